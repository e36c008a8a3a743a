#!/usr/bin/python3
"""An audit against an earlier one of the same report: what is new, what changed, what is resolved."""

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
        self.assert_refused(audit("--baseline", "-", "-", stdin=previous), "--baseline -", "standard input")
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
        for text, *words in (("{}", "no schema", "--format json"), ("x", "not valid JSON"), ('{"schema":"toets.findings/9"}', "toets.findings/9")):
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


def rewrapped(text: str, facts: typing.List[dict], width: int) -> str:
    """Paragraphs of prose in lines of another width; a line of a list or table stays."""
    lines = text.split("\n")
    prose = {span["line"] for fact in facts if fact["type"] == "text" for span in fact["spans"] if span["from"] == 1 and span["raw"] == lines[span["line"] - 1].rstrip()}
    paragraphs = []
    for number, line in enumerate(lines, 1):
        runs_on = number in prose and number - 1 in prose and len(lines[number - 2]) > 80
        if runs_on and re.match(r"[A-Za-z]", line):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return "\n".join("\n".join(wrapped(paragraph, width)) for paragraph in paragraphs)


def wrapped(paragraph: typing.List[str], width: int) -> typing.List[str]:
    whole = " ".join(map(str.strip, paragraph))
    is_prose = len(whole) > 110 and "\t" not in whole and re.match(r"[A-Z]", whole)
    return textwrap.wrap(whole, width, break_long_words=False, break_on_hyphens=False) if is_prose else paragraph


def reordered(text: str, facts: typing.List[dict]) -> str:
    """Plans that stand next to each other, below the same heads, change places: the first two, and the next ones after a third."""
    lines = text.split("\n")
    plans = [fact for fact in facts if fact["type"] == "node" and fact["kind"] == "action_plan" and fact["part"] != "contents" and fact["line"]]
    at = 0
    while at + 2 < len(plans):
        first, second, third = plans[at : at + 3]
        common = [(plan["kind"], plan["part"], plan["parent"], plan["priority"]) for plan in (first, second, third)]
        a, b, c = (plan["line"] - 1 for plan in (first, second, third))
        if len(set(common)) == 1 and a < b < c:
            lines[a:c] = lines[b:c] + lines[a:b]
            at += 2
        at += 1
    return "\n".join(lines)


@unittest.skipUnless(program.REPORTS_DIR, "the real reports are not here")
class RealReports(BaselineTest):
    def assert_unchanged(self, path: pathlib.Path, form: str, text: str) -> None:
        with self.subTest(report=path.name, form=form):
            result = self.against(text)
            moved = [(one["rule"], one["since_baseline"], one["message"]["en"]) for one in result["findings"] if one["since_baseline"] != "unchanged"]
            self.assertEqual(moved, [], result["baseline"]["resolved"])
            self.assertEqual(result["baseline"]["resolved"], [])

    def test_a_report_laid_out_anew_has_nothing_new(self):
        reordered_ones = rewrapped_ones = 0
        for path in sorted(pathlib.Path(program.REPORTS_DIR).glob("*.txt")):
            text = path.read_text(encoding="utf-8")
            self.baseline(text)
            self.assert_unchanged(path, "repaginated", repaginated(text))
            facts = inspect(path).records
            for width in (95, 120):
                if (other := rewrapped(text, facts, width)) != text:
                    self.assert_unchanged(path, f"rewrapped at {width}", other)
                    rewrapped_ones += 1
            if (other := reordered(text, facts)) != text:
                self.assert_unchanged(path, "reordered", other)
                reordered_ones += 1
        self.assertGreater(reordered_ones, 1)
        self.assertGreater(rewrapped_ones, 2)


if __name__ == "__main__":
    unittest.main()
