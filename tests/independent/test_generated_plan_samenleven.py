#!/usr/bin/python3
"""Generated progress reports on the Plan Samenleven, held against the second reading: it must find what they tell."""

import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "bench"))

import generate_plan_samenleven  # noqa: E402
import plan_samenleven_reader  # noqa: E402
import plan_samenleven_sums  # noqa: E402

SIZE = 8_000


def generated(**options) -> generate_plan_samenleven.Generated:
    return generate_plan_samenleven.generate(generate_plan_samenleven.Options(**{"byte_count": SIZE, **options}))


def read(**options) -> plan_samenleven_reader.Document:
    return plan_samenleven_reader.read_bytes("generated", generated(**options).text)


class Clean(unittest.TestCase):
    def test_every_number_is_found_with_its_kind_and_label(self):
        for actions in range(3, 10):
            for style in ("export", "bare"):
                with self.subTest(actions=actions, style=style):
                    made = generated(actions=actions, style=style)
                    document = plan_samenleven_reader.read_bytes("generated", made.text)
                    mine = {(each.place.line, each.place.start): (each.kind, each.value, each.label) for each in document.mentions}
                    mine.update({cell.key: ("cell", cell.value, cell.label) for cell in document.cells})
                    for each in made.facts:
                        kind, value, label = mine[each["line"], each["from"]]
                        self.assertEqual((kind, value, label if each["label"] else None), (each["kind"], each["value"], each["label"]))

    def test_every_sum_is_there_and_holds(self):
        for seed in "123":
            identities = plan_samenleven_sums.identities_of(read(seed=seed))
            self.assertEqual({identity.rule for identity in identities}, {"result", "pot"})
            self.assertEqual([str(identity) for identity in identities if not identity.holds], [])

    def test_targets_are_the_same_in_the_list_and_on_the_slides(self):
        document = read()
        listed = {each.node.title: each.value for each in document.mentions if each.node.kind == "indicator"}
        on_slides = {each.node.title: each.value for each in document.mentions if each.node.kind == "action" and each.label == "KPI"}
        self.assertEqual(listed, on_slides)

    def test_the_same_options_give_the_same_bytes(self):
        self.assertEqual(generated(seed="5", errors=2), generated(seed="5", errors=2))
        self.assertNotEqual(generated(seed="5").text, generated(seed="6").text)

    def test_size_is_near_what_is_asked_for(self):
        for size in (8_000, 200_000):
            self.assertLess(abs(len(generated(byte_count=size).text) - size), size / 4)


class Slips(unittest.TestCase):
    def test_each_is_on_the_line_that_is_told_and_nothing_else_changes(self):
        clean = generated(actions=6).text.decode("utf-8").split("\n")
        made = generated(actions=6, errors=6)
        wrong = made.text.decode("utf-8").split("\n")
        self.assertEqual(len(made.errors), 6)
        changed = {number: line for number, line in enumerate(wrong, 1) if line != clean[number - 1]}
        self.assertEqual(changed, {each["line"]: each["printed"] for each in made.errors})

    def test_a_part_that_is_changed_breaks_the_sum_of_its_action(self):
        made = generated(actions=6, errors=6)
        document = plan_samenleven_reader.read_bytes("generated", made.text)
        failing = {key[0] for identity in plan_samenleven_sums.identities_of(document) if not identity.holds for key in identity.keys}
        parts = {each["line"] for each in made.errors if each["kind"] == "part"}
        self.assertEqual(parts - failing, set())
        self.assertGreater(len(parts), 0)

    def test_more_than_there_is_room_for_are_refused(self):
        with self.assertRaisesRegex(ValueError, "room for one slip each"):
            generated(actions=3, errors=4)


if __name__ == "__main__":
    unittest.main()
