#!/usr/bin/python3
"""toets formats new: a folder with a plugin, or a word that says why not."""

import json
import unittest

from program import ACCEPTED, ProgramTest, in_english

FILES = ["CMakeLists.txt", "README.md", "layout.cpp", "plugin.json", "samples/plans-2025.txt"]


class New(ProgramTest):
    def made(self, name, *options):
        return in_english("formats", "new", name, "--in", self.folder, *options)

    def test_the_folder_holds_a_whole_plugin_of_that_name(self):
        self.assert_code(self.made("my-town_2"), ACCEPTED)
        folder = self.folder / "my-town_2"
        self.assertEqual(sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()), FILES)
        manifest = json.loads((folder / "plugin.json").read_text(encoding="utf-8"))
        self.assertEqual((manifest["id"], manifest["library"]), ("my-town_2", "my-town_2.so"))
        self.assertIn('TOETS_PLUGIN(Layout, "my-town_2", "0.1.0"', (folder / "layout.cpp").read_text(encoding="utf-8"))
        for name in FILES:
            self.assertNotIn("@", (folder / name).read_text(encoding="utf-8"), name)

    def test_what_to_do_next_is_told_in_both_languages(self):
        for language, word in (("nl", "Bouwen en nakijken"), ("en", "To build and check it")):
            done = self.made("demo-" + language, "--lang", language)
            self.assertIn(word, done.text)
            self.assertIn("cmake --build", done.text)

    def test_nothing_is_overwritten(self):
        own = self.write("demo/own.txt", "mine")
        self.assert_refused(self.made("demo"), "demo", "nothing is overwritten")
        self.assertEqual([path.name for path in own.parent.iterdir()], ["own.txt"])
        self.write("file", "mine")
        self.assert_refused(self.made("file"), "nothing is overwritten")

    def test_a_name_that_is_no_id_is_refused(self):
        for name, word in (("Demo", "begins with a letter"), ("_demo", "begins with"), ("de mo", "other signs"), ("../demo", "begins with"),
                           ("d/emo", "other signs"), ("dém", "other signs"), ("", "begins with"), ("d" * 41, "longer than 40")):
            with self.subTest(name=name):
                self.assert_refused(self.made(name), word)
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_the_name_of_a_plugin_that_is_there_is_refused(self):
        self.assert_refused(self.made("lier"), "there is a plugin lier already")

    def test_a_folder_that_is_not_there_is_refused(self):
        self.assert_refused(in_english("formats", "new", "demo", "--in", self.folder / "none"), "none", "no such folder")


if __name__ == "__main__":
    unittest.main()
