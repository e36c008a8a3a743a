#!/usr/bin/python3
"""What the samples hold, as tests/samples/README.md and expected.json say, is what the program finds."""

import re
import unittest
from collections import Counter

import program
from program import ProgramTest, of_type, sample_audit, sample_facts

SUM_RULES = re.compile(r"(AR|PC)\d+")


def flat(text):
    return " ".join(text.split()) if text else text


def key_of(nodes, node_id):
    """A node by its code; one without code by its title under its parent."""
    node = nodes[node_id]
    if node["code"]:
        return node["code"]
    above = key_of(nodes, node["parent"]) if node["parent"] else ""
    return f"{above} > {'(aggregate)' if node['aggregate'] else flat(node['title'])}"


def figures(facts):
    nodes = {node["id"]: node for node in of_type(facts, "node")}
    tables = {table["id"]: table for table in of_type(facts, "table")}
    found = Counter()
    for cell in of_type(facts, "cell"):
        table = tables[cell["table"]]
        label = table["columns"][cell["column"]]["label"] if cell["column"] is not None else None
        found[key_of(nodes, cell["node"]), cell["section"], cell["row"], label, cell["unit"], cell["value"]] += 1
    return found


def printed_nodes(facts, kind):
    return [node for node in of_type(facts, "node") if node["kind"] == kind and not node["implied"] and not node["aggregate"]]


def of_rule(result, rule):
    return [finding for finding in result["findings"] if finding["rule"] == rule]


class Expected(ProgramTest):
    def each(self, check):
        for name, wanted in program.expected().items():
            with self.subTest(name=name):
                check(wanted, sample_audit(name), sample_facts(name))

    def test_every_sample_that_a_layout_should_read_is_read(self):
        self.each(lambda wanted, result, facts: self.assertEqual(result["documents"][0]["status"], "read"))

    def test_every_number_in_a_table_is_read(self):
        def check(wanted, result, facts):
            self.assertEqual(result["documents"][0]["numbers"]["table"]["total"], wanted["table_numbers"])
            cells = [cell for cell in of_type(facts, "cell") if cell["value"] is not None or cell["absent"] == "unreadable"]
            self.assertEqual(len(cells), wanted["table_numbers"])

        self.each(check)

    def test_every_action_plan_and_indicator_is_read(self):
        def check(wanted, result, facts):
            for kind, field in (("action", "actions"), ("action_plan", "plans"), ("indicator", "indicators")):
                self.assertEqual(len(printed_nodes(facts, kind)), wanted[field], field)

        self.each(check)

    def test_a_sample_is_consistent_exactly_when_no_sum_of_the_schema_fails(self):
        def check(wanted, result, facts):
            failing = [each["rule"] for each in result["findings"] if SUM_RULES.fullmatch(each["rule"]) and each["severity"] == "error"]
            self.assertEqual(not failing, wanted["consistent"], failing)
            self.assertEqual(result["documents"][0]["numbers"]["table"]["contradicted"] == 0, wanted["consistent"])

        self.each(check)

    def test_the_reports_that_are_consistent_in_their_prose_too_have_nothing_above_a_note(self):
        for name in program.expected():
            if name.startswith("lier-family/"):
                with self.subTest(name=name):
                    self.assertEqual([each["rule"] for each in sample_audit(name)["findings"] if each["severity"] != "note"], [])

    def test_nearly_every_table_number_of_a_whole_report_is_proven_or_only_in_sums_of_zeros(self):
        for name, wanted in program.expected().items():
            if name.startswith("lier-family/"):
                with self.subTest(name=name):
                    result = sample_audit(name)
                    reasons = Counter(number["reason"] for number in result["numbers"] if number["id"].startswith("c") and number["reason"])
                    self.assertLessEqual(sum(reasons.values()) - reasons["only_zero"], wanted["table_numbers"] // 10, reasons)


class TwoPrintsOfOneAccount(ProgramTest):
    """The Markdown sample and the pdftotext sample are the same account."""

    def setUp(self):
        super().setUp()
        self.both = [sample_facts(name) for name in (program.ACCOUNT, program.ACCOUNT_LAYOUT)]

    def test_the_figures_are_the_same(self):
        first, second = map(figures, self.both)
        self.assertEqual(first - second, Counter())
        self.assertEqual(second - first, Counter())

    def test_nodes_have_the_same_codes_titles_statuses_dates_and_parents(self):
        def nodes_of(facts):
            nodes = {node["id"]: node for node in of_type(facts, "node")}
            return [
                (
                    node["kind"], key_of(nodes, node["id"]), flat(node["title"]), node["priority"], node["start"], node["end"],
                    node["status"] and node["status"]["normalised"], node.get("account_year"), flat(node.get("frequency")),
                    key_of(nodes, node["parent"]) if node["parent"] else None,
                    [(party["role"], flat(party["name"])) for party in node["parties"]],
                )
                for node in nodes.values()
            ]

        self.assertEqual(nodes_of(self.both[0]), nodes_of(self.both[1]))

    def test_the_report_is_of_the_same_entity_year_and_day(self):
        def known(facts):
            entity = facts[0]["entity"]
            officers = [(each["role"], each["name"]) for each in entity["officers"]]
            return officers, [entity[field] for field in ("name", "nis_code", "address")], facts[0]["fiscal_year"], facts[0]["as_of"], facts[0]["journal_numbers"]

        self.assertEqual(known(self.both[0]), known(self.both[1]))

    def test_prose_holds_the_same_words_and_numbers(self):
        def texts(facts):
            nodes = {node["id"]: node for node in of_type(facts, "node")}
            return Counter((key_of(nodes, text["node"]), text["name"], text["empty"]) for text in of_type(facts, "text"))

        def mentions(facts):
            return Counter((mention["kind"], mention["value"], mention["unit"], mention["invalid"]) for mention in of_type(facts, "mention"))

        for part in (texts, mentions):
            with self.subTest(part=part.__name__):
                first, second = map(part, self.both)
                self.assertEqual((first - second, second - first), (Counter(), Counter()))

    def test_the_verdicts_are_the_same(self):
        first, second = (sample_audit(name)["documents"][0]["numbers"] for name in (program.ACCOUNT, program.ACCOUNT_LAYOUT))
        self.assertEqual(first, second)

    def test_the_findings_are_the_same_by_rule_node_and_fingerprint(self):
        def found(name):
            return [
                (
                    each["rule"], each["severity"], each["subject"]["node"], each["amount"], len(each["occurrences"]), each["fingerprint"],
                    [one["fingerprint"] for one in each["occurrences"]],
                )
                for each in sample_audit(name)["findings"]
            ]

        self.assertEqual(found(program.ACCOUNT), found(program.ACCOUNT_LAYOUT))


class Account(ProgramTest):
    """The contradictions that are known to stand in the account."""

    def setUp(self):
        super().setUp()
        self.result = sample_audit(program.ACCOUNT)

    def test_the_total_of_the_goal_is_one_matter_with_six_sums(self):
        found = of_rule(self.result, "PC2")
        self.assertEqual(len(found), 1)
        self.assertEqual(len(found[0]["sums"]), 6)
        self.assertEqual(len(found[0]["occurrences"]), 6)
        self.assertEqual(found[0]["subject"]["node"], "01/11")
        self.assertEqual(found[0]["severity"], "error")
        self.assertEqual(
            {(one["row"], one["measure"]): one["delta"] for one in found[0]["sums"]},
            {
                ("receipts", "actual"): "-446821.62", ("receipts", "budget"): "-525380.00",
                ("expenditure", "actual"): "-215889.13", ("expenditure", "budget"): "-406612.02",
                ("balance", "actual"): "-230932.49", ("balance", "budget"): "-118767.98",
            },
        )
        for one in found[0]["sums"]:
            self.assertEqual((one["section"], one["year"], one["kind"]), ("operating", 2023, "identity"))
            self.assertEqual(len(one["left"]), 1)
            # In any order: the member with the least support comes first.
            parts = {term["location"]["node"] for term in one["right"]}
            self.assertEqual(len(one["right"]), 5)
            self.assertLess({f"01/11/SAP/0{n}" for n in range(1, 5)}, parts)

    def test_a_balance_that_fails_only_as_its_receipts_and_expenditure_do_is_their_consequence(self):
        sums = of_rule(self.result, "PC2")[0]["sums"]
        for index, one in enumerate(sums):
            if one["row"] != "balance":
                self.assertEqual(one["consequence_of"], [])
                continue
            causes = [(sums[cause]["row"], sums[cause]["measure"]) for cause in one["consequence_of"]]
            self.assertEqual(sorted(causes), [("expenditure", one["measure"]), ("receipts", one["measure"])], index)

    def test_no_other_sum_of_the_schema_fails(self):
        self.assertEqual({each["rule"] for each in self.result["findings"] if SUM_RULES.fullmatch(each["rule"])}, {"PC2"})
        self.assertEqual(self.result["documents"][0]["numbers"]["table"]["contradicted"], 36)

    def test_the_plan_that_spends_more_than_its_budget_contradicts_both_sentences(self):
        found = of_rule(self.result, "TN1")
        self.assertEqual([(each["location"]["line"], each["subject"]["node"]) for each in found], [(25, "01/11"), (512, "01/11/SAP/02")])
        for each in found:
            self.assertEqual(each["amount"], "18093.98")
            self.assertEqual([one["op"] for one in each["sums"]], ["<="])
            self.assertEqual({one["kind"] for one in each["sums"]}, {"claim"})

    def test_a_claim_that_fails_contradicts_no_cell(self):
        verdicts = {number["id"]: number for number in self.result["numbers"]}
        for term in of_rule(self.result, "TN1")[0]["sums"][0]["right"]:
            self.assertFalse([
                fail for fail in verdicts[term["number"]]["fails"]
                if next(one for one in self.result["relations"] if one["id"] == fail)["kind"] == "identity"
                and next(one for one in self.result["relations"] if one["id"] == fail)["rule"] == "TN1"
            ])

    def by_dates(self, wanted):
        nodes = of_type(sample_facts(program.ACCOUNT), "node")
        return [node["code"] for node in nodes if node["status"] and node["end"] and wanted(node["status"]["normalised"], node["end"])]

    def test_sixteen_completed_actions_end_after_the_report(self):
        found = of_rule(self.result, "DS3")
        self.assertEqual(len(found), 1)
        self.assertEqual(len(found[0]["occurrences"]), 16)
        wanted = self.by_dates(lambda status, end: status == "completed" and end > "2023-12-31")
        self.assertEqual([each["location"]["node"] for each in found[0]["occurrences"]], wanted)

    def test_the_actions_that_are_over_and_still_near_their_end_are_told(self):
        found = of_rule(self.result, "DS4")
        self.assertEqual(len(found), 1)
        wanted = self.by_dates(lambda status, end: status not in ("completed", "stopped")
                               and (end < "2023-12-31" or end == "2023-12-31" and status != "near_end"))
        told = [each["location"]["node"] for each in found[0]["occurrences"]]
        self.assertEqual(told, wanted)
        for code in ("01/11/SAP/01/02", "01/11/SAP/01/04"):
            self.assertIn(code, told)
        self.assertEqual({each["args"]["status"]["value"] for each in found[0]["occurrences"]}, {"near_end"})

    def test_the_year_of_three_digits_is_told(self):
        self.assertEqual([(each["location"]["line"], each["location"]["raw"]) for each in of_rule(self.result, "DS1")], [(1277, "202")])

    def test_the_report_is_not_accepted(self):
        self.assertFalse(self.result["verdict"]["accepted"])
        self.assertEqual(self.result["verdict"]["errors"], 3)


class FollowUp(ProgramTest):
    def test_there_is_no_error_and_one_year_of_five_digits(self):
        result = sample_audit(program.FOLLOW_UP)
        self.assertEqual(result["verdict"]["errors"], 0)
        self.assertTrue(result["verdict"]["accepted"])
        dates = [each["location"] for each in result["findings"] if each["rule"] == "DS1"]
        self.assertEqual([(each["line"], each["raw"]) for each in dates], [(204, "20201")])

    def test_the_one_empty_explanation_and_the_damaged_titles_are_named(self):
        result = sample_audit(program.FOLLOW_UP)
        self.assertEqual([each["subject"]["node"] for each in of_rule(result, "CO3")], ["01/11/SAP/02/09"])
        self.assertEqual([len(each["occurrences"]) for each in of_rule(result, "ID6")], [2])

    def test_it_speaks_of_the_middle_of_its_year(self):
        report = sample_facts(program.FOLLOW_UP)[0]
        self.assertEqual((report["kind"], report["as_of"], report["as_of_basis"]), ("half_year_report", "2021-06-30", "kind"))


@unittest.skipUnless(program.REPORTS_DIR, "the real reports are not here")
class RealReports(ProgramTest):
    def test_the_samples_have_the_figures_of_the_reports_they_stand_for(self):
        for name in (program.ACCOUNT, program.FOLLOW_UP):
            real = program.inspect(f"{program.REPORTS_DIR}/{name}").records
            first, second = figures(real), figures(sample_facts(name))
            self.assertEqual((first - second, second - first), (Counter(), Counter()), name)


if __name__ == "__main__":
    unittest.main()
