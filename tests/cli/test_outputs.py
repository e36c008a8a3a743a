#!/usr/bin/python3
"""Where results go: never over each other or over what is read, and each is written whatever becomes of another."""

import json
import os
import pathlib
import re
import subprocess
import unittest

import program
from program import ACCEPTED, FAILED, FINDINGS, USAGE, ProgramTest, in_english, run, sample


class OutputTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.content = pathlib.Path(sample(program.ACCOUNT)).read_bytes()
        self.report = self.write("rep/account.txt", self.content)

    def audit(self, *arguments, **others):
        return in_english("audit", *arguments, cwd=self.folder, **others)

    def two_forms(self, first: str, second: str, **others):
        return self.audit("rep", "--format", "json", "--output", first, "--format", "text", "--output", second, **others)


class OverAnother(OutputTest):
    def test_a_result_does_not_replace_what_is_read(self):
        os.link(self.report, self.folder / "hard.txt")
        (self.folder / "soft.txt").symlink_to("rep/account.txt")
        self.write("old.txt", pathlib.Path(sample(program.CLEAN)).read_bytes())
        self.write("w.toml", "")
        self.write("s.toml", "")
        previous = self.write("previous.json", self.audit("rep", "--format", "json").out)
        kept = previous.read_bytes()
        for target in ("rep/account.txt", "./rep/../rep/account.txt", str(self.report), "hard.txt", "soft.txt"):
            for path in ("rep", "rep/account.txt"):
                with self.subTest(target=target, path=path):
                    self.assert_refused(self.audit(path, "--output", target), target, "read by the same run")
        for option, name in (("--against", "old.txt"), ("--waivers", "w.toml"), ("--config", "s.toml"), ("--baseline", "previous.json")):
            self.assert_refused(self.audit("rep", option, name, "--output", name), name, "read by the same run")
        self.assertEqual((self.report.read_bytes(), previous.read_bytes()), (self.content, kept))

    def test_nor_what_is_read_without_being_named(self):
        for name in ("toets.toml", "rep/toets.waivers.toml"):
            self.write(name, "# kept\n")
            for path in ("rep", "rep/account.txt"):
                self.assert_refused(self.audit(path, "--output", name), name, "read by the same run")
            self.assertEqual((self.folder / name).read_text(encoding="utf-8"), "# kept\n")

    def test_a_result_in_the_folder_that_is_audited_is_no_report(self):
        done = self.audit("rep", "--format", "json", "--output", "rep/x.json")
        self.assert_code(done, FINDINGS)
        result = json.loads((self.folder / "rep/x.json").read_text(encoding="utf-8"))
        self.assertEqual([each["path"] for each in result["documents"]], ["rep/account.txt"])
        self.assert_refused(self.audit("rep", "--output", "rep/x.json"), "rep/x.json", "outside of the folders")

    def test_two_forms_do_not_go_to_one_file_whatever_it_is_called(self):
        (self.folder / "g").symlink_to("h")
        for first, second in (("f", "f"), ("f", "./f"), ("f", str(self.folder / "f")), ("rep/../f", "f"), ("g", "h"), ("h", "g")):
            with self.subTest(first=first, second=second):
                self.assert_refused(self.two_forms(first, second), "two forms go to this file")
                self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["g", "rep"])
        self.write("h", "x")
        self.assert_refused(self.two_forms("g", "h"), "two forms go to this file")
        (self.folder / "shown").symlink_to("/proc/self/fd/1")
        self.assert_refused(self.audit("rep", "--format", "json", "--format", "text", "--output", "shown"), "standard output")
        self.assert_code(self.two_forms("/dev/null", "/dev/null"), FINDINGS)
        self.assert_code(self.two_forms("one", "two"), FINDINGS)

    def test_nor_does_that_of_any_other_command(self):
        fingerprint = json.loads(self.audit("rep", "--format", "json").out)["findings"][0]["fingerprint"]
        rules = self.own_rule(expect='{ { rule = "XX1" } }')
        kept = {each: each.read_bytes() for each in self.folder.rglob("*") if each.is_file()}
        self.write("my.toml", "lines_understood_percent = 90\n")
        (self.folder / "soft.txt").symlink_to("rep/account.txt")
        report, rule, test = "rep/account.txt", "rules/own/XX1_own_rule.lua", "rules/own/XX1_own_rule_test.lua"
        for command, target in (
            (("inspect", report), report),
            (("inspect", report), "soft.txt"),
            (("explain", fingerprint, report), report),
            (("rules", "mutate", report, "--kind", "digit"), report),
            (("rules", "mutate", report, "--kind", "digit"), "soft.txt"),
            (("formats", "detect", report), report),
            (("profile", "show", "--config", "my.toml"), "my.toml"),
            (("profile", "show", "--profile", "my.toml"), "my.toml"),
            (("rules", "list", "--rules", rules), rule),
            (("rules", "show", "XX1", "--rules", rules), test),
            (("rules", "test", "XX1", "--rules", rules), "rules/pack.toml"),
            (("audit", report, "--rules", rules), rule),
        ):
            with self.subTest(command=command, target=target):
                done = in_english(*command, "--output", target, cwd=self.folder)
                self.assert_refused(done, f"--output {target}", "read by the same run")
                self.assertEqual({each: each.read_bytes() for each in kept}, kept)
        self.assertEqual((self.folder / "my.toml").read_text(encoding="utf-8"), "lines_understood_percent = 90\n")
        self.assert_code(in_english("inspect", report, "--output", "facts.txt", cwd=self.folder), ACCEPTED)


class ThatCannotBeWritten(OutputTest):
    def test_the_others_are_written_and_the_verdict_is_told(self):
        for target, reason in (("none/x.txt", "No such file or directory"), ("/dev/full", "No space left on device")):
            with self.subTest(target=target):
                done = self.audit("rep", *("--format", "json", "--output", "a.json"), *("--format", "text", "--output", target),
                                  *("--format", "junit", "--output", "c.xml"))
                self.assert_refused(done, f"{target} could not be written: {reason}", "exit code 1")
                self.assertTrue(json.loads((self.folder / "a.json").read_text(encoding="utf-8"))["findings"])
                self.assertIn("</testsuites>", (self.folder / "c.xml").read_text(encoding="utf-8"))
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["a.json", "c.xml", "rep"])

    def test_every_form_says_why(self):
        for form in ("text", "json", "sarif", "html", "xlsx"):
            done = self.audit("rep", "--format", form, "--output", "/dev/full")
            self.assert_code(done, USAGE)
            self.assertIn("No space left on device", done.complaint)

    def test_help_and_version_say_so_too(self):
        with open("/dev/full", "wb") as full:
            for asked in (("--help",), ("--version",), ("audit", "--help")):
                done = subprocess.run([program.TOETS, *asked, "--lang", "en"], stdout=full, stderr=subprocess.PIPE, check=False)
                self.assertEqual((done.returncode, b"No space left on device" in done.stderr), (USAGE, True), asked)


class StandardError(OutputTest):
    def test_what_cannot_be_told_does_not_change_the_exit_code(self):
        self.write("empty.txt", "")
        reading, writing = os.pipe()
        os.close(reading)
        self.addCleanup(os.close, writing)
        with open("/dev/full", "wb") as full:
            for command, code in (
                (("audit", "nope"), FAILED),
                (("audit", "rep", "--against", "nope"), FAILED),
                (("inspect", "empty.txt"), FAILED),
                (("bogus",), USAGE),
                (("audit", "rep", "--jobs", "0"), USAGE),
                (("explain", "abcdef", "rep"), USAGE),
                (("profile", "show", "--profile", "x"), USAGE),
            ):
                for stderr in (full, writing):
                    with self.subTest(command=command, stderr=stderr):
                        done = subprocess.run([program.TOETS, *command], stdout=subprocess.DEVNULL, stderr=stderr,
                                              cwd=self.folder, check=False, restore_signals=True)
                        self.assertEqual(done.returncode, code)


class EmptyValues(OutputTest):
    def test_an_option_without_value_is_refused_and_never_taken_for_one_that_was_left_out(self):
        for command in (("audit",), ("waive",), ("explain",), ("inspect",), ("formats", "new"), ("rules", "new"), ("rules", "mutate"),
                        ("rules", "test"), ("profile", "show")):
            shown = in_english(*command, "--help").text
            taking = re.findall(r"^  (--[a-z-]+) [A-Z]", shown, re.MULTILINE)
            self.assertIn("--lang", taking, shown)
            for option in taking:
                with self.subTest(command=command, option=option):
                    done = in_english(*command, option, "", cwd=self.folder)
                    self.assert_refused(done, option)
                    self.assert_refused(in_english(*command, f"{option}=", "rep/account.txt", cwd=self.folder), option, "is empty")
        self.assertEqual(self.report.read_bytes(), self.content)
        for option in ("--as-of", "--today", "--output", "--baseline", "--config", "--waivers", "--against", "--rules", "--plugins"):
            self.assert_refused(self.audit("rep", option, ""), option, "is empty")
        for option in ("--at-most", "--expires", "--basis", "--rule", "--waivers", "--as-of", "--owner"):
            done = in_english("waive", "abcdefabcdef", "rep/account.txt", "--reason", "x", option, "", cwd=self.folder)
            self.assert_refused(done, option, "is empty")


if __name__ == "__main__":
    unittest.main()
