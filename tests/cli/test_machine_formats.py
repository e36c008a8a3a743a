#!/usr/bin/python3
"""SARIF and JUnit as validators see them that others wrote, and what continuous integration reads from them."""

import json
import os
import pathlib
import shutil
import subprocess
import unittest
from xml.etree import ElementTree

import program
import written_forms
from program import ACCEPTED, FAILED, FINDINGS, ProgramTest, run, sample

MULTITOOL = program.SOURCE_DIR / "tests/node/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
JUNIT_SCHEMA = program.SOURCE_DIR / "tests" / "schema" / "junit-10.xsd"

# What the validator of SARIF advises, and why it does not apply.
NOT_APPLICABLE = {
    "SARIF2002": "messages are sentences of a rule, filled in; ids of templates would not hold their amounts in two languages",
    "SARIF2003": "a report need not stand under version control",
    "SARIF2005": "there is no address that tells of the program",
    "SARIF2011": "the line itself is in the region; those around it add nothing to a sum",
    "SARIF2012": "there is no address that tells of the rules; `help` holds what a page would",
    "SARIF2013": "a report is not copied into the result",
}


# SARIF2006 would fetch each address that a file names.
WITHOUT_NETWORK = """<?xml version="1.0" encoding="utf-8"?>
<Properties>
  <Properties Key="SARIF2006.UrisShouldBeReachable.Options">
    <Property Key="RuleEnabled" Value="Disabled" Type="Driver.RuleEnabledState" />
  </Properties>
</Properties>
"""


def sarif_advice(*files: pathlib.Path) -> list:
    """What the validator says of files: [(file, level, rule, text)]."""
    log, config = files[0].with_suffix(".validated"), files[0].with_name("validation.xml")
    config.write_text(WITHOUT_NETWORK)
    subprocess.run(
        [MULTITOOL, "validate", *files, "--output", log, "--config", config, "--level", "Error;Warning;Note", "--quiet"],
        check=True,
        capture_output=True,
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        timeout=120,
    )
    (validation,) = json.loads(log.read_text(encoding="utf-8-sig"))["runs"]
    advice = []
    for each in validation["results"]:
        file = each["locations"][0]["physicalLocation"]["artifactLocation"].get("uri")
        advice.append((file, each.get("level", "warning"), each["ruleId"], json.dumps(each["message"])))
    return advice


class MachineFormats(ProgramTest):
    def written(self, form: str, *arguments) -> pathlib.Path:
        file = self.folder / f"result.{form}"
        done = run("audit", "--format", form, "--output", file, *arguments)
        self.assert_code(done, *program.VERDICT_CODES)
        return file

    def cases(self):
        """Audits that show all that a form can hold: name, and files with the SARIF and the JUnit of it."""
        odd = self.write("a b:c%41é#?.txt", pathlib.Path(sample("bad/broken-utf8.txt")).read_bytes())
        audits = {
            "one document": [sample(program.ACCOUNT)],
            "against an earlier one": [sample(program.ACCOUNT), "--against", sample(program.FOLLOW_UP), "--lang", "en"],
            "several, two of them not read": map(sample, ("w13-beleidsevaluatie-2024.txt", "bad/unknown.txt", "bad/empty.txt")),
            "a rule that fails, and an odd name": ["--rules", self.own_rule("return nothing.at_all"), odd, sample(program.CLEAN)],
        }
        for name, arguments in audits.items():
            sarif, junit = self.folder / f"{name}.sarif", self.folder / f"{name}.junit"
            done = run("audit", "--format", "sarif", "--output", sarif, "--format", "junit", "--output", junit, *arguments)
            self.assert_code(done, FINDINGS, FAILED)
            yield name, sarif, junit

    @unittest.skipUnless(os.access(MULTITOOL, os.X_OK), "no SARIF validator: npm ci in tests/node")
    def test_sarif_is_valid_for_the_validator_of_its_makers(self):
        advice = sarif_advice(*(sarif for _, sarif, _ in self.cases()))
        self.assertTrue({each[2] for each in advice} & set(NOT_APPLICABLE))  # it looked
        self.assertEqual([each for each in advice if each[1] == "error" or each[2] not in NOT_APPLICABLE], [])

    @unittest.skipUnless(os.access(MULTITOOL, os.X_OK), "no SARIF validator: npm ci in tests/node")
    def test_the_validator_of_sarif_notices_what_is_wrong(self):
        file = self.written("sarif", written_forms.EXAMPLE_DIR / "report.txt", "--rules", written_forms.EXAMPLE_RULES)
        right = file.read_text()
        file.write_text(right.replace('"startColumn": 1,', '"startColumn": 0,'))
        self.assertNotEqual(file.read_text(), right)
        self.assertIn("error", [level for _, level, _, _ in sarif_advice(file)])

    @unittest.skipUnless(shutil.which("xmllint"), "no xmllint: libxml2-utils")
    def test_junit_is_valid_for_the_schema_of_jenkins_and_counts_its_tests(self):
        for name, _, file in self.cases():
            with self.subTest(name):
                done = subprocess.run(
                    ["xmllint", "--nonet", "--noout", "--schema", JUNIT_SCHEMA, file], capture_output=True, text=True, check=False
                )
                self.assertEqual(done.returncode, 0, done.stderr)
                suites = ElementTree.parse(file).getroot()
                for suite in [suites, *suites]:
                    for counted, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
                        if counted in suite.attrib:
                            self.assertEqual(int(suite.get(counted)), len(list(suite.iter(tag))), (suite.get("name"), tag))

    def test_junit_has_the_same_tests_in_the_same_order_for_each_report(self):
        suites = ElementTree.parse(self.written("junit", sample(program.ACCOUNT), sample(program.CLEAN))).getroot()
        names = [[test.get("name") for test in suite.iter("testcase")] for suite in suites]
        self.assertEqual(*names)
        self.assertGreater(len(names[0]), 100)

    def test_junit_skips_what_the_rule_says_nothing_of_document_by_document(self):
        suites = ElementTree.parse(self.written("junit", sample(program.ACCOUNT), sample("w13-beleidsevaluatie-2024.txt"))).getroot()
        skipped = [{test.get("name").split()[0] for test in suite.iter("testcase") if test.find("skipped") is not None} for suite in suites]
        self.assertIn("AR8", skipped[0])  # only an evaluation of W13 has a synthesis
        self.assertNotIn("AR8", skipped[1])

    def test_regions_of_sarif_hold_the_text_of_the_report(self):
        for name in (program.ACCOUNT, "w13-beleidsevaluatie-2024.txt", "bad/broken-utf8.txt", "bad/crlf-bom.txt"):
            (sarif,) = json.loads(self.written("sarif", sample(name)).read_text())["runs"]
            text = pathlib.Path(sample(name)).read_bytes().decode(sarif["artifacts"][0]["encoding"], "replace")
            lines = text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")
            for result in sarif["results"]:
                for place in [*result["locations"], *result.get("relatedLocations", [])]:
                    region = place["physicalLocation"].get("region")
                    if region and "snippet" in region:
                        line = lines[region["startLine"] - 1].lstrip("\f")
                        span = line[region["startColumn"] - 1 : region["endColumn"] - 1] if "startColumn" in region else line
                        self.assertEqual(span, region["snippet"]["text"])

    def test_sarif_names_the_rule_the_file_and_its_hash(self):
        done = run("audit", "--format", "sarif", sample(program.ACCOUNT))
        self.assert_code(done, FINDINGS)
        (sarif,) = done.json["runs"]
        whole = program.sample_audit(program.ACCOUNT)
        self.assertEqual(sarif["artifacts"][0]["hashes"]["sha-256"], whole["documents"][0]["sha256"])
        self.assertEqual([rule["id"] for rule in sarif["tool"]["driver"]["rules"]], [rule["id"] for rule in whole["rules"]])
        for result in sarif["results"]:
            self.assertEqual(sarif["tool"]["driver"]["rules"][result["ruleIndex"]]["id"], result["ruleId"])
        self.assertNotIn(str(program.SAMPLES_DIR), done.text)

    def test_a_document_that_is_not_read_is_told_in_every_form(self):
        name = "unknown.txt"
        done, written = written_forms.write_all(self.folder, sample("bad/" + name))
        self.assert_code(done, FAILED)
        for form, content in written.items():
            with self.subTest(form=form):
                # The text of xlsx is packed; a table of findings, and what its columns are, have no place for it.
                if form not in ("xlsx", "csv", "table-schema"):
                    self.assertIn(name.encode(), content)

    def test_an_accepted_report_has_no_failure_and_no_annotation(self):
        done = run("audit", "--format", "github", sample(program.CLEAN))
        self.assert_code(done, ACCEPTED)
        self.assertEqual(done.text, "")
        suites = ElementTree.parse(self.written("junit", sample(program.CLEAN))).getroot()
        self.assertEqual((suites.get("failures"), suites.get("errors")), ("0", "0"))


if __name__ == "__main__":
    unittest.main()
