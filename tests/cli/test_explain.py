#!/usr/bin/python3
"""One finding in full: its lines, its sums, why it is one, and how it is waived."""

import pathlib
import shlex
import shutil
import unittest

import program
from program import ACCEPTED, ProgramTest, audit, in_english, sample


class Explain(ProgramTest):
    def setUp(self):
        super().setUp()
        self.report = self.folder / "account 2023.txt"
        shutil.copy(sample(program.ACCOUNT), self.report)
        self.result = audit(self.report).json

    def one(self, rule: str) -> dict:
        return next(finding for finding in self.result["findings"] if finding["rule"] == rule)

    def explain(self, *arguments, **others):
        return in_english("explain", *arguments, **{"cwd": self.folder, **others})

    def test_a_finding_is_shown_with_everything_that_is_known_of_it(self):
        finding = self.one("PC2")
        done = self.explain(finding["fingerprint"][:6], self.report, "--lang", "nl")
        self.assert_code(done, ACCEPTED)
        shown = " ".join(done.text.split())
        self.assertIn(finding["fingerprint"], shown)
        self.assertIn(finding["message"]["nl"], shown)
        for heading in ("In het rapport", "Gevallen: 6", "Waarom", "Wat te doen", "Grond", "Om deze bevinding vrij te stellen"):
            self.assertIn(heading, shown)
        line = finding["location"]["line"]
        self.assertRegex(done.text, rf"(?m)^  > +{line}  .+$")
        self.assertRegex(done.text, rf"(?m)^ +{line - 1}  ")
        for each in finding["occurrences"]:
            self.assertIn(each["fingerprint"], shown)
        self.assertEqual(done.text.count("      verschil ("), sum(len(each["sums"]) for each in finding["occurrences"]))

    def test_the_command_it_ends_with_waives_the_finding(self):
        finding = self.one("TN1")
        command = self.explain(finding["fingerprint"], "account 2023.txt", "--lang", "en").text.splitlines()[-1].strip()
        self.assertEqual(command, f"toets waive {finding['fingerprint']} 'account 2023.txt' --owner \"WHO\" --reason \"WHY\"")
        self.assert_code(in_english(*shlex.split(command)[1:], cwd=self.folder), ACCEPTED)
        self.assertEqual(audit(self.report).json["waived"], 1)
        after = self.explain(finding["fingerprint"], "--lang", "en").text
        self.assertIn("Waived by WHO. Reason: WHY (toets.waivers.toml, line 7).", after)
        self.assertNotIn("toets waive", after)

    def test_the_command_repeats_what_the_finding_depends_on(self):
        text = pathlib.Path(sample(program.FOLLOW_UP)).read_text(encoding="utf-8")
        self.write("half year.txt", text.replace("01/11/SAP/02/12 Week van de opvoeding", "01/11/SAP/02/19 Vakantiekampen"))
        compared = ("account 2023.txt", "--against", "half year.txt", "--as-of", "2023-12-31")
        gone = [one for one in audit(*compared, cwd=self.folder).json["findings"] if one["rule"] == "RF11"]
        command = self.explain(gone[0]["fingerprint"], *compared, "--profile", "full").text.splitlines()[-1].strip()
        self.assertIn(" 'account 2023.txt' --against 'half year.txt' --as-of 2023-12-31 --profile full ", command)
        self.assert_code(in_english(*shlex.split(command)[1:], cwd=self.folder), ACCEPTED)
        self.assertEqual(audit(*compared, cwd=self.folder).json["waived"], 1)

    def test_a_file_whose_name_begins_with_a_dash_is_no_option(self):
        shutil.copy(self.report, self.folder / "-o.txt")
        fingerprint = self.one("TN1")["fingerprint"]
        command = self.explain(fingerprint, "./-o.txt").text.splitlines()[-1].strip()
        self.assertIn(" ./-o.txt ", command)
        self.assert_code(in_english(*shlex.split(command)[1:], cwd=self.folder), ACCEPTED)
        command = self.explain(fingerprint, "--", "-o.txt").text.splitlines()[-1].strip()
        self.assertNotIn(" -o.txt", command)

    def test_an_occurrence_is_explained_by_itself(self):
        group = self.one("PC2")
        done = self.explain(group["occurrences"][1]["fingerprint"], self.report, "--lang", "en")
        self.assertIn(f"Occurrence of finding {group['fingerprint']} (6)", done.text)
        self.assertEqual(done.text.count("      difference ("), len(group["occurrences"][1]["sums"]))

    def test_without_a_path_the_files_of_the_current_folder_are_looked_at(self):
        self.write("notes.md", "Niets.\n")
        self.assert_code(self.explain(self.one("TN1")["fingerprint"][:12]), ACCEPTED)

    def test_a_report_from_standard_input_is_waived_by_its_rule(self):
        finding = self.one("TN1")
        done = self.explain(finding["fingerprint"], "-", stdin=self.report.read_bytes())
        self.assertIn(f"toets waive {finding['fingerprint']} --rule TN1", done.text)

    def test_what_is_not_there_is_refused(self):
        self.assert_refused(self.explain("0123456789", self.report), "no finding of the 1 report", "0123456789")
        self.assert_refused(self.explain("01234", self.report), "at least 6")
        self.assert_refused(self.explain("PC2", self.report), "no fingerprint")

    def test_an_ambiguous_beginning_lists_the_findings(self):
        # Rules of one's own that find as much as it takes for two fingerprints to begin alike would be a test of chance: a
        # fingerprint and its report given twice is one finding, and no ambiguity.
        copy = self.folder / "copy.txt"
        shutil.copy(self.report, copy)
        done = self.explain(self.one("TN1")["fingerprint"][:8], self.report, copy, "--lang", "nl")
        self.assert_code(done, ACCEPTED)
        self.assertEqual(done.text.count("In het rapport"), 2)

    def test_control_characters_of_a_report_are_not_shown(self):
        text = self.report.read_text(encoding="utf-8").replace("Sociale dienstverlening", "Sociale\u202e dienst\x1b[31mverlening")
        path = self.write("hostile.txt", text)
        finding = next(one for one in audit(path).json["findings"] if one["rule"] == "PC2")
        shown = self.explain(finding["fingerprint"], path).text
        self.assertNotIn("\x1b", shown)
        self.assertNotIn("\u202e", shown)


if __name__ == "__main__":
    unittest.main()
