#!/usr/bin/python3
"""toets-conform finds what is wrong with a plugin, whatever the plugin does to its process."""

import json
import os
import pathlib
import subprocess
import unittest

import jsonschema

import program
from program import ProgramTest, Run

CONFORM = program.BUILD_DIR / "bin" / "toets-conform"
PLUGINS = program.BUILD_DIR / "tests" / "hostile" / "plugins"
CONFORMS, BREACHES, USAGE, FAILED = 0, 1, 2, 3
SCHEMA = json.loads((program.SCHEMA_DIR / "conformance.schema.json").read_text(encoding="utf-8"))


def conform(*arguments, timeout: float = 120) -> Run:
    command = [str(CONFORM), *map(os.fspath, arguments)]
    done = subprocess.run(command, capture_output=True, timeout=timeout, check=False, stdin=subprocess.DEVNULL)
    return Run(command, done.returncode, done.stdout, done.stderr)


def command_lines():
    """Of every process there is."""
    for path in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
        try:
            yield path.read_bytes().decode("utf-8", "replace")
        except OSError:
            pass  # it has ended in the meantime


class Verdicts(ProgramTest):
    def setUp(self):
        super().setUp()
        self.sound = self.write("sound.txt", "<sound>\nyear 2023\n# Werk\nreceipts 10.00\nexpenditure 4.00\nbalance 6.00\n")

    def failures(self, name, *options, text=None):
        """Which checks a hostile plugin fails: {check: [(kind, where, problem)]}."""
        sample = self.write("sample.txt", text or f"<{name}> 12,00\nregel\nregel\nregel\n")
        done = conform("--format", "json", *options, PLUGINS / name, sample)
        jsonschema.validate(done.json, SCHEMA, jsonschema.Draft202012Validator)
        found = {}
        for check in done.json["checks"]:
            if check["failures"]:
                found[check["check"]] = [(each["kind"], each["at"], each["problem"]) for each in check["failures"]]
        self.not_run = [(each["check"], each["not_run"]) for each in done.json["checks"] if each["not_run"]]
        self.assert_code(done, BREACHES if found else CONFORMS)
        self.assertEqual(done.json["verdict"]["conforms"], not found)
        self.assertEqual(done.json["verdict"]["failed"], len(found))
        return found

    def test_a_plugin_that_breaks_nothing_conforms(self):
        done = conform(PLUGINS / "sound", self.sound)
        self.assert_code(done, CONFORMS)
        self.assertTrue(done.text.endswith("13 checks passed, 0 failed\n"), f"\n{done}")

    def test_a_crash_is_a_result_that_names_the_line(self):
        found = self.failures("deadly_crash")
        self.assertEqual(found["truncated"][0][:2], ("crashed", "cut before line 2"))
        self.assertIn("the process ended", found["truncated"][0][2])
        self.assertNotIn("recognised", found)

    def test_an_exit_in_the_middle_is_no_success(self):
        found = self.failures("deadly_exit")
        self.assertEqual(found["truncated"][0][0], "crashed")
        self.assertIn("ended itself with code 0", found["truncated"][0][2])

    def test_a_plugin_that_never_comes_back_is_ended(self):
        found = self.failures("deadly_hang", "--seconds", "1")
        self.assertEqual(found["long"], [("hung", "", "no answer within 1 seconds")])
        self.assertEqual(self.not_run[0], ("truncated", "the plugin hung before"))

    def test_a_sample_that_is_not_read_is_told_once(self):
        found = self.failures("deadly_crash", text="<deadly_crash>\nregel\n")
        self.assertEqual(list(found), ["foreign", "recognised"])
        self.assertEqual(found["recognised"][0][0], "crashed")
        self.assertEqual(len(self.not_run), 10)
        self.assertEqual(self.not_run[0], ("places", "the sample itself is not read"))

    def test_a_process_that_a_plugin_leaves_behind_holds_nothing_up(self):
        self.assertNotIn("truncated", self.failures("deadly_fork"))
        self.assertEqual([each for each in command_lines() if str(PLUGINS / "deadly_fork") in each], [])

    @unittest.skipIf(program.is_sanitized(), "a sanitizer needs more address space than the limit")
    def test_a_plugin_that_takes_too_much_memory_is_told(self):
        found = self.failures("deadly_memory", "--megabytes", "1024")
        self.assertIn("out of memory", found["recognised"][0][2])

    def test_a_plugin_that_keeps_state_is_found(self):
        found = self.failures("keeps_state")
        self.assertIn("a second reading gives other records", found["deterministic"][0][2])

    def test_a_plugin_that_reads_otherwise_in_another_process_is_found(self):
        found = self.failures("by_process")
        self.assertIn("another process", found["deterministic"][0][2])

    def test_a_plugin_that_takes_every_text_is_found(self):
        found = self.failures("tie_one")
        self.assertIn("a letter", [where for _, where, _ in found["foreign"]])

    def test_a_plugin_that_a_second_line_breaks_is_found(self):
        found = self.failures("brittle", text="<brittle>\nregel\nregel\nregel\n")
        self.assertEqual(found["doubled"][0][:2], ("failed", "with a second line 1"))
        self.assertIn("a line too many", found["doubled"][0][2])
        self.assertNotIn("dropped", found)

    def test_a_plugin_that_a_long_number_breaks_is_found(self):
        found = self.failures("unbounded")
        self.assertNotIn("truncated", found)
        tried = {where for _, where, _ in found["numbers"]}
        self.assertIn("with 0,1111111111111 on line 1", tried)
        self.assertIn(f"with {'9' * 31} on line 1", tried)
        self.assertIn("is not a canonical decimal", found["numbers"][0][2])

    def test_a_breach_of_the_contract_is_told_in_the_words_of_the_engine(self):
        found = self.failures("other_number")
        self.assertIn("13.00 is not the number that stands there", found["recognised"][0][2])

    def test_a_word_that_the_model_does_not_have_is_refused_by_the_engine_itself(self):
        found = self.failures("untrue", text="<untrue> 2023\nname\n")
        self.assertIn("text: the model has no word 'descripton'", found["recognised"][0][2])

    def test_another_kind_of_report_than_the_manifest_says_is_found(self):
        found = self.failures("untrue", text="<untrue> 2023\nkind\n")
        self.assertIn("of the kind social_plan, plugin.json says annual_account", found["kind"][0][2])
        self.assertNotIn("kind", self.failures("untrue", text="<untrue> 2023\nnothing\n"))

    def test_what_is_not_as_printed_is_found(self):
        for fault, words in (
            ("title", "the title '2024' is not what stands there, '2023'"),
            ("field", "the field entity_name says 'Elders'"),
            ("column", "the column '2023' is said to be of the year 2022"),
            ("blank", "begins or ends with white space"),
            ("nothing", None),
        ):
            with self.subTest(fault=fault):
                found = self.failures("untrue", text=f"<untrue> 2023\n{fault}\n")
                if words is None:
                    self.assertNotIn("places", found)
                else:
                    self.assertIn(words, found["places"][0][2])

    def test_a_sample_that_is_not_taken_is_told_with_the_reason(self):
        found = self.failures("sound", text="niets\n")
        self.assertIn("none of the words it looks for", found["recognised"][0][2])

    def test_a_number_that_is_lost_on_an_understood_line_is_found(self):
        found = self.failures("brittle", text="<brittle>\nregel 12\nregel\n")
        self.assertIn("line 2 is said to be understood, but a number", found["lines"][0][2])

    def test_the_same_seed_gives_the_same_bytes_whatever_the_number_of_jobs(self):
        sample = self.write("sample.txt", "<deadly_crash>\nregel\nregel\nregel\n")
        one, four = (conform("--format", "json", "--seed", "7", "--jobs", jobs, PLUGINS / "deadly_crash", sample) for jobs in ("1", "4"))
        self.assertEqual((one.code, one.out), (four.code, four.out))
        self.assertEqual(one.json["seed"], 7)


class Usage(ProgramTest):
    def test_a_plugin_that_cannot_be_loaded_ends_with_3(self):
        sample = self.write("sample.txt", "<no_symbol>\n")
        done = conform("--format", "json", PLUGINS / "no_symbol", sample)
        self.assert_code(done, FAILED)
        self.assertIn("does not export", json.dumps(done.json["checks"]))
        self.assertEqual([check["check"] for check in done.json["checks"]], ["loads"])

    def test_a_sample_that_cannot_be_read_ends_with_3(self):
        done = conform(PLUGINS / "sound", self.folder / "none.txt")
        self.assert_code(done, FAILED)
        self.assertIn("none.txt", done.complaint)

    def test_wrong_usage_ends_with_2(self):
        sample = self.write("sample.txt", "x\n")
        for arguments, word in (((self.folder, sample), "plugin.json"), ((PLUGINS / "sound",), "samples"), (("--jobs", "0", PLUGINS / "sound", sample), "jobs")):
            with self.subTest(word=word):
                done = conform(*arguments)
                self.assert_code(done, USAGE)
                self.assertEqual(done.out, b"")
                self.assertIn(word, done.complaint)

    def test_help_names_every_option_and_exit_code(self):
        done = conform("--help")
        self.assert_code(done, CONFORMS)
        for word in ("--seed", "--format", "--jobs", "--foreign", "--seconds", "--megabytes", "Exit codes"):
            self.assertIn(word, done.text)


if __name__ == "__main__":
    unittest.main()
