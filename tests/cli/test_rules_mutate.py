#!/usr/bin/python3
"""`toets rules mutate` from outside: which changes of a report do the rules notice?"""

import json
import unittest

import jsonschema

import program
from program import ACCEPTED, FAILED, FINDINGS, ProgramTest, in_english, run, sample

# Quick to run, and of several subjects: amounts, dates, names, the tree.
FEW = ("--kind", "digit", "--kind", "end-before-start", "--kind", "code-digit", "--kind", "action-lost")


def mutate(*arguments, **others):
    return in_english("rules", "mutate", "--format", "json", *arguments, timeout=300, **others)


def kind_of(result: dict, name: str) -> dict:
    (kind,) = (each for each in result["kinds"] if each["kind"] == name)
    return kind


class Mutate(ProgramTest):
    def test_the_result_has_the_shape_of_its_schema_and_its_counts_agree(self):
        done = mutate(sample(program.CLEAN), "--limit", "3")
        self.assert_code(done, ACCEPTED)
        schema = json.loads((program.SCHEMA_DIR / "mutation.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        jsonschema.Draft202012Validator(schema).validate(done.json)
        for kind in done.json["kinds"]:
            with self.subTest(kind=kind["kind"]):
                made = [each for each in done.json["mutants"] if each["kind"] == kind["kind"]]
                self.assertEqual(kind["made"], len(made))
                self.assertEqual(kind["made"], min(3, kind["possible"]))
                for result in ("caught", "elsewhere", "missed"):
                    self.assertEqual(kind[result], sum(each["result"] == result for each in made))
        self.assertEqual(done.json["all"]["made"], len(done.json["mutants"]))

    def test_every_digit_of_a_sum_is_caught_by_the_rules_that_recompute_it(self):
        digits = kind_of(mutate(sample(program.CLEAN), "--kind", "digit", "--limit", "all").json, "digit")
        self.assertEqual(digits["made"], digits["possible"])
        self.assertEqual(digits["watched"]["sum"]["caught"], digits["watched"]["sum"]["made"])

    def test_a_change_says_where_it_is_and_what_it_was(self):
        found = mutate(sample(program.CLEAN), "--kind", "digit", "--limit", "1").json["mutants"][0]
        self.assertEqual(found["location"]["raw"], found["before"])
        self.assertEqual(len(found["before"]), len(found["after"]))
        self.assertNotEqual(found["before"], found["after"])
        self.assertTrue(found["rules"])

    def test_the_same_bytes_come_of_any_number_of_jobs(self):
        paths = (sample(program.CLEAN), sample("w13-family"))
        one = mutate(*paths, *FEW, "--limit", "4", "--jobs", "1")
        self.assert_code(one, ACCEPTED)
        for jobs in ("2", "7"):
            self.assertEqual(mutate(*paths, *FEW, "--limit", "4", "--jobs", jobs).out, one.out)

    def test_a_rule_that_is_switched_off_is_seen_by_a_lower_share(self):
        with_all = mutate(sample(program.CLEAN), "--kind", "digit").json["all"]
        rules = in_english("rules", "list", "--format", "json").json
        self.write("toets.toml", "".join(f"rules.{rule['id']}.enabled = false\n" for rule in rules if rule["id"][:2] in ("AR", "PC")))
        without = mutate(sample(program.CLEAN), "--kind", "digit", cwd=self.folder).json
        self.assertEqual(without["all"]["made"], with_all["made"])
        self.assertLess(without["all"]["caught"], with_all["caught"])
        self.assertNotIn("AR1", [rule["id"] for rule in without["rules"]])

    def test_a_rule_of_ones_own_is_told_with_what_it_caught_alone(self):
        pack = self.own_rule('return node.title ~= "Sportlessen op pleinen" and finding { at = node } or nil')
        before = mutate(sample(program.CLEAN), "--kind", "title-letter", "--limit", "all").json
        after = mutate(sample(program.CLEAN), "--kind", "title-letter", "--limit", "all", "--rules", pack).json
        self.assertEqual(after["all"]["caught"], before["all"]["caught"] + 1)
        (own,) = (rule for rule in after["rules"] if rule["id"] == "XX1")
        self.assertEqual((own["caught"], own["alone"]), (1, 1))

    def test_min_caught_makes_the_exit_code(self):
        clean = sample(program.CLEAN)
        self.assert_code(in_english("rules", "mutate", clean, "--kind", "digit", "--min-caught", "100", timeout=300), ACCEPTED)
        self.assert_code(in_english("rules", "mutate", clean, "--kind", "title-letter", "--min-caught", "0", timeout=300), ACCEPTED)
        self.assert_code(in_english("rules", "mutate", clean, "--kind", "title-letter", "--min-caught", "99", timeout=300), FINDINGS)
        nothing = in_english("rules", "mutate", clean, "--kind", "party-lost", "--min-caught", "1", timeout=300)
        self.assert_code(nothing, FINDINGS)
        self.assertIn("0 of 0", nothing.complaint)

    def test_the_limit_spreads_over_the_whole_report(self):
        def lines(limit):
            return [each["location"]["line"] for each in mutate(sample(program.CLEAN), "--kind", "digit", "--limit", limit).json["mutants"]]

        all_lines, few = lines("all"), lines("4")
        self.assertEqual(len(few), 4)
        self.assertEqual(few[0], all_lines[0])
        self.assertGreater(few[-1], all_lines[len(all_lines) // 2])

    def test_people_read_the_kinds_the_rules_and_what_was_missed_in_their_language(self):
        arguments = ("rules", "mutate", sample(program.CLEAN), "--kind", "title-word-lost")
        dutch, english = run(*arguments, timeout=300), run(*arguments, "--lang", "en", timeout=300)
        for done, words in ((dutch, ("Wijzigingen", "Controles", "Gemist", "regels 1, ")), (english, ("Changes", "Checks", "Missed", "lines 1, "))):
            for word in words:
                self.assertIn(word, done.text)
        self.assertEqual(dutch.err, b"")
        self.assertLessEqual(max(len(line) for line in dutch.text.splitlines()), 100)

    def test_a_report_that_is_not_read_is_told_and_the_others_are_tried(self):
        broken = self.write("broken.txt", "Dit is geen rapport.\n")
        done = mutate(broken, sample(program.CLEAN), "--kind", "digit", "--limit", "2")
        self.assert_code(done, FAILED)
        self.assertIn("broken.txt", done.complaint)
        self.assertEqual([each["status"] for each in done.json["documents"]], ["unrecognised", "read"])
        self.assertEqual(done.json["all"]["made"], 2)

    def test_a_rule_that_fails_is_told(self):
        done = mutate(sample(program.CLEAN), "--kind", "digit", "--limit", "1", "--rules", self.own_rule("return 1"))
        self.assert_code(done, FAILED)
        self.assertIn("XX1", done.complaint)

    def test_wrong_words_are_refused(self):
        self.assert_refused(mutate(sample(program.CLEAN), "--kind", "digits"), "digit")
        self.assert_refused(mutate(sample(program.CLEAN), "--limit", "0"), "--limit")
        self.assert_refused(mutate(sample(program.CLEAN), "--limit", "some"), "--limit")
        self.assert_refused(mutate(sample(program.CLEAN), "--min-caught", "101"), "--min-caught")


if __name__ == "__main__":
    unittest.main()
