#!/usr/bin/python3
"""Exit codes: 0 accepted, 1 findings, 2 wrong usage, 3 an input, plugin or rule failed; the highest applies."""

import itertools
import shutil
import unittest

import program
from program import ACCEPTED, FAILED, FINDINGS, USAGE, ProgramTest, audit, in_english, sample

ERROR = sample(program.ACCOUNT)
WARNING = sample(program.FOLLOW_UP)
CLEAN = sample(program.CLEAN)
UNRECOGNISED = sample("bad/unknown.txt")


class ExitCodes(ProgramTest):
    def test_a_report_without_findings_is_accepted(self):
        done = audit(CLEAN)
        self.assert_code(done, ACCEPTED)
        self.assertEqual(done.json["verdict"], {"accepted": True, "errors": 0, "warnings": 0, "notes": 0})
        self.assertEqual(done.err, b"")

    def test_a_report_with_an_error_ends_with_one(self):
        done = audit(ERROR)
        self.assert_code(done, FINDINGS)
        self.assertFalse(done.json["verdict"]["accepted"])
        self.assertFalse(done.json["documents"][0]["accepted"])

    def test_a_warning_alone_is_accepted_unless_asked_otherwise(self):
        verdict = audit(WARNING).json["verdict"]
        self.assertEqual((verdict["errors"], verdict["warnings"] > 0), (0, True))
        for level, code in (("error", ACCEPTED), ("warning", FINDINGS), ("note", FINDINGS), ("never", ACCEPTED)):
            with self.subTest(level=level):
                self.assert_code(audit("--fail-on", level, WARNING), code)

    def test_a_note_alone_counts_for_fail_on_note_only(self):
        rules = self.own_rule(severity="note")
        done = audit("--rules", rules, CLEAN)
        self.assertGreater(done.json["verdict"]["notes"], 0)
        for level, code in (("error", ACCEPTED), ("warning", ACCEPTED), ("note", FINDINGS), ("never", ACCEPTED)):
            with self.subTest(level=level):
                self.assert_code(audit("--rules", rules, "--fail-on", level, CLEAN), code)

    def test_an_error_counts_at_every_level_but_never(self):
        for level, code in (("error", FINDINGS), ("warning", FINDINGS), ("note", FINDINGS), ("never", ACCEPTED)):
            with self.subTest(level=level):
                self.assert_code(audit("--fail-on", level, ERROR), code)

    def test_fail_on_changes_the_code_and_nothing_else(self):
        self.assertEqual(len({audit("--fail-on", level, ERROR, WARNING).out for level in ("error", "warning", "note", "never")}), 1)

    def test_wrong_usage_ends_with_two_also_when_an_input_is_wrong(self):
        self.assert_refused(audit("--as-of", "2023-02-30", UNRECOGNISED, ERROR))
        self.assert_refused(audit("--profile", "none", "no-such-file"))

    def test_an_input_that_is_not_recognised_or_missing_ends_with_three(self):
        for path in (UNRECOGNISED, sample("bad/empty.txt"), sample("bad/binary.bin"), self.folder / "none.txt"):
            with self.subTest(path=path):
                self.assert_code(audit(path), FAILED)
                self.assert_code(audit("--fail-on", "never", path), FAILED)

    def test_the_highest_code_applies_whatever_the_order(self):
        for paths in itertools.permutations((CLEAN, ERROR, UNRECOGNISED)):
            self.assert_code(audit(*paths), FAILED)
        for paths in itertools.permutations((CLEAN, ERROR, WARNING)):
            self.assert_code(audit(*paths), FINDINGS)
        self.assert_code(audit(CLEAN, WARNING), ACCEPTED)

    def test_every_input_is_reported_in_the_order_given(self):
        paths = [UNRECOGNISED, ERROR, sample("bad/empty.txt"), CLEAN, str(self.folder / "none.txt"), WARNING]
        done = audit(*paths)
        self.assert_code(done, FAILED)
        self.assertEqual(
            [document["status"] for document in done.json["documents"]],
            ["unrecognised", "read", "unreadable", "read", "unreadable", "read"],
        )
        self.assertEqual(
            [document["path"] for document in done.json["documents"]], [path.rsplit("/", 1)[-1] for path in paths]
        )
        for name in ("unknown.txt", "empty.txt", "none.txt"):
            self.assertIn(name, done.complaint)
        text = in_english("audit", *paths).text
        for path in paths:
            self.assertIn(path.rsplit("/", 1)[-1], text)

    def test_a_failed_input_takes_nothing_from_the_others(self):
        alone = audit(ERROR).json
        beside = audit(UNRECOGNISED, ERROR, sample("bad/binary.bin")).json
        self.assertEqual(
            [finding["fingerprint"] for finding in beside["findings"]], [finding["fingerprint"] for finding in alone["findings"]]
        )
        self.assertEqual({finding["document"] for finding in beside["findings"]}, {1})
        self.assertFalse(beside["verdict"]["accepted"])

    def test_the_json_is_complete_at_each_code(self):
        for paths, code in (((CLEAN,), ACCEPTED), ((ERROR,), FINDINGS), ((UNRECOGNISED,), FAILED), ((ERROR, UNRECOGNISED, CLEAN), FAILED)):
            with self.subTest(code=code):
                done = audit(*paths)
                self.assert_code(done, code)
                self.assertEqual(
                    sorted(done.json), ["documents", "evidence", "findings", "rules", "schema", "verdict"]
                )
                self.assertEqual(len(done.json["documents"]), len(paths))
                self.assertEqual(done.json["verdict"]["accepted"], code == ACCEPTED)

    def test_a_hundred_errors_are_no_other_code_than_one(self):
        done = audit(*[ERROR] * 90)
        self.assertGreater(done.json["verdict"]["errors"], 255)
        self.assert_code(done, FINDINGS)
        self.assert_code(audit(*[UNRECOGNISED] * 256), FAILED)

    def test_a_rule_that_fails_is_told_and_ends_with_three_but_the_others_go_on(self):
        rules = self.own_rule('error("out of order")')
        done = audit(ERROR, CLEAN, "--rules", rules)
        self.assert_code(done, FAILED)
        self.assertIn("XX1", done.complaint)
        self.assertIn("out of order", done.complaint)
        receipt = next(each for each in done.json["rules"] if each["id"] == "XX1")
        self.assertEqual((receipt["errors"], receipt["evaluated"], receipt["failed"]), (29 + 3, 0, 0))
        self.assertEqual([each["rule"] for each in done.json["findings"]], [each["rule"] for each in audit(ERROR).json["findings"]])
        self.assertFalse(done.json["verdict"]["accepted"])

    def test_a_rule_without_end_is_stopped_and_ends_with_three(self):
        for body in (
            "while true do end",
            "local t = {} while true do t[#t + 1] = {} end",
            'local s = ("a"):rep(24000) return s:find(".-.-.-.-b")',
            "local function f(n) return f(n + 1) + 1 end return f(1)",
            'local s = "x" while true do s = s .. s end',
        ):
            with self.subTest(body=body):
                done = audit("--rules", self.own_rule(body), sample("lier-family/single-action.txt"), timeout=120)
                self.assert_code(done, FAILED)
                self.assertIn("XX1", done.complaint)
                self.assertEqual(next(each for each in done.json["rules"] if each["id"] == "XX1")["errors"], 1)

    def test_a_rule_cannot_reach_outside(self):
        for body in ('io.open("/etc/passwd")', "os.exit(0)", 'load("return 1")()', 'require("os").exit(0)', 'dofile("x")', "debug.getinfo(1)", "collectgarbage()"):
            with self.subTest(body=body):
                done = audit("--rules", self.own_rule(body), CLEAN)
                self.assert_code(done, FAILED, USAGE)
                self.assertIn("XX1", done.complaint)

    def test_a_rule_leaves_nothing_behind_for_the_next_report(self):
        rules = self.own_rule("seen = (seen or 0) + 1 if seen > 1 then return finding { at = node } end")
        done = audit(sample("lier-family/single-action.txt"), sample("lier-family/single-action.txt"), "--jobs", "1", "--rules", rules)
        self.assert_code(done, ACCEPTED, FAILED)
        self.assertFalse([each for each in done.json["findings"] if each["rule"] == "XX1"])

    def broken_plugin(self, plugin_id: str) -> program.pathlib.Path:
        installed = program.pathlib.Path(program.TOETS).parent.parent / "lib" / "toets" / "plugins" / "lier"
        if not installed.is_dir():
            self.skipTest("the plugins of this build are elsewhere")
        plugins = self.folder / "plugins"
        shutil.copytree(installed, plugins / plugin_id)
        manifest = plugins / plugin_id / "plugin.json"
        manifest.write_text(manifest.read_text(encoding="utf-8").replace('"id": "lier"', f'"id": "{plugin_id}"'), encoding="utf-8")
        for library in (plugins / plugin_id).glob("*.so"):
            library.write_bytes(b"this is no library")
        return plugins

    def test_a_plugin_that_cannot_be_loaded_ends_with_three(self):
        done = audit(CLEAN, "--plugins", self.broken_plugin("lier"))
        self.assert_code(done, FAILED)
        self.assertIn("lier", done.complaint)
        self.assertEqual(done.json["documents"][0]["status"], "crashed")

    def test_a_plugin_that_failed_is_told_also_when_another_reads_the_report(self):
        done = audit(CLEAN, "--plugins", self.broken_plugin("other"))
        self.assertEqual(done.json["documents"][0]["status"], "read")
        self.assertIn("other", done.complaint)
        self.assert_code(done, FAILED)

    def test_inspect_tells_of_a_plugin_that_failed_and_shows_what_another_read(self):
        plugins = self.broken_plugin("other")
        for form in ("text", "jsonl", "csv"):
            with self.subTest(form=form):
                done = in_english("inspect", "--format", form, "--plugins", plugins, CLEAN)
                self.assert_code(done, FAILED)
                self.assertIn("plugin other (", done.complaint)
                self.assertEqual(done.out, in_english("inspect", "--format", form, CLEAN).out)

    def test_a_plugin_with_a_manifest_that_is_wrong_is_refused_with_the_file(self):
        for content in ("{", "[]", '{"id": "x"}', ""):
            with self.subTest(content=content):
                manifest = self.write("plugins/x/plugin.json", content)
                self.assert_refused(audit(CLEAN, "--plugins", self.folder / "plugins"), str(manifest))

    def test_a_plugin_without_its_library_is_no_failure_of_what_others_read(self):
        plugins = self.broken_plugin("other")
        for library in (plugins / "other").glob("*.so"):
            library.unlink()
        self.assert_code(audit(CLEAN, "--plugins", plugins), ACCEPTED)
        self.assertIn("other", in_english("formats", "--plugins", plugins).text)

    def test_detect_and_inspect_end_with_three_for_what_cannot_be_read(self):
        for command in (("inspect",), ("formats", "detect")):
            self.assert_code(in_english(*command, UNRECOGNISED), FAILED)
            self.assert_code(in_english(*command, self.folder / "none.txt"), FAILED)
            self.assert_code(in_english(*command, ERROR), ACCEPTED)


if __name__ == "__main__":
    unittest.main()
