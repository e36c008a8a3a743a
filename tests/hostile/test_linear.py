#!/usr/bin/python3
"""Large and adversarial input: each run ends within its time, with an exit code of the contract and whole JSON."""

import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time
import typing
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))

import program  # noqa: E402  (the folder beside this one)

# A build with sanitizers is several times as slow, and its memory says nothing.
SECONDS = 120 * (5 if program.is_sanitized() else 1)
MAX_MEMORY_KIB = 2 * 1024 * 1024
# Large enough that a loop which does not end is seen; small enough for each run of the tests. How time grows with the
# input is a matter of test_growth.
MB = 40_000

CLEAN = pathlib.Path(program.sample(program.CLEAN)).read_text(encoding="utf-8")
PLAN = "02/04/SAP/01"


def generated(byte_count: int, *options: str) -> bytes:
    script = program.SOURCE_DIR / "tests" / "bench" / "generate_lier.py"
    done = subprocess.run(
        [sys.executable, str(script), "--bytes", str(byte_count), *options], capture_output=True, check=True, timeout=120
    )
    return done.stdout


def table(rows: typing.Iterable[str], columns: typing.Iterable[str] = ("Rekening 2024", "Budget 2024")) -> str:
    return "\n\n\t" + "\t".join(columns) + "\n<b>Exploitatie</b>\t\t\n" + "\n".join(rows) + "\n\n"


def heading(number: int, parts: int = 100) -> str:
    return f"{number // parts**2 % 100:02}/{number // parts % 100:02}/SAP/{number % 100:02}/{number % 97:02}"


ONE_LINE = {
    "letters": "a",
    "digits": "7",
    "amounts": "1.234,56 ",
    "grouped digits": "1.234.",
    "dates": "31-12-2023 ",
    "years": "2023 ",
    "dates that do not exist": "31/02/2023 ",
    "codes": "01/11/SAP/01/02 ",
    "slashes": "01/",
    "spaces": " ",
    "tabs": "\t",
    "spaces and a letter": " " * 500 + "x",
    "stars": "*",
    "bold": "**a",
    "opened marks": "<b>",
    "angle brackets": "<",
    "entities": "&amp",
    "parentheses": "((",
    "quotes": "“",
    "hashes": "#",
    "dashes": "- ",
    "pipes": "|",
    "dots": ". ",
    "commas": "1,",
    "percentages": "12 % van 100 ",
    "minus signs": "-",
    "labels": "Ontvangsten ",
    "claims": "Het actieplan bleef binnen het beschikbare budget. ",
    "half claims": "binnen het budget, met uitzondering van ",
    "combining marks": "e\u0301",
    "wide characters": "漢",
    "byte order marks": "\ufeff",
    "replacement characters": "\ufffd",
    "directional marks": "\u202e",
}


class Hostile(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="toets-test-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def timed(self, content: typing.Union[str, bytes], *options: str) -> typing.Tuple[float, program.Run]:
        path = self.folder / "report.txt"
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        start = time.monotonic()
        try:
            done = program.run(*options, path, timeout=SECONDS)
        except subprocess.TimeoutExpired:
            self.fail(f"not ended after {SECONDS} seconds: {' '.join(options)}, {path.stat().st_size} bytes")
        return time.monotonic() - start, done

    def survives(self, content: typing.Union[str, bytes], *more: typing.Tuple[str, ...]) -> typing.Optional[dict]:
        """Audits, and inspects, and gives the result of the audit."""
        result = None
        for options in (("audit", "--format", "json"), ("audit",), ("inspect", "--format", "jsonl"), *more):
            _, done = self.timed(content, *options)
            self.assertIn(done.code, program.VERDICT_CODES, f"\n{done}")
            if options == ("audit", "--format", "json"):
                result = json.loads(done.out)
                self.assertNotEqual(result["documents"][0]["status"], "crashed", result["documents"][0]["problem"])
            elif done.code != program.FAILED and options[0] == "inspect":
                for line in done.out.split(b"\n")[:-1]:
                    json.loads(line)
            else:
                done.out.decode("utf-8")
        return result


class Generated(Hostile):
    def test_large_reports_of_each_kind_are_read_whole(self):
        for options in (("--layout", "opvolging"), ("--columns", "6"), ("--style", "plain")):
            with self.subTest(options=options):
                result = self.survives(generated(MB, *options))
                self.assertEqual(result["verdict"]["errors"], 0)
                self.assertEqual(result["documents"][0]["lines"]["not_understood"], 0)

    def test_thousands_of_contradictions_are_all_told_in_time(self):
        result = self.survives(generated(20 * MB, "--errors", "700"))
        self.assertGreater(result["verdict"]["errors"] + result["verdict"]["warnings"], 200)


class OneLine(Hostile):
    def test_a_very_long_line_ends_in_time_wherever_it_stands(self):
        at = CLEAN.index("\n", len(CLEAN) // 2) + 1
        for name, unit in ONE_LINE.items():
            line = unit * (2 * MB // len(unit.encode("utf-8"))) + "\n"
            for place, content in (("alone", line), ("inside a report", CLEAN[:at] + line + CLEAN[at:])):
                with self.subTest(unit=name, place=place):
                    _, done = self.timed(content, "audit", "--format", "json")
                    self.assertIn(done.code, program.VERDICT_CODES, f"\n{done}")
                    self.assertNotEqual(json.loads(done.out)["documents"][0]["status"], "crashed")

    def test_a_long_line_in_a_row_a_heading_or_a_field_ends_in_time(self):
        for start in (f"{PLAN} ", f"{PLAN}/07 ", "Ontvangsten\t", "### ", "Startdatum\n\n", "# Status\n\n4 - ", "NIS-code ", "Bevoegde schepen: ", "- "):
            for unit in ("a", "9", "1,00\t", " ", "<b>"):
                with self.subTest(start=start, unit=unit):
                    line = start + unit * (MB // len(unit)) + "\n"
                    _, done = self.timed(CLEAN + "\n" + line, "audit", "--format", "json")
                    self.assertIn(done.code, program.VERDICT_CODES, f"\n{done}")
                    self.assertNotEqual(json.loads(done.out)["documents"][0]["status"], "crashed")


class Many(Hostile):
    def test_twenty_thousand_headings(self):
        for mark in ("# ", "### ", "**", ""):
            with self.subTest(mark=mark):
                self.survives(CLEAN + "".join(f"\n{mark}Kop {n}\n" for n in range(20_000)))

    def test_ten_thousand_lines_with_a_code(self):
        for name, content in (
            ("different", "".join(f"{heading(n)} Actie {n}\n" for n in range(10_000))),
            ("the same", f"{PLAN}/01 Actie\n" * 10_000),
            ("plans", "".join(f"{n // 100 % 100:02}/{n % 100:02}/SAP/{n // 10000:02} Plan\n" for n in range(10_000))),
            ("one plan with many actions", "".join(f"{PLAN}/{n} Actie\n" for n in range(10_000))),
            ("nested deeper and deeper", "".join(f"{PLAN}{'/01' * (n % 500)} Actie\n" for n in range(2_000))),
        ):
            with self.subTest(name=name):
                self.survives(CLEAN + "\n" + content)

    def test_a_table_of_five_thousand_rows(self):
        for name, rows in (
            ("receipts", ("Ontvangsten\t1,00\t2,00" for _ in range(5_000))),
            ("all rows", (f"{('Ontvangsten', 'Uitgaven', '<b>Saldo Exploitatie</b>')[n % 3]}\t{n},00\t{n},00" for n in range(5_000))),
            ("unknown labels", (f"Rij {n}\t{n},00\t2,00" for n in range(5_000))),
            ("no amounts", ("Ontvangsten\tx\ty" for _ in range(5_000))),
        ):
            with self.subTest(name=name):
                self.survives(f"{CLEAN}\n{PLAN} Plan\n{table(rows)}")

    def test_a_table_of_twenty_thousand_columns(self):
        columns = [f"Rekening {1900 + n % 200}" for n in range(20_000)]
        self.survives(f"{CLEAN}\n{PLAN} Plan\n{table([label + chr(9) + chr(9).join(['1,00'] * 20_000) for label in ('Ontvangsten', 'Uitgaven')], columns)}")

    def test_three_thousand_tables_of_one_plan(self):
        self.survives(f"{CLEAN}\n{PLAN} Plan\n" + table(["Ontvangsten\t1,00\t1,00", "Uitgaven\t1,00\t0,00", "<b>Saldo Exploitatie</b>\t<b>5,00</b>\t<b>1,00</b>"]) * 15_000)

    def test_form_feeds_without_end(self):
        for content in ("\f" * MB, "\f\n" * (MB // 2), CLEAN + "\f" * MB + "\n" + CLEAN, CLEAN.replace("\n", "\f" * 5_000 + "\n")):
            with self.subTest(start=content[:5]):
                self.survives(content)

    def test_bullets_that_are_nested_ever_deeper(self):
        for name, content in (
            ("spaces", "".join(" " * n + "- punt 5 van 7\n" for n in range(2_000))),
            ("tabs", "".join("\t" * n + "- punt\n" for n in range(2_000))),
            ("marks", "- " * 10_000 + "\n"),
            ("numbers", "".join(f"{n}. punt\n" for n in range(10_000))),
            ("open bold", "**" * 10_000 + "\n" + "<b>" * 10_000 + "\n"),
        ):
            with self.subTest(name=name):
                self.survives(f"{CLEAN}\n{PLAN} Plan\n\n### Stand van zaken (toelichting)\n\n{content}")

    def test_a_paragraph_of_ten_thousand_lines(self):
        for line in ("Er waren 5 + 7 = 13 deelnemers op 31/12/2023.\n", "Het actieplan bleef binnen het beschikbare budget.\n", "woord\n", "Zie actie 02/04/SAP/01/01.\n", "20201 31/02/2023\n"):
            with self.subTest(line=line):
                self.survives(f"{CLEAN}\n{PLAN} Plan\n\n### Geld (toelichting)\n\n{line * (10_000 if len(line) < 10 else 3_000)}")

    def test_lines_without_end(self):
        for line in ("\n", " \n", "\r\n", "x\n", "---\n", "|\n", "\t\n"):
            with self.subTest(line=line):
                self.survives(CLEAN + line * MB)

    def test_numbers_of_a_hundred_digits_do_not_overflow_in_silence(self):
        for amount in ("9" * 100 + ",00", "9." * 100 + "999,99", "0," + "1" * 100, "-" + "9" * 30 + ",99", "9" * 36 + ",99"):
            with self.subTest(amount=amount[:12]):
                first = next(line for line in CLEAN.splitlines() if line.startswith("Ontvangsten"))
                changed = first.split("\t")
                changed[1] = amount
                result = self.survives(CLEAN.replace(first, "\t".join(changed), 1))
                self.assertFalse(result["verdict"]["accepted"], "a changed amount cannot be consistent")
                self.assertFalse([rule["id"] for rule in result["rules"] if rule["errors"]])

    def test_a_folder_deeper_than_most_and_of_many_files(self):
        deep = self.folder / "deep"
        for _ in range(300):
            deep = deep / "d"
        os.makedirs(deep)
        (deep / "a.txt").write_text(CLEAN, encoding="utf-8")
        wide = self.folder / "wide"
        wide.mkdir()
        for n in range(200):
            (wide / f"{n}.txt").write_text(CLEAN, encoding="utf-8")
        done = program.run("audit", "--format", "json", self.folder, timeout=SECONDS)
        self.assertEqual(done.code, program.ACCEPTED, done.err[:500])
        self.assertEqual(len(done.json["documents"]), 201)


class TooLarge(program.ProgramTest):
    ADDRESS_SPACE = 200 * 1024 * 1024

    @unittest.skipIf(program.is_sanitized(), "a sanitizer needs more address space than the limit")
    def test_a_report_that_needs_more_memory_than_there_is_costs_the_others_nothing(self):
        large, small = self.write("large.txt", generated(6_000_000).decode("utf-8")), self.write("small.txt", CLEAN)
        limit = (self.ADDRESS_SPACE, self.ADDRESS_SPACE)
        done = subprocess.run(
            [program.TOETS, "audit", "--lang", "en", "--format", "json", "--jobs", "1", large, small],
            capture_output=True, timeout=SECONDS, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, limit),
        )
        self.assertEqual(done.returncode, program.FAILED)
        self.assertEqual([each["status"] for each in json.loads(done.stdout)["documents"]], ["crashed", "read"])
        # Where it ends depends on the machine: in the plugin, or later.
        self.assertRegex(done.stderr.decode(), r"^toets: large\.txt: .*out of memory")


# Classes run in the order of their names: this one after all that it measures.
class WholeRun(unittest.TestCase):
    def test_no_run_of_this_file_took_more_than_two_gigabytes(self):
        if program.is_sanitized():
            self.skipTest("a build with sanitizers takes more by design")
        self.assertLess(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, MAX_MEMORY_KIB)


if __name__ == "__main__":
    unittest.main()
