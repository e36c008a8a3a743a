#!/usr/bin/python3
"""Generated progress reports on the Plan Samenleven: no error is found where there is none, and every number is read."""

import pathlib
import sys
import unittest

import program

sys.path.insert(0, str(program.SOURCE_DIR / "tests" / "bench"))
sys.path.insert(0, str(program.SOURCE_DIR / "tests" / "independent"))

import comparison  # noqa: E402  (folders of the sources)
import generate_plan_samenleven  # noqa: E402
import plan_samenleven_facts  # noqa: E402
import plan_samenleven_forms  # noqa: E402
import plan_samenleven_reader  # noqa: E402
import toets_calls  # noqa: E402

SIZE = 8_000


class Generated(program.ProgramTest):
    def report(self, **options):
        """A file, and what the generator says of it."""
        made = generate_plan_samenleven.generate(generate_plan_samenleven.Options(**{"byte_count": SIZE, **options}))
        name = "-".join(f"{key}{value}" for key, value in options.items())
        return self.write(f"{name or 'plain'}.txt", made.text), made

    def errors(self, path: pathlib.Path) -> list:
        done = program.audit("--numbers", path)
        self.assert_code(done, program.ACCEPTED, program.FINDINGS)
        self.assertEqual([rule["id"] for rule in done.json["rules"] if rule["errors"]], [])
        self.assertEqual(done.json["documents"][0]["lines"]["not_understood"], 0)
        found = [finding for finding in done.json["findings"] if finding["severity"] == "error"]
        return [(each["rule"], each["location"]["line"], each["message"]["en"]) for each in found]

    def assert_all_numbers_are_right(self, path: pathlib.Path, made: generate_plan_samenleven.Generated) -> None:
        facts = [fact for fact in program.inspect(path).records if fact["type"] in ("mention", "cell")]
        found = {(fact["line"], fact["from"]): (fact.get("kind", "cell"), fact["value"], fact["label"]) for fact in facts}
        self.assertGreater(len(made.facts), 40)
        for each in made.facts:
            kind, value, label = found.get((each["line"], each["from"]), (None, None, None))
            self.assertEqual((kind, value, label if each["label"] else None), (each["kind"], each["value"], each["label"]), each)


class Clean(Generated):
    def test_three_to_nine_actions_with_and_without_marks_have_no_error(self):
        for actions in range(3, 10, 2):
            for style in ("export", "bare"):
                with self.subTest(actions=actions, style=style):
                    path, made = self.report(actions=actions, style=style)
                    self.assertEqual(self.errors(path), [])
                    self.assert_all_numbers_are_right(path, made)

    def test_other_years_and_names_are_no_error(self):
        for seed in "2345":
            with self.subTest(seed=seed):
                path, made = self.report(seed=seed, year=2022 + int(seed))
                self.assertEqual(self.errors(path), [])
                self.assert_all_numbers_are_right(path, made)

    def test_everything_is_read_as_the_second_reading_reads_it(self):
        for seed in "12":
            with self.subTest(seed=seed):
                path, _ = self.report(seed=seed)
                document = plan_samenleven_reader.read(str(path))
                facts = program.inspect(path).records
                into = comparison.Comparison()
                plan_samenleven_facts.compare_nodes(document, facts, into)
                plan_samenleven_facts.compare_mentions(document, facts, into)
                plan_samenleven_facts.compare_cells(document, facts, into)
                plan_samenleven_facts.compare_texts(document, facts, into)
                comparison.check_places(document, facts, into)
                self.assertEqual(into.differences, [])
                self.assertGreater(into.compared["count mention"], 30)

    def test_other_marks_bullets_and_ways_of_writing_amounts_say_the_same(self):
        for actions in (3, 9):
            path, _ = self.report(actions=actions)
            document = plan_samenleven_reader.read(str(path))
            for name, form in plan_samenleven_forms.FORMS.items():
                with self.subTest(actions=actions, form=name):
                    copy = self.write(f"{name}-{actions}.txt", plan_samenleven_forms.rewritten(document, form))
                    mine = plan_samenleven_forms.said_here(document, form)
                    theirs = plan_samenleven_forms.said_there(program.inspect(copy).records)
                    optional = plan_samenleven_forms.may_be_said(document, form)
                    self.assertEqual(plan_samenleven_forms.differences_of(mine, optional, theirs), [])
                    self.assertGreater(len(mine["number"]), 30)


class Slips(Generated):
    def test_each_is_found_by_the_checks_that_are_told(self):
        path, made = self.report(actions=6, errors=6)
        findings = program.audit(path).json["findings"]
        found = {(line, finding["rule"]) for finding in findings for line in toets_calls.lines_told(finding)}
        self.assertEqual({each["kind"] for each in made.errors}, set(generate_plan_samenleven.KINDS))
        for each in made.errors:
            for check in each["checks"]:
                self.assertIn((each["line"], check), found, each)


if __name__ == "__main__":
    unittest.main()
