#!/usr/bin/python3
"""Plugins that break the contract: each is refused by name with exit code 3, and the rest of the run goes on."""

import json
import pathlib
import shutil
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))

import program  # noqa: E402  (the folder beside this one)
from program import FAILED, ProgramTest, USAGE, audit, in_english, run  # noqa: E402

PLUGINS = program.BUILD_DIR / "tests" / "hostile" / "plugins"
SOUND = "<sound>\nyear 2023\n# Werk\nreceipts 10.00\nexpenditure 4.00\nbalance 6.00\n"
# They are in order as the engine sees them, or end the process: a plugin is trusted code. toets-conform finds the latter.
IN_ORDER = {"sound", "unsure", "loud_sniff", "tie_one", "tie_two", "keeps_state", "by_process", "brittle", "unbounded", "untrue"}


def is_refused(name: str) -> bool:
    return name not in IN_ORDER and not name.startswith("deadly_")


class Refusals(ProgramTest):
    def test_each_plugin_that_breaks_the_contract_is_refused_and_the_run_goes_on(self):
        good = self.write("good.txt", SOUND)
        names = sorted(path.parent.name for path in PLUGINS.glob("*/plugin.json") if is_refused(path.parent.name))
        self.assertGreater(len(names), 30)
        for name in names:
            with self.subTest(plugin=name):
                bad = self.write(f"{name}.txt", f"<{name}> 12,00\nregel\n")
                done = audit("--plugins", PLUGINS, bad, good)
                self.assert_code(done, FAILED)
                first, second = done.json["documents"]
                self.assertEqual(first["status"], "crashed", f"\n{done}")
                self.assertIn(f"plugin {name}", first["problem"])
                self.assertFalse(first["accepted"])
                self.assertEqual(second["status"], "read", f"\n{done}")

    def test_the_refusal_is_told_in_both_languages(self):
        bad = self.write("bad.txt", "<impossible_year>\n")
        for language, words in (("nl", "de plugin kon het rapport niet lezen"), ("en", "broke the contract")):
            with self.subTest(language=language):
                done = run("audit", "--lang", language, "--plugins", PLUGINS, bad)
                self.assert_code(done, FAILED)
                self.assertIn(words, " ".join(done.text.split()))


    def test_a_plugin_that_ends_the_process_is_named_with_the_report(self):
        for name, signals in (("deadly_crash", "6"), ("deadly_depth", "11")):
            for command in (("audit",), ("audit", "--jobs", "2"), ("inspect",)):
                with self.subTest(plugin=name, command=command):
                    bad = self.write(f"{name}.txt", f"<{name}>\nregel\n")
                    more = (self.write("good.txt", SOUND),) if "--jobs" in command else ()
                    done = in_english(*command, "--plugins", PLUGINS, bad, *more)
                    self.assert_code(done, FAILED)
                    self.assertIn(f"{name}.txt: plugin {name} crashed (signal {signals}); hold it against", done.complaint)

    def test_what_is_said_of_a_file_that_nothing_reads_fits_the_command(self):
        other = self.write("other.txt", "niets\n")
        for language, word in (("nl", "BESTAND"), ("en", "FILE")):
            with self.subTest(language=language):
                self.assertIn(f"formats detect {word}", run("inspect", "--lang", language, other).complaint)
                detected = run("formats", "detect", "--lang", language, other)
                self.assert_code(detected, FAILED)
                self.assertNotIn("formats detect", detected.text)


class Folders(ProgramTest):
    """One sound plugin, and what its folder can come to."""

    def setUp(self):
        super().setUp()
        self.plugin = self.folder / "plugins" / "sound"
        shutil.copytree(PLUGINS / "sound", self.plugin)
        self.sample = self.write("sample.txt", SOUND)

    def audited(self):
        return audit("--plugins", self.folder / "plugins", self.sample, program.sample(program.CLEAN))

    def assert_refused_alone(self, *words):
        done = self.audited()
        self.assert_code(done, FAILED)
        first, second = done.json["documents"]
        self.assertEqual((first["status"], second["status"]), ("crashed", "read"), f"\n{done}")
        for word in ("sound", *words):
            self.assertIn(word, first["problem"])

    def changed_manifest(self, **fields):
        manifest = json.loads((self.plugin / "plugin.json").read_text(encoding="utf-8"))
        manifest.update(fields)
        (self.plugin / "plugin.json").write_text(json.dumps(manifest), encoding="utf-8")

    def test_the_plugin_is_sound_before_it_is_damaged(self):
        done = self.audited()
        self.assertEqual([each["status"] for each in done.json["documents"]], ["read", "read"], f"\n{done}")

    def test_a_library_that_was_cut_short_is_refused(self):
        library = self.plugin / "sound.so"
        whole = library.read_bytes()
        for length in (1, len(whole) // 2, len(whole) - 1):
            with self.subTest(length=length):
                library.write_bytes(whole[:length])
                self.assert_refused_alone()

    def test_an_empty_library_or_one_of_text_is_refused(self):
        for content, word in ((b"", "empty"), (b"#!/bin/sh\n", "not a shared library")):
            with self.subTest(word=word):
                (self.plugin / "sound.so").write_bytes(content)
                self.assert_refused_alone(word)

    def test_a_library_for_another_machine_is_refused(self):
        library = bytearray((self.plugin / "sound.so").read_bytes())
        library[18:20] = (0x16).to_bytes(2, "little")
        (self.plugin / "sound.so").write_bytes(library)
        self.assert_refused_alone("another kind of machine")

    def test_a_manifest_of_another_version_or_layout_than_the_library_is_refused(self):
        for fields, word in (
            ({"version": "3.0.0"}, "3.0.0"),
            ({"abi": {"major": 2, "minor": 0}}, "plugin boundary"),
            ({"model": {"major": 2, "minor": 0}}, "of the model"),
            ({"layouts": [{"id": "other", "kind": "annual_account", "title": {"nl": "x", "en": "x"}}]}, "'rows'"),
        ):
            with self.subTest(fields=fields):
                shutil.copy(PLUGINS / "sound" / "plugin.json", self.plugin)
                self.changed_manifest(**fields)
                self.assert_refused_alone(word)

    def test_a_manifest_of_another_id_than_the_library_is_refused(self):
        self.changed_manifest(id="resound")
        self.assert_refused_alone("resound")

    def test_one_id_twice_in_a_folder_is_wrong_configuration_that_names_the_file(self):
        shutil.copytree(self.plugin, self.folder / "plugins" / "twin")
        self.assert_refused(self.audited(), "twin", "second plugin with the id 'sound'")

    def test_a_folder_without_a_folder_of_a_plugin_is_wrong_usage_that_says_which_to_give(self):
        (self.folder / "none").mkdir()
        for folder, words in ((self.plugin, "give the folder above it"), (self.folder / "none", "there is no plugin in it")):
            with self.subTest(words=words):
                done = audit("--plugins", folder, self.sample)
                self.assert_code(done, USAGE)
                self.assertIn(f"--plugins {folder}", done.complaint)
                self.assertIn(words, done.complaint)

    def test_a_manifest_that_cannot_be_read_is_wrong_configuration_that_names_the_file(self):
        (self.plugin / "plugin.json").write_text("{", encoding="utf-8")
        done = self.audited()
        self.assert_code(done, USAGE)
        self.assertIn("plugin.json", done.complaint)


if __name__ == "__main__":
    unittest.main()
