#!/usr/bin/python3
"""Work grows with the input, not with its square: eight times as much of each kind takes less than sixteen times as long."""

import functools
import json
import pathlib
import resource
import string
import subprocess
import sys
import typing
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))

import program  # noqa: E402  (the folder beside this one)

TIMES = 8
MOST = 2 * TIMES  # what grows with the square takes 64 times as long
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
    """All rules but these are left out. Without any the time is that of the reading."""
    names = (path.name for path in (program.SOURCE_DIR / "rules" / "core").glob("*.lua") if not path.name.endswith("_test.lua"))
    ids = sorted(name.split("_")[0] for name in names)
    return "".join(f"[rules.{each}]\nenabled = false\n" for each in ids if each not in rules)


class Row(typing.NamedTuple):
    make: typing.Callable[[int], str]
    size: int  # of the smaller one: its time is more than that of starting the program
    rules: typing.Optional[typing.Tuple[str, ...]]  # none: all there are
    has_baseline: bool = False


ROWS = {
    "an account": Row(functools.partial(generated, "lier"), 60_000, None),
    "an evaluation": Row(functools.partial(generated, "w13"), 60_000, None),
    "a social plan": Row(functools.partial(generated, "aalst"), 60_000, None),
    "a progress report": Row(lambda count: generated("plan_samenleven", 8_000) * count, 8, None),
    "years in text": Row(years_in_text, 8_000, ()),
    "numbered titles": Row(numbered_titles, 1_000, ()),
    "numbered titles of a synthesis": Row(numbered_items, 1_000, ()),
    "a group against a baseline": Row(impossible_dates, 150, ("DS1",), has_baseline=True),
}


class Growth(program.ProgramTest):
    def command(self, rules: typing.Optional[typing.Tuple[str, ...]]) -> list:
        chosen = [] if rules is None else ["--config", self.write("settings.toml", settings(*rules))]
        return ["audit", "--format", "json", "--jobs", "1", *chosen]

    def seconds(self, arguments: list) -> float:
        """The processor time of one run: what other programs do meanwhile does not count."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = program.run(*arguments, timeout=300)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.assertEqual(done.json["documents"][0]["status"], "read", done.complaint)
        return after.ru_utime - before.ru_utime

    def ratio(self, row: Row) -> float:
        times = []
        for size in (row.size, TIMES * row.size):
            arguments = [*self.command(row.rules), self.write("report.txt", row.make(size))]
            if row.has_baseline:
                result = with_more_members(program.run(*arguments, timeout=300).json)
                arguments += ["--baseline", self.write("baseline.json", json.dumps(result))]
            times.append(self.seconds(arguments))
        return times[1] / times[0]

    def test_eight_times_as_much_takes_less_than_sixteen_times_as_long(self):
        for name, row in ROWS.items():
            with self.subTest(report=name):
                # A busy machine makes some ratios larger; one below the bound shows that the work is no square.
                ratios = [self.ratio(row)]
                while min(ratios) >= MOST and len(ratios) < 4:
                    ratios.append(self.ratio(row))
                self.assertLess(min(ratios), MOST)

    def test_a_line_beside_the_frame_of_a_page_is_read_about_as_fast_as_another(self):
        names = [" ".join(f"{word(31 * n + i)}{word(17 * n + i)}" * 6 for i in range(6)).title() for n in range(500)]
        frame = [f"KBO: 0123456789\nDirecteur: {name}\n" for name in names]
        lines = [f"Kinderen, {name.lower()}\n\n" for name in names]
        opening = "Beleidsevaluatie 2024\nWelzijnsvereniging NOORD\nKerkstraat 12\nKBO: 0123456789 NIS: 34022\n\n"
        opening += "Actieplan AP01: Plan (Prioritair)\n\nGeen financiële gegevens\n\n"
        beside = self.write("beside.txt", opening + "".join(map("".join, zip(frame, lines))))
        apart = self.write("apart.txt", opening + "".join(frame) + "".join(lines))
        command = self.command(())
        ratios = [self.seconds([*command, beside]) / self.seconds([*command, apart]) for _ in range(2)]
        self.assertLess(min(ratios), 10)


if __name__ == "__main__":
    unittest.main()
