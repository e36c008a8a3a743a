"""What a person reads is Dutch, or English with --lang en: help, messages of every kind, and their catalogue."""

import re
import unittest

import program
from program import ProgramTest, run

SOURCES = program.SOURCE_DIR / "engine" / "src"
CATALOGUES = [*sorted((SOURCES / "messages").glob("*.hpp")), SOURCES / "cli" / "help_texts.hpp"]
ENTRY = re.compile(r"inline constexpr Message<([^>]*)> (\w+)\{(.*?)\};\n", re.DOTALL)
PART = re.compile(r'"((?:[^"\\]|\\.)*)"|(,)')

# Words that are the same in both languages, as a sentence is not.
SHARED_WORDS = {"ID", "ID...", "LETTERS"}


def texts_of(body: str) -> list:
    """The texts of an entry; parts of one stand next to each other, a comma is between two."""
    texts = [""]
    for part, comma in PART.findall(body):
        if comma:
            texts.append("")
        else:
            texts[-1] += part
    return texts


def entries() -> list:
    found = []
    for path in CATALOGUES:
        for _, name, body in ENTRY.findall(path.read_text(encoding="utf-8")):
            found.append((path, name, texts_of(body)))
    return found


def without_slots(text: str) -> str:
    return re.sub(r"\{\w+\}", "", text)


class Catalogue(unittest.TestCase):
    def test_no_entry_is_overlooked(self):
        count = sum(path.read_text(encoding="utf-8").count("inline constexpr Message<") for path in CATALOGUES)
        self.assertEqual(len(entries()), count)
        self.assertGreater(count, 250)

    def test_every_message_is_in_both_languages(self):
        for _, name, texts in entries():
            with self.subTest(name):
                self.assertEqual(len(texts), 2)
                self.assertTrue(all(texts))
                dutch, english = texts
                # A form around other sentences has no words of its own, or names of options alone.
                words = re.sub(r"--\w+|\b(packs|plugin)\b|\W", "", without_slots(dutch))
                if words and dutch not in SHARED_WORDS:
                    self.assertNotEqual(dutch, english)

    def test_what_is_audited_is_called_by_one_word(self):
        for path in sorted(SOURCES.rglob("*.[ch]pp")):
            for text in re.findall(r'"(?:[^"\\\n]|\\.)*"', path.read_text(encoding="utf-8")):
                with self.subTest(path.name):
                    self.assertNotRegex(text, r"(?i)\bverslag(en)?\b(?!\.txt)", "the word is rapport")

    def test_no_two_messages_of_a_catalogue_say_the_same(self):
        seen = {}
        for path, name, texts in entries():
            with self.subTest(name):
                self.assertNotIn((path, *texts), seen)
            seen[(path, *texts)] = name

    def test_every_message_is_said_somewhere(self):
        used = "".join(
            path.read_text(encoding="utf-8")
            for path in sorted(SOURCES.rglob("*"))
            if path.suffix in (".cpp", ".hpp") and path not in CATALOGUES
        )
        for path, name, _ in entries():
            with self.subTest(name):
                self.assertRegex(used, rf"\b{'help' if path.name == 'help_texts.hpp' else 'message'}::{name}\b")


def commands() -> list:
    """Every command and the commands below it, as the help lists them."""
    found, waiting = [], [[]]
    while waiting:
        words = waiting.pop()
        found.append(words)
        text = run(*words, "--help", "--lang", "en").text
        below = text.split("\nSubcommands:\n")
        if len(below) > 1:
            waiting += [[*words, name] for name in re.findall(r"^  (\w+) ", below[1], re.MULTILINE)]
    return found


def described(help_text: str) -> dict:
    """What stands beside each option, argument and command."""
    found, name = {}, None
    for line in help_text.split("\n"):
        begins = re.match(r"  (\S+)(.*)$", line)
        if begins and not line.startswith("   "):
            name = begins[1]
            beside = re.match(r"  .{1,26}? {2,}(\S.*)$", line)
            found[name] = beside[1] if beside else ""
        elif name and line.startswith(" " * 30):
            found[name] += line.strip()
        else:
            name = None
    return found


class Help(unittest.TestCase):
    def test_every_command_explains_itself_in_both_languages(self):
        all_commands = commands()
        self.assertGreater(len(all_commands), 15)
        for words in all_commands:
            with self.subTest(words=words):
                dutch, english = run(*words, "--help"), run(*words, "--help", "--lang", "en")
                self.assertEqual((dutch.code, english.code, dutch.err, english.err), (0, 0, b"", b""))
                self.assertEqual(dutch.out, run(*words, "--lang", "nl", "--help").out)
                for word in ("Usage", "Options", "OPTIONS", "Subcommands", "REQUIRED", "Print this"):
                    self.assertNotIn(word, dutch.text)
                self.assertNotEqual(dutch.text.split("\n")[0], english.text.split("\n")[0])
                in_dutch, in_english = described(dutch.text), described(english.text)
                self.assertIn("--lang", in_dutch)
                # Words without an option have a name in each language; they stand at the same place.
                self.assertEqual(len(in_dutch), len(in_english))
                for (name, text), (english_name, english_text) in zip(in_dutch.items(), in_english.items()):
                    with self.subTest(name=name):
                        self.assertEqual(name.startswith("-"), english_name.startswith("-"))
                        if name.startswith("-"):
                            self.assertEqual(name, english_name)
                        self.assertTrue(text)
                        self.assertNotEqual(text, english_text)


class Messages(ProgramTest):
    def assert_told(self, dutch: str, english: str, *arguments, **others):
        for words, language in ((dutch, ()), (english, ("--lang", "en"))):
            done = run(*language, *arguments, **others)
            self.assertIn(words, done.complaint, f"\n{done}")

    def test_what_the_parser_finds_wrong(self):
        for dutch, english, *arguments in (
            ("er is geen opdracht gegeven; dit zijn ze: audit,", "no command was given; there are: audit,"),
            ("er is geen opdracht 'foo'; dit zijn ze: audit,", "there is no command 'foo'; there are: audit,", "foo"),
            ("er is geen optie '--foo'", "there is no option '--foo'", "audit", "x", "--foo"),
            ("er is geen optie '-q'", "there is no option '-q'", "audit", "x", "-q"),
            ("dit ontbreekt nog: paden", "this is missing: paths", "audit"),
            ("--fail-on: de waarde ontbreekt", "--fail-on: its value is missing", "audit", "x", "--fail-on"),
            ("--profile: mag maar één keer", "--profile: may be given only once",
             "audit", "x", "--profile", "a", "--profile", "b"),
            ("--jobs: abc is geen geheel getal van 1 tot en met 1024", "--jobs: abc is no whole number from 1 to 1024",
             "audit", "x", "--jobs", "abc"),
            ("--format: 'jsn' is geen van: text, html", "--format: 'jsn' is none of: text, html",
             "audit", "x", "--format", "jsn"),
            ("bedoelde u 'json'?", "did you mean 'json'?", "audit", "x", "--format", "jsn"),
            ("--id kan niet samen met --group", "--id excludes --group", "rules", "new", "x", "--group", "A", "--id", "B1"),
            ("dit werd niet verwacht: B", "this was not expected: B", "rules", "show", "AR1", "B"),
            ("--config: is leeg; geef een waarde of laat", "--config: is empty; give a value, or leave", "audit", "x", "--config", ""),
            ("'0' is geen getal boven 0", "'0' is no number above 0", "rules", "mutate", "x", "--limit", "0"),
            ("--output b: er zijn meer bestanden", "--output b: there are more files",
             "audit", "x", "--output", "a", "--output", "b"),
            ("zeggen meer", "say more", "audit"),
        ):  # fmt: skip
            with self.subTest(english):
                self.assert_told(dutch, english, *arguments)

    def test_a_language_that_there_is_not_is_told_in_dutch(self):
        done = run("audit", "x", "--lang", "fr")
        self.assert_refused(done, "--lang: 'fr' is geen van: nl, en")

    def test_the_language_may_stand_before_the_command(self):
        done = run("--lang", "en", "rules", "--lang", "en", "show", "NO1")
        self.assert_refused(done, "there is no rule NO1")

    def test_wrong_usage_and_configuration(self):
        report = program.sample(program.CLEAN)
        broken = self.write("broken.toml", 'fail_on = "erorr"\n')
        no_toml = self.write("no.toml", "a = = 1\n")
        empty = self.write("empty.json", "{}")
        waivers = self.write("w.toml", '[[waiver]]\nfingerprint = "abc"\n')
        for dutch, english, *arguments in (
            ("--as-of x: die dag bestaat niet", "--as-of x: no such day", "audit", report, "--as-of", "x"),
            ("er is geen profiel 'strikt'", "there is no profile 'strikt'", "audit", report, "--profile", "strikt"),
            ("fail_on: 'erorr' is geen van:", "fail_on: 'erorr' is none of:", "audit", report, "--config", broken),
            ("no.toml:1: geen geldige TOML", "no.toml:1: not valid TOML", "audit", report, "--config", no_toml),
            ("het is geen resultaat van", "it is no result of", "audit", report, "--baseline", empty),
            ("de vrijstelling heeft geen rule", "the waiver has no rule", "audit", report, "--waivers", waivers),
            ("--plugins nergens: die map bestaat niet", "--plugins nergens: there is no such folder",
             "audit", report, "--plugins", "nergens"),
            ("er is geen controle ZZ9", "there is no rule ZZ9", "rules", "show", "ZZ9"),
            ("is geen naam van een controle", "is no name of a rule", "rules", "new", "A b"),
            ("is geen naam van een plugin", "is not a name of a plugin", "formats", "new", "A b"),
            ("is geen kenmerk", "is no fingerprint", "explain", "xyz"),
            ("welke bevinding?", "which finding?", "waive", report),
            ("geen bevinding van het ene rapport", "no finding of the 1 report", "explain", "abcdef", report),
        ):  # fmt: skip
            with self.subTest(english):
                self.assert_told(dutch, english, *arguments)

    def test_what_the_system_says(self):
        self.assert_told("kan niet worden geopend: er is geen bestand of map van die naam",
                         "cannot be opened: No such file or directory", "audit", self.folder / "none.txt")  # fmt: skip
        report = program.sample(program.CLEAN)
        self.assert_told("kon niet worden geschreven: een deel van het pad is geen map",
                         "could not be written: Not a directory", "audit", report, "--output", report + "/x")  # fmt: skip

    def test_a_rule_that_fails_is_told_around_the_words_of_its_code(self):
        rules = self.own_rule(body="error('of its own')")
        self.assert_told("controle XX1 liep vast bij", "rule XX1 failed at",
                         "audit", program.sample(program.CLEAN), "--rules", rules)  # fmt: skip

    def test_the_tests_of_rules(self):
        for words, language in (("geslaagd, 0 mislukt", "nl"), ("passed, 0 failed", "en")):
            self.assertIn(words, run("rules", "test", "AR1", "--lang", language).text)


if __name__ == "__main__":
    unittest.main()
