#!/usr/bin/python3
"""A fingerprint names a finding across versions of a report; its content hash shows that amounts changed."""

import pathlib
import re
import typing
import unittest

import program
from program import ProgramTest, audit, sample

ACCOUNT = pathlib.Path(sample(program.ACCOUNT)).read_text(encoding="utf-8")


def hashes(result) -> typing.Dict[str, typing.Tuple[str, str]]:
    """Rule and content hash of every finding and occurrence, by fingerprint."""
    found = {}
    for finding in result["findings"]:
        found[finding["fingerprint"]] = (finding["rule"], finding["content_hash"])
        for each in finding["occurrences"]:
            found[each["fingerprint"]] = (finding["rule"], each["content_hash"])
    return found


class Fingerprints(ProgramTest):
    def setUp(self):
        super().setUp()
        self.before = audit(self.write("before.txt", ACCOUNT)).json
        self.old = hashes(self.before)
        self.assertGreater(len(self.old), 25)

    def after(self, content: str):
        return audit(self.write("after.txt", content)).json

    def replaced(self, before: str, after: str) -> str:
        self.assertEqual(ACCOUNT.count(before), 1, before)
        return ACCOUNT.replace(before, after)

    def test_a_page_that_moved_changes_nothing_but_lines(self):
        after = self.after("\n" * 30 + ACCOUNT)
        self.assertEqual(hashes(after), self.old)
        for first, second in zip(self.before["findings"], after["findings"]):
            self.assertEqual(second["location"]["line"], first["location"]["line"] + 30)

    def test_the_name_and_place_of_the_file_change_nothing(self):
        path = self.write("elsewhere/other-name.md", ACCOUNT)
        self.assertEqual(hashes(audit(path).json), self.old)
        self.assertEqual(hashes(audit("-", stdin=ACCOUNT.encode()).json), self.old)

    def test_another_report_in_the_same_run_changes_nothing(self):
        done = audit(sample(program.FOLLOW_UP), self.folder / "before.txt", sample(program.CLEAN)).json
        own = {"findings": [finding for finding in done["findings"] if finding["document"] == 1]}
        self.assertEqual(hashes(own), self.old)

    def test_line_ends_of_windows_change_nothing(self):
        self.assertEqual(hashes(self.after(ACCOUNT.replace("\n", "\r\n"))), self.old)

    def test_a_corrected_amount_leaves_the_fingerprints_of_all_other_findings(self):
        # Both amounts of an action that only its own table holds; the plan above it no longer adds up.
        after = hashes(self.after(self.replaced("1.198.230,81", "1.198.230,91")))
        self.assertLessEqual(set(self.old), set(after))
        self.assertTrue({rule for rule, _ in map(after.get, set(after) - set(self.old))} <= {"AR1", "AR2", "PC1", "PC2"})
        for fingerprint, (rule, content) in self.old.items():
            if rule != "PC2":
                self.assertEqual(after[fingerprint], (rule, content))

    def test_the_content_hash_shows_that_the_amount_of_a_finding_changed(self):
        line = next(line for line in ACCOUNT.splitlines() if "9.585.867,31" in line)
        after = hashes(self.after(self.replaced(line, line.replace("9.585.867,31", "9.585.868,31"))))
        changed = {rule for fingerprint, (rule, content) in self.old.items() if after[fingerprint][1] != content}
        self.assertEqual(changed, {"PC2"})
        group = next(finding for finding in self.before["findings"] if finding["rule"] == "PC2")
        self.assertNotEqual(after[group["fingerprint"]][1], group["content_hash"])
        receipts = next(each for each in group["occurrences"] if (each["sums"][0]["row"], each["sums"][0]["measure"]) == ("receipts", "actual"))
        self.assertNotEqual(after[receipts["fingerprint"]][1], receipts["content_hash"])
        budget = next(each for each in group["occurrences"] if (each["sums"][0]["row"], each["sums"][0]["measure"]) == ("receipts", "budget"))
        self.assertEqual(after[budget["fingerprint"]][1], budget["content_hash"])

    def test_a_title_changed_elsewhere_leaves_every_fingerprint(self):
        coded = [line for line in ACCOUNT.splitlines() if re.search(r"\b01/11/SAP/\d\d/\d\d ", line)]
        self.assertGreater(len(coded), 20)
        for line in (coded[0], coded[1], coded[5], coded[-1]):
            with self.subTest(line=line):
                after = self.after(ACCOUNT.replace(line, line.rstrip() + " en omgeving", 1))
                self.assertEqual(set(hashes(after)), set(self.old))

    def test_a_reworded_sentence_keeps_the_fingerprint_of_its_claim(self):
        before = "Het actieplan bleef binnen het beschikbare budget."
        self.assertGreater(ACCOUNT.count(before), 1)
        after = self.after(ACCOUNT.replace(before, "In 2023 bleef het actieplan binnen het beschikbare budget."))
        self.assertEqual(set(hashes(after)), set(self.old))

    def test_a_group_keeps_its_name_when_one_of_its_members_is_settled(self):
        group = next(finding for finding in self.before["findings"] if finding["rule"] == "DS3")
        for index in (0, 7):
            settled = group["occurrences"][index]
            with self.subTest(node=settled["location"]["node"]):
                lines = ACCOUNT.splitlines(keepends=True)
                at = settled["related"][0]["line"] - 1
                self.assertIn("31-12-2025", lines[at])
                lines[at] = lines[at].replace("31-12-2025", "31-12-2023")
                after = self.after("".join(lines))
                self.assertEqual(set(self.old) - set(hashes(after)), {settled["fingerprint"]})

    def test_findings_of_other_towns_have_other_fingerprints(self):
        after = self.after(self.replaced("12021", "12014").replace("Stad en OCMW Lier", "Stad en OCMW Heist"))
        self.assertEqual(set(hashes(after)) & set(self.old), set())

    def test_severity_and_language_are_no_part_of_it(self):
        self.assertEqual(hashes(audit("--lang", "en", self.folder / "before.txt").json), self.old)
        self.assertEqual(hashes(audit("--numbers", "--fail-on", "note", self.folder / "before.txt").json), self.old)


if __name__ == "__main__":
    unittest.main()
