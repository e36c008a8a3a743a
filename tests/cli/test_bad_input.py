#!/usr/bin/python3
"""Input that is wrong, missing or hostile: a clear word, the right exit code, never a crash."""

import os
import pathlib
import subprocess
import unittest
import xml.dom.minidom

import program
from program import ACCEPTED, FAILED, FINDINGS, ProgramTest, audit, in_english, inspect, run, sample

ACCOUNT = pathlib.Path(sample(program.ACCOUNT))
CLEAN = pathlib.Path(sample(program.CLEAN))


def findings_of(done, rule):
    return [finding for finding in done.json["findings"] if finding["rule"] == rule]


def document(done):
    return done.json["documents"][0]


class Samples(ProgramTest):
    def test_what_is_no_text_or_no_report_is_refused_in_words_that_say_what_it_is(self):
        for name, status, word in (
            ("empty.txt", "unreadable", "empty"),
            ("binary.bin", "unreadable", "binary"),
            ("fake.pdf", "unreadable", "pdftotext"),
            ("unknown.txt", "unrecognised", "layout"),
        ):
            with self.subTest(name=name):
                done = audit("--lang", "en", sample(f"bad/{name}"))
                self.assert_code(done, FAILED)
                self.assertEqual(document(done)["status"], status)
                self.assertIn(word, document(done)["problem"])
                self.assertIn(f"{name}: ", done.complaint)
                self.assertIn(word, done.complaint)
                self.assertFalse(document(done)["accepted"])
                self.assertEqual(done.json["findings"], [])

    def test_each_file_of_the_folder_is_described_by_a_test(self):
        described = {"empty.txt", "binary.bin", "fake.pdf", "unknown.txt"} | {
            name.split("/")[1] for name in program.expected() if name.startswith("bad/")
        }
        self.assertEqual(set(os.listdir(program.SAMPLES_DIR / "bad")), described)

    def test_an_amount_that_is_none_is_named_with_its_place_and_no_sum_is_built_on_it(self):
        done = audit("--numbers", sample("bad/bad-amount.txt"))
        self.assert_code(done, FINDINGS)
        self.assertEqual([finding["rule"] for finding in done.json["findings"]], ["TB4"])
        place = done.json["findings"][0]["location"]
        self.assertEqual((place["line"], place["raw"]), (18, "1.198.230,8l"))
        self.assertEqual(document(done)["numbers"]["table"]["unreadable"], 1)
        self.assertGreater(next(rule for rule in done.json["rules"] if rule["id"] == "AR1")["not_evaluable"], 0)

    def test_a_day_that_does_not_exist_is_named_and_hides_no_other_check(self):
        done = audit(sample("bad/bad-date.txt"))
        self.assert_code(done, FINDINGS)
        self.assertEqual([finding["rule"] for finding in done.json["findings"]], ["DS1"])
        self.assertEqual(done.json["findings"][0]["location"]["raw"], "31-02-2023")
        self.assertGreater(next(rule for rule in done.json["rules"] if rule["id"] == "DS4")["not_evaluable"], 0)

    def test_a_table_without_columns_is_one_matter_and_its_numbers_are_unchecked(self):
        done = audit("--numbers", sample("bad/no-columns.txt"))
        self.assert_code(done, FINDINGS)
        self.assertEqual([finding["rule"] for finding in done.json["findings"]], ["TB5"])
        self.assertEqual(len(done.json["findings"][0]["occurrences"]), 10)
        self.assertEqual(document(done)["not_examined"]["numbers"].get("not_assigned"), 10)
        self.assertEqual(document(done)["numbers"]["table"]["contradicted"], 0)

    def test_a_report_cut_inside_an_amount_says_so_and_takes_what_is_gone_for_unknown(self):
        done = audit(sample("bad/truncated.txt"))
        self.assert_code(done, FINDINGS)
        self.assertEqual([finding["location"]["raw"] for finding in findings_of(done, "TB4")], ["426.1"])
        self.assertEqual(document(done)["numbers"]["table"]["contradicted"], 0)

    def test_damaged_text_is_read_and_told(self):
        done = audit(sample("bad/broken-utf8.txt"))
        self.assert_code(done, ACCEPTED)
        damaged = findings_of(done, "IN4")
        self.assertEqual(len(damaged), 1)
        self.assertEqual(damaged[0]["severity"], "warning")
        self.assertEqual(damaged[0]["location"]["line"], 9)
        self.assertEqual(damaged[0]["args"]["lines"]["value"], "2")

    def test_windows_1252_is_read_as_what_it_is(self):
        done = audit(sample("bad/windows-1252.txt"))
        self.assert_code(done, ACCEPTED)
        self.assertEqual(document(done)["encoding"], "windows-1252")
        facts = inspect(sample("bad/windows-1252.txt")).text
        self.assertIn("é", facts)
        self.assertIn("€", facts)
        self.assertNotIn("\ufffd", facts)

    def test_a_byte_order_mark_and_line_ends_of_windows_change_no_place(self):
        name = sample("bad/crlf-bom.txt")
        content = pathlib.Path(name).read_bytes()
        self.assertTrue(content.startswith(b"\xef\xbb\xbf"))
        plain = self.write("crlf-bom.txt", content[3:].replace(b"\r\n", b"\n"))
        done = audit(name)
        self.assert_code(done, ACCEPTED)
        self.assertEqual(inspect(name).records[1:], inspect(plain).records[1:])


class Encodings(ProgramTest):
    def test_one_bad_byte_in_a_file_of_utf8_leaves_the_other_characters_whole(self):
        content = ACCOUNT.read_bytes()
        at = content.index(b"Welzijn") + 3
        done = inspect(self.write("one.txt", content[:at] + b"\xff" + content[at:]))
        self.assert_code(done, ACCEPTED)
        self.assertIn("financiële", done.text)
        self.assertNotIn("Ã", done.text)

    def test_utf16_and_office_files_are_refused_by_name(self):
        for content, word in (
            (ACCOUNT.read_text(encoding="utf-8").encode("utf-16"), "UTF-16"),
            (b"PK\x03\x04" + b"x" * 200, "ZIP"),
            (b" \n\t \r\n" * 50, "white space"),
            (bytes(range(1, 32)) * 50, "binary"),
        ):
            with self.subTest(word=word):
                done = audit("--lang", "en", self.write("other.txt", content))
                self.assert_code(done, FAILED)
                self.assertIn(word, done.complaint)

    def test_zero_bytes_anywhere_do_not_cut_the_report_in_silence(self):
        content = ACCOUNT.read_bytes()
        for at in (0, 100, 30_000, len(content)):
            with self.subTest(at=at):
                done = audit("--lang", "en", self.write("nul.txt", content[:at] + b"\0" * 3 + content[at:]))
                self.assert_code(done, FAILED, FINDINGS)
                if done.code == FINDINGS:
                    self.assertEqual(document(done)["numbers"]["table"]["total"], 268)
                else:
                    self.assertIn("zero byte", done.complaint)

    def test_a_zero_byte_far_into_a_long_file_ends_nothing(self):
        content = CLEAN.read_bytes() + b"\n" * 70_000 + b"x\0y\n" + CLEAN.read_bytes()
        done = inspect(self.write("far.txt", content))
        self.assert_code(done, ACCEPTED, FAILED)
        if done.code == ACCEPTED:
            self.assertEqual(len(program.of_type(done.records, "cell")), 2 * len(program.of_type(program.sample_facts(program.CLEAN), "cell")))

    def test_line_separators_of_unicode_are_no_line_ends(self):
        content = ACCOUNT.read_text(encoding="utf-8").replace("Welzijn blijft", "Welzijn\u2028\u2029\x85\x0bblijft", 1)
        self.assertEqual(
            audit(self.write("separators.txt", content)).json["documents"][0]["lines"]["total"],
            audit(ACCOUNT).json["documents"][0]["lines"]["total"],
        )

    def test_a_report_without_a_last_line_end_is_the_same_report(self):
        content = CLEAN.read_bytes().rstrip(b"\r\n")
        with_end, without = inspect(self.write("a.txt", content + b"\n")).records, inspect(self.write("b.txt", content)).records
        self.assertEqual(with_end[1:], without[1:])


class Paths(ProgramTest):
    def test_a_path_that_does_not_exist_is_named_with_the_reason(self):
        done = audit("--lang", "en", self.folder / "none.txt")
        self.assert_code(done, FAILED)
        self.assertIn("none.txt", done.complaint)
        self.assertIn("No such file", done.complaint)
        self.assertEqual(document(done)["status"], "unreadable")

    def test_a_folder_without_files_is_reported_and_no_success(self):
        for name in ("empty", "hidden"):
            (self.folder / name).mkdir()
        self.write("hidden/.report.txt", CLEAN.read_bytes())
        for name in ("empty", "hidden"):
            with self.subTest(name=name):
                done = audit("--lang", "en", self.folder / name)
                self.assert_code(done, FAILED)
                self.assertIn("no file", done.complaint)
                self.assertFalse(done.json["verdict"]["accepted"])

    def test_a_folder_is_walked_in_byte_order_without_hidden_files_and_links(self):
        content = CLEAN.read_bytes()
        names = ["B.txt", "a/b.txt", "a/sub/c.txt", "a.txt", "a1.txt", "b", "Ångström.txt", "é.txt", "10.txt", "9.txt", "z z.txt"]
        for name in names:
            self.write(f"top/{name}", content)
        self.write("top/.hidden.txt", content)
        self.write("top/.git/config.txt", content)
        self.write("outside.txt", content)
        self.write("other/inside.txt", content)
        (self.folder / "top" / "link.txt").symlink_to(self.folder / "outside.txt")
        (self.folder / "top" / "linked").symlink_to(self.folder / "other")
        (self.folder / "top" / "around").symlink_to(self.folder / "top")
        (self.folder / "top" / "dangling").symlink_to(self.folder / "nothing")
        (self.folder / "top" / "void").mkdir()
        # Entry by entry: a folder stands where its own name puts it.
        order = sorted((f"top/{name}" for name in names), key=lambda path: [part.encode() for part in path.split("/")])
        for place, prefix in ((self.folder / "top", ""), ("top", ""), ("top/", "")):
            done = audit(place, cwd=self.folder)
            self.assert_code(done, ACCEPTED)
            self.assertEqual([each["path"].replace("//", "/") for each in done.json["documents"]], order)

    def test_a_pipe_or_socket_in_a_folder_does_not_stop_the_run(self):
        self.write("top/a.txt", CLEAN.read_bytes())
        os.mkfifo(self.folder / "top" / "pipe")
        self.assert_code(audit(self.folder / "top", timeout=20), ACCEPTED, FAILED)

    def test_a_hidden_file_or_link_that_is_named_itself_is_read(self):
        hidden = self.write(".report.txt", CLEAN.read_bytes())
        link = self.folder / "link.txt"
        link.symlink_to(hidden)
        self.assert_code(audit(hidden, link), ACCEPTED)

    def test_the_same_file_twice_is_two_documents(self):
        done = audit(CLEAN, CLEAN).json
        self.assertEqual(len(done["documents"]), 2)
        self.assertEqual(done["documents"][0], done["documents"][1])

    def test_names_that_are_no_utf8_or_look_like_markup_give_valid_json(self):
        for name in (b"\xff\xfe.txt", b'"\\<b>&.txt', "naïef ☃.txt".encode(), b"a\nb.txt", b"-dash.txt"):
            pathlib.Path(os.fsdecode(os.fsencode(self.folder) + b"/" + name)).write_bytes(CLEAN.read_bytes())
        done = audit(self.folder)
        self.assert_code(done, ACCEPTED)
        self.assertEqual(len(done.json["documents"]), 5)
        for form in ("junit", "text", "markdown", "sarif", "csv", "github", "html", "jsonl"):
            shown = in_english("audit", "--format", form, self.folder)
            self.assert_code(shown, ACCEPTED)
            self.assertNotIn("a\nb.txt", shown.text)
            if form == "junit":
                xml.dom.minidom.parseString(shown.out)
        inspected = inspect(os.fsencode(self.folder) + b"/\xff\xfe.txt")
        self.assert_code(inspected, ACCEPTED)
        self.assertTrue(inspected.records)

    def test_a_file_or_folder_that_may_not_be_read_is_reported(self):
        private = self.write("top/private.txt", CLEAN.read_bytes())
        self.write("top/open.txt", CLEAN.read_bytes())
        self.write("top/closed/report.txt", CLEAN.read_bytes())
        os.chmod(self.folder, 0o755)
        private.chmod(0)
        (self.folder / "top" / "closed").chmod(0)
        self.addCleanup((self.folder / "top" / "closed").chmod, 0o755)
        other = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        try:
            done = audit("--lang", "en", "top", cwd=self.folder, **other)
        except (PermissionError, subprocess.SubprocessError) as error:
            self.skipTest(f"the program cannot be run as another user here: {error}")
        self.assert_code(done, FAILED)
        self.assertIn("private.txt: cannot be opened: Permission denied", done.complaint)
        self.assertEqual(
            {each["path"]: each["status"] for each in done.json["documents"]},
            {"top/closed": "unreadable", "top/open.txt": "read", "top/private.txt": "unreadable"},
        )


class IgnoreUnrecognised(ProgramTest):
    def test_what_no_layout_reads_is_listed_but_fails_nothing(self):
        done = audit("--ignore-unrecognised", sample("bad/unknown.txt"), CLEAN)
        self.assert_code(done, ACCEPTED)
        self.assertEqual([each["status"] for each in done.json["documents"]], ["unrecognised", "read"])
        self.assertTrue(done.json["verdict"]["accepted"])
        self.assertIn("unknown.txt", in_english("audit", "--ignore-unrecognised", sample("bad/unknown.txt"), CLEAN).text)

    def test_what_cannot_be_read_still_fails(self):
        for name in ("bad/empty.txt", "bad/none.txt", "bad/binary.bin"):
            with self.subTest(name=name):
                self.assert_code(audit("--ignore-unrecognised", sample(name), CLEAN), FAILED)

    def test_findings_still_count(self):
        self.assert_code(audit("--ignore-unrecognised", sample("bad/unknown.txt"), ACCOUNT), FINDINGS)

    def test_a_run_in_which_nothing_was_read_is_not_accepted(self):
        done = audit("--ignore-unrecognised", sample("bad/unknown.txt"), "--lang", "en")
        self.assertFalse(done.json["verdict"]["accepted"], "nothing was examined, so nothing can be accepted")
        self.assert_code(done, FAILED)
        self.assertIn("no report was read, so nothing was examined", done.complaint)


class NoSilentPass(ProgramTest):
    def changed(self, before: str, after: str) -> pathlib.Path:
        content = ACCOUNT.read_text(encoding="utf-8")
        self.assertIn(before, content)
        return self.write("changed.txt", content.replace(before, after, 1))

    def test_the_amount_with_a_letter_in_the_account_is_named(self):
        done = audit(self.changed("1.198.230,81", "1.198.230,8l"))
        self.assert_code(done, FINDINGS)
        self.assertEqual([each["location"]["raw"] for each in findings_of(done, "TB4")], ["1.198.230,8l"])

    def test_the_day_that_does_not_exist_in_the_account_is_named(self):
        done = audit(self.changed("31-12-2022", "31-02-2023"))
        self.assertIn("31-02-2023", [each["location"]["raw"] for each in findings_of(done, "DS1")])

    def test_a_report_without_a_number_in_a_table_is_an_error(self):
        lines = CLEAN.read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if not any(mark in line for mark in ("Ontvangsten", "Uitgaven", "Saldo", "|", "\t"))]
        done = audit(self.write("prose.txt", "\n".join(kept) + "\n"))
        if done.code == FAILED:
            self.assertEqual(document(done)["status"], "unrecognised")
        else:
            self.assert_code(done, FINDINGS)
            self.assertTrue(findings_of(done, "IN1"))

    def test_text_that_no_heading_announces_is_counted_as_not_understood(self):
        noise = "".join(f"Kolom {n} ; waarde {n * 7},{n % 10} ; code XQ{n}\n" for n in range(400))
        done = audit(self.write("noise.txt", CLEAN.read_text(encoding="utf-8") + "\n\n# Bijlage die niemand kent\n\n" + noise))
        self.assert_code(done, FINDINGS, FAILED)
        if done.code == FINDINGS:
            self.assertTrue(findings_of(done, "IN2"))
            self.assertGreater(len(document(done)["not_examined"]["lines"]), 300)

    def test_the_difference_of_one_cent_is_found(self):
        done = audit(self.changed("1.198.230,81", "1.198.230,82"))
        self.assert_code(done, FINDINGS)
        self.assertIn("AR1", [each["rule"] for each in done.json["findings"]])


class Truncated(ProgramTest):
    def test_a_report_cut_anywhere_is_reported_and_never_crashes(self):
        for name in (program.ACCOUNT, program.ACCOUNT_LAYOUT, program.FOLLOW_UP):
            content = pathlib.Path(sample(name)).read_bytes()
            cuts = sorted({len(content) * part // 61 + part for part in range(61)} | {1, 2, 3, len(content) - 1})
            paths = [self.write(f"{name}.{cut}.txt", content[:cut]) for cut in cuts]
            with self.subTest(name=name):
                done = audit("--numbers", *paths, timeout=120)
                self.assert_code(done, FINDINGS, FAILED)
                self.assertEqual(len(done.json["documents"]), len(cuts))
                self.assertNotIn("crashed", {each["status"] for each in done.json["documents"]})
                for each in done.json["documents"]:
                    if each["status"] != "read":
                        self.assertTrue(each["problem"])

    def test_a_cut_between_two_lines_makes_no_number_wrong_that_was_right(self):
        lines = pathlib.Path(sample("lier-family/two-goals.txt")).read_text(encoding="utf-8").splitlines(keepends=True)
        paths = [self.write(f"cut{n:04}.txt", "".join(lines[:n])) for n in range(30, len(lines), 3)]
        done = audit(*paths)
        for each in done.json["documents"]:
            if each["status"] == "read":
                self.assertEqual(each["numbers"]["table"]["unreadable"], 0, each["path"])


class RulesThatFail(ProgramTest):
    def test_what_a_rule_throws_is_told_with_its_file_and_cut_where_it_is_too_long(self):
        for body in ("error(nil)", "error({})", 'error("x", 0)', 'local t = {} while true do t[#t + 1] = ("x"):rep(1000000) .. #t end'):
            with self.subTest(body=body):
                done = audit(CLEAN, "--rules", self.own_rule(body))
                self.assert_code(done, FAILED)
                self.assertIn("XX1_own_rule.lua:", done.complaint)
        done = audit(CLEAN, "--rules", self.own_rule('error(("é\\n"):rep(100000))'))
        rule = next(each for each in done.json["rules"] if each["id"] == "XX1")
        self.assertTrue(rule["errors"])
        self.assertLess(len(done.complaint), 100_000)
        self.assertIn(" …", done.complaint)

    def test_a_file_that_cannot_be_loaded_is_refused_by_name(self):
        rules = self.own_rule()
        for content in (b"\x1bLua", b"return " + b"{" * 150_000, b"error({})", b"error(('x'):rep(1000000), 0)"):
            (rules / "own/XX1_own_rule.lua").write_bytes(content)
            done = in_english("audit", CLEAN, "--rules", rules)
            self.assert_refused(done, "rule refused: ", "own/XX1_own_rule.lua")
            self.assertLess(len(done.complaint), 1_000)


class EngineChecks(ProgramTest):
    def test_each_can_be_shown_in_every_form(self):
        for check, words in (("IN1", "No table of this report holds a number"), ("IN4", "damaged encoding"),
                             ("WV2", "that finding has no amount"), ("WV5", "give one with --today")):
            for form in ("text", "markdown", "json"):
                done = in_english("rules", "show", check, "--format", form)
                self.assert_code(done, ACCEPTED)
                self.assertIn(words, " ".join(done.text.split()).replace("\\", ""))
                self.assertIn(check, done.text)
        self.assertEqual(in_english("rules", "show", "WV2", "--format", "json").json["severity"], "warning")
        self.assert_refused(in_english("rules", "show", "IN9"), "there is no rule IN9", "the engine's own")


class SettingsWithoutEnd(ProgramTest):
    """Files that a program reads beside the reports, and that whoever sends in a report may choose."""

    def setUp(self):
        super().setUp()
        self.write("rep/account.txt", ACCOUNT.read_bytes())

    def here(self, *arguments):
        return in_english(*arguments, cwd=self.folder, timeout=20)

    def test_what_stands_beside_a_report_and_is_no_plain_file_is_refused_by_name(self):
        for name, command in (("rep/toets.waivers.toml", ("audit", "rep")), ("toets.toml", ("audit", "rep")),
                              ("rep/toets.waivers.toml", ("waive", "abcdefabcdef", "rep/account.txt", "--owner", "a", "--reason", "b"))):
            path = self.folder / name
            for make in (os.mkfifo, lambda at: os.symlink("/dev/zero", at)):
                make(path)
                self.assert_refused(self.here(*command), name, "is no regular file")
                path.unlink()
        self.write("elsewhere.toml", "")
        (self.folder / "rep/toets.waivers.toml").symlink_to("../elsewhere.toml")
        self.assert_code(self.here("audit", "rep"), FINDINGS)

    def test_a_file_without_end_that_an_option_names_is_refused_with_the_limit(self):
        (self.folder / "zero.toml").symlink_to("/dev/zero")
        waive = ("waive", "abcdefabcdef", "rep/account.txt", "--owner", "a", "--reason", "b")
        for command in (("audit", "rep", "--waivers"), ("audit", "rep", "--config"), ("audit", "rep", "--profile"),
                        ("audit", "rep", "--baseline"), (*waive, "--waivers")):
            with self.subTest(command=command):
                size = 256 if "--baseline" in command else 4
                self.assert_refused(self.here(*command, "zero.toml"), f"zero.toml: larger than {size} MiB")
        self.write("pack/rules/x", "")
        (self.folder / "pack/pack.toml").symlink_to("/dev/zero")
        self.assert_refused(self.here("rules", "list", "--rules", "pack"), "pack/pack.toml", "is no regular file")


if __name__ == "__main__":
    unittest.main()
