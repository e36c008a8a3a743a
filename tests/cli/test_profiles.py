#!/usr/bin/python3
"""Settings and packs of rules: which layers there are, what a run makes of them, and how wrong ones are refused."""

import hashlib
import json
import pathlib
import shutil
import textwrap
import unittest

import program
from program import ACCEPTED, FAILED, FINDINGS, ProgramTest, audit, in_english, run, sample

RULES_DIR = program.SOURCE_DIR / "rules"
WARNS = "reject.severity = 'never'\nfail_on = 'never'\n"


def settings(*arguments, **others) -> dict:
    done = in_english("profile", "show", "--format", "json", *arguments, **others)
    assert done.code == ACCEPTED, done
    return {setting["key"]: setting for setting in done.json["settings"]}


def verdict(done) -> tuple:
    return done.code, done.json["verdict"]["accepted"]


class LayersTest(ProgramTest):
    def test_each_layer_goes_before_those_below_it(self):
        def percent(*arguments):
            return settings(*arguments, cwd=self.folder)["lines_understood_percent"]

        self.assertEqual((percent()["value"], percent()["place"]), (95, "default.toml:6"))
        self.assertEqual(percent("--profile", "strict")["value"], 99)
        self.write("mine.toml", "lines_understood_percent = 97\n")
        self.assertEqual(percent("--profile", "mine.toml")["value"], 97)
        self.write("toets.toml", "\nlines_understood_percent = 98\n")
        got = percent("--profile", "mine.toml")
        self.assertEqual((got["value"], got["layer"], got["place"]), (98, "config", "toets.toml:2"))
        self.assertEqual([one["value"] for one in got["instead_of"]], [97, 95])
        self.write("other.toml", "lines_understood_percent = 96\n")
        self.assertEqual(percent("--profile", "mine.toml", "--config", "other.toml")["value"], 96)

    def test_the_option_goes_before_every_file(self):
        self.write("toets.toml", "fail_on = 'never'\n")
        wrong = sample(program.ACCOUNT)
        self.assert_code(audit(wrong, cwd=self.folder), ACCEPTED)
        self.assert_code(audit("--fail-on", "error", wrong, cwd=self.folder), FINDINGS)

    def test_settings_are_those_of_the_current_folder_alone(self):
        self.write("toets.toml", "fail_on = 'never'\n")
        self.write("below/kept.txt", "")
        wrong = sample(program.ACCOUNT)
        self.assert_code(audit(wrong, cwd=self.folder / "below"), FINDINGS)
        self.assert_code(audit("--config", "../toets.toml", wrong, cwd=self.folder / "below"), ACCEPTED)
        self.write("below/none.toml", "")
        self.assert_code(audit("--config", "below/none.toml", wrong, cwd=self.folder), FINDINGS)

    def test_settings_name_the_profile_they_stand_on(self):
        self.write("toets.toml", "extends = 'strict'\n")
        self.assertEqual(settings(cwd=self.folder)["lines_understood_percent"]["place"], "strict.toml:5")
        default = settings("--profile", "default", cwd=self.folder)
        self.assertEqual(default["lines_understood_percent"]["value"], 95)

    def test_the_evidence_names_each_file_with_its_hash_and_no_path(self):
        text = "extends = 'strict'\n"
        self.write("toets.toml", text)
        done = audit("--config", self.folder / "toets.toml", sample(program.CLEAN))
        layers = done.json["evidence"]["profile"]["layers"]
        self.assertEqual([(layer["kind"], layer["name"]) for layer in layers],
                         [("profile", "default"), ("profile", "strict"), ("config", "toets.toml")])
        self.assertEqual(layers[2]["sha256"], hashlib.sha256(text.encode()).hexdigest())
        self.assertEqual(done.json["evidence"]["profile"]["name"], "strict")
        self.assertNotIn(str(self.folder), done.text)

    def test_settings_that_ask_for_nothing_change_no_byte_but_their_own_line(self):
        self.write("toets.toml", "")
        wrong = sample(program.ACCOUNT)
        plain, empty = audit(wrong).json, audit(wrong, cwd=self.folder).json
        self.assertEqual(len(empty["evidence"]["profile"].pop("layers")), 2)
        self.assertEqual(len(plain["evidence"]["profile"].pop("layers")), 1)
        self.assertEqual({**plain, "documents": 0}, {**empty, "documents": 0})


class RejectionTest(ProgramTest):
    """What is found stays the same; what is made of it is the profile's."""

    def judged(self, config: str, *arguments) -> tuple:
        self.write("toets.toml", config)
        done = audit(*arguments, sample(program.ACCOUNT), cwd=self.folder)
        self.assertEqual(done.json["verdict"]["errors"], 3)
        return verdict(done)

    def test_a_profile_may_accept_what_is_found(self):
        self.assertEqual(self.judged(""), (FINDINGS, False))
        self.assertEqual(self.judged("reject.severity = 'never'\n"), (FINDINGS, True))
        self.assertEqual(self.judged(WARNS), (ACCEPTED, True))

    def test_a_rule_that_rejects_does_so_at_every_severity(self):
        demoted = "reject.severity = 'never'\nfail_on = 'error'\n"
        self.assertEqual(self.judged(demoted + "reject.rules = ['TN1']\n"), (FINDINGS, False))

    def test_a_rejected_report_gives_the_exit_code_of_findings(self):
        quiet = "".join(f"rules.{rule}.severity = 'note'\n" for rule in ("PC2", "AR1", "TN1", "PC1", "AR2", "DS1"))
        self.write("toets.toml", quiet + "reject.severity = 'note'\nfail_on = 'error'\n")
        done = audit(sample(program.ACCOUNT), cwd=self.folder)
        self.assertFalse(done.json["verdict"]["accepted"])
        self.assert_code(done, FINDINGS)
        self.assert_code(audit("--fail-on", "never", sample(program.ACCOUNT), cwd=self.folder), ACCEPTED)


class MaterialityTest(ProgramTest):
    def test_material_differences_are_marked_and_nothing_else_changes(self):
        plain = audit(sample(program.ACCOUNT)).json
        self.assertEqual({finding["material"] for finding in plain["findings"]}, {False})
        self.write("toets.toml", "materiality = '18.093,98'\n")
        marked = audit(sample(program.ACCOUNT), cwd=self.folder).json
        self.assertEqual(marked["evidence"]["materiality"], "18093.98")
        rules = [finding["rule"] for finding in marked["findings"] if finding["material"]]
        self.assertIn("TN1", rules)
        self.write("toets.toml", "materiality = '18.093,99'\n")
        self.assertLess(len([0 for finding in audit(sample(program.ACCOUNT), cwd=self.folder).json["findings"] if finding["material"]]), len(rules))
        for finding in plain["findings"] + marked["findings"]:
            del finding["material"]
        self.assertEqual(marked["findings"], plain["findings"])
        self.assertEqual(marked["verdict"], plain["verdict"])

    def test_the_profiles_for_councils_pipelines_and_auditors_judge_as_they_say(self):
        warned = self.write("warned.toml", "extends = 'full'\n")
        for profile, clean, wrong in (("pre-council", ACCEPTED, FINDINGS), ("ci", ACCEPTED, FINDINGS), ("full", ACCEPTED, FINDINGS), (warned, ACCEPTED, FINDINGS)):
            with self.subTest(profile=profile):
                self.assert_code(audit("--profile", profile, sample("lier-family/single-action.txt")), clean)
                self.assert_code(audit("--profile", profile, sample(program.ACCOUNT)), wrong)


class RefusalTest(ProgramTest):
    def assert_settings_refused(self, text: str, *words: str) -> None:
        self.write("toets.toml", text)
        for command in (("audit", sample(program.CLEAN)), ("profile", "show"), ("rules", "list")):
            self.assert_refused(in_english(*command, cwd=self.folder), *words)

    def test_what_settings_name_must_be_there(self):
        self.assert_settings_refused("\nfial_on = 'error'\n", "toets.toml:2:", "did you mean 'fail_on'?")
        self.assert_settings_refused("[rules.TB44]\n", "toets.toml:1: there is no rule TB44", "'TB4'?")
        self.assert_settings_refused("[rules.OWN2]\n", "toets.toml:1: there is no rule OWN2", 'packs = ["…"]', "--rules DIR")
        self.assert_settings_refused("[rules.DS1.params]\nfirst_year = '1990'\n", "toets.toml:2:", "a whole number")
        self.assert_settings_refused("[rules.DS1.params]\nfirst_yaer = 1990\n", "toets.toml:2: rule DS1", "'first_year'?")
        self.assert_settings_refused("[rules.DS1.params]\nfirst_year = 'x'\n", "toets.toml:2:", "a whole number")
        self.assert_settings_refused("packs = ['rules']\n", "toets.toml:1: packs:", "no such folder")
        self.assert_settings_refused("extends = 'strikt'\n", "toets.toml:1:", "'strict'?")
        self.assert_settings_refused("extends = 5 5\n", "toets.toml:1:")

    def test_a_file_of_settings_that_is_not_there_is_refused(self):
        self.assert_refused(in_english("profile", "show", "--config", "none.toml", cwd=self.folder), "none.toml")
        self.assert_refused(in_english("profile", "show", "--profile", "none.toml", cwd=self.folder), "none.toml")

    def test_a_folder_is_no_file_of_settings(self):
        (self.folder / "toets.toml").mkdir()
        self.assert_refused(in_english("profile", "show", cwd=self.folder), "toets.toml: is a folder")


class ShowTest(ProgramTest):
    def test_a_replaced_value_is_marked_with_what_it_replaces(self):
        self.write("toets.toml", "[rules.TN1]\nseverity = 'note'\n")
        for language, words in (("nl", "in plaats van"), ("en", "instead of")):
            done = in_english("profile", "show", "--lang", language, cwd=self.folder)
            marked = [line for line in done.text.splitlines() if line.startswith("*")]
            self.assertEqual(len(marked), 1, done)
            self.assertRegex(marked[0], rf'TN1.severity = "note" +toets.toml:2, {words} "error" \(core/TN1_')

    def test_every_rule_and_parameter_is_shown(self):
        shown = settings()
        for rule in in_english("rules", "list", "--format", "json").json:
            self.assertEqual(shown[f"rules.{rule['id']}.severity"]["value"], rule["severity"])
        self.assertEqual(shown["rules.DS1.params.first_year"]["value"], 1990)

    def test_a_rule_that_is_switched_off_is_shown_as_such(self):
        self.write("toets.toml", "[rules.TN1]\nenabled = false\n")
        self.assertIs(settings(cwd=self.folder)["rules.TN1.enabled"]["value"], False)

    def test_the_profiles_are_listed(self):
        names = sorted(path.stem for path in program.PROFILES_DIR.glob("*.toml"))
        listed = in_english("profile", "list", "--format", "json").json
        self.assertEqual([profile["name"] for profile in listed], names)
        for profile in listed:
            self.assertTrue(profile["title"]["nl"] and profile["title"]["en"])
            self.assertIn(profile["name"], in_english("profile", "list").text)
            self.assert_code(in_english("profile", "show", "--profile", profile["name"]), ACCEPTED)

    def test_the_title_of_a_profile_says_what_it_rejects(self):
        severities = {"note": ("elke bevinding", "every finding"), "warning": ("waarschuwingen", "warnings"), "error": ("fouten", "errors")}
        for profile in in_english("profile", "list", "--format", "json").json:
            rejected = settings("--profile", profile["name"])["reject.severity"]["value"]
            for language, verb, words in zip(("nl", "en"), ("weigert", "rejects"), severities[rejected]):
                with self.subTest(profile=profile["name"], language=language):
                    self.assertRegex(profile["title"][language], rf"{verb}\b.*\b{words}")


class PackTest(ProgramTest):
    def test_a_pack_brings_its_rules_and_stands_in_the_evidence(self):
        pack = self.own_rule()
        done = audit("--rules", pack, sample(program.CLEAN))
        own = done.json["evidence"]["packs"]["own"]
        self.assertEqual(own, {"version": "1.0.0", "sha256": program.pack_sha256(pack)})
        self.assertIn("XX1", done.json["evidence"]["rules"])
        self.assertNotIn(str(self.folder), done.text)

    def test_settings_may_name_packs(self):
        self.own_rule()
        self.write("toets.toml", "packs = ['rules']\n[rules.XX1]\nseverity = 'note'\n")
        listed = in_english("rules", "list", "--format", "json", "--config", self.folder / "toets.toml").json
        self.assertEqual([rule["severity"] for rule in listed if rule["id"] == "XX1"], ["note"])

    def test_a_folder_without_manifest_is_refused_with_what_to_write(self):
        pack = self.own_rule()
        (pack / "pack.toml").unlink()
        done = in_english("rules", "list", "--rules", pack)
        self.assert_refused(done, "it has no pack.toml")
        (pack / "pack.toml").write_text(textwrap.dedent(done.complaint.split("\n", 1)[1]), encoding="utf-8")
        self.assert_code(in_english("rules", "list", "--rules", pack), ACCEPTED)

    def test_a_wrong_manifest_is_refused_with_its_line(self):
        pack = self.own_rule()
        with open(pack / "pack.toml", "a", encoding="utf-8") as manifest:
            manifest.write("auteur = 'x'\n")
        self.assert_refused(in_english("rules", "list", "--rules", pack), "pack.toml:6:", "'auteur'", "licence")

    def test_a_checkout_of_the_own_rules_takes_their_place(self):
        copy = self.folder / "checkout"
        shutil.copytree(RULES_DIR, copy)
        rule = next((copy / "core").glob("AR1_*[a-z].lua"))
        rule.write_text(rule.read_text(encoding="utf-8").replace('severity = "error"', 'severity = "note"'), encoding="utf-8")
        listed = in_english("rules", "list", "--format", "json", "--rules", copy).json
        self.assertEqual(listed[0]["severity"], "note")
        self.assertEqual(len(listed), len(in_english("rules", "list", "--format", "json").json))
        evidence = audit("--rules", copy, sample(program.CLEAN)).json["evidence"]
        self.assertEqual(evidence["packs"]["core"]["sha256"], program.pack_sha256(copy))

    def test_the_own_rules_once_more_change_nothing(self):
        plain = audit(sample(program.CLEAN))
        again = audit("--rules", RULES_DIR, "--rules", RULES_DIR, sample(program.CLEAN))
        self.assertEqual(plain.out, again.out)

    def test_a_rule_that_fails_is_told_with_its_line_and_its_subject(self):
        done = audit("--rules", self.own_rule(body="return node.titel"), sample(program.CLEAN))
        self.assert_code(done, FAILED)
        trouble = [rule for rule in done.json["rules"] if rule["id"] == "XX1"][0]["troubles"][0]
        self.assertRegex(trouble["message"], r"^own/XX1_own_rule.lua:\d+: .*'titel'")
        self.assertTrue(trouble["subject"])
        self.assertIn(trouble["subject"], done.complaint)
        shown = run("audit", "--rules", self.folder / "rules", sample(program.CLEAN)).text
        self.assertRegex(" ".join(shown.split()), r"XX1: \d+ × .*: own/XX1_own_rule.lua:\d+: .*, regel \d+\)")
        self.assertRegex(done.complaint, r"rule XX1 failed at .*:\d+ \(.*\).*: own/XX1_own_rule.lua:\d+:")

    def test_a_rule_that_fails_again_and_again_is_told_once_for_each_report_and_message(self):
        rules, copy = self.own_rule(body="error('of its own')"), self.write("copy.txt", pathlib.Path(sample(program.CLEAN)).read_text(encoding="utf-8"))
        done = audit("--rules", rules, sample(program.CLEAN), copy)
        lines = [line for line in done.complaint.splitlines() if "rule XX1 failed" in line]
        self.assertEqual(len(lines), 2)
        for report, line in zip((pathlib.Path(program.CLEAN).name, "copy.txt"), lines):
            self.assertRegex(line, rf"{report}:\d+ \(.*\) and at least \d+ more: own/XX1_own_rule.lua")


if __name__ == "__main__":
    unittest.main()
