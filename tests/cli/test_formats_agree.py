#!/usr/bin/python3
"""Every form tells the same findings: how many, where, how much, and under which fingerprint."""

import csv
import io
import json
import re
import typing
import unittest
from collections import defaultdict
from fractions import Fraction
from xml.etree import ElementTree

import program
import written_forms
from program import ProgramTest, sample

SHORT = 12  # characters of a fingerprint that people see


class Told(typing.NamedTuple):
    """A finding as a form tells it; None is what the form does not hold."""

    lines: typing.Optional[typing.FrozenSet[int]]  # of all its places
    amount: typing.Optional[Fraction]  # the largest difference of its sums


Findings = typing.Dict[typing.Tuple[int, str], Told]  # by document and short fingerprint


class Words:
    """What a form for people writes in one language."""

    def __init__(self, language: str, paths: typing.List[str]):
        self.paths = paths
        dutch = language == "nl"
        self.severity = "FOUT|WAARSCHUWING|OPMERKING" if dutch else "ERROR|WARNING|NOTE"
        self.line = "regel" if dutch else "line"
        self.difference = "verschil" if dutch else "difference"
        self.kind, self.finding, self.report = ("Soort", "bevinding", "Rapport") if dutch else ("Kind", "finding", "Report")
        self.fingerprint, self.amount_title = ("Kenmerk", "Bedrag") if dutch else ("Fingerprint", "Amount")
        self.marks = (".", ",") if dutch else (",", ".")
        self.points = " procentpunt" if dutch else " percentage points"  # behind a difference of percentages
        self.way = "(?: (?:te )?(?:laag|hoog|lager|hoger)| (?:too )?(?:low|high|lower|higher))?"  # behind a difference

    def amount(self, text: str) -> Fraction:
        thousands, decimal = self.marks
        return abs(Fraction(text.rstrip("%").replace(thousands, "").replace(decimal, ".")))

    def largest(self, text: str) -> typing.Optional[Fraction]:
        """Of all differences that a text names: at the end of a line, or between semicolons."""
        found = re.findall(rf"(?:^|; |\| ){self.difference} [| *]*(-?[\d.,]+)(?:{self.points})?", text, re.MULTILINE)
        return max(map(self.amount, map(lambda each: each.rstrip(".,"), found)), default=None)

    def places(self, text: str) -> typing.FrozenSet[int]:
        return frozenset(int(line) for line in re.findall(rf"^ *(?:- )?(?:[^:]*, )?{self.line} (\d+)", text, re.MULTILINE))


def blocks(text: str, head: str) -> typing.Iterator[typing.Tuple[re.Match, str]]:
    """The heads of findings, each with the text up to the next one."""
    heads = list(re.finditer(head, text, re.MULTILINE))
    for match, following in zip(heads, [*heads[1:], None]):
        yield match, text[match.end() : following.start() if following else len(text)]


def of_records(findings: typing.Iterable[dict]) -> Findings:
    told = {}
    for finding in findings:
        places = [each["location"]["line"] for each in finding["occurrences"] or [finding]]
        amount = finding["amount"] and abs(Fraction(finding["amount"]))
        told[finding["document"], finding["fingerprint"][:SHORT]] = Told(frozenset(places), amount)
    return told


def in_json(written: bytes, _: Words) -> Findings:
    return of_records(json.loads(written)["findings"])


def in_jsonl(written: bytes, _: Words) -> Findings:
    records = [json.loads(line) for line in written.decode().split("\n") if line]
    return of_records(record for record in records if record["type"] == "finding")


def in_text(written: bytes, words: Words) -> Findings:
    text, told, begin = written.decode(), {}, 0
    starts = []
    for path in words.paths:
        begin = re.compile(rf"^{re.escape(path)}$", re.MULTILINE).search(text, begin).end()
        starts.append(begin)
    for document, (begin, end) in enumerate(zip(starts, [*starts[1:], len(text)])):
        part = text[begin:end]
        for head, body in blocks(part, rf"^(?:{words.severity})  \w+  .*{words.line} \d+.*  ([0-9a-f]{{{SHORT}}})"):
            amounts = re.findall(rf"^ +{words.difference}(?: \([^)]*\))? +(-?[\d.,]+)(?:{words.points})?$", body, re.MULTILINE)
            told[document, head[1]] = Told(None, max(map(words.amount, amounts), default=None))
    return told


def in_sarif(written: bytes, _: Words) -> Findings:
    told = {}
    for result in json.loads(written)["runs"][0]["results"]:
        if result.get("baselineState") == "absent":
            continue
        places = [location["physicalLocation"] for location in result["locations"]]
        (document,) = {place["artifactLocation"]["index"] for place in places}
        amount = result["properties"].get("amount")
        told[document, result["partialFingerprints"]["toetsFinding/v1"][:SHORT]] = Told(
            frozenset(place["region"]["startLine"] for place in places), amount and abs(Fraction(amount))
        )
    return told


def in_junit(written: bytes, words: Words) -> Findings:
    told = {}
    for document, suite in enumerate(ElementTree.fromstring(written).iter("testsuite")):
        for part in [*suite.iter("failure"), *suite.iter("system-out")]:
            for head, body in blocks(part.text, rf"^(?:{words.severity}) ({words.line} \d+).* ([0-9a-f]{{{SHORT}}})\b.*$"):
                occurrences = "\n".join(re.findall(rf"^  {words.line} \d+", body, re.MULTILINE))
                told[document, head[2]] = Told(words.places(occurrences or head[1]), words.largest(body))
    return told


def in_github(written: bytes, words: Words) -> Findings:
    places, amounts = defaultdict(set), defaultdict(list)
    for _, properties, message in written_forms.workflow_commands(written.decode()):
        fingerprint = re.search(rf" ([0-9a-f]{{{SHORT}}})\b", properties["title"])
        if fingerprint is None:
            continue  # of a document that was not read
        key = (words.paths.index(properties["file"]), fingerprint[1])
        places[key].add(int(properties["line"]))
        amounts[key].append(words.largest(message))
    return {
        key: Told(frozenset(lines), max((amount for amount in amounts[key] if amount is not None), default=None))
        for key, lines in places.items()
    }


def in_markdown(written: bytes, words: Words) -> Findings:
    told = {}
    text = written.decode().replace("\\", "")
    head = rf"^(?:###|-) \w+ · (?:(.*), )?({words.line} \d+)[^·\n]*· `([0-9a-f]{{{SHORT}}})`.*$"
    for match, body in blocks(text, head):
        body = re.split("^## ", body, flags=re.MULTILINE)[0]
        occurrences = "\n".join(re.findall(rf"^ *- (?:[^ ]*, )?({words.line} \d+)", body, re.MULTILINE))
        document = words.paths.index(match[1]) if match[1] else 0
        has_sums = f"| {words.difference} |" in body  # then places stand in the tables of the sums
        told[document, match[3]] = Told(None if has_sums else words.places(occurrences or match[2]), words.largest(body))
    return told


def of_table(rows: typing.Iterable[typing.Tuple[str, str, str, str]], words: Words) -> Findings:
    """Rows of fingerprint, path, line and amount; a finding with occurrences has several."""
    places, amounts = defaultdict(set), {}
    for fingerprint, path, line, amount in rows:
        key = (words.paths.index(path), fingerprint[:SHORT])
        places[key].add(int(line))
        if amount:
            amounts[key] = max(amounts.get(key, Fraction(0)), abs(Fraction(amount)))
    return {key: Told(frozenset(lines), amounts.get(key)) for key, lines in places.items()}


def in_csv(written: bytes, words: Words) -> Findings:
    rows = csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline=""))
    return of_table(((row["finding"], row["document"], row["line"], row["amount"]) for row in rows), words)


def in_xlsx(written: bytes, words: Words) -> Findings:
    """The sheet of findings: a row of a group has rows for its parts below it."""
    _, (heading, *rows), *_ = written_forms.workbook_rows(io.BytesIO(written))
    found, group = [], ""
    for row in rows:
        cells = dict(zip(heading, row + [""] * len(heading)))
        if cells[words.kind] == words.finding:
            group = cells[words.fingerprint]
        if cells[words.kind] != words.finding or not has_parts(rows, row, heading, words):
            found.append((group, cells[words.report], cells[words.line.capitalize()], cells[words.amount_title]))
    return of_table(found, words)


def has_parts(rows, row, heading, words: Words) -> bool:
    following = rows[rows.index(row) + 1 :][:1]
    kind = heading.index(words.kind)
    return bool(following) and following[0][kind] != words.finding


def in_html(written: bytes, words: Words) -> Findings:
    """An article a finding; its places are links to lines: its own, and those that open an item of its occurrences."""
    told = {}
    for match in re.finditer(r'<article class="finding[^"]*" id="([0-9a-f]+)".*?</article>', written.decode(), re.DOTALL):
        links = re.findall(r'(?:^|<li>)<a class="place" href="#(?:d(\d+)-)?L(\d+)">', match[0], re.MULTILINE)
        occurrences = links[1:] or links
        has_sums = '<details class="sum"' in match[0]  # then places stand in their tables
        amounts = re.findall(rf'<span class="delta">{words.difference} <b>(-?[\d.,]+)(?:{words.points})?{words.way}</b>', match[0])
        told[int(links[0][0] or 1) - 1, match[1][:SHORT]] = Told(
            None if has_sums else frozenset(int(line) for _, line in occurrences), max(map(words.amount, amounts), default=None)
        )
    return told


def in_table_schema(written: bytes, _: Words) -> None:
    """It tells what the columns of the table are, and no finding."""
    assert "fields" in json.loads(written)


# A form that is not named here fails the test.
READERS = {
    "json": in_json,
    "jsonl": in_jsonl,
    "text": in_text,
    "sarif": in_sarif,
    "junit": in_junit,
    "github": in_github,
    "markdown": in_markdown,
    "csv": in_csv,
    "xlsx": in_xlsx,
    "html": in_html,
    "table-schema": in_table_schema,
}


class FormatsAgree(ProgramTest):
    def test_every_form_of_the_help_can_be_compared(self):
        self.assertEqual(set(written_forms.formats()) - set(READERS), set())

    def compare(self, *arguments, language: str = "nl") -> int:
        done, written = written_forms.write_all(self.folder, "--lang", language, *arguments)
        self.assert_code(done, *program.VERDICT_CODES)
        whole = json.loads(written["json"])
        words = Words(language, [document["path"] for document in whole["documents"]])
        expected = in_json(written["json"], words)
        self.assertEqual(len(expected), len(whole["findings"]), "two findings of a document share a fingerprint")
        for form, content in written.items():
            with self.subTest(form=form, language=language):
                found = READERS[form](content, words)
                if found is None:
                    continue
                self.assertEqual(set(found), set(expected))
                for key, told in found.items():
                    if told.lines is not None:
                        self.assertEqual(told.lines, expected[key].lines, key)
                    self.assertEqual(told.amount is None, expected[key].amount is None, (key, told, expected[key]))
                    if told.amount is not None:  # people see a fraction rounded to cents
                        self.assertLessEqual(abs(told.amount - expected[key].amount), Fraction("0.005"), key)
        return len(expected)

    def test_samples_in_both_languages(self):
        for language in ("nl", "en"):
            self.assertGreater(self.compare(sample(program.ACCOUNT), language=language), 15)

    def test_several_documents_pages_and_one_that_is_not_read(self):
        names = (program.ACCOUNT_LAYOUT, "w13-beleidsevaluatie-2024.txt", "bad/unknown.txt", "aalst-beleidsplan-2020-2025.txt")
        self.assertGreater(self.compare(*map(sample, names)), 30)

    def test_a_report_against_an_earlier_one(self):
        self.assertGreater(self.compare(sample(program.ACCOUNT), "--against", sample(program.FOLLOW_UP)), 15)

    def test_the_example_with_a_group_of_sums(self):
        example = written_forms.EXAMPLE_DIR / "report.txt"
        self.assertEqual(self.compare("--rules", written_forms.EXAMPLE_RULES, example), 4)

    def test_a_report_without_findings(self):
        self.assertEqual(self.compare(sample(program.CLEAN)), 0)

    @unittest.skipUnless(program.REPORTS_DIR, "no real reports here")
    def test_the_real_reports(self):
        self.assertGreater(self.compare(program.REPORTS_DIR), 50)


def verdicts(form: str, written: bytes) -> typing.Set[bool]:
    """What a form says of the documents and of the whole; empty where it has no word for it."""
    if form in ("json", "jsonl", "sarif"):
        return {value == "true" for value in re.findall(r'"accepted": ?(true|false)', written.decode())}
    if form == "html":
        return {value == "accepted" for value in re.findall(r'class="(?:outcome|overall) (accepted|rejected)"', written.decode())}
    if form == "xlsx":
        sheet, *_ = written_forms.workbook_rows(io.BytesIO(written))
        text = "\n".join(cell for row in sheet for cell in row)
    else:
        text = written.decode() if form in ("text", "markdown") else ""
    return {not denied for denied in re.findall(r"(NOT )?\bACCEPTED\b", text)}


class VerdictsAgree(ProgramTest):
    def told(self, *arguments) -> typing.Dict[str, typing.Set[bool]]:
        _, written = written_forms.write_all(self.folder, "--lang", "en", *arguments)
        told = {form: verdicts(form, content) for form, content in written.items()}
        return {form: said for form, said in told.items() if said}

    def assert_told(self, told: typing.Dict[str, typing.Set[bool]], accepted: bool):
        self.assertEqual(told, dict.fromkeys(("json", "jsonl", "sarif", "html", "xlsx", "text", "markdown"), {accepted}))

    def test_a_report_without_errors_is_accepted(self):
        self.assert_told(self.told(sample(program.CLEAN)), True)

    def test_a_report_with_errors_is_not(self):
        self.assert_told(self.told(sample(program.ACCOUNT)), False)

    def test_a_report_on_which_a_rule_failed_is_not(self):
        self.assert_told(self.told("--rules", self.own_rule("error('oops')"), sample(program.CLEAN)), False)

    def test_a_report_on_which_a_rule_was_over_its_budget_is_not(self):
        self.assert_told(self.told("--rules", self.own_rule("while true do end"), sample(program.CLEAN)), False)


if __name__ == "__main__":
    unittest.main()
