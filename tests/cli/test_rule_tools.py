#!/usr/bin/python3
"""The tools of a rule author: new, test, list, show and docs, from outside."""

import json
import os
import pathlib
import pty
import re
import shutil
import signal
import subprocess
import time
import unittest

import program
from program import ACCEPTED, FINDINGS, ProgramTest, in_english, run
from test_commands import on_terminal, uncoloured

EXAMPLE_LINE = "still the example"
ESCAPE = "\x1b"


def without_example_line(rule: pathlib.Path) -> None:
    kept = [line for line in rule.read_text(encoding="utf-8").splitlines(True) if EXAMPLE_LINE not in line]
    rule.write_text("".join(kept), encoding="utf-8")


class NewRule(ProgramTest):
    def new(self, name="end-date-is-there", *options, cwd=None):
        return in_english("rules", "new", name, *options, cwd=cwd or self.folder)

    def test_a_new_rule_fails_its_test_with_what_to_do_next_and_passes_once_it_is_done(self):
        done = self.new("end-date-is-there", "--pack", "mine")
        self.assert_code(done, ACCEPTED)
        rule = self.folder / "mine" / "OWN1_end_date_is_there.lua"
        self.assertTrue(rule.is_file() and (self.folder / "mine" / "OWN1_end_date_is_there_test.lua").is_file(), f"\n{done}")
        next_step = re.search(r"^next: +toets (.*)$", done.text, re.MULTILINE).group(1).split()
        failing = in_english(*next_step, cwd=self.folder)
        self.assert_code(failing, FINDINGS)
        self.assertIn(f"{rule.name}:", failing.text)
        self.assertIn("write your check here", " ".join(failing.text.split()))
        without_example_line(rule)
        passing = in_english(*next_step, "--require", "outcomes", "--require", "branches", cwd=self.folder)
        self.assert_code(passing, ACCEPTED)

    def test_a_new_pack_gets_its_manifest_once_and_the_next_rule_the_next_number(self):
        self.assert_code(self.new("first-rule", "--pack", "mine"), ACCEPTED)
        manifest = (self.folder / "mine" / "pack.toml").read_text(encoding="utf-8")
        self.assertIn('name = "mine"', manifest)
        self.assertIn("OWN2_second_rule.lua", self.new("second-rule", "--pack", "mine").text)
        self.assertIn("OWN3_third_rule.lua", self.new("third-rule", cwd=self.folder / "mine").text)
        self.assertEqual((self.folder / "mine" / "pack.toml").read_text(encoding="utf-8"), manifest)

    def test_a_group_goes_on_after_its_highest_number(self):
        listed = [rule["id"] for rule in in_english("rules", "list", "--format", "json").json]
        highest = max(int(rule[2:]) for rule in listed if re.fullmatch(r"DS\d+", rule))
        self.assertIn(f"DS{highest + 1}_a_rule.lua", self.new("a-rule", "--group", "DS", "--pack", "mine").text)

    def test_what_cannot_be_a_rule_is_refused_and_nothing_is_written(self):
        for arguments, word in (
            (("Name",), "Name"),
            (("../name",), "../name"),
            (("a-test",), "_test.lua"),
            (("a", "--id", "own1"), "own1"),
            (("a", "--id", "AR1"), "AR1"),
            (("a", "--group", "own"), "own"),
            (("a", "--group", "WV"), "WV"),
            (("a", "--id", "IN9"), "IN"),
            (("a", "--id", "OWN1", "--group", "OWN"), "--id"),
            ((), "name"),
        ):
            with self.subTest(arguments=arguments):
                self.assert_refused(in_english("rules", "new", *arguments, cwd=self.folder), word)
        self.assertEqual(os.listdir(self.folder), [])

    def test_no_file_is_ever_overwritten(self):
        self.assert_code(self.new("a-rule", "--pack", "mine", "--id", "OWN5"), ACCEPTED)
        self.assert_refused(self.new("another", "--pack", "mine", "--id", "OWN5"), "OWN5")
        self.assert_refused(self.new("a-rule", "--pack", "mine"), "the name a-rule", "OWN5_a_rule.lua")
        self.write("mine/OWN6_b_rule_test.lua", "-- precious")
        self.assert_refused(self.new("b-rule", "--pack", "mine", "--id", "OWN6"), "OWN6_b_rule_test.lua")
        self.assertFalse((self.folder / "mine" / "OWN6_b_rule.lua").exists())
        self.assertEqual((self.folder / "mine" / "OWN6_b_rule_test.lua").read_text(encoding="utf-8"), "-- precious")

    def test_a_folder_with_lua_files_that_is_no_pack_is_left_alone(self):
        self.write("scripts/x.lua", "return 1")
        self.assert_refused(self.new("a-rule", "--pack", "scripts"), "pack.toml")

    @unittest.skipUnless(shutil.which("luacheck"), "luacheck is not installed")
    def test_the_files_of_a_new_rule_are_quiet_under_luacheck(self):
        self.assert_code(self.new("a-rule", "--pack", "mine"), ACCEPTED)
        checked = subprocess.run(
            ["luacheck", "--config", program.SOURCE_DIR / ".luacheckrc", self.folder / "mine"], capture_output=True, check=False
        )
        self.assertEqual(checked.returncode, 0, checked.stdout.decode())

    def test_the_templates_are_those_that_an_installation_has(self):
        shared = pathlib.Path(program.TOETS).parents[1] / "share" / "toets" / "rule-template"
        for name in ("rule.lua", "rule_test.lua", "pack.toml"):
            self.assertTrue((shared / name).is_file(), name)


class Testing(ProgramTest):
    def own_pack(self) -> pathlib.Path:
        self.assert_code(in_english("rules", "new", "a-rule", "--pack", self.folder / "mine"), ACCEPTED)
        rule = self.folder / "mine" / "OWN1_a_rule.lua"
        without_example_line(rule)
        return rule

    def test_json_says_of_each_case_whether_it_passed_and_why_not(self):
        rule = self.own_pack()
        rule.write_text(rule.read_text(encoding="utf-8").replace("if action.end_date then return nil end", ""), encoding="utf-8")
        done = in_english("rules", "test", "OWN1", "--rules", rule.parent, "--format", "json")
        self.assert_code(done, FINDINGS)
        self.assertEqual([done.json["passed"], done.json["failed"]], [3, 1])
        failed = [case for case in done.json["cases"] if not case["passed"]]
        self.assertEqual([case["subject"] for case in failed], ["OWN1"])
        self.assertIn("expected 0 findings, the rule has 1", failed[0]["problems"][0])
        self.assertNotIn("coverage", done.json)

    def test_coverage_names_what_no_test_reaches_and_can_be_required(self):
        rule = self.own_pack()
        test = rule.with_name("OWN1_a_rule_test.lua")
        cases = test.read_text(encoding="utf-8")
        test.write_text(cases[: cases.rindex("  {\n    name =")] + "}\n", encoding="utf-8")
        here = next(i for i, line in enumerate(rule.read_text(encoding="utf-8").splitlines(), 1) if "not_evaluable" in line)
        command = ("rules", "test", "OWN1", "--rules", rule.parent)
        done = in_english(*command, "--coverage")
        self.assert_code(done, ACCEPTED)
        self.assertRegex(done.text, r"OWN1 +outcomes +3/4 +branches +6/7")
        self.assertIn("no test reaches the outcome not_evaluable: no_status", done.text)
        self.assertIn(f"mine/OWN1_a_rule.lua:{here}: no test gets there: after then", done.text)
        self.assert_code(in_english(*command), ACCEPTED)
        for what in ("outcomes", "branches"):
            required = in_english(*command, "--require", what)
            self.assert_code(required, FINDINGS)
            self.assertIn(f"1 of {4 if what == 'outcomes' else 7} {what}", required.complaint)
        in_json = in_english(*command, "--coverage", "--format", "json").json["coverage"]
        self.assertEqual(in_json["outcomes"], {"reached": 3, "all": 4})
        self.assertEqual(in_json["branches"], {"reached": 6, "all": 7})
        missed = [branch for branch in in_json["subjects"][0]["branches"] if not branch["reached"]]
        self.assertEqual(missed, [{"line": here, "branch": "after then", "reached": False}])

    def test_every_outcome_of_every_rule_of_the_program_is_reached_by_a_test(self):
        done = in_english("rules", "test", "--require", "outcomes")
        self.assertEqual(done.code, ACCEPTED, f"{done.complaint}\n{done.text[-4000:]}")

    def test_results_are_the_same_with_and_without_coverage(self):
        plain, covered = (in_english("rules", "test", "--format", "json", *more).json for more in ((), ("--coverage",)))
        self.assertEqual(plain["cases"], covered["cases"])


class Watching(ProgramTest):
    def setUp(self):
        super().setUp()
        self.assert_code(in_english("rules", "new", "a-rule", "--pack", self.folder / "mine"), ACCEPTED)
        self.rule = self.folder / "mine" / "OWN1_a_rule.lua"
        self.out = (self.folder / "out.txt").open("w+b")
        self.err = (self.folder / "err.txt").open("w+b")
        self.addCleanup(self.out.close)
        self.addCleanup(self.err.close)
        self.child = subprocess.Popen(
            [program.TOETS, "rules", "test", "OWN1", "--lang", "en", "--watch", "--rules", self.folder / "mine"],
            stdin=subprocess.DEVNULL, stdout=self.out, stderr=self.err,
        )
        self.addCleanup(self.end)

    def end(self):
        if self.child.poll() is None:
            self.child.kill()
            self.child.wait()

    def text(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def await_runs(self, count: int) -> str:
        """What was printed once the tests have run this many times."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and self.text("err.txt").count("waiting for a change") < count:
            time.sleep(0.02)
        self.assertGreaterEqual(self.text("err.txt").count("waiting for a change"), count, self.text("out.txt"))
        return self.text("out.txt")

    def test_a_change_runs_the_tests_again_and_ctrl_c_ends(self):
        self.assertIn("0 passed, 4 failed", self.await_runs(1))
        without_example_line(self.rule)
        shown = self.await_runs(2)
        self.assertTrue(shown.endswith("4 passed, 0 failed\n"), shown)
        self.assertNotIn(ESCAPE, shown) # the screen is cleared on a terminal alone
        self.child.send_signal(signal.SIGINT)
        self.assertEqual(self.child.wait(timeout=60), ACCEPTED)

    def test_a_terminal_is_cleared_before_each_run(self):
        try:
            ours, theirs = pty.openpty()
        except OSError as error:
            self.skipTest(f"no pseudo-terminal here: {error}")
        self.addCleanup(os.close, ours)
        child = subprocess.Popen(
            [program.TOETS, "rules", "test", "OWN1", "--lang", "en", "--watch", "--rules", self.folder / "mine"],
            stdin=subprocess.DEVNULL, stdout=theirs, stderr=subprocess.PIPE,
        )
        os.close(theirs)
        child.stderr.readline()
        child.send_signal(signal.SIGINT)
        self.assertEqual(child.wait(timeout=60), FINDINGS)
        child.stderr.close()
        shown = os.read(ours, 65536).decode("utf-8")
        self.assertTrue(shown.startswith(ESCAPE + "[H" + ESCAPE + "[2J"), shown[:40])

    def test_a_file_that_is_broken_for_a_while_does_not_end_the_watch(self):
        self.await_runs(1)
        whole = self.rule.read_text(encoding="utf-8")
        self.rule.write_text(whole[: len(whole) // 2], encoding="utf-8")
        self.await_runs(2)
        self.assertIn(self.rule.name, self.text("err.txt"))
        self.rule.write_text(whole, encoding="utf-8")
        self.assertIn("0 passed, 4 failed", self.await_runs(3))
        self.child.send_signal(signal.SIGTERM)
        self.assertEqual(self.child.wait(timeout=60), FINDINGS)

    def test_a_file_in_a_new_folder_and_one_that_takes_its_place_are_seen(self):
        self.await_runs(1)
        moved = self.folder / "mine" / "more"
        moved.mkdir()
        self.await_runs(2)
        without_example_line(self.rule)
        count = self.await_runs(3).count(" failed\n")
        for name in (self.rule.name, self.rule.stem + "_test.lua"):
            shutil.copy(self.rule.with_name(name), moved / (name + "~"))
            self.rule.with_name(name).unlink()
            os.rename(moved / (name + "~"), moved / name)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not self.text("out.txt").endswith("4 passed, 0 failed\n"):
            time.sleep(0.02)
        runs = self.text("err.txt").count("waiting for a change")
        rule = moved / self.rule.name
        rule.write_text(rule.read_text(encoding="utf-8").replace('severity = "warning"', 'severity = "note"'), encoding="utf-8")
        self.assertIn("3 passed, 1 failed", self.await_runs(runs + 1))
        self.assertGreaterEqual(count, 2)


class Documentation(ProgramTest):
    DOCS = program.SOURCE_DIR / "docs" / "rules"

    def test_the_pages_in_the_repository_are_fresh(self):
        for folder, language in ((self.DOCS, "en"), (self.DOCS / "nl", "nl")):
            made = self.folder / language
            self.assert_code(in_english("rules", "docs", made, "--lang", language), ACCEPTED)
            remake = f"make them again with: ./run rules docs {folder.relative_to(program.SOURCE_DIR)} --lang {language}"
            names = sorted(path.name for path in made.iterdir())
            self.assertEqual(sorted(path.name for path in folder.glob("*.md")), names, remake + " and remove what is no longer there")
            for name in names:
                with self.subTest(page=name, language=language):
                    self.assertEqual((folder / name).read_bytes(), (made / name).read_bytes(), remake)

    def test_links_of_the_pages_lead_somewhere(self):
        for page in self.DOCS.rglob("*.md"):
            for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
                if not target.startswith("http"):
                    self.assertTrue((page.parent / target).is_file(), f"{page}: {target}")

    def test_show_has_the_same_page_in_each_form(self):
        rules = in_english("rules", "list", "--format", "json").json
        for rule in rules[:: max(1, len(rules) // 12)]:  # each run reads all rules
            with self.subTest(rule=rule["id"]):
                page = in_english("rules", "show", rule["id"], "--format", "json").json
                self.assertEqual(page["title"], rule["title"])
                self.assertEqual(page["sha256"], rule["sha256"])
                self.assertIn("fired", page["outcomes"])
                self.assertTrue(page["tests"])
                self.assertTrue(page["example"]["says"], "no case of its tests fires")
                for language in ("nl", "en"):
                    text = " ".join(in_english("rules", "show", rule["id"], "--lang", language).text.split())
                    markdown = in_english("rules", "show", rule["id"], "--lang", language, "--format", "markdown").text
                    self.assertTrue(markdown.startswith(f"# {rule['id']} "), markdown[:80])
                    for part in (page["why"], page["fix"], page["example"]["says"][0]):
                        self.assertIn(" ".join(part[language].split()), text)
                    for name in page["tests"]:
                        self.assertIn(name, text)

    def test_docs_are_written_to_a_new_folder_and_a_file_in_the_way_is_told(self):
        self.assert_code(in_english("rules", "docs", self.folder / "a" / "b"), ACCEPTED)
        self.assertTrue((self.folder / "a" / "b" / "README.md").is_file())
        self.write("file", "x")
        self.assert_refused(in_english("rules", "docs", self.folder / "file"), "file")


class Listing(ProgramTest):
    def test_columns_stand_under_each_other(self):
        lines = in_english("rules", "list", "--lang", "en").text.splitlines()
        self.assertEqual(lines[0].split(), ["check", "severity", "title", "status", "looks", "at", "pack"])
        for word in ("severity", "title", "status", "looks at", "pack"):
            at = lines[0].index(word)
            for line in lines[1:]:
                self.assertTrue(line[at - 1] == " " and line[at] != " ", f"{word}: {line}")

    def test_a_narrow_terminal_gets_fewer_columns_and_a_pipe_gets_all(self):
        piped = in_english("rules", "list", "--lang", "en").text.splitlines()
        titles = [rule["title"]["en"] for rule in in_english("rules", "list", "--format", "json").json]
        for title, line in zip(titles, piped[1:]):
            self.assertIn(title, line)
        headings = {}
        for columns in (60, 90, 200):
            lines = uncoloured(on_terminal("rules", "list", "--lang", "en", columns=columns)[1]).splitlines()
            self.assertEqual(len(lines), len(piped))
            self.assertLessEqual(max(map(len, lines)), columns)
            headings[columns] = lines[0].split()
        self.assertEqual(headings[60][:3], ["check", "severity", "title"])
        self.assertLess(len(headings[60]), len(headings[200]))
        self.assertEqual(piped[0].split()[-1], "pack")

    def test_rules_stand_by_group_and_number(self):
        ids = [rule["id"] for rule in in_english("rules", "list", "--format", "json").json]
        self.assertEqual(ids, sorted(ids, key=lambda one: (re.match("[A-Z]+", one).group(), int(re.search(r"\d+", one).group()))))

    def test_markdown_is_a_table_with_a_row_for_each_rule(self):
        rows = in_english("rules", "list", "--format", "markdown").text.splitlines()
        listed = in_english("rules", "list", "--format", "json").json
        self.assertEqual(len(rows), len(listed) + 2)
        for row in rows:
            self.assertEqual(len(re.findall(r"(?<!\\)\|", row)), 7, row)

    def test_json_says_what_each_rule_looks_at(self):
        subjects = {rule["id"]: rule["subjects"] for rule in in_english("rules", "list", "--format", "json").json}
        self.assertEqual(subjects["PC1"], {"kind": "figure", "of": ["action_plan"]})
        self.assertEqual(json.dumps(subjects), json.dumps({rule["id"]: rule["subjects"] for rule in in_english("rules", "list", "--format", "json").json}))


if __name__ == "__main__":
    unittest.main()
