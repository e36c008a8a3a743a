#!/usr/bin/python3
"""Generated policy evaluations, held against the second reading: it must find no contradiction in them."""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "bench"))

import generate_w13  # noqa: E402
import w13_columns  # noqa: E402
import w13_reader  # noqa: E402
import w13_sums  # noqa: E402

SIZE = 60_000


def generated(**options):
    return generate_w13.generate(generate_w13.Options(SIZE, **options))


def read(**options) -> w13_reader.Document:
    return w13_reader.read_bytes("generated", generated(**options)[0])


def amounts_of(document: w13_reader.Document):
    """By place in the document, as a scan may shift lines."""
    return [(cell.row.node.name, cell.row.section, cell.row.row, cell.value) for cell in document.cells]


class Clean(unittest.TestCase):
    def test_every_sum_is_there_and_holds(self):
        for seed in "123":
            for columns in range(4, 8):
                with self.subTest(seed=seed, columns=columns):
                    identities = w13_sums.identities_of(read(seed=seed, columns=columns))
                    rules = {identity.rule for identity in identities}
                    self.assertEqual(rules, {"balance", "plan", "goal", "parts", "total", "result", "reserve"})
                    self.assertEqual([str(identity) for identity in identities if not identity.holds], [])

    def test_rounding_shows_as_it_does_in_a_real_report(self):
        for rule in ("balance", "plan", "goal", "parts"):
            identities = [each for each in w13_sums.identities_of(read()) if each.rule == rule]
            self.assertTrue(any(each.delta for each in identities), rule)

    def test_each_row_has_a_number_for_each_column(self):
        for columns in range(4, 8):
            document = read(columns=columns)
            self.assertEqual([row.line for row in document.rows if row.is_short], [])
            self.assertEqual({len(row.columns) for row in document.rows if row.node.kind != "item"}, {columns})

    def test_the_same_options_give_the_same_bytes(self):
        self.assertEqual(generated(seed="5", noise=0.3), generated(seed="5", noise=0.3))
        self.assertNotEqual(generated(seed="5")[0], generated(seed="6")[0])

    def test_size_is_near_what_is_asked_for(self):
        for size in (20_000, 200_000):
            text, _ = generate_w13.generate(generate_w13.Options(size))
            self.assertLess(abs(len(text) - size), size / 4)

    def test_either_part_can_be_left_out(self):
        self.assertEqual(read(without="synthesis").of_part("synthesis"), [])
        self.assertEqual(read(without="note").of_part("note"), [])


class Noisy(unittest.TestCase):
    def test_no_digit_of_an_amount_changes_and_only_noughts_are_lost(self):
        clean = [each for each in amounts_of(read()) if each[-1]]
        for noise in (0.1, 0.3, 1.0):
            with self.subTest(noise=noise):
                self.assertEqual([each for each in amounts_of(read(noise=noise)) if each[-1]], clean)

    def test_codes_and_levels_are_read_as_without_noise(self):
        clean = [(node.kind, node.part, node.code, node.parent and node.parent.code) for node in read().nodes]
        noisy = [(node.kind, node.part, node.code, node.parent and node.parent.code) for node in read(noise=0.5).nodes]
        self.assertEqual(noisy, clean)

    def test_what_is_told_to_be_lost_is_what_is_short_and_the_sums_allow_it(self):
        text, lost = generated(noise=0.3)
        document = w13_reader.read_bytes("generated", text)
        short = {row.line: row for row in document.rows if row.is_short}
        self.assertEqual(sorted(short), [each["line"] for each in lost])
        self.assertGreater(len(short), 5)
        possible = w13_columns.openings_of(document, w13_sums.equations_of(document)).columns
        for each in lost:
            for cell, column in zip(short[each["line"]].cells, each["columns"]):
                self.assertIn(column, possible[cell.key], str(cell))

    def test_each_sort_of_damage_is_done(self):
        text = generated(noise=0.3)[0].decode("utf-8")
        for damage in ("AO", "AQ0", "APO", "\n0] ", " 0]", "Mijp", "financiéle", "\nNIS-code"):
            self.assertIn(damage, text)
        self.assertRegex(text, r"\d,\d{3}\b")

    def test_a_report_that_breaks_off_ends_within_a_word(self):
        text = generated(is_broken_off=True)[0]
        self.assertNotEqual(text[-1:], b"\n")
        document = w13_reader.read_bytes("generated", text)
        self.assertTrue(document.is_broken_off)
        self.assertEqual([str(each) for each in w13_sums.identities_of(document) if not each.holds], [])


if __name__ == "__main__":
    unittest.main()
