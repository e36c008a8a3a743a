#!/usr/bin/python3
"""Generated social policy plans, held against the second reading: it must find what they tell of themselves."""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "bench"))

import aalst_reader  # noqa: E402
import generate_aalst  # noqa: E402

SIZE = 40_000


def generated(**options) -> generate_aalst.Generated:
    return generate_aalst.generate(generate_aalst.Options(**{"byte_count": SIZE, **options}))


def read(**options) -> aalst_reader.Document:
    return aalst_reader.read_bytes("generated", generated(**options).text)


def told_by(document: aalst_reader.Document):
    return {
        (cell.place.line, cell.place.start): (cell.head, cell.value, cell.absent, cell.codes or None, cell.mark)
        for cell in document.cells
    }


def told_in(made: generate_aalst.Generated):
    # A count of a survey stands below a word, not below a year.
    return {
        (cell["line"], cell["from"]): (str(cell["year"] or "AANTAL STEMMEN"), cell["value"], cell["absent"], cell["codes"], cell["mark"])
        for cell in made.facts
    }


def outline_of(document: aalst_reader.Document):
    return [(node.kind, node.code, node.title, node.parent and node.parent.title) for node in document.nodes if node.part == "body"]


def parties_of(document: aalst_reader.Document):
    """The words of each role in each action, however they are cut into lines."""
    words = {}
    for party in document.parties:
        words.setdefault((party.node.title, party.role), []).append(party.place.raw)
    return {key: " ".join(names) for key, names in words.items()}


class Clean(unittest.TestCase):
    def test_every_cell_is_found_with_its_year_code_and_mark(self):
        for years in (2, 3, 4):
            for seed in "123":
                with self.subTest(years=years, seed=seed):
                    made = generated(years=years, seed=seed)
                    self.assertEqual(told_by(aalst_reader.read_bytes("generated", made.text)), told_in(made))
                    self.assertGreater(len(made.facts), 100)

    def test_contents_overview_and_elaboration_tell_the_same(self):
        document = read()
        ambitions = [(node.code, node.title.rstrip(".")) for node in document.of_kind("ambition")]
        printed = [(node.code, node.title.rstrip(".")) for node in document.of_kind("ambition", "contents")]
        self.assertEqual(printed, ambitions + ambitions)
        objectives = [(node.code, node.title) for node in document.of_kind("objective")]
        self.assertEqual([(node.code, node.title) for node in document.of_kind("objective", "contents")], objectives)

    def test_no_title_comes_twice(self):
        document = read(byte_count=400_000)
        for kind in ("ambition", "objective", "action"):
            titles = [node.title for node in document.of_kind(kind)]
            self.assertEqual(len(set(titles)), len(titles), kind)

    def test_references_answer_each_other(self):
        document = read()
        codes = {node.code for node in document.of_kind("objective")}
        targets = [target for _, target in document.references]
        self.assertEqual(set(targets) - codes, set())
        self.assertEqual(len(targets), 2 * len(document.of_kind("ambition")))

    def test_every_code_has_one_form(self):
        self.assertEqual([code.place.raw for code in read().codes if code.value is None], [])

    def test_the_same_options_give_the_same_bytes(self):
        self.assertEqual(generated(seed="5", noise=0.3, errors=1), generated(seed="5", noise=0.3, errors=1))
        self.assertNotEqual(generated(seed="5").text, generated(seed="6").text)

    def test_size_is_near_what_is_asked_for(self):
        for size in (40_000, 400_000):
            self.assertLess(abs(len(generated(byte_count=size).text) - size), size / 4)


class Noisy(unittest.TestCase):
    def test_every_cell_is_found_however_the_table_is_laid_out(self):
        for years in (2, 3, 4):
            for noise in (0.3, 1.0):
                with self.subTest(years=years, noise=noise):
                    made = generated(years=years, noise=noise)
                    self.assertEqual(told_by(aalst_reader.read_bytes("generated", made.text)), told_in(made))

    def test_what_is_said_is_what_is_said_without_noise(self):
        clean, noisy = read(), read(noise=1.0)
        self.assertEqual(outline_of(noisy), outline_of(clean))
        said = [[(c.node.title, c.head, c.value, c.absent, c.codes) for c in each.cells if c.unit == "EUR"] for each in (noisy, clean)]
        self.assertEqual(*said)
        # A role goes on after a page break: its words are there, and more.
        wanted = parties_of(clean)
        self.assertEqual({key: names[: len(wanted[key])] for key, names in parties_of(noisy).items()}, wanted)

    def test_each_layout_is_used(self):
        text = generated(noise=1.0, byte_count=200_000).text.decode("utf-8")
        signs = ("#### Trekkersrol:\n", "#### MJP: ", "\nMJP: ", "team Onthaal", "<b>Trekkersrol:</b>\t\t", "</b>\t/\t/")
        for sign in signs:
            self.assertIn(sign, text)
        self.assertRegex(text, r"\n[\d ]+ EUR\t[\d ]+ EUR\t[\d ]+ EUR\t\n")


class Slips(unittest.TestCase):
    def test_each_is_on_the_line_that_is_told(self):
        made = generated(errors=4, byte_count=80_000)
        lines = made.text.decode("utf-8").split("\n")
        self.assertEqual(len(made.errors), 4)
        self.assertEqual({each["kind"] for each in made.errors}, set(generate_aalst.KINDS))
        for each in made.errors:
            self.assertIn(each["printed"], lines[each["line"] - 1])

    def test_nothing_else_changes(self):
        clean = generated(byte_count=80_000).text.decode("utf-8").split("\n")
        made = generated(errors=4, byte_count=80_000)
        wrong = made.text.decode("utf-8").split("\n")
        changed = [number for number, pair in enumerate(zip(clean, wrong), 1) if pair[0] != pair[1]]
        self.assertEqual((len(clean), changed), (len(wrong), sorted(each["line"] for each in made.errors)))

    def test_more_than_there_is_room_for_are_refused(self):
        with self.assertRaisesRegex(ValueError, "room for one slip each"):
            generated(errors=999)


if __name__ == "__main__":
    unittest.main()
