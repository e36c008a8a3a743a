#!/usr/bin/python3
"""An audit against an earlier one of the same report: what is new, what changed, what is resolved."""

import collections
import json
import os
import pathlib
import re
import textwrap
import threading
import typing
import unittest

import program
from program import ACCEPTED, FINDINGS, ProgramTest, audit, inspect, run, sample

ACCOUNT = pathlib.Path(sample(program.ACCOUNT)).read_text(encoding="utf-8")


def marks(result: dict) -> dict:
    return {key: result["baseline"][key] for key in ("new", "unchanged", "changed")} | {"resolved": len(result["baseline"]["resolved"])}


class BaselineTest(ProgramTest):
    def baseline(self, text: str, *arguments) -> pathlib.Path:
        done = audit(*arguments, self.write("account.txt", text))
        return self.write("previous.json", done.text)

    def against(self, text: str, *arguments, code: int = None):
        done = audit("--baseline", self.folder / "previous.json", *arguments, self.write("account.txt", text))
        if code is not None:
            self.assert_code(done, code)
        return done.json


class Comparison(BaselineTest):
    def replaced(self, before: str, after: str) -> str:
        self.assertEqual(ACCOUNT.count(before), 1, before)
        return ACCOUNT.replace(before, after)

    def test_the_same_report_has_nothing_new(self):
        self.baseline(ACCOUNT)
        result = self.against(ACCOUNT)
        count = len(result["findings"])
        self.assertEqual(marks(result), {"new": 0, "unchanged": count, "changed": 0, "resolved": 0})
        self.assertEqual({finding["since_baseline"] for finding in result["findings"]}, {"unchanged"})
        self.assertEqual(result["baseline"]["name"], "previous.json")
        self.assertNotIn(str(self.folder), json.dumps(result))
        self.assertNotIn("baseline", audit(self.folder / "account.txt").json)

    def test_a_changed_amount_and_a_mended_one_are_told(self):
        self.baseline(self.replaced("1.198.230,81", "1.198.231,81"))
        result = self.against(ACCOUNT)
        told = marks(result)
        self.assertGreaterEqual(told["resolved"], 1)
        self.assertEqual(told["new"], 0)
        again = self.baseline(ACCOUNT) and self.against(self.replaced("9.585.867,31", "9.585.868,31"))
        self.assertEqual([finding["rule"] for finding in again["findings"] if finding["since_baseline"] == "changed"], ["PC2"])

    def test_a_finding_swapped_for_another_is_seen(self):
        # One action that ends too late in the place of another: as many findings, and not the same.
        group = next(finding for finding in audit(self.write("a.txt", ACCOUNT)).json["findings"] if finding["rule"] == "DS3")
        lines = ACCOUNT.splitlines(keepends=True)

        def mended(each: dict) -> str:
            own = list(lines)
            at = each["related"][0]["line"] - 1
            own[at] = own[at].replace("31-12-2025", "31-12-2023")
            return "".join(own)

        first, second = group["occurrences"][0], group["occurrences"][7]
        self.baseline(mended(first))
        result = self.against(mended(second))
        now = next(finding for finding in result["findings"] if finding["rule"] == "DS3")
        self.assertEqual(len(now["occurrences"]), len(group["occurrences"]) - 1)
        self.assertEqual(now["since_baseline"], "changed")
        self.assertEqual([each["fingerprint"] for each in now["occurrences"] if each["since_baseline"] == "new"], [first["fingerprint"]])

    def test_a_finding_in_the_place_of_another_is_new_and_the_other_resolved(self):
        # The balance of one action wrong, then that of another: as many findings of the same rules.
        lines = pathlib.Path(sample(program.CLEAN)).read_text(encoding="utf-8").split("\n")

        def wrong(balance: str) -> str:
            at = next(at for at, line in enumerate(lines) if balance in line)
            return "\n".join(lines[:at] + [lines[at].replace(balance, balance[:-1] + "9")] + lines[at + 1 :])

        before = json.loads(self.baseline(wrong("-43.230,35")).read_text(encoding="utf-8"))
        result = self.against(wrong("-12.964,20"), "--fail-on-new", "error", code=FINDINGS)
        rules = ["AR1", "PC1", "PC2"]
        self.assertEqual([sorted(one["rule"] for one in each["findings"]) for each in (before, result)], [rules, rules])
        self.assertEqual(marks(result), {"new": 2, "unchanged": 0, "changed": 1, "resolved": 2})
        self.assertEqual([one["rule"] for one in result["baseline"]["resolved"]], [one["rule"] for one in before["findings"] if one["rule"] != "PC2"])

    def test_what_a_switched_off_rule_found_is_not_resolved(self):
        self.baseline(ACCOUNT)
        settings = self.write("off.toml", "[rules.TN1]\nenabled = false\n")
        result = self.against(ACCOUNT, "--config", settings)
        self.assertEqual((marks(result)["resolved"], result["baseline"]["not_looked_for"]), (0, 2))

    def test_what_an_audit_of_other_reports_does_not_look_at_is_not_resolved(self):
        account, other = self.write("account.txt", ACCOUNT), self.write("other.txt", pathlib.Path(sample(program.FOLLOW_UP)).read_bytes())
        both = audit(account, other)
        previous = self.write("previous.json", both.text)
        of_other = sum(finding["document"] == 1 for finding in both.json["findings"])
        self.assertGreater(of_other, 0)
        alone = audit("--baseline", previous, account).json["baseline"]
        self.assertEqual((alone["new"], alone["resolved"], alone["not_looked_for"]), (0, [], of_other))

    def test_a_report_with_another_name_is_known_again_unless_it_cannot_be_read(self):
        self.baseline(ACCOUNT)
        previous = self.folder / "previous.json"
        count = len(json.loads(previous.read_text(encoding="utf-8"))["findings"])
        for text, status, told in ((ACCOUNT, "read", (count, 0, 0)), ("", "unreadable", (0, 0, count)), ("x\n", "unrecognised", (0, 0, count))):
            result = audit("--baseline", previous, self.write("renamed.txt", text)).json
            marked = result["baseline"]
            self.assertEqual(result["documents"][0]["status"], status)
            self.assertEqual((marked["unchanged"], len(marked["resolved"]), marked["not_looked_for"]), told)
        mended = audit("--baseline", previous, self.write("renamed.txt", self.replaced("1.198.230,81", "1.198.231,81"))).json["baseline"]
        self.assertEqual(mended["not_looked_for"], 0)

    def test_it_may_come_through_a_pipe_or_standard_input(self):
        previous, report = self.baseline(ACCOUNT).read_bytes(), self.folder / "account.txt"
        done = audit("--baseline", "-", report, stdin=previous)
        self.assertEqual(done.json["baseline"]["unchanged"], len(done.json["findings"]))
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        writer = threading.Thread(target=pipe.write_bytes, args=(previous,))
        writer.start()
        done = audit("--baseline", pipe, report)
        writer.join()
        self.assertEqual(done.json["baseline"]["unchanged"], len(done.json["findings"]))
        self.assert_refused(audit("--baseline", "-", "-", stdin=previous), "standard input", "once")
        self.assert_refused(audit("--baseline", "", report), "--baseline", "empty")

    def test_people_read_it_in_both_languages(self):
        self.baseline(self.replaced("1.198.230,81", "1.198.231,81"))
        report = self.write("account.txt", self.replaced("9.585.867,31", "9.585.868,31"))
        for language, words in (("nl", ("Tegenover previous.json:", "gewijzigd", "Niet meer gevonden tegenover previous.json: ")),
                                ("en", ("Against previous.json:", "changed", "Resolved since previous.json: "))):
            shown = run("audit", "--lang", language, "--baseline", self.folder / "previous.json", report).text
            for word in words:
                self.assertIn(word, shown)
            self.assertRegex(shown, rf"(?m)^(FOUT|ERROR)  PC2  .*  {words[1]}$")

    def test_a_file_that_is_no_result_is_refused(self):
        report = self.write("account.txt", ACCOUNT)
        for text, *words in (("{}", "no schema", "--format json"), ("x", "not valid JSON", "--format json"), ('{"schema":"toets.findings/9"}', "toets.findings/9")):
            self.write("previous.json", text)
            self.assert_refused(audit("--baseline", self.folder / "previous.json", report), "previous.json", *words)
        self.assert_refused(audit("--baseline", self.folder / "none.json", report), "none.json")


class FailOnNew(BaselineTest):
    def test_only_what_is_new_or_changed_gives_an_exit_code(self):
        self.baseline(ACCOUNT)
        self.against(ACCOUNT, "--fail-on-new", "note", code=ACCEPTED)
        self.against(ACCOUNT, code=FINDINGS)
        changed = ACCOUNT.replace("9.585.867,31", "9.585.868,31")
        self.against(changed, "--fail-on-new", "error", code=FINDINGS)
        self.against(changed, "--fail-on-new", "never", code=ACCEPTED)
        self.against(changed, "--fail-on-new", "never", "--fail-on", "error", code=FINDINGS)

    def test_a_new_finding_below_the_severity_passes(self):
        title = next(line for line in ACCOUNT.splitlines() if re.match(r"\s*(- )?01/11/SAP/01/01 ", line))
        settings = self.write("notes.toml", "".join(f"rules.{rule}.severity = 'note'\n" for rule in ("AR1", "AR2", "PC1", "PC2")))
        self.baseline(ACCOUNT, "--config", settings)
        line = next(line for line in ACCOUNT.splitlines() if "-342.179,81" in line)
        changed = ACCOUNT.replace(line, line.replace("-342.179,81", "-342.178,81"))
        self.assertNotEqual(title, "")
        self.against(changed, "--config", settings, "--fail-on-new", "warning", code=ACCEPTED)
        self.against(changed, "--config", settings, "--fail-on-new", "note", code=FINDINGS)

    def test_a_waiver_that_lapses_counts(self):
        finding = next(one for one in audit(self.write("account.txt", ACCOUNT)).json["findings"] if one["rule"] == "TN1")
        waiver = self.write("w.toml", f'[[waiver]]\nfingerprint = "{finding["fingerprint"]}"\nrule = "TN1"\nowner = "x"\nreason = "y"\n')
        self.baseline(ACCOUNT, "--waivers", waiver)
        self.against(ACCOUNT, "--waivers", waiver, "--fail-on-new", "note", code=ACCEPTED)
        waiver.write_text("", encoding="utf-8")
        self.against(ACCOUNT, "--waivers", waiver, "--fail-on-new", "error", code=FINDINGS)

    def test_it_needs_a_baseline(self):
        self.assert_refused(audit("--fail-on-new", "error", sample(program.CLEAN)), "--baseline")


def repaginated(text: str) -> str:
    """More room where there is some, and everything further down."""
    return "\n" * 7 + re.sub(r"\n[ \t]*\n[ \t]*\n", "\n" * 7, text)


# What opens an item of a list. A single o is what Word makes of a hollow bullet.
ITEM = re.compile(r"(?:<p>)?\s*(?:(?:[-\u2013\u2022\u00a2\u00bb\u203a*+\u2192]|o|\d{1,2}[.)]|[a-z][.)])\s+)*-?")
WHOLE = re.compile(r"\s*" + ITEM.pattern + r"\s*(?:</p>)?\s*")
TAG = re.compile(r"</?(?:p|ul|li)\b")
# Kept on one line: groups of digits, what is set in bold, and a dash with the word before it where it could be taken for
# the mark of an item.
NUMBER = re.compile(r"(?<=\d)[ \u00a0](?=\d{3}(?!\d))")
BOLD = re.compile(r"\*\*[^*]+\*\*")
DASH = re.compile(r" (?=[-\u2013](?! [a-z]))")
ANY_DASH = re.compile(r" (?=[-\u2013])")
KEPT = "\x01"
NEARLY_FULL = 0.85


def paragraphs(lines: typing.List[str], facts: typing.List[dict]) -> typing.Iterator[range]:
    """The lines of each paragraph of prose or item of a list; those that share a line with something else are left out."""
    places = [[span["line"] - 1, span["raw"]] for fact in facts if fact["type"] == "text" for span in fact["spans"]]
    whole = {line for line, raw in places if "\t" not in lines[line] and not TAG.search(raw) and WHOLE.fullmatch(lines[line].replace(raw, "", 1))}
    widest = max(len(lines[line].rstrip()) for line in whole)
    texts = [[span["line"] - 1 for span in fact["spans"]] for fact in facts if fact["type"] == "text"]
    for text in texts:
        found = []
        for line in text:
            above = lines[line - 1].rstrip()
            runs_on = found and found[-1].stop == line and not ITEM.match(lines[line]).group().strip()
            if runs_on and len(above) + 1 + len(lines[line].split(maxsplit=1)[0]) >= NEARLY_FULL * widest:
                found[-1] = range(found[-1].start, line + 1)
            else:
                found.append(range(line, line + 1))
        yield from (each for each in found if whole.issuperset(each))


def wrapped(lines: typing.List[str], width: int) -> typing.List[str]:
    """A paragraph in lines of a width, 0 for a single one; what follows the mark of an item is indented as its first words are."""
    indent = re.match(r"\s*", lines[0]).group()
    whole = " ".join(line.strip() for line in lines)
    mark = re.match(ITEM, whole).group()
    for kept in (NUMBER, ANY_DASH if mark.strip() else DASH):
        whole = kept.sub(KEPT, whole)
    whole = BOLD.sub(lambda match: match.group().replace(" ", KEPT), whole)
    below = indent + " " * (0 if mark.startswith("<p>") else len(mark))
    wide = textwrap.wrap(whole, width or len(indent + whole), initial_indent=indent, subsequent_indent=below, break_long_words=False, break_on_hyphens=False)
    return [line.replace(KEPT, " ") for line in wide]


def rewrapped(text: str, facts: typing.List[dict], width: int) -> str:
    """Prose and the items of lists in lines of another width; a title and a row of a table stay."""
    lines = text.split("\n")
    for paragraph in sorted(paragraphs(lines, facts), key=lambda each: -each.start):
        lines[paragraph.start : paragraph.stop] = wrapped(lines[paragraph.start : paragraph.stop], width)
    return "\n".join(lines)


def reordered(text: str, facts: typing.List[dict], kind: str) -> str:
    """Nodes of a kind that stand next to each other, below the same heads, change places: the first two, and the next ones after a third."""
    lines = text.split("\n")
    nodes = [fact for fact in facts if fact["type"] == "node" and fact["kind"] == kind and may_move(fact, lines)]
    at = 0
    while at + 2 < len(nodes):
        first, second, third = nodes[at : at + 3]
        common = [(node["part"], node["parent"], node["priority"]) for node in (first, second, third)]
        a, b, c = (node["line"] - 1 for node in (first, second, third))
        if len(set(common)) == 1 and a < b < c:
            lines[a:c] = lines[b:c] + lines[a:b]
            at += 2
        at += 1
    return "\n".join(lines)


def may_move(node: dict, lines: typing.List[str]) -> bool:
    # Left where they are, as their place means something: entries of the contents, whose order is that of the pages; the
    # synthesis, where columns differ and a finding names the first table; an item that shares its line with a date; domains
    # and chapters, which open what stands below them; the title page, that of slides included.
    is_apart = node["line"] and not re.sub(r"[^\w]", "", lines[node["line"] - 1][: node["from"] - 1])
    is_head = node["kind"] == "item" and (node["part"] != "slide" or node["id"] == "n1")
    return bool(is_apart) and not is_head and node["part"] not in ("contents", "synthesis")


def with_parties_moved(text: str, facts: typing.List[dict]) -> str:
    """Names below each other, on a line each, change places."""
    lines = text.split("\n")
    for node in (fact for fact in facts if fact["type"] == "node"):
        alone = [party["place"]["line"] - 1 for party in node["parties"] if party["name"] == lines[party["place"]["line"] - 1].strip()]
        for a, b in zip(alone[::2], alone[1::2]):
            if b == a + 1:
                lines[a], lines[b] = lines[b], lines[a]
    return "\n".join(lines)


def meaning(facts: typing.List[dict]) -> typing.Counter:
    """What was read, without places: of a date or period that wraps only the part on its first line is placed."""
    found = collections.Counter()
    titles = {fact["id"]: (fact["kind"], fact["part"], fact["code"], fact["title"]) for fact in facts if fact["type"] == "node"}
    fields = {
        "node": ("kind", "code", "title", "start", "end", "priority"),
        "cell": ("section", "row", "label", "column", "value", "absent"),
        "mention": ("kind", "value", "unit", "label", "invalid"),
        "reference": ("kind", "target"),
    }
    for fact in facts:
        if fact["type"] in fields and (fact["type"], fact["kind"] if "kind" in fact else None) != ("mention", "name"):
            found[(fact["type"], titles.get(fact.get("node")), *(fact[field] for field in fields[fact["type"]]))] += 1
    return found


@unittest.skipUnless(program.REPORTS_DIR, "the real reports are not here")
class RealReports(BaselineTest):
    WIDTHS = (60, 75, 95, 120, 0)
    # Numbers follow each other: a numbered thing in another place is rightly a finding, and the only one.
    MOVED = {
        "action_plan": (), "action": (), "indicator": (), "policy_objective": (), "item": (),
        "objective": ("NU1",), "ambition": ("NU1",),
    }

    def reports(self) -> typing.Iterator[typing.Tuple[pathlib.Path, str, typing.List[dict]]]:
        for path in sorted(pathlib.Path(program.REPORTS_DIR).glob("*.txt")):
            text = path.read_text(encoding="utf-8")
            self.baseline(text)
            yield path, text, inspect(path).records

    def assert_unchanged(self, path: pathlib.Path, form: str, text: str, but=()) -> None:
        with self.subTest(report=path.name, form=form):
            result = self.against(text)
            moved = [(one["rule"], one["since_baseline"], one["message"]["en"]) for one in result["findings"] if one["since_baseline"] != "unchanged" and one["rule"] not in but]
            self.assertEqual(moved, [], result["baseline"]["resolved"])
            self.assertEqual(result["baseline"]["resolved"], [])

    def test_a_report_on_other_pages_has_nothing_new(self):
        for path, text, _ in self.reports():
            self.assert_unchanged(path, "repaginated", repaginated(text))

    def test_prose_of_another_width_says_the_same(self):
        for path, text, facts in self.reports():
            for width in self.WIDTHS:
                other = rewrapped(text, facts, width)
                if other == text:
                    self.assertEqual(width, 0, path.name)
                    continue
                form = f"rewrapped at {width}" if width else "paragraphs in one line"
                self.assert_unchanged(path, form, other)
                with self.subTest(report=path.name, form=form):
                    self.assertEqual(meaning(inspect(self.write("other.txt", other)).records), meaning(facts))

    def test_a_report_in_another_order_has_nothing_new(self):
        moved = collections.Counter()
        for path, text, facts in self.reports():
            for kind, but in self.MOVED.items():
                other = reordered(text, facts, kind)
                if other != text:
                    self.assert_unchanged(path, f"{kind} in another order", other, but)
                    moved[kind] += 1
            other = with_parties_moved(text, facts)
            if other != text:
                self.assert_unchanged(path, "parties in another order", other)
                moved["party"] += 1
        self.assertEqual(set(moved), {*self.MOVED, "party"})
        self.assertEqual(moved["action"], 5)


if __name__ == "__main__":
    unittest.main()
