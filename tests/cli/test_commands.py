#!/usr/bin/python3
"""The commands and options, as a person or a script at the command line sees them."""

import errno
import fcntl
import json
import os
import pathlib
import pty
import re
import select
import stat
import struct
import subprocess
import tempfile
import termios
import time
import typing
import unittest

import program
from program import ACCEPTED, FAILED, FINDINGS, USAGE, ProgramTest, audit, in_english, inspect, run, sample

ESCAPE = "\x1b"
def subcommands(*command: str) -> typing.List[typing.Tuple[str, ...]]:
    """The commands below one, with those below each, as its help lists them."""
    listed = re.search(r"^Subcommands:\n((?: +.*\n)+)", in_english(*command, "--help").text, re.MULTILINE)
    own = [(*command, name) for name in re.findall(r"^  (\S+)", listed.group(1), re.MULTILINE)] if listed else []
    return [each for one in own for each in (one, *subcommands(*one))]


COMMANDS = subcommands()
AUDIT_OPTIONS = (
    "--format", "--output", "--fail-on", "--rules", "--plugins", "--profile", "--config", "--as-of", "--lang", "--against",
    "--numbers", "--ignore-unrecognised", "--jobs", "--waivers", "--today", "--baseline", "--fail-on-new",
)


def on_terminal(*arguments, columns: int = 100, **environment) -> typing.Tuple[int, str]:
    """Runs the program with a pseudo-terminal as its standard output."""
    try:
        ours, theirs = pty.openpty()
    except OSError as error:
        raise unittest.SkipTest(f"no pseudo-terminal here: {error}") from error
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    env = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    env.update(environment)
    child = subprocess.Popen(
        [program.TOETS, *arguments],
        stdin=subprocess.DEVNULL, stdout=theirs, stderr=subprocess.PIPE, cwd=program.SOURCE_DIR, env=env,
    )
    os.close(theirs)
    shown = bytearray()
    deadline = time.monotonic() + 60
    try:
        while time.monotonic() < deadline:
            if not select.select([ours], [], [], 1)[0]:
                continue
            try:
                block = os.read(ours, 65536)
            except OSError as error:  # Linux says EIO where the other side has closed
                if error.errno != errno.EIO:
                    raise
                break
            if not block:
                break
            shown += block
    finally:
        os.close(ours)
        child.stderr.read()
        child.stderr.close()
        code = child.wait(timeout=60)
    return code, shown.decode("utf-8").replace("\r\n", "\n")


def uncoloured(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


class Help(ProgramTest):
    def test_help_of_the_program_names_every_command_and_goes_to_standard_output(self):
        done = in_english("--help")
        self.assert_code(done, ACCEPTED)
        for command in ("audit", "explain", "waive", "inspect", "formats", "rules"):
            self.assertIn(command, done.text)
        self.assertEqual(done.err, b"")

    def test_each_command_has_help_that_shows_how_it_is_called(self):
        for command in COMMANDS:
            with self.subTest(command=command):
                done = in_english(*command, "--help")
                self.assert_code(done, ACCEPTED)
                self.assertIn(" ".join(("toets", *command)), done.text)
                self.assertEqual(done.err, b"")

    def test_the_manual_page_names_every_command_where_it_is_called_and_where_it_is_explained(self):
        page = (program.SOURCE_DIR / "docs" / "man" / "toets.1").read_text(encoding="utf-8")
        synopsis, description = re.search(r"\.Sh SYNOPSIS\n(.*)\.Sh DESCRIPTION\n(.*)\.Sh FILES", page, re.DOTALL).groups()
        called = {part[0]: " ".join(part) for part in (each.split() for each in synopsis.split("\n.Cm ", 1)[1].split(".Nm\n.Cm "))}
        self.assertGreater(len(COMMANDS), 15)
        for first, *more in COMMANDS:
            with self.subTest(command=(first, *more)):
                self.assertIn(f".It Cm {first}\n", description)
                for name in (first, *more):
                    self.assertRegex(called[first], rf"(?<![\w-]){name}(?![\w-])")
        self.assertEqual(set(called), {first for first, *_ in COMMANDS})

    def test_help_of_audit_names_every_option_of_the_contract_and_the_exit_codes(self):
        shown = in_english("audit", "--help").text
        for option in AUDIT_OPTIONS:
            self.assertIn(option, shown)
        for code in "0123":
            self.assertRegex(shown, rf"\b{code} [a-z]")

    def test_help_shows_words_a_user_can_type_and_no_inner_values(self):
        for command in COMMANDS:
            with self.subTest(command=command):
                self.assertNotIn("->", in_english(*command, "--help").text)

    def test_version_is_one_line_with_a_name_and_a_number(self):
        done = in_english("--version")
        self.assert_code(done, ACCEPTED)
        self.assertRegex(done.text, r"\Atoets \d+\.\d+\.\d+\S*\n\Z")
        self.assertEqual(done.err, b"")


class WrongUsage(ProgramTest):
    def test_no_command_at_all_is_refused(self):
        self.assert_refused(in_english())

    def test_an_unknown_command_is_refused_and_named(self):
        self.assert_refused(in_english("audti", sample(program.CLEAN)), "audti")

    def test_an_unknown_command_under_rules_is_refused_and_named(self):
        self.assert_refused(in_english("rules", "lits"), "lits")

    def test_an_unknown_option_is_refused_and_named(self):
        self.assert_refused(in_english("--nonsense"), "--nonsense")
        for command in COMMANDS:
            with self.subTest(command=command):
                self.assert_refused(in_english(*command, "--nonsense"), "--nonsense")

    def test_a_missing_path_or_rule_is_refused(self):
        self.assert_refused(in_english("audit"), "path")
        self.assert_refused(in_english("inspect"), "path")
        self.assert_refused(in_english("formats", "detect"), "path")
        self.assert_refused(in_english("rules", "show"), "id")

    def test_a_value_that_an_option_does_not_know_is_refused_with_the_option_and_the_value(self):
        for command, option, value in (
            ("audit", "--format", "xml"),
            ("inspect", "--format", "xml"),
            ("audit", "--fail-on", "fatal"),
            ("audit", "--lang", "fr"),
            ("audit", "--jobs", "many"),
            ("audit", "--jobs", "0"),
            ("audit", "--jobs", "-1"),
            ("audit", "--profile", "no-such-profile"),
            ("audit", "--rules", "no-such-folder"),
            ("audit", "--plugins", "no-such-folder"),
        ):
            with self.subTest(option=option, value=value):
                done = in_english(command, option, value, sample(program.CLEAN))
                self.assert_refused(done, option.lstrip("-"), value)

    def test_a_message_of_usage_is_short_enough_to_read(self):
        for value in ("0", "many"):
            with self.subTest(value=value):
                done = in_english("audit", "--jobs", value, sample(program.CLEAN))
                self.assertLess(max(map(len, done.complaint.splitlines())), 200, f"\n{done}")

    def test_only_the_two_languages_of_the_contract_are_taken(self):
        for value in ("0", "1", "NLD"):
            with self.subTest(value=value):
                self.assert_refused(in_english("audit", "--lang", value, sample(program.CLEAN)))

    def test_a_day_that_does_not_exist_is_refused_and_named(self):
        for day in ("2023-02-30", "2023-13-01", "31-12-2023", "yesterday", "2023-1-1", "2023-12-31x", " "):
            for command in ("audit", "inspect"):
                with self.subTest(day=day, command=command):
                    self.assert_refused(in_english(command, "--as-of", day, sample(program.CLEAN)), "--as-of", day)

    def test_a_profile_is_a_name_and_no_path(self):
        self.assert_refused(in_english("audit", "--profile", "../profiles/default", sample(program.CLEAN)))

    def test_an_unknown_rule_is_refused_and_named(self):
        self.assert_refused(in_english("rules", "show", "XY99"), "XY99")
        self.assert_refused(in_english("rules", "test", "XY99"), "XY99")

    def test_a_rule_file_that_cannot_be_used_is_refused_with_file_and_reason_before_anything_is_read(self):
        rules = self.folder / "rules"
        self.write("rules/pack.toml", program.OWN_PACK)
        self.write("rules/own/XX1_broken.lua", "return {\n")
        done = audit("--rules", rules, sample(program.CLEAN))
        self.assert_refused(done, "XX1_broken.lua")
        self.write("rules/own/XX1_broken.lua", 'return { id = "XX1", nonsense = true }\n')
        self.assert_refused(audit("--rules", rules, sample(program.CLEAN)), "XX1_broken.lua")

    def test_a_file_that_cannot_be_written_is_refused_with_the_path_and_the_true_reason(self):
        target = self.folder / "no-such-folder" / "result.json"
        for command in (
            ("audit", sample(program.CLEAN)),
            ("inspect", sample(program.CLEAN)),
            ("formats",),
            ("formats", "detect", sample(program.CLEAN)),
            ("rules", "list"),
            ("rules", "show", "AR1"),
            ("rules", "test", "AR1"),
        ):
            with self.subTest(command=command[:2]):
                done = in_english(*command, "--output", target)
                self.assert_refused(done, str(target))
                self.assertIn("No such file or directory", done.complaint)

    def test_a_full_disk_is_no_success(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full here")
        for command in (("audit", sample(program.ACCOUNT)), ("inspect", sample(program.ACCOUNT)), ("rules", "list")):
            with self.subTest(command=command[0]), open("/dev/full", "wb") as full:
                done = subprocess.run(
                    [program.TOETS, *command, "--lang", "en"], stdout=full, stderr=subprocess.PIPE, cwd=program.SOURCE_DIR, check=False
                )
                self.assertEqual(done.returncode, USAGE, done.stderr)
                self.assertIn(b"standard output", done.stderr)


class Commands(ProgramTest):
    def test_audit_in_text_shows_each_document_its_verdict_and_the_sum_that_fails(self):
        done = run("audit", sample(program.ACCOUNT), sample(program.CLEAN))
        self.assert_code(done, FINDINGS)
        for word in (program.ACCOUNT, os.path.basename(program.CLEAN), "PC2", "446.821,62", "NIET AANVAARD", "AANVAARD"):
            self.assertIn(word, done.text)
        self.assertEqual(done.err, b"")

    def test_the_language_is_dutch_unless_english_is_asked_for(self):
        dutch = run("audit", sample(program.ACCOUNT)).text
        english = run("audit", "--lang", "en", sample(program.ACCOUNT)).text
        self.assertEqual(dutch, run("audit", "--lang", "nl", sample(program.ACCOUNT)).text)
        self.assertIn("NIET AANVAARD", dutch)
        self.assertIn("NOT ACCEPTED", english)
        for phrase in ("NIET", "AANVAARD", "FOUT", "verschil", "regel ", "niet nagegaan"):
            self.assertNotIn(phrase, english)
        for phrase in ("ACCEPTED", "ERROR", "difference", "unchecked", "line "):
            self.assertNotIn(phrase, dutch)

    def test_one_of_a_kind_is_written_in_the_singular(self):
        dutch = run("audit", sample("bad/bad-amount.txt")).text
        english = run("audit", "--lang", "en", sample("bad/bad-amount.txt")).text
        self.assertRegex(dutch, r"\b1 fout\b")
        self.assertRegex(english, r"\b1 error\b")

    def test_why_an_input_was_not_read_is_told_in_the_language_of_the_report(self):
        for name in ("empty.txt", "binary.bin", "fake.pdf", "unknown.txt"):
            with self.subTest(name=name):
                dutch = run("audit", sample(f"bad/{name}")).text.splitlines()[2:]
                english = run("audit", "--lang", "en", sample(f"bad/{name}")).text.splitlines()[2:]
                self.assertTrue(dutch)
                self.assertNotEqual(dutch, english)
                complaints = [run("audit", "--lang", language, sample(f"bad/{name}")).complaint for language in ("nl", "en")]
                self.assertNotEqual(*complaints)
                for language in ("nl", "en"):
                    inspected = inspect("--lang", language, sample(f"bad/{name}"))
                    self.assertEqual(inspected.complaint, complaints[("nl", "en").index(language)])

    def test_the_text_of_inspect_is_in_the_language_asked_for(self):
        self.assertIn("beleidsdoelstelling", run("inspect", sample(program.CLEAN)).text)
        english = run("inspect", "--lang", "en", sample(program.CLEAN)).text
        self.assertIn("objective", english)
        self.assertNotIn("beleidsdoelstelling", english)

    def test_text_holds_no_line_that_is_wider_than_a_hundred_columns_but_for_names(self):
        for command in (("audit",), ("audit", "--lang", "en"), ("rules", "show", "PC2")):
            paths = () if command[0] == "rules" else (sample(program.ACCOUNT),)
            for line in in_english(*command, *paths).text.splitlines():
                if line.startswith("  jaarrekening") or line.startswith(os.sep):
                    continue
                self.assertLessEqual(len(line), 100, line)

    def test_each_line_of_jsonl_is_one_part_of_the_json(self):
        whole = audit("--numbers", sample(program.ACCOUNT)).json
        lines = in_english("audit", "--format", "jsonl", "--numbers", sample(program.ACCOUNT)).records
        parts = {"document": "documents", "finding": "findings", "rule": "rules", "number": "numbers", "relation": "relations"}
        for kind, name in parts.items():
            found = [{key: value for key, value in line.items() if key != "type"} for line in lines if line["type"] == kind]
            self.assertEqual(found, whole[name], name)
        for kind in ("evidence", "verdict"):
            found = [{key: value for key, value in line.items() if key != "type"} for line in lines if line["type"] == kind]
            self.assertEqual(found, [whole[kind]])
        self.assertEqual({line["type"] for line in lines}, set(parts) | {"evidence", "verdict"})

    def test_the_format_changes_no_exit_code(self):
        for paths in ((program.CLEAN,), (program.ACCOUNT,), (program.ACCOUNT, "bad/unknown.txt")):
            paths = [sample(path) for path in paths]
            codes = {in_english("audit", "--format", form, *paths).code for form in ("text", "json", "jsonl")}
            self.assertEqual(len(codes), 1, paths)

    def test_numbers_adds_the_verdict_of_every_number_and_every_relation(self):
        plain, full = audit(sample(program.ACCOUNT)).json, audit("--numbers", sample(program.ACCOUNT)).json
        self.assertNotIn("numbers", plain)
        self.assertNotIn("relations", plain)
        counts = full["documents"][0]["numbers"]
        self.assertEqual(len(full["numbers"]), counts["table"]["total"] + counts["text"]["total"])
        self.assertTrue(any(relation["holds"] for relation in full["relations"]))
        self.assertTrue(any(relation["holds"] is False for relation in full["relations"]))
        self.assertEqual(plain, {key: value for key, value in full.items() if key not in ("numbers", "relations")})

    def test_numbers_in_text_shows_more_than_without(self):
        plain = in_english("audit", sample(program.CLEAN)).text
        full = in_english("audit", "--numbers", sample(program.CLEAN)).text
        self.assertGreater(len(full.splitlines()), len(plain.splitlines()))

    def test_as_of_replaces_the_day_that_the_report_implies(self):
        done = audit("--as-of", "2026-01-01", sample(program.ACCOUNT)).json
        self.assertEqual(done["documents"][0]["as_of"], "2026-01-01")
        self.assertFalse([finding for finding in done["findings"] if finding["rule"] == "DS3"])
        report = inspect("--as-of", "2024-02-29", sample(program.ACCOUNT)).records[0]
        self.assertEqual((report["as_of"], report["as_of_basis"]), ("2024-02-29", "option"))

    def test_an_option_that_may_be_repeated_takes_one_value_each_time_and_no_path(self):
        paths = [sample(program.ACCOUNT), sample(program.CLEAN), sample("lier-family/html.txt")]
        done = audit("--against", sample(program.FOLLOW_UP), *paths)
        self.assertEqual([each["role"] for each in done.json["documents"]], ["audited"] * 3 + ["against"])
        rules, plugins = self.own_rule(), program.BUILD_DIR / "lib" / "toets" / "plugins"
        for option, value in (("--rules", rules), ("--plugins", plugins)):
            with self.subTest(option=option):
                done = audit(option, value, *paths)
                self.assert_code(done, FINDINGS)
                self.assertEqual(len(done.json["documents"]), 3)

    def test_standard_input_is_read_where_the_path_is_a_dash(self):
        content = pathlib.Path(sample(program.ACCOUNT)).read_bytes()
        by_path, by_dash = audit(sample(program.ACCOUNT)).json, audit("-", stdin=content).json
        self.assertEqual(by_dash["documents"][0]["path"], "-")
        by_dash["documents"][0]["path"] = by_path["documents"][0]["path"]
        self.assertEqual(by_dash, by_path)
        facts = inspect("-", stdin=content).records
        self.assertEqual(facts[1:], inspect(sample(program.ACCOUNT)).records[1:])
        detected = in_english("formats", "detect", "-", stdin=content)
        self.assert_code(detected, ACCEPTED)
        self.assertIn("jaarrekening", detected.text)

    def test_standard_input_is_read_once(self):
        for words in (("audit", "-", "-"), ("audit", "-", "--against", "-"), ("audit", "-", "--waivers", "-"),
                      ("formats", "detect", "-", "-"), ("rules", "mutate", "-", "-"), ("explain", "abcdef", "-", "-")):
            with self.subTest(words=words):
                self.assert_refused(in_english(*words, stdin=b""), "standard input", "once")

    def test_inspect_takes_one_file_and_says_so(self):
        self.assert_refused(in_english("inspect", program.SAMPLES_DIR), "one")
        self.assert_refused(in_english("inspect", sample(program.CLEAN), sample(program.ACCOUNT)))

    def test_inspect_of_what_cannot_be_read_says_why_and_prints_nothing(self):
        for name in ("bad/unknown.txt", "bad/empty.txt", "bad/none.txt"):
            with self.subTest(name=name):
                done = inspect(sample(name))
                self.assert_code(done, FAILED)
                self.assertEqual(done.out, b"")
                self.assertIn(os.path.basename(name), done.complaint)

    def test_formats_lists_each_layout_and_its_json_says_the_same(self):
        text, listed = run("formats"), run("formats", "--format", "json").json
        self.assert_code(text, ACCEPTED)
        self.assertIn("lier", [plugin["plugin"] for plugin in listed])
        for plugin in listed:
            self.assertTrue(plugin["installed"])
            self.assertIn(plugin["plugin"], text.text)
            for layout in plugin["layouts"]:
                self.assertIn(layout["id"], text.text)
                self.assertIn(layout["title"]["nl"], text.text)
                self.assertIn(layout["title"]["en"], run("formats", "--lang", "en").text)

    def test_detect_says_which_layout_reads_a_file_and_why(self):
        done = in_english("formats", "detect", sample(program.ACCOUNT), sample(program.FOLLOW_UP))
        self.assert_code(done, ACCEPTED)
        self.assertIn("lier / jaarrekening", done.text)
        self.assertIn("lier / opvolging", done.text)
        self.assertRegex(done.text, r"\d+ %")

    def test_detect_says_why_a_file_is_refused_and_goes_on_with_the_next(self):
        done = in_english("formats", "detect", sample("bad/unknown.txt"), sample("bad/none.txt"), sample(program.ACCOUNT))
        self.assert_code(done, FAILED)
        self.assertRegex(done.text, r"0 %\s+lier: \S+")
        self.assertIn("none.txt", done.text)
        self.assertIn("lier / jaarrekening", done.text)

    def test_rules_list_names_every_rule_file_and_its_json_says_the_same(self):
        files = set(
            path.name.split("_")[0] for path in (program.SOURCE_DIR / "rules" / "core").glob("*.lua") if not path.stem.endswith("_test")
        )
        text, listed = run("rules", "list").text, run("rules", "list", "--format", "json").json
        ids = [rule["id"] for rule in listed]
        self.assertEqual(set(ids), files)
        self.assertEqual([line.split()[0] for line in text.splitlines()[1:]], ids)
        for rule in listed:
            self.assertIn(rule["title"]["nl"], text)
            self.assertRegex(rule["sha256"], r"\A[0-9a-f]{64}\Z")

    def test_rules_show_explains_a_rule_in_both_languages(self):
        rules = run("rules", "list", "--format", "json").json
        for rule in rules[:: max(1, len(rules) // 8)]:  # the pages of all of them are made by `rules docs`
            with self.subTest(rule=rule["id"]):
                dutch, english = run("rules", "show", rule["id"]), run("rules", "show", "--lang", "en", rule["id"])
                self.assert_code(dutch, ACCEPTED)
                self.assertIn(rule["title"]["nl"], dutch.text)
                self.assertIn(rule["title"]["en"], english.text)
                flat = " ".join(english.text.split())
                for part in ("why", "fix"):
                    self.assertIn(" ".join(rule[part]["en"].split()), flat)
                self.assertNotIn("Waarom", english.text)

    def test_rules_docs_explains_each_rule_in_both_languages(self):
        rules = {rule["id"]: rule for rule in in_english("rules", "list", "--format", "json").json}
        for language in ("nl", "en"):
            with tempfile.TemporaryDirectory() as folder:
                self.assert_code(in_english("rules", "docs", folder, "--lang", language), ACCEPTED)
                pages = {page.name.split("_")[0]: page for page in pathlib.Path(folder).glob("*_*.md")}
                self.assertEqual(set(pages), set(rules))
                for rule_id, page in pages.items():
                    with self.subTest(rule=rule_id, language=language):
                        flat = " ".join(page.read_text(encoding="utf-8").split())
                        self.assertIn(" ".join(rules[rule_id]["title"][language].split()), flat)

    def test_rules_test_runs_the_tests_beside_the_rules(self):
        done, one = in_english("rules", "test"), in_english("rules", "test", "AR1")
        self.assert_code(done, ACCEPTED)
        self.assertRegex(done.text, r"\b0 failed")
        count = [int(re.search(r"(\d+) passed", each.text).group(1)) for each in (done, one)]
        self.assertGreater(count[0], count[1])
        self.assertGreater(count[1], 1)

    def test_a_rule_test_that_fails_is_told_by_rule_and_name_with_exit_code_one(self):
        passing = in_english("rules", "test", "XX1", "--rules", self.own_rule(expect='{ { rule = "XX1" } }'))
        self.assert_code(passing, ACCEPTED)
        self.assertIn("1 passed, 0 failed", passing.text)
        failing = in_english("rules", "test", "XX1", "--rules", self.own_rule(expect="{}"))
        self.assert_code(failing, FINDINGS)
        self.assertIn("XX1", failing.text)
        self.assertIn("a long title is reported", failing.text)
        self.assertIn("0 passed, 1 failed", failing.text)

    def test_a_rule_of_ones_own_is_listed_shown_and_run(self):
        rules = self.own_rule()
        self.assertIn("XX1", in_english("rules", "list", "--rules", rules).text)
        self.assertIn("Shorten.", in_english("rules", "show", "XX1", "--lang", "en", "--rules", rules).text)
        done = audit("--rules", rules, sample(program.CLEAN)).json
        actions = program.expected()[program.CLEAN]["actions"]
        own = [finding for finding in done["findings"] if finding["rule"] == "XX1"]
        self.assertEqual(sum(len(finding["occurrences"]) or 1 for finding in own), actions)
        self.assertIn("XX1", done["evidence"]["rules"])


class Output(ProgramTest):
    def test_what_writes_files_of_its_own_takes_no_output(self):
        for command in (("rules", "docs", self.folder), ("rules", "new", "my-own-rule", "--pack", self.folder)):
            with self.subTest(command=command[:2]):
                self.assert_refused(in_english(*command, "--output", self.folder / "x"), "--output")
                self.assertEqual(os.listdir(self.folder), [])

    def test_the_file_of_output_holds_what_standard_output_would(self):
        for command in (
            ("audit", "--format", "json", sample(program.ACCOUNT)),
            ("audit", sample(program.ACCOUNT)),
            ("inspect", "--format", "jsonl", sample(program.ACCOUNT)),
            ("formats",),
            ("rules", "list"),
        ):
            with self.subTest(command=command[:3]):
                target = self.folder / "result"
                shown, written = in_english(*command), in_english(*command, "--output", target)
                self.assertEqual(written.code, shown.code)
                self.assertEqual(written.out, b"")
                self.assertEqual(target.read_bytes(), shown.out)
                self.assertEqual(os.listdir(self.folder), ["result"])

    def test_a_file_may_have_the_longest_name_there_is(self):
        target = self.folder / ("r" * 255)
        self.assert_code(in_english("formats", "--output", target), ACCEPTED)
        self.assertEqual(os.listdir(self.folder), [target.name])

    def test_an_older_file_is_replaced(self):
        target = self.write("result.json", b"x" * 5_000_000)
        in_english("audit", "--format", "json", "--output", target, sample(program.CLEAN))
        self.assertEqual(json.loads(target.read_bytes())["schema"], "toets.findings/1")

    def test_an_older_file_stays_as_it_was_when_the_command_is_refused_or_fails(self):
        for command in (
            ("audit", "--as-of", "2023-02-30", sample(program.CLEAN)),
            ("audit", "--profile", "none", sample(program.CLEAN)),
            ("audit", "--nonsense", sample(program.CLEAN)),
            ("inspect", sample("bad/unknown.txt")),
            ("inspect", str(program.SAMPLES_DIR)),
            ("rules", "show", "XY99"),
        ):
            with self.subTest(command=command):
                target = self.write("result.json", b"old")
                done = in_english(*command, "--output", target)
                self.assert_code(done, USAGE, FAILED)
                self.assertEqual(target.read_bytes(), b"old")
                self.assertEqual(os.listdir(self.folder), ["result.json"])

    def test_a_folder_is_no_file_to_write_and_stays(self):
        target = self.folder / "result"
        target.mkdir()
        done = in_english("audit", "--output", target, sample(program.CLEAN))
        self.assert_refused(done, str(target))
        self.assertTrue(target.is_dir())
        self.assertEqual(os.listdir(self.folder), ["result"])

    def test_a_named_pipe_is_written_to_and_not_replaced(self):
        # The same holds for devices such as /dev/null; nobody should try that one as root.
        target = self.folder / "pipe"
        os.mkfifo(target)
        reader = os.open(target, os.O_RDONLY | os.O_NONBLOCK)
        try:
            in_english("audit", "--format", "json", "--output", target, sample(program.CLEAN))
            self.assertTrue(stat.S_ISFIFO(os.lstat(target).st_mode), "the pipe became a plain file")
            self.assertTrue(os.read(reader, 10))
        finally:
            os.close(reader)

    def test_a_file_whose_name_speaks_of_another_form_is_written_as_asked_and_told(self):
        for name, format in (("a.html", "html"), ("a.json", "json"), ("a.md", "markdown"), ("a.xlsx", "xlsx")):
            target = self.folder / name
            result = in_english("audit", "--output", target, sample(program.CLEAN))
            self.assertEqual(result.complaint, f"toets: {target} gets the form text; give --format {format} for what its name says\n")
            self.assertIn("ACCEPTED", target.read_text(encoding="utf-8"))
            named = in_english("audit", "--format", "text", "--output", target, sample(program.CLEAN))
            self.assertEqual(named.complaint, "")
        self.assertEqual(in_english("audit", "--output", self.folder / "a.txt", sample(program.CLEAN)).complaint, "")

    def test_a_symbolic_link_keeps_pointing_to_the_file_that_is_written(self):
        target = self.write("real.json", b"old")
        link = self.folder / "link.json"
        link.symlink_to(target)
        in_english("audit", "--format", "json", "--output", link, sample(program.CLEAN))
        self.assertTrue(link.is_symlink(), "the link became a plain file")
        self.assertEqual(json.loads(target.read_bytes())["schema"], "toets.findings/1")

    def test_a_neighbour_that_is_named_like_a_temporary_file_is_left_alone(self):
        neighbour = self.write("result.json.part", b"mine")
        in_english("audit", "--output", self.folder / "result.json", sample(program.CLEAN))
        self.assertEqual(sorted(os.listdir(self.folder)), ["result.json", "result.json.part"])
        self.assertEqual(neighbour.read_bytes(), b"mine")


class SameBytes(ProgramTest):
    arguments = ("audit", "--format", "json", "--numbers", "tests/samples")

    def setUp(self):
        super().setUp()
        self.plain = in_english(*self.arguments)

    def test_a_second_run_gives_the_same_bytes(self):
        for form in ("text", "json", "jsonl"):
            arguments = ("audit", "--format", form, "--numbers", "tests/samples")
            self.assertEqual(in_english(*arguments), in_english(*arguments))

    def test_the_number_of_jobs_changes_no_byte(self):
        for form in ("text", "json", "jsonl"):
            arguments = ("audit", "--format", form, "tests/samples")
            runs = [in_english(*arguments, "--jobs", jobs) for jobs in ("1", "4", "64")]
            for other in runs[1:]:
                self.assertEqual((other.code, other.out, other.err), (runs[0].code, runs[0].out, runs[0].err))

    def test_the_environment_changes_no_byte(self):
        for change in (
            {"LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8", "LANGUAGE": "fr"},
            {"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"},
            {"LC_ALL": "C", "TZ": "Pacific/Kiritimati"},
            {"LC_ALL": "POSIX", "TZ": "America/Anchorage", "HOME": "/nonexistent"},
            {"HOME": str(self.folder), "XDG_CONFIG_HOME": str(self.folder), "COLUMNS": "40", "TERM": "xterm", "CLICOLOR_FORCE": "1"},
            {"LUA_PATH": "/nonexistent/?.lua", "LUA_INIT": "error('read')", "LUA_INIT_5_4": "error('read')"},
        ):
            with self.subTest(change=change):
                for arguments, plain in ((self.arguments, self.plain), (("audit", "tests/samples"), in_english("audit", "tests/samples"))):
                    done = in_english(*arguments, env={**os.environ, **change})
                    self.assertEqual((done.code, done.out, done.err), (plain.code, plain.out, plain.err))

    def test_an_empty_environment_changes_no_byte(self):
        of_sanitizers = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
        done = in_english(*self.arguments, env=of_sanitizers)
        self.assertEqual((done.code, done.out, done.err), (self.plain.code, self.plain.out, self.plain.err))

    def test_the_working_folder_changes_no_byte(self):
        path = sample(program.ACCOUNT)
        here, there = audit("--numbers", path), audit("--numbers", path, cwd=self.folder)
        self.assertEqual((here.code, here.out, here.err), (there.code, there.out, there.err))
        self.assertEqual(os.listdir(self.folder), [])

    def test_the_language_changes_no_byte_of_the_json(self):
        self.assertEqual(audit("--lang", "en", "tests/samples/bad").out, audit("--lang", "nl", "tests/samples/bad").out)
        path = sample(program.ACCOUNT)
        self.assertEqual(audit("--lang", "en", path).out, audit("--lang", "nl", path).out)
        self.assertEqual(inspect("--lang", "en", path).out, inspect("--lang", "nl", path).out)

    def test_the_json_holds_no_absolute_path(self):
        for done in (audit(program.SAMPLES_DIR, cwd="/"), inspect(sample(program.ACCOUNT), cwd="/")):
            for place in (str(program.SOURCE_DIR), str(program.BUILD_DIR), str(pathlib.Path(program.TOETS).parent)):
                self.assertNotIn(place.encode(), done.out)
        for document in audit(program.SAMPLES_DIR, "/nonexistent/report.txt", "tests/samples/bad").json["documents"]:
            self.assertFalse(document["path"].startswith("/"), document["path"])
            self.assertNotIn("/nonexistent", document["problem"] or "")

    def test_a_copy_of_a_report_gives_the_same_result_but_for_its_path(self):
        copy = self.write("elsewhere.txt", pathlib.Path(sample(program.ACCOUNT)).read_bytes())
        first, second = audit("--numbers", sample(program.ACCOUNT)).json, audit("--numbers", copy).json
        first["documents"][0]["path"] = second["documents"][0]["path"]
        self.assertEqual(first, second)


class ProgressLine(ProgramTest):
    def test_a_line_on_standard_error_moves_while_one_report_is_waited_for_and_is_taken_away(self):
        try:
            ours, theirs = pty.openpty()
        except OSError as error:
            raise unittest.SkipTest(f"no pseudo-terminal here: {error}") from error
        child = subprocess.Popen([program.TOETS, "audit", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=theirs)
        os.close(theirs)
        shown = b""
        deadline = time.monotonic() + 30
        while len(set(re.findall(rb"\] (.)", shown))) < 3 and time.monotonic() < deadline:
            if select.select([ours], [], [], 1)[0]:
                shown += os.read(ours, 4096)
        out = child.communicate(pathlib.Path(sample(program.CLEAN)).read_bytes(), timeout=60)[0]
        while select.select([ours], [], [], 0.2)[0]:
            try:
                block = os.read(ours, 4096)
            except OSError:
                break
            if not block:
                break
            shown += block
        os.close(ours)
        self.assertEqual(child.returncode, ACCEPTED)
        self.assertGreaterEqual(len(set(re.findall(rb"\] (.)", shown))), 3, shown)
        self.assertTrue(shown.endswith(b"\r\x1b[K"), shown)
        self.assertIn("AANVAARD", out.decode("utf-8"))


class Terminal(ProgramTest):
    def test_a_file_or_pipe_gets_no_colour(self):
        self.assertNotIn(ESCAPE, in_english("audit", sample(program.ACCOUNT)).text)

    def test_a_terminal_gets_colour_and_the_same_words(self):
        code, shown = on_terminal("audit", sample(program.ACCOUNT))
        self.assertEqual(code, FINDINGS)
        self.assertIn(ESCAPE, shown)
        self.assertEqual(uncoloured(shown), run("audit", sample(program.ACCOUNT)).text)

    def test_no_color_takes_the_colour_away(self):
        for command in (("audit", sample(program.ACCOUNT)), ("inspect", sample(program.ACCOUNT)), ("formats",), ("rules", "show", "AR1")):
            with self.subTest(command=command[0]):
                self.assertNotIn(ESCAPE, on_terminal(*command, NO_COLOR="1")[1])

    def test_an_empty_no_color_does_nothing(self):
        self.assertIn(ESCAPE, on_terminal("audit", sample(program.ACCOUNT), NO_COLOR="")[1])

    def test_json_on_a_terminal_has_no_colour(self):
        shown = on_terminal("audit", "--format", "json", sample(program.CLEAN))[1]
        self.assertNotIn(ESCAPE, shown)
        self.assertEqual(json.loads(shown)["schema"], "toets.findings/1")

    def test_a_file_written_from_a_terminal_has_no_colour(self):
        for command in (("audit", sample(program.ACCOUNT)), ("formats",), ("formats", "detect", sample(program.ACCOUNT)), ("rules", "show", "AR1")):
            with self.subTest(command=command[:2]):
                target = self.folder / "result.txt"
                on_terminal(*command, "--output", str(target))
                self.assertNotIn(ESCAPE, target.read_text(encoding="utf-8"))

    def test_sentences_are_as_wide_as_the_terminal(self):
        widths = {}
        for columns in (70, 120):
            shown = uncoloured(on_terminal("rules", "show", "PC2", columns=columns)[1])
            widths[columns] = max(map(len, shown.splitlines()[1:]))
            self.assertLessEqual(widths[columns], columns)
        self.assertGreater(widths[120], widths[70])

    def test_no_line_is_wider_than_a_terminal_of_eighty_columns(self):
        for command in (("audit", "--numbers", program.ACCOUNT), ("inspect", program.ACCOUNT), ("rules", "show", "PC2"), ("rules", "list"), ("formats",)):
            with self.subTest(command=command[:2]):
                paths = [sample(part) if part == program.ACCOUNT else part for part in command]
                shown = uncoloured(on_terminal(*paths, columns=80)[1])
                wide = [line for line in shown.splitlines() if len(line) > 80 and not line.startswith(os.sep)]
                self.assertEqual(wide[:3], [], f"{len(wide)} lines")

    def test_a_very_narrow_terminal_is_served(self):
        code, shown = on_terminal("audit", sample(program.ACCOUNT), columns=5)
        self.assertEqual(code, FINDINGS)
        self.assertIn("PC2", shown)

    def test_what_a_report_says_cannot_move_the_cursor(self):
        content = pathlib.Path(sample(program.CLEAN)).read_text(encoding="utf-8")
        heading = next(line for line in content.splitlines() if re.search(r"\d\d/\d\d/SAP/\d\d/\d\d ", line))
        evil = content.replace(heading, heading + " \x1b[2J\x1b]0;own\x07\x9b31m\u202egnorw", 1)
        path = self.write("evil.txt", evil)
        for done in (in_english("audit", "--numbers", path), in_english("inspect", path), in_english("formats", "detect", path)):
            for bad in (ESCAPE, "\x07", "\x9b", "\u202e"):
                self.assertNotIn(bad, done.text)
                self.assertNotIn(bad, done.complaint)

    def test_what_a_file_is_called_cannot_move_the_cursor(self):
        self.write("a\x1b[31m\n.txt", pathlib.Path(sample(program.CLEAN)).read_bytes())
        self.write("b\x1b[31m.txt", b"")
        done = in_english("audit", self.folder)
        self.assert_code(done, FAILED)
        self.assertNotIn(ESCAPE, done.text)
        self.assertNotIn(ESCAPE, done.complaint)


if __name__ == "__main__":
    unittest.main()
