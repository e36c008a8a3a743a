#!/usr/bin/python3
"""Generated policy evaluations, clean and as a scan reads them: no error is found where there is none."""

import pathlib
import re
import sys
import unittest

import program

sys.path.insert(0, str(program.SOURCE_DIR / "tests" / "bench"))
sys.path.insert(0, str(program.SOURCE_DIR / "tests" / "independent"))

import comparison  # noqa: E402  (folders of the sources)
import generate_w13  # noqa: E402
import w13_facts  # noqa: E402
import w13_identities  # noqa: E402
import w13_reader  # noqa: E402

SIZE = 60_000
NOISES = (0.1, 0.3, 0.6)


class Generated(program.ProgramTest):
    def report(self, **options):
        """A file, and for each row that lost numbers its line and the columns of those that are left."""
        text, lost = generate_w13.generate(generate_w13.Options(SIZE, **options))
        name = "-".join(f"{key}{value}" for key, value in options.items())
        return self.write(f"{name}.txt", text), {each["line"]: each["columns"] for each in lost}

    def assert_without_error(self, path: pathlib.Path) -> dict:
        done = program.audit("--numbers", path)
        self.assert_code(done, program.ACCEPTED, program.FINDINGS)
        errors = [finding for finding in done.json["findings"] if finding["severity"] == "error"]
        self.assertEqual([(each["rule"], each["location"]["line"], each["message"]["en"]) for each in errors], [])
        self.assertEqual([rule["id"] for rule in done.json["rules"] if rule["errors"]], [])
        return done.json

    def failing(self, result: dict) -> list:
        """Identities that fail, whatever the severity of the finding."""
        failed = (each for each in result["relations"] if each["kind"] == "identity" and not each["holds"])
        return [(each["rule"], each["left"][0]["location"], each["delta"], each["slack"]) for each in failed]


class Clean(Generated):
    def test_a_report_of_four_to_seven_columns_has_no_error_and_no_sum_that_fails(self):
        for columns in range(4, 8):
            with self.subTest(columns=columns):
                path, _ = self.report(columns=columns)
                result = self.assert_without_error(path)
                self.assertEqual(self.failing(result), [])
                self.assertEqual(result["documents"][0]["lines"]["not_understood"], 0)

    def test_nearly_every_number_is_proven(self):
        path, _ = self.report()
        numbers = self.assert_without_error(path)["documents"][0]["numbers"]["table"]
        self.assertEqual(numbers["contradicted"], 0)
        # A nought that only noughts speak of is proven by nothing.
        self.assertGreater(numbers["proven"], numbers["total"] * 0.7)

    def test_other_years_names_and_parts_are_no_error(self):
        for options in ({"seed": "2"}, {"seed": "3", "year": 2027}, {"without": "synthesis"}, {"without": "note"}):
            with self.subTest(options=options):
                self.assertEqual(self.failing(self.assert_without_error(self.report(**options)[0])), [])

    def test_a_report_that_breaks_off_has_no_error(self):
        for seed in "1234":
            with self.subTest(seed=seed):
                path, _ = self.report(seed=seed, is_broken_off=True)
                self.assertEqual(self.failing(self.assert_without_error(path)), [])

    def test_an_amount_of_a_plan_that_is_changed_is_an_error(self):
        path, _ = self.report()
        lines = path.read_text(encoding="utf-8").split("\n")
        plan = next(at for at, line in enumerate(lines) if line.startswith("Actieplan "))
        row = next(at for at, line in enumerate(lines) if at > plan and re.match(r"Uitgaven [1-9]\d*\.", line))
        lines[row] = re.sub(r" ([1-9])", lambda digit: f" {int(digit[1]) % 9 + 1}", lines[row], count=1)
        path.write_text("\n".join(lines), encoding="utf-8")
        done = program.audit(path)
        self.assert_code(done, program.FINDINGS)
        errors = [finding for finding in done.json["findings"] if finding["severity"] == "error"]
        sums = [one_sum for finding in errors for one_sum in finding["sums"]]
        self.assertIn(row + 1, [term["location"]["line"] for one_sum in sums for term in one_sum["left"] + one_sum["right"]])


class Scanned(Generated):
    def test_damage_is_no_error_and_makes_no_sum_fail(self):
        for noise in NOISES:
            for seed in "12":
                with self.subTest(noise=noise, seed=seed):
                    path, _ = self.report(noise=noise, seed=seed)
                    self.assertEqual(self.failing(self.assert_without_error(path)), [])

    def test_damage_and_a_break_together_are_no_error(self):
        for seed in "12":
            with self.subTest(seed=seed):
                path, _ = self.report(noise=0.3, seed=seed, is_broken_off=True)
                self.assertEqual(self.failing(self.assert_without_error(path)), [])

    def test_a_number_of_a_short_row_is_given_its_own_column_or_none(self):
        count = 0
        for noise in NOISES:
            path, lost = self.report(noise=noise)
            document = w13_reader.read(str(path))
            given = w13_identities.inferred_columns(program.inspect(path).records)
            rows = {row.line: row for row in document.rows}
            for line, columns in lost.items():
                for cell, column in zip(rows[line].cells, columns):
                    # Which of two noughts side by side was lost is not to be seen.
                    if cell.key in given and cell.value:
                        count += 1
                        self.assertEqual(given[cell.key], column, str(cell))
        self.assertGreater(count, 0, "no column was inferred")


class SecondReading(Generated):
    def assert_read_alike(self, **options) -> None:
        path, _ = self.report(**options)
        document = w13_reader.read(str(path))
        facts = program.inspect(path).records
        into = comparison.Comparison()
        w13_facts.compare_nodes(document, facts, into)
        w13_facts.compare_cells(document, facts, into)
        comparison.check_places(document, facts, into)
        self.assertEqual(into.differences, [])
        self.assertGreater(into.compared["number"], 500)

    def test_every_number_and_node_of_a_clean_report_is_read_alike(self):
        for columns in range(4, 8):
            with self.subTest(columns=columns):
                self.assert_read_alike(columns=columns, seed=str(columns))

    def test_every_number_and_node_of_a_damaged_report_is_read_alike(self):
        for noise in NOISES:
            with self.subTest(noise=noise):
                self.assert_read_alike(noise=noise)


if __name__ == "__main__":
    unittest.main()
