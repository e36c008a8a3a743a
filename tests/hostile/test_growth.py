#!/usr/bin/python3
"""Work grows with the input, not with its square: eight times as much of each kind takes less than twelve times the work.

Work is instructions, which valgrind counts: a clock would tell as much of the machine as of the program."""

import functools
import json
import pathlib
import re
import string
import subprocess
import sys
import typing
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))

import program  # noqa: E402  (the folder beside this one)

TIMES = 8
MOST = 1.5 * TIMES  # what grows with the square takes 64 times the work
MEMBERS = 60  # of a group in a baseline, for each of the report
ACCOUNT = pathlib.Path(program.sample("lier-family/single-action.txt")).read_text(encoding="utf-8")
SENTENCE = "De jeugddienst verhuurt een ruimte waarin jonge groepen kunnen repeteren."


def generated(name: str, byte_count: int) -> str:
    script = program.SOURCE_DIR / "tests" / "bench" / f"generate_{name}.py"
    done = subprocess.run([sys.executable, str(script), "--bytes", str(byte_count)], capture_output=True, check=True, timeout=120)
    return done.stdout.decode("utf-8")


def word(number: int) -> str:
    """Another one for each number, without digits."""
    letters = string.ascii_lowercase
    return letters[number // 26**2 % 26] + letters[number // 26 % 26] + letters[number % 26]


def years_in_text(count: int) -> str:
    return ACCOUNT.replace(SENTENCE, "Gemeente 2017 2018 2019\n" * count)


def numbered_titles(count: int) -> str:
    actions = (f"Actie A{n:04} Foo{word(n)} Bar{word(n)} 13 (Prioritair)\n\nEr waren 12 stukken, 13 dozen en 14 kisten.\n\n" for n in range(count))
    return "Strategische doelstelling: SD1 Welzijn (Prioritair)\n\nActieplan AP01 Plan (Prioritair)\n\n" + "".join(actions)


def numbered_items(count: int) -> str:
    """A synthesis in which each title ends in a number, as its heading in the note tells; all begin alike."""
    start = "Verdere samenwerking met de scholen, de verenigingen en de vrijwilligers van de wijken in en om"
    names = [f"A{n:04} {start} Bar{word(n)} 13" for n in range(count)]
    items = "".join(f"{name} 1 2\nO 1 2\nU 0 0\n" for name in names)
    return "JR 2020 JR 2021 AMJP 2022\n" + items + "2. STRATEGISCHE NOTA\n\n" + "".join(f"Actie {name} (Prioritair)\n\n" for name in names)


def lines_beside_frames(count: int) -> str:
    """Each line stands behind what a page could have above its text, and is nearly as long."""
    names = [" ".join(f"{word(31 * n + i)}{word(17 * n + i)}" * 6 for i in range(6)).title() for n in range(count)]
    opening = "Beleidsevaluatie 2024\nWelzijnsvereniging NOORD\nKerkstraat 12\nKBO: 0123456789 NIS: 34022\n\n"
    opening += "Actieplan AP01: Plan (Prioritair)\n\nGeen financiële gegevens\n\n"
    return opening + "".join(f"KBO: 0123456789\nDirecteur: {name}\nKinderen, {name.lower()}\n\n" for name in names)


def impossible_dates(count: int) -> str:
    """A group of findings of one rule."""
    return "".join(f"- 02/09/SAP/{n // 100 + 1:02}/{n % 100:02} Actie {word(n)}\n\n**Einddatum**\n\n31-02-2024\n\n" for n in range(count))


def with_more_members(result: dict) -> dict:
    """The same result, as if each group had been many times as large."""
    for finding in result["findings"]:
        told = finding["occurrences"]
        others = ({**one, "fingerprint": f"{times:06x}{one['fingerprint'][6:]}"} for times in range(MEMBERS) for one in told)
        finding["occurrences"] = [{key: one[key] for key in ("fingerprint", "content_hash")} for one in (*others, *told)]
    return result


def settings(*rules: str) -> str:
    """All rules but these are left out. Without any the work is that of the reading."""
    names = (path.name for path in (program.SOURCE_DIR / "rules" / "core").glob("*.lua") if not path.name.endswith("_test.lua"))
    ids = sorted(name.split("_")[0] for name in names)
    return "".join(f"[rules.{each}]\nenabled = false\n" for each in ids if each not in rules)


class Row(typing.NamedTuple):
    make: typing.Callable[[int], str]
    size: int  # of the smaller one
    rules: typing.Optional[typing.Tuple[str, ...]]  # none: all there are
    has_baseline: bool = False


ROWS = {
    "an account": Row(functools.partial(generated, "lier"), 15_000, None),
    "an evaluation": Row(functools.partial(generated, "w13"), 40_000, None),
    "a social plan": Row(functools.partial(generated, "aalst"), 15_000, None),
    "a progress report": Row(lambda count: generated("plan_samenleven", 8_000) * count, 2, None),
    "years in text": Row(years_in_text, 1_000, ()),
    "numbered titles": Row(numbered_titles, 250, ()),
    "numbered titles of a synthesis": Row(numbered_items, 250, ()),
    "lines beside the frames of pages": Row(lines_beside_frames, 150, ()),
    "a group against a baseline": Row(impossible_dates, 150, ("DS1",), has_baseline=True),
}


COUNT = ("valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null")
COUNTED = re.compile(rb"I +refs: +([\d,]+)")
@unittest.skipIf(program.is_sanitized(), "instructions are counted in builds without sanitizers")
class Growth(program.ProgramTest):
    def command(self, rules: typing.Optional[typing.Tuple[str, ...]]) -> list:
        chosen = [] if rules is None else ["--config", self.write("settings.toml", settings(*rules))]
        return ["audit", "--format", "json", "--jobs", "1", *chosen]

    def instructions(self, arguments: list) -> int:
        done = subprocess.run([*COUNT, program.TOETS, *arguments], capture_output=True, timeout=600)
        self.assertIn(done.returncode, program.VERDICT_CODES, done.stderr)
        self.assertEqual(json.loads(done.stdout)["documents"][0]["status"], "read", done.stderr)
        return int(COUNTED.search(done.stderr).group(1).replace(b",", b""))

    @functools.lru_cache
    def start(self, rules: typing.Optional[typing.Tuple[str, ...]]) -> int:
        """What a run costs before it comes to the report, nearly."""
        return self.instructions([*self.command(rules), self.write("least.txt", ACCOUNT)])

    def work(self, row: Row, size: int) -> int:
        arguments = [*self.command(row.rules), self.write("report.txt", row.make(size))]
        if row.has_baseline:
            result = with_more_members(program.run(*arguments, timeout=300).json)
            arguments += ["--baseline", self.write("baseline.json", json.dumps(result))]
        return self.instructions(arguments) - self.start(row.rules)

    def test_eight_times_as_much_takes_less_than_twelve_times_the_work(self):
        for name, row in ROWS.items():
            with self.subTest(report=name):
                self.assertLess(self.work(row, TIMES * row.size) / self.work(row, row.size), MOST)


if __name__ == "__main__":
    unittest.main()
