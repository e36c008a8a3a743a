#!/usr/bin/python3
"""Findings that are known and accepted: written by `toets waive`, shown, and out of the verdict."""

import hashlib
import os
import pathlib
import re
import shutil
import stat
import subprocess
import unittest

import program
from program import ACCEPTED, FINDINGS, ProgramTest, audit, in_english, sample
from test_adding_a_rule import follow

PAGE = program.SOURCE_DIR / "docs" / "waivers.md"
WHO = ("--owner", "Financieel directeur", "--reason", "Besproken met de raad")
NAME = "toets.waivers.toml"


class WaiverTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.report = self.write("account.txt", pathlib.Path(sample(program.ACCOUNT)).read_bytes())
        self.before = audit(self.report).json

    def one(self, rule: str) -> dict:
        return next(finding for finding in self.before["findings"] if finding["rule"] == rule)

    def waivers(self, *entries: str, name: str = NAME) -> pathlib.Path:
        return self.write(name, "".join(entries))

    def entry(self, finding: dict, extra: str = "", fingerprint: str = "") -> str:
        return (f'[[waiver]]\nfingerprint = "{fingerprint or finding["fingerprint"]}"\nrule = "{finding["rule"]}"\n'
                f'owner = "Directeur"\nreason = "Bekend"\n{extra}')

    def found(self, done, fingerprint: str) -> dict:
        return next(finding for finding in done.json["findings"] if finding["fingerprint"] == fingerprint)

    def rules(self, done) -> list:
        return [finding["rule"] for finding in done.json["findings"]]


class Verdict(WaiverTest):
    def test_a_waived_finding_stays_and_is_out_of_the_verdict(self):
        errors = [finding for finding in self.before["findings"] if finding["severity"] == "error"]
        self.assertEqual(len(errors), 3)
        path = self.waivers(*map(self.entry, errors))
        done = audit(self.report)
        self.assert_code(done, ACCEPTED)
        self.assertEqual(done.json["verdict"], {**self.before["verdict"], "accepted": True, "errors": 0})
        self.assertEqual(done.json["waived"], 3)
        self.assertTrue(done.json["documents"][0]["accepted"])
        self.assertEqual(len(done.json["findings"]), len(self.before["findings"]))
        self.assertEqual(self.found(done, errors[0]["fingerprint"])["waived"],
                         {"fingerprint": errors[0]["fingerprint"], "rule": errors[0]["rule"], "owner": "Directeur", "reason": "Bekend",
                          "basis": None, "expires": None, "at_most": None, "file": NAME, "line": 1})
        self.assertEqual(done.json["evidence"]["waivers"], [{"name": NAME, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}])

    def test_one_of_three_errors_waived_leaves_the_report_not_accepted(self):
        self.waivers(self.entry(self.one("TN1")))
        done = audit(self.report)
        self.assert_code(done, FINDINGS)
        self.assertEqual((done.json["verdict"]["accepted"], done.json["verdict"]["errors"]), (False, 2))

    def test_each_report_has_the_waivers_of_its_own_folder_unless_a_file_is_named(self):
        other = self.write("elsewhere/account.txt", self.report.read_bytes())
        path = self.waivers(self.entry(self.one("TN1")))
        both = audit(self.report, other).json["findings"]
        self.assertEqual([finding["document"] for finding in both if finding["waived"]], [0])
        self.assertIsNotNone(self.found(audit("--waivers", path, other), self.one("TN1")["fingerprint"])["waived"])
        none = self.write("none.toml", "")
        self.assertEqual(audit("--waivers", none, self.report).json["waived"], 0)
        self.assertEqual(audit("-", stdin=self.report.read_bytes(), cwd=self.folder).json["waived"], 1)

    def test_no_absolute_path_stands_in_the_result(self):
        path = self.waivers(self.entry(self.one("TN1")))
        self.assertNotIn(str(self.folder), audit("--waivers", path, self.report).text)

    def test_a_folder_is_walked_past_its_waivers(self):
        self.waivers(self.entry(self.one("TN1")))
        done = audit(self.folder)
        self.assertEqual([document["status"] for document in done.json["documents"]], ["read"])
        self.assertEqual(done.json["waived"], 1)

    def test_a_group_is_waived_when_all_of_its_occurrences_are(self):
        group = self.one("PC2")
        entries = [self.entry(group, fingerprint=each["fingerprint"]) for each in group["occurrences"]]
        self.waivers(*entries[1:])
        done = audit(self.report)
        partly = self.found(done, group["fingerprint"])
        self.assertIsNone(partly["waived"])
        self.assertEqual([each["waived"] is None for each in partly["occurrences"]], [True] + [False] * (len(entries) - 1))
        self.assertEqual(done.json["verdict"]["errors"], 3)
        self.waivers(*entries)
        self.assertIsNotNone(self.found(audit(self.report), group["fingerprint"])["waived"])

    def test_waived_ones_stand_in_a_part_of_their_own_in_both_languages(self):
        self.waivers(self.entry(self.one("TN1"), 'basis = "art. 1"\nexpires = 2030-12-31\nat_most = "20000,00"\n'))
        for language, heading, sentence in (
            ("nl", "Vrijgesteld: 1", "Vrijgesteld door Directeur, geldig tot en met 31-12-2030, voor een verschil van hoogstens 20.000,00. Reden: Bekend. Grond: art. 1 (toets.waivers.toml, regel 1)."),
            ("en", "Waived: 1", "Waived by Directeur, valid through 2030-12-31, for a difference of at most 20,000.00. Reason: Bekend. Basis: art. 1 (toets.waivers.toml, line 1)."),
        ):
            shown = in_english("audit", "--lang", language, self.report).text
            lines = shown.splitlines()
            self.assertIn(heading, lines)
            self.assertIn(sentence, " ".join(shown.split()))
            self.assertGreater(lines.index(heading), max(at for at, line in enumerate(lines) if line.startswith(("FOUT", "ERROR", "OPMERKING", "NOTE")) and "TN1" not in line))


class Trouble(WaiverTest):
    def assert_told(self, rule: str, *arguments) -> dict:
        done = audit(*arguments, self.report)
        told = [finding for finding in done.json["findings"] if finding["rule"].startswith("WV")]
        self.assertEqual([finding["rule"] for finding in told], [rule])
        self.assertEqual((told[0]["severity"], told[0]["location"]["line"]), ("warning", 1))
        self.assertEqual(done.json["verdict"]["warnings"], self.before["verdict"]["warnings"] + 1)
        self.assertEqual(done.json["waived"], 0)
        return told[0]

    def test_an_expired_waiver_is_a_finding_and_the_day_is_never_the_clock(self):
        finding = self.one("TN1")
        self.waivers(self.entry(finding, "expires = 2023-12-30\n"))
        self.assert_told("WV1")
        self.assertIsNotNone(self.found(audit("--today", "2023-12-30", self.report), finding["fingerprint"])["waived"])
        self.waivers(self.entry(finding, 'expires = "2024-06-30"\n'))
        self.assertIsNotNone(self.found(audit(self.report), finding["fingerprint"])["waived"])
        self.assert_told("WV1", "--today", "2024-07-01")
        self.assertEqual(audit("--today", "2024-07-01", self.report).json["evidence"]["today"], "2024-07-01")
        self.assert_refused(audit("--today", "31-12-2024", self.report), "--today 31-12-2024")

    def test_a_waiver_is_exceeded_by_one_cent(self):
        finding = self.one("TN1")
        self.assertEqual(finding["amount"], "18093.98")
        self.waivers(self.entry(finding, 'at_most = "18.093,97"\n'))
        self.assert_told("WV2")
        self.waivers(self.entry(finding, 'at_most = "18093.98"\n'))
        self.assertEqual(audit(self.report).json["waived"], 1)

    def test_a_stale_waiver_is_a_finding_and_a_rule_that_is_switched_off_makes_none(self):
        self.waivers(self.entry(self.one("TN1"), fingerprint="0123456789abcdef"))
        told = self.assert_told("WV3")
        self.assertIn(f"{NAME}, regel 1", told["message"]["nl"])
        settings = self.write("off.toml", "[rules.TN1]\nenabled = false\n")
        self.assertNotIn("WV3", self.rules(audit("--config", settings, self.report)))

    def test_a_waiver_of_another_rule_is_a_finding(self):
        self.waivers(self.entry({**self.one("TN1"), "rule": "PC2"}))
        self.assert_told("WV4")

    def test_a_profile_may_reject_what_is_told_of_waivers(self):
        errors = [finding for finding in self.before["findings"] if finding["severity"] == "error"]
        self.waivers(*map(self.entry, errors), self.entry(errors[0], fingerprint="0123456789abcdef"))
        self.assert_code(audit(self.report), ACCEPTED)
        settings = self.write("reject.toml", "reject.rules = ['WV3']\n")
        self.assert_code(audit("--config", settings, self.report), FINDINGS)

    def test_a_file_that_says_too_little_or_too_much_is_refused_with_its_line(self):
        finding = self.one("TN1")
        for text, *words in (
            (self.entry(finding).replace('owner = "Directeur"\n', ""), f"{NAME}:1:", "owner"),
            (self.entry(finding).replace('"Bekend"', '""'), f"{NAME}:5:", "reason is empty"),
            (self.entry(finding, "einde = 1\n"), f"{NAME}:6:", "'einde'"),
            (self.entry(finding, 'expires = "2023-02-30"\n'), f"{NAME}:6:", "no such day"),
            (self.entry({**finding, "rule": "TN111"}), f"{NAME}:1: there is no rule TN111", "'TN11'"),
            (self.entry({**finding, "rule": "IN1"}), f"{NAME}:1:", "cannot be waived"),
            ("[[waiver]\n", f"{NAME}:1:"),
        ):
            self.waivers(text)
            self.assert_refused(audit(self.report), *words)
        (self.folder / NAME).unlink()
        self.assert_refused(audit("--waivers", "no-such.toml", self.report), "no-such.toml")


class Waive(WaiverTest):
    def waive(self, *arguments, **others):
        return in_english("waive", *arguments, **{"cwd": self.folder, **others})

    def test_a_waiver_is_written_beside_the_report_and_works(self):
        fingerprint = self.one("TN1")["fingerprint"]
        done = self.waive(fingerprint[:8], self.report, *WHO, "--basis", "art. 249", "--expires", "2030-12-31", "--at-most", "20.000,00")
        self.assert_code(done, ACCEPTED)
        text = (self.folder / NAME).read_text(encoding="utf-8")
        self.assertIn(f'fingerprint = "{fingerprint}"\nrule = "TN1"\nowner = "Financieel directeur"\nreason = "Besproken met de raad"\n'
                      'basis = "art. 249"\nexpires = 2030-12-31\nat_most = "20000.00"\n', text)
        comment = " ".join(line[2:] for line in text.split("\n\n")[1].splitlines() if line.startswith("# "))
        self.assertEqual(comment, self.one("TN1")["message"]["en"])
        self.assertEqual(self.found(audit(self.report), fingerprint)["waived"]["owner"], "Financieel directeur")

    def test_without_a_report_those_beside_the_file_are_looked_at_or_the_rule_is_named(self):
        fingerprint = self.one("TN1")["fingerprint"]
        self.assert_code(self.waive(fingerprint, *WHO), ACCEPTED)
        self.assertEqual(audit(self.report).json["waived"], 1)
        self.assert_refused(self.waive("0123456789abcdef", *WHO), "no finding", "--rule")
        self.assert_code(self.waive("0123456789abcdef", *WHO, "--rule", "PC2"), ACCEPTED)
        self.assert_refused(self.waive("0123456789ff", *WHO, "--rule", "PC222"), "toets: --rule: there is no rule PC222")
        self.assert_refused(self.waive("01234567", *WHO, "--rule", "PC2"), "at least 12")

    def test_what_stands_in_the_file_stays_byte_for_byte(self):
        before = b"# eerst\r\n\r\n" + self.entry(self.one("PC2")).replace("\n", "\r\n").encode() + b"# laatst"
        self.write(NAME, before)
        os.chmod(self.folder / NAME, 0o640)
        self.assert_code(self.waive(self.one("TN1")["fingerprint"], "account.txt", *WHO), ACCEPTED)
        after = (self.folder / NAME).read_bytes()
        self.assertTrue(after.startswith(before))
        self.assertNotIn(b"\n", after.replace(b"\r\n", b""))
        self.assertEqual(stat.S_IMODE((self.folder / NAME).stat().st_mode), 0o640)
        self.assertEqual(audit(self.report).json["waived"], 2)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["account.txt", NAME])

    def test_several_findings_get_the_same_reason_in_a_file_of_choice(self):
        names = [self.one(rule)["fingerprint"] for rule in ("TN1", "PC2")]
        self.assert_code(self.waive(*names, "account.txt", *WHO, "--waivers", "own.toml"), ACCEPTED)
        self.assertFalse((self.folder / NAME).exists())
        self.assertEqual(audit("--waivers", self.folder / "own.toml", self.report).json["waived"], 2)

    def test_what_would_not_do_what_it_says_is_refused_and_nothing_is_written(self):
        finding = self.one("TN1")
        name = finding["fingerprint"]
        for arguments, *words in (
            ((name, "account.txt", "--owner", "x"), "--reason"),
            ((name, "account.txt", "--reason", "x"), "--owner"),
            ((name, "account.txt", "--reason", "x", "--owner", " "), "--owner"),
            ((name, "account.txt", "--reason", "\u00a0\u200b", "--owner", "x"), "--reason"),
            ((name, "account.txt", "--reason", "x\x1b[31m", "--owner", "x"), "--reason", "control character"),
            ((name, "account.txt", *WHO, "--at-most", "18.093,97"), "18,093.98"),
            ((name, "account.txt", *WHO, "--at-most", "1.500"), "two ways"),
            ((name, "account.txt", *WHO, "--at-most", "20,000"), "two ways"),
            ((name, "account.txt", *WHO, "--expires", "2023-12-30"), "2023-12-31"),
            ((name, "account.txt", *WHO, "--expires", "morgen"), "no such day"),
            ((name, "account.txt", *WHO, "--rule", "PC2"), "is of TN1"),
            (("0123456789abcdef", "account.txt", *WHO), "no finding"),
            ((name, "none.txt", *WHO), "none.txt"),
            (("account.txt", *WHO), "which finding"),
            ((self.one("DS3")["fingerprint"], "account.txt", *WHO, "--at-most", "1"), "no amount"),
            ((name, "account.txt", "--owner", "x", "--reason", b"\xff"), "nothing was written"),
        ):
            with self.subTest(arguments=arguments):
                self.assert_refused(self.waive(*arguments), *words)
                self.assertFalse((self.folder / NAME).exists())

    def test_a_second_waiver_of_a_finding_is_refused(self):
        name = self.one("TN1")["fingerprint"]
        self.assert_code(self.waive(name, "account.txt", *WHO), ACCEPTED)
        before = (self.folder / NAME).read_bytes()
        self.assert_refused(self.waive(name, "account.txt", *WHO), "has a waiver already")
        self.assert_refused(self.waive(name[:12], *WHO, "--rule", "TN1"), "has a waiver already")
        self.assertEqual((self.folder / NAME).read_bytes(), before)

    def test_of_many_programs_that_write_one_file_none_loses_what_another_wrote(self):
        names = [f"{number:012x}" for number in range(12)]
        command = [program.TOETS, "waive", "--rule", "PC2", *WHO]
        running = [subprocess.Popen([*command, name], cwd=self.folder, stdout=subprocess.DEVNULL) for name in names]
        self.assertEqual({each.wait(timeout=60) for each in running}, {ACCEPTED})
        text = (self.folder / NAME).read_text(encoding="utf-8")
        self.assertEqual(sorted(re.findall(r'fingerprint = "(\w+)"', text)), names)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["account.txt", NAME])

    def test_a_link_that_leads_nowhere_is_told(self):
        for target in ("none.toml", NAME):
            (self.folder / NAME).symlink_to(target)
            self.assert_refused(audit(self.report), NAME, "cannot be opened")
            self.assert_refused(self.waive(self.one("TN1")["fingerprint"], "account.txt", *WHO), NAME)
            (self.folder / NAME).unlink()

    def test_what_an_error_quotes_does_not_act(self):
        self.waivers(self.entry(self.one("TN1"), '"\\u001B[31m\\ntoets: klaar" = 1\n'))
        done = audit(self.report)
        self.assert_refused(done, NAME)
        self.assertNotIn("\x1b", done.complaint)
        self.assertNotIn("\ntoets: klaar", done.complaint)
        self.assertNotIn("\x1b", self.waive(self.one("TN1")["fingerprint"], "x\x1b[31m.txt", *WHO).complaint)

    def test_a_waiver_that_another_one_makes_needless_does_not_say_that_the_finding_counts(self):
        finding = self.one("TN1")
        old = self.waivers(self.entry(finding, "expires = 2020-01-01\n"), name="old.toml")
        new = self.waivers(self.entry(finding), name="new.toml")
        for files in ((old, new), (new, old)):
            done = audit("--waivers", files[0], "--waivers", files[1], self.report)
            told = [one for one in done.json["findings"] if one["rule"].startswith("WV")]
            self.assertEqual([one["rule"] for one in told], ["WV3"])
            self.assertIn("another waiver holds", told[0]["message"]["en"])
            self.assertIn("old.toml", told[0]["message"]["en"])
            self.assertEqual(done.json["waived"], 1)

    def test_words_of_the_command_line_are_text_and_nothing_else(self):
        reason = 'a"\n[[waiver]]\nrule = "x\\ \u202e'
        self.assert_code(self.waive(self.one("TN1")["fingerprint"], "account.txt", "--owner", "x", "--reason", reason), ACCEPTED)
        done = audit(self.report)
        self.assertEqual(self.found(done, self.one("TN1")["fingerprint"])["waived"]["reason"], reason)
        shown = in_english("audit", self.report).text
        self.assertNotIn("\x1b", shown)
        self.assertNotIn("\u202e", shown)


class Page(ProgramTest):
    def test_each_step_of_the_page_does_what_the_page_shows(self):
        shutil.copy(sample(program.ACCOUNT), self.folder / "account.txt")
        commands, _ = follow(self, PAGE)
        self.assertGreaterEqual(commands, 5)


if __name__ == "__main__":
    unittest.main()
