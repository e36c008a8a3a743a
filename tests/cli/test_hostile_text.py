#!/usr/bin/python3
"""Text of a report, and the name of its file, is text in every form: no markup, script, formula, command or escape."""

import csv
import html.parser
import io
import json
import re
import shutil
import unittest
from xml.etree import ElementTree

import written_forms
from program import FINDINGS, ProgramTest

# In the title of an action, which findings name; and in its status and description.
HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(2)> & &lt; \"' ]]> <!-- --> "
    '=HYPERLINK("http://voorbeeld.be/";"x") @iemand #12 www.voorbeeld.be | `code` **vet** [naam](http://voorbeeld.be) '
    "{0} %s %0A::error::x ::set-output name=a::b ##[error]x $x$ \x1b[31mrood\x1b]0;titel\x07 \x9b31m \u202eabc\u2066d \u2028 \ufffe \x7f"
)
STARTS = ("=1+1", "+1+1", "-1+1", "@SUM(1)", "| a |", "- punt", "# kop", "1. punt", "::error::x", "<b>x</b>")
# A newline, a comma and a colon part what they stand in.
FILE_NAME = 'a,line=1::b\n::error::x%0A<i>"\'&|`_\u202e.txt'

# What a terminal obeys, and what turns a line around.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]")


# Says what a text says, so that a message may begin with anything.
QUOTING_RULE = """
return {
  id = "XX1", name = "quotes", severity = "warning", since = "0.1.0", basis = "None.",
  title = { nl = "Haalt aan", en = "Quotes" },
  subjects = { kind = "text", where = { name = "description" } },
  message = { nl = "{quote}", en = "{quote}" },
  why = { nl = "Daarom.", en = "Because." }, fix = { nl = "Niets.", en = "Nothing." },
  evaluate = function(text)
    return finding { at = text, args = { quote = text.value }, key = text.value, related = { text.node } }
  end,
}
"""


def hostile_report() -> str:
    """The example, with an action for each hostile text: in its description, and within its title."""
    text = (written_forms.EXAMPLE_DIR / "report.txt").read_text(encoding="utf-8")
    head, _, action = re.split(r"(?=^- 05/03/SAP/02/0[12] )", text, flags=re.MULTILINE)
    actions = []
    for number, hostile in enumerate((HOSTILE, *STARTS), start=1):
        title = f"- 05/03/SAP/02/{number:02} Straat {hostile}"
        action = re.sub(r"^- 05/03/SAP/02/.*$", lambda _: title, action, count=1, flags=re.MULTILINE)
        action = re.sub(r"(?<=#### Omschrijving\n\n).*$", lambda _: hostile, action, count=1, flags=re.MULTILINE)
        actions.append(action.rstrip("\n") + "\n")
    return head + "\n".join(actions)


def check_text(test, written, findings):
    test.assertNotRegex(written.decode(), CONTROL)


def check_json(test, written, findings):
    test.assertNotRegex(written.decode(), "[\x00-\x09\x0b-\x1f]")
    test.assertEqual(len(json.loads(written)["findings"]), findings)


def check_jsonl(test, written, findings):
    test.assertNotRegex(written.decode(), "[\x00-\x09\x0b-\x1f]")
    records = [json.loads(line) for line in written.decode().split("\n") if line]
    test.assertEqual(sum(record["type"] == "finding" for record in records), findings)


def check_sarif(test, written, findings):
    test.assertTrue(written.isascii())
    (run,) = json.loads(written)["runs"]
    test.assertEqual(len(run["results"]), findings)
    (uri,) = {artifact["location"]["uri"] for artifact in run["artifacts"]}
    test.assertRegex(uri, r"^[\w.~/%-]+$")
    for result in run["results"]:
        numbers = {str(place["id"]) for place in result.get("relatedLocations", [])}
        messages = [part["message"]["text"] for part in (result, *result["locations"], *result.get("relatedLocations", [])) if "message" in part]
        for message in messages:
            test.assertNotRegex(message.replace("\n", " "), CONTROL)
            test.assertLessEqual(set(re.findall(r"(?<!\\)\[[^\[\]]*(?<!\\)\]\(([^)]*)\)", message)), numbers)
            test.assertNotRegex(message.replace("{{", "").replace("}}", ""), "[{}]")


def check_junit(test, written, findings):
    suites = ElementTree.fromstring(written)
    test.assertEqual(
        {element.tag for element in suites.iter()},
        {"testsuites", "testsuite", "properties", "property", "testcase", "failure", "skipped", "system-out"},
    )
    for element in suites.iter():
        for text in (element.text or "", *element.attrib.values()):
            test.assertNotRegex(text, CONTROL)


def check_github(test, written, findings):
    commands = written_forms.workflow_commands(written.decode())
    fingerprints = set()
    for command, properties, message in commands:
        test.assertIn(command, ("error", "warning", "notice"))
        test.assertEqual(set(properties), {"file", "line", "endLine", "col", "endColumn", "title"})
        test.assertNotRegex(message.replace("\n", " "), CONTROL)
        test.assertNotRegex(properties["file"], CONTROL)
        if "alert(1)" in message:
            test.assertIn("%0A::error::x", message)  # as it is printed, and no line of its own
        fingerprints.add(properties["title"].split()[-1])
    test.assertEqual(len(fingerprints), findings)


def check_markdown(test, written, findings):
    text = written.decode()
    test.assertNotRegex(text, CONTROL)
    without_codes = re.sub("`[0-9a-f]{12}`", "", text)
    outside = re.sub(r"\\.", "", without_codes)  # what no backslash makes plain
    test.assertNotRegex(outside, r"[<>`\[\]~$&_]")
    test.assertNotRegex(outside, r"https?://|www\.|@\w|(?<!#)#\w")
    columns = 0
    for line in outside.split("\n"):
        # Of our own: headings, tables, items with a rule or a place, and the count of findings.
        test.assertRegex(line, r"^(#{1,3} [\w(]|\|.*\|$|- |  - |\*\*|[^#\s+=|>-]|$)", line)
        test.assertNotRegex(line, r"^ {4}|^\d+[.)] ")
        if line.startswith("|"):
            columns = columns or line.count("|")
            test.assertEqual(line.count("|"), columns, line)
        else:
            columns = 0


def check_csv(test, written, findings):
    for row in csv.reader(io.StringIO(written.decode("utf-8-sig"), newline="")):
        for cell in row:
            test.assertNotRegex(cell.replace("\n", " "), CONTROL)
            if not re.fullmatch(r"-?\d+(\.\d+)?", cell):
                test.assertNotRegex(cell, r"^[=+@\t\r-]")


def check_xlsx(test, written, findings):
    for name, sheet in written_forms.workbook_sheets(io.BytesIO(written)).items():
        for formula in sheet.iter(written_forms.SHEET + "f"):
            test.assertNotRegex(formula.text or "", r"(?i)HYPERLINK\(\"http|SUM\(1\)|1\+1", name)
    for rows in written_forms.workbook_rows(io.BytesIO(written)):
        for row in rows:
            for cell in row:
                test.assertNotRegex(cell.replace("\n", " "), CONTROL)


def check_html(test, written, findings):
    class Elements(html.parser.HTMLParser):
        holds_data = False  # what stands in this script is data, no program

        def handle_starttag(self, tag, attributes):
            self.holds_data = ("type", "application/json") in attributes
            for name, value in attributes:
                test.assertFalse(name.startswith("on"), (tag, name))
                test.assertNotRegex(value or "", "^(javascript:|https?://voorbeeld)")
                test.assertFalse(tag == "img" and value == "x")

        def handle_data(self, data):
            if self.cdata_elem == "script":
                test.assertNotRegex(data, "<!--|<script" if self.holds_data else r"^alert\(1\)$|<!--|]]>")
                if self.holds_data:
                    json.loads(data)

    text = written.decode()
    test.assertIn("Content-Security-Policy", text)
    test.assertNotRegex(text, CONTROL)
    Elements().feed(text)


def check_table_schema(test, written, findings):
    """It is the same for every report."""
    test.assertNotIn(b"alert", written)
    json.loads(written)


# A form that is not named here fails the test.
CHECKS = {
    "text": check_text,
    "json": check_json,
    "jsonl": check_jsonl,
    "sarif": check_sarif,
    "junit": check_junit,
    "github": check_github,
    "markdown": check_markdown,
    "csv": check_csv,
    "xlsx": check_xlsx,
    "html": check_html,
    "table-schema": check_table_schema,
}


class HostileText(ProgramTest):
    def test_every_form_of_the_help_has_a_check(self):
        self.assertEqual(set(written_forms.formats()) - set(CHECKS), set())

    def test_text_of_a_report_and_its_name_are_inert_in_every_form(self):
        report = self.write(FILE_NAME, hostile_report())
        shutil.copytree(written_forms.EXAMPLE_RULES, self.folder / "rules")
        self.write("rules/checks/XX1_quotes.lua", QUOTING_RULE)
        done, written = written_forms.write_all(self.folder, "--rules", self.folder / "rules", report)
        self.assert_code(done, FINDINGS)
        findings = json.loads(written["json"])["findings"]
        said = json.dumps(findings, ensure_ascii=False)
        for part in ("<script>alert(1)</script>", "=HYPERLINK(", "]]>", "::error::x", "\\u001b[31m", "\u202e", *STARTS[:4]):
            self.assertIn(part, said)  # it got as far as the findings
        for form, content in written.items():
            with self.subTest(form=form):
                CHECKS[form](self, content, len(findings))


if __name__ == "__main__":
    unittest.main()
