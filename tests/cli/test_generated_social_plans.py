#!/usr/bin/python3
"""Generated social policy plans, whole and as an export loses their tables: no error is found where there is none."""

import pathlib
import sys
import unittest

import program

sys.path.insert(0, str(program.SOURCE_DIR / "tests" / "bench"))
sys.path.insert(0, str(program.SOURCE_DIR / "tests" / "independent"))

import aalst_facts  # noqa: E402  (folders of the sources)
import aalst_forms  # noqa: E402
import aalst_reader  # noqa: E402
import comparison  # noqa: E402
import generate_aalst  # noqa: E402
import toets_calls  # noqa: E402

SIZE = 40_000
NOISES = (0.3, 1.0)


class Generated(program.ProgramTest):
    def report(self, **options):
        """A file, and what the generator says of it."""
        made = generate_aalst.generate(generate_aalst.Options(**{"byte_count": SIZE, **options}))
        name = "-".join(f"{key}{value}" for key, value in options.items())
        return self.write(f"{name or 'plain'}.txt", made.text), made

    def assert_without_error(self, path: pathlib.Path) -> dict:
        done = program.audit("--numbers", path)
        self.assert_code(done, program.ACCEPTED, program.FINDINGS)
        errors = [finding for finding in done.json["findings"] if finding["severity"] == "error"]
        self.assertEqual([(each["rule"], each["location"]["line"], each["message"]["en"]) for each in errors], [])
        self.assertEqual([rule["id"] for rule in done.json["rules"] if rule["errors"]], [])
        return done.json

    def assert_all_cells_are_right(self, path: pathlib.Path, made: generate_aalst.Generated) -> None:
        facts = program.inspect(path).records
        tables = {fact["id"]: fact for fact in program.of_type(facts, "table")}
        found = {}
        for fact in program.of_type(facts, "cell"):
            year = tables[fact["table"]]["columns"][fact["column"]]["year"]
            code = fact["dimensions"].get("budget_code")
            # A sign alone is why there is no amount; it may be a mark as well.
            mark = "*" if fact["footnotes"] and fact["absent"] != "asterisk" else ""
            found[fact["line"], fact["from"]] = (year, fact["value"], fact["absent"], code, mark)
        wanted = {
            (cell["line"], cell["from"]): (cell["year"], cell["value"], cell["absent"], cell["codes"], cell["mark"])
            for cell in made.facts
        }
        self.assertGreater(len(wanted), 80)
        self.assertEqual(found, wanted)

    def assert_read_alike(self, path: pathlib.Path) -> None:
        document = aalst_reader.read(str(path))
        facts = program.inspect(path).records
        into = comparison.Comparison()
        for compare in (aalst_facts.compare_nodes, aalst_facts.compare_cells, aalst_facts.compare_tables, aalst_facts.compare_parties):
            compare(document, facts, into)
        aalst_facts.compare_codes(document, facts, into)
        aalst_facts.compare_texts(document, facts, into)
        comparison.check_places(document, facts, into)
        self.assertEqual(into.differences, [])
        self.assertGreater(into.compared["party"], 20)


class Whole(Generated):
    def test_a_plan_of_two_to_four_years_has_no_error_and_every_line_is_understood(self):
        for years in (2, 3, 4):
            with self.subTest(years=years):
                path, made = self.report(years=years)
                result = self.assert_without_error(path)
                self.assertEqual(result["documents"][0]["lines"]["not_understood"], 0)
                self.assert_all_cells_are_right(path, made)

    def test_other_years_names_and_codes_are_no_error(self):
        for seed in "2345":
            with self.subTest(seed=seed):
                path, made = self.report(seed=seed, first_year=2030 + int(seed))
                self.assert_without_error(path)
                self.assert_all_cells_are_right(path, made)

    def test_everything_is_read_as_the_second_reading_reads_it(self):
        for seed in "12":
            with self.subTest(seed=seed):
                self.assert_read_alike(self.report(seed=seed)[0])


class Rewritten(Generated):
    def test_other_marks_tables_and_ways_of_writing_amounts_say_the_same(self):
        for years in (2, 3, 4):
            path, _ = self.report(years=years, seed=str(years))
            document = aalst_reader.read(str(path))
            for name in ("markdown", "html", "bare", "aligned", "later-years", "dotted", "euro-sign", "euro-word"):
                with self.subTest(years=years, form=name):
                    form = aalst_forms.FORMS[name]
                    copy = self.write(f"{name}-{years}.txt", aalst_forms.rewritten(document.lines, form))
                    mine, theirs = aalst_forms.said_here(document, form), aalst_forms.said_there(program.inspect(copy).records)
                    self.assertEqual(aalst_forms.differences_of(mine, theirs), [])
                    self.assertGreater(len(mine["cell"]), 80)


class Lost(Generated):
    def test_a_table_that_is_laid_out_otherwise_is_read_alike_and_is_no_error(self):
        for noise in NOISES:
            for years in (2, 3, 4):
                with self.subTest(noise=noise, years=years):
                    path, made = self.report(noise=noise, years=years)
                    self.assert_all_cells_are_right(path, made)
                    self.assert_without_error(path)

    def test_outline_parties_and_texts_of_such_a_plan_are_read_alike(self):
        for seed in "12":
            with self.subTest(seed=seed):
                self.assert_read_alike(self.report(seed=seed, noise=1.0)[0])


class Slips(Generated):
    def test_each_is_found_by_the_checks_that_are_told(self):
        path, made = self.report(byte_count=80_000, errors=6)
        findings = program.audit(path).json["findings"]
        found = {(line, finding["rule"]) for finding in findings for line in toets_calls.lines_told(finding)}
        self.assertEqual({each["kind"] for each in made.errors}, set(generate_aalst.KINDS))
        for each in made.errors:
            for check in each["checks"]:
                self.assertIn((each["line"], check), found, each)


if __name__ == "__main__":
    unittest.main()
