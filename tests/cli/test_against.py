#!/usr/bin/python3
"""Reports against earlier ones: `audit NEW --against OLD`."""

import json
import unittest

import program
from program import ACCEPTED, FAILED, FINDINGS, ProgramTest, audit, run, sample

COMPARE = """return finding {{ at = counterpart, related = {{ counterpart.earlier or counterpart.node }},
    args = {{ fate = counterpart.fate }}, severity = "note" }}"""


def page(year: int, actions, nis: str = "12021", name: str = "Stad Proef", money: str = "10,00") -> str:
    """A small account: an objective, a plan and its actions, as (code, title, end)."""
    lines = ["# 01/11 Zorg", "", name, "", f"NIS-code {nis}", "", "### Prioritaire Actieplannen", "", "01/11/SAP/01 Hulp", ""]
    for code, title, end in actions:
        lines += [f"- 01/11/SAP/01/{code} {title}", "", "### Omschrijving", "", f"De stad werkt aan {title.lower()}.", ""]
        lines += ["### Stand van zaken (toelichting)", "", "De actie loopt.", "", "### Status", "", "2 - Halverwege", ""]
        lines += ["### Startdatum", "", f"01-01-{year}", "", "### Einddatum", "", end, "", f"### Jaarrekening {year}", ""]
        lines += [f"\tRekening {year}\tBudget {year}", "<b>Exploitatie</b>\t\t", f"Uitgaven\t{money}\t{money}"]
        lines += [f"<b>Saldo Exploitatie</b>\t<b>-{money}</b>\t<b>-{money}</b>", ""]
    return "\n".join(lines) + "\n"


class Against(ProgramTest):
    def new(self, *actions, **others):
        return self.write("new.txt", page(2023, actions or [("01", "Fietspunt", "31-12-2025")], **others))

    def old(self, *actions, name_of_file: str = "old.txt", year: int = 2022, **others):
        return self.write(name_of_file, page(year, actions or [("01", "Fietspunt", "31-12-2025")], **others))

    def problems(self, done):
        return [(each["role"], each["problem"] is not None) for each in done.json["documents"]]

    def test_an_earlier_report_is_listed_read_and_not_judged(self):
        new, old = self.new(), self.old(money="1O,00")
        done = audit(new, "--against", old)
        self.assert_code(done, ACCEPTED, FINDINGS)
        documents = done.json["documents"]
        self.assertEqual([each["role"] for each in documents], ["audited", "against"])
        self.assertEqual(documents[1]["accepted"], None)
        self.assertEqual({finding["document"] for finding in done.json["findings"]} - {0}, set())
        self.assertEqual(documents[0]["compared_with"][0]["document"], 1)
        self.assertEqual(documents[0]["compared_with"][0]["nodes"]["same"], 3)
        self.assertEqual(documents[1]["compared_with"], [])

    def test_what_a_rule_says_of_both_names_the_document_of_each_place(self):
        rules = self.own_rule(body=COMPARE.format())
        rule = self.folder / "rules/own/XX1_own_rule.lua"
        text = rule.read_text().replace('{ kind = "node", of = "action" }', '{ kind = "counterpart", of = "action" }')
        rule.write_text(text.replace("function(node)", "function(counterpart)"))
        new, old = self.new(("02", "Fietspunt", "31-12-2025")), self.old()
        done = audit("--rules", rules, new, "--against", old)
        found = [finding for finding in done.json["findings"] if finding["rule"] == "XX1"]
        self.assertEqual([finding["args"]["fate"]["value"] for finding in found], ["moved"])
        self.assertEqual(found[0]["location"]["document"], 0)
        self.assertEqual(found[0]["related"][0]["document"], 1)
        self.assertEqual(found[0]["related"][0]["raw"], "01/11/SAP/01/01 Fietspunt")
        text = run("audit", "--rules", rules, new, "--against", old).text
        self.assertIn("old.txt, regel 11", text)
        self.assertIn("Vergeleken met old.txt: 2 onderdelen gelijk gebleven, 1 verplaatst", text)
        alone = audit("--rules", rules, new).json
        self.assertEqual([finding for finding in alone["findings"] if finding["rule"] == "XX1"], [])
        receipt = next(each for each in alone["rules"] if each["id"] == "XX1")
        self.assertEqual((receipt["evaluated"], receipt["not_evaluable"], receipt["not_applicable"]), (0, 0, 0))

    def test_a_report_of_another_entity_is_compared_with_nothing_and_that_is_told(self):
        new = self.new()
        done = audit(new, "--against", self.old(nis="41002", name="Gemeente Elders"))
        self.assert_code(done, FAILED)
        self.assertEqual(self.problems(done), [("audited", False), ("against", True)])
        self.assertEqual(done.json["documents"][0]["compared_with"], [])
        self.assertIn("is of another entity", done.json["documents"][1]["problem"])
        self.assertIn("old.txt: nothing was compared with this report: it is of another entity", done.complaint)
        self.assertIn("NIET VERGELEKEN", run("audit", new, "--against", self.folder / "old.txt").text)
        self.assertEqual(done.json["findings"], audit(new).json["findings"])

    def test_a_later_report_and_the_report_itself_are_compared_with_nothing(self):
        new = self.new()
        later = audit(new, "--against", self.old(year=2024))
        self.assert_code(later, FAILED)
        self.assertIn("speaks of a later day", later.json["documents"][1]["problem"])
        same = audit(new, "--against", new)
        self.assert_code(same, FAILED)
        self.assertIn("is the audited report itself", same.json["documents"][1]["problem"])

    def test_a_file_that_is_given_twice_is_compared_once(self):
        new, old = self.new(), self.old()
        done = audit(new, "--against", old, "--against", old)
        self.assert_code(done, FAILED)
        self.assertEqual([each["document"] for each in done.json["documents"][0]["compared_with"]], [1])
        self.assertIn("more than once", done.json["documents"][2]["problem"])

    def test_several_earlier_reports_are_compared_one_by_one_the_oldest_first(self):
        new = self.new()
        recent, oldest = self.old(), self.old(name_of_file="oldest.txt", year=2021)
        done = audit(new, "--against", recent, "--against", oldest)
        self.assertEqual([each["document"] for each in done.json["documents"][0]["compared_with"]], [2, 1])

    def test_each_report_is_compared_with_those_of_its_own_entity(self):
        new, other = self.new(), self.write("other.txt", page(2023, [("01", "Zwembad", "31-12-2025")], nis="41002", name="Elders"))
        done = audit(new, other, "--against", self.old(), "--against", self.old(name_of_file="old2.txt", nis="41002", name="Elders"))
        self.assertEqual(
            [[each["document"] for each in document["compared_with"]] for document in done.json["documents"]], [[2], [3], [], []]
        )

    def test_an_earlier_report_that_cannot_be_read_ends_with_three(self):
        for old in (self.folder / "none.txt", sample("bad/unknown.txt")):
            with self.subTest(old=old):
                done = audit(self.new(), "--against", old)
                self.assert_code(done, FAILED)
                self.assertEqual(done.json["documents"][0]["status"], "read")
                self.assertIsNotNone(done.json["documents"][1]["problem"])

    def test_a_folder_is_no_earlier_report(self):
        self.old()
        self.assert_refused(audit(self.new(), "--against", self.folder), "is a folder; name the earlier report itself")

    def test_the_day_of_the_option_is_not_that_of_the_earlier_report(self):
        done = audit(self.new(), "--as-of", "2024-03-31", "--against", self.old())
        self.assertEqual([each["as_of"] for each in done.json["documents"]], ["2024-03-31", "2022-12-31"])

    def test_the_result_does_not_depend_on_the_number_of_threads(self):
        new, other = self.new(), self.write("other.txt", page(2024, [("01", "Fietspunt", "31-12-2026")]))
        old = self.old()
        results = {audit("--jobs", jobs, "--numbers", new, other, "--against", old).out for jobs in ("1", "2", "5")}
        self.assertEqual(len(results), 1)

    def test_numbers_are_those_of_the_audited_report(self):
        done = audit("--numbers", self.new(), "--against", self.old()).json
        self.assertEqual({number["document"] for number in done["numbers"]}, {0})
        json.dumps(done)


def against_rules(done):
    """Those that look at an earlier report."""
    return {rule["id"] for rule in done.json["rules"] if rule["needs_earlier_report"]}


def told(done):
    """What the rules about earlier reports say: severity, rule, node, line, and the lines of the earlier report."""
    found = []
    for finding in done.json["findings"]:
        if finding["rule"] in against_rules(done):
            for one in finding["occurrences"] or [finding]:
                places = one["related"] + [term["location"] for each in one["sums"] for term in each["left"] + each["right"]]
                earlier = sorted(place["line"] for place in places if place["document"] != 0)
                location = one["location"]
                found.append((finding["severity"], finding["rule"], location["node"], location["line"], earlier))
    return found


class Samples(ProgramTest):
    """The account of 2023 against the follow-up of 2021, and each of them with something changed."""

    SAME = [
        ("note", "RF6", "01/11/SAP/01", 33, [5]),
        ("note", "RF6", "01/11/SAP/02", 508, [167]),
        ("note", "RF6", "01/11/SAP/03", 1420, [648]),
        ("note", "RF6", "01/11/SAP/04", 1625, [700]),
        ("note", "RF15", "01/11/SAP/01/01", 106, [42]),
        ("note", "RF15", "01/11/SAP/01/03", 210, [95]),
        ("note", "RF15", "01/11/SAP/01/04", 261, [119]),
        ("note", "RF15", "01/11/SAP/02/11", 1078, [514]),
        ("note", "RF5", "01/11/SAP/01/01", 106, [22]),
        ("note", "RF5", "01/11/SAP/02/14", 1219, [592]),
        ("note", "RF9", "01/11/SAP/02/14", 1253, [600]),
    ]

    def changed(self, name, *changes):
        text = (program.SAMPLES_DIR / name).read_text(encoding="utf-8")
        for before, after in changes:
            self.assertIn(before, text)
            text = text.replace(before, after, 1)
        return self.write(name, text)

    def test_the_two_reports_of_lier(self):
        done = audit(sample(program.ACCOUNT), "--against", sample(program.FOLLOW_UP))
        self.assertEqual(told(done), self.SAME)
        nodes = done.json["documents"][0]["compared_with"][0]["nodes"]
        self.assertEqual({fate: count for fate, count in nodes.items() if count}, {"same": 28, "renamed": 2, "added": 28})
        alone = audit(sample(program.ACCOUNT)).json
        others = [each for each in done.json["findings"] if each["rule"] not in against_rules(done)]
        self.assertEqual(others, alone["findings"])
        self.assertEqual(done.json["documents"][0]["numbers"], alone["documents"][0]["numbers"])

    def test_the_explanation_of_a_moved_date_is_looked_for(self):
        new = self.changed(program.ACCOUNT, ("De oorspronkelijke planning werd bijgestuurd", "De actie loopt verder"))
        self.assertIn(("warning", "RF9", "01/11/SAP/02/14", 1253, [600]), told(audit(new, "--against", sample(program.FOLLOW_UP))))

    def test_a_start_date_and_a_status_that_went_back_are_told(self):
        old = self.changed(program.FOLLOW_UP, ("Startdatum: 01-01-2020", "Startdatum: 01-02-2020"))
        new = self.changed(program.ACCOUNT, ("4 - Afgerond", "1 - Gestart"))
        found = [each for each in told(audit(new, "--against", old)) if each not in self.SAME]
        self.assertEqual(
            found, [("warning", "RF10", "01/11/SAP/01/01", 144, [31]), ("warning", "RF8", "01/11/SAP/01/01", 148, [29])]
        )

    def test_an_action_that_is_gone_is_missed_at_its_plan(self):
        old = self.changed(program.FOLLOW_UP, ("01/11/SAP/02/12 Week van de opvoeding", "01/11/SAP/02/19 Vakantiekampen"))
        found = told(audit(sample(program.ACCOUNT), "--against", old))
        self.assertIn(("warning", "RF11", "01/11/SAP/02/19", 504, [528]), found)

    def test_an_evaluation_against_itself_with_other_amounts(self):
        name = "w13-beleidsevaluatie-2024.txt"
        self.assertEqual(told(audit(self.changed(name, ("De leden kopen", "Leden kopen")), "--against", sample(name))), [])
        new = self.changed(name, ("975.318", "985.318"), ("O 177.271 67.515", "O 177.271 68.515"))
        self.assertEqual(
            told(audit(new, "--against", sample(name))),
            [("warning", "RF2", "A0103", 7, [7]), ("error", "RF4", "Reserve 31/12/2019 reserve 31/12/2024", 23, [23])],
        )

    def test_a_relation_over_both_reports_decides_the_verdict_where_law_says_that_they_are_equal(self):
        name = "w13-beleidsevaluatie-2024.txt"
        new = self.changed(name, ("975.318", "985.318"))
        done = audit("--numbers", new, "--against", sample(name)).json
        relations = [each for each in done["relations"] if each["rule"] == "RF4" and not each["holds"]]
        self.assertEqual([[term["location"]["document"] for term in each["left"] + each["right"]] for each in relations], [[0, 1]])
        self.assertFalse(done["documents"][0]["accepted"])


if __name__ == "__main__":
    unittest.main()
