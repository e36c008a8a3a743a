#!/usr/bin/python3
"""Every command that README.md shows does what README.md shows."""

import pathlib
import re
import shlex
import subprocess
import typing
import unittest

import program
import written_forms

README = program.SOURCE_DIR / "README.md"
# Of ./run, which builds; only the commands of the program itself are tried here.
NOT_OF_THE_PROGRAM = {"test", "build", "format", "lint", "help"}
STARTS = ("./run ", "toets ")


class Step(typing.NamedTuple):
    command: str
    shown: typing.List[str]


def is_tried(step: Step) -> bool:
    words = step.command.split()
    return step.command.startswith(STARTS) and words[1] not in NOT_OF_THE_PROGRAM


def steps_of(block: str) -> typing.List[Step]:
    steps = []
    for line in block.splitlines():
        if line.startswith("$ "):
            steps.append(Step(line[2:], []))
        elif steps:
            steps[-1].shown.append(line)
    return steps


def blocks() -> typing.List[typing.List[Step]]:
    if not README.is_file():
        return []
    found = re.findall(r"^```console\n(.*?)^```$", README.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    return [steps for steps in map(steps_of, found) if steps and steps[0].command.startswith(STARTS)]


def differences(shown: typing.List[str], lines: typing.List[str]) -> str:
    """Empty when the lines are those shown, where `...` stands for any number of lines."""
    parts, part = [], []
    for line in shown:
        if line.strip() == "...":
            parts.append(part)
            part = []
        else:
            part.append(line)
    parts.append(part)
    at = 0
    for index, part in enumerate(parts):
        is_first, is_last = index == 0, index == len(parts) - 1
        if is_last and not is_first:
            starts = [len(lines) - len(part)] if len(lines) - len(part) >= at else []
        else:
            starts = range(0, 1) if is_first else range(at, len(lines) - len(part) + 1)
        start = next((start for start in starts if lines[start : start + len(part)] == part), None)
        if start is None:
            return "not found in the output from line %d on:\n%s" % (at + 1, "\n".join(part))
        at = start + len(part)
    return "" if len(parts) > 1 or at == len(lines) else "more lines follow: " + lines[at]


class Readme(unittest.TestCase):
    maxDiff = None

    def test_the_page_shows_at_least_two_commands_of_the_program(self):
        tried = [steps for steps in blocks() if any(map(is_tried, steps))]
        self.assertGreaterEqual(len(tried), 2, "README.md shows too few commands in ```console blocks")

    def test_each_command_prints_what_the_page_shows(self):
        for steps in blocks():
            for step in steps:
                with self.subTest(command=step.command):
                    if not is_tried(step):
                        continue
                    # The shell runs it, as a reader would: a pipe or `; echo $?` may follow.
                    command = step.command.replace(step.command.split()[0], shlex.quote(program.TOETS), 1)
                    done = subprocess.run(
                        ["/bin/bash", "-c", command],
                        cwd=program.SOURCE_DIR, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60, check=False,
                    )
                    printed = done.stdout.decode("utf-8").splitlines()
                    while step.shown and not step.shown[-1].strip():
                        step.shown.pop()
                    trouble = differences(step.shown, printed)
                    self.assertFalse(trouble, f"\n{trouble}\n--- printed:\n" + "\n".join(printed[:80]))


    def test_the_page_names_each_form(self):
        table = README.read_text(encoding="utf-8").split("## Forms")[1].split("\n## ")[0]
        named = [form for row in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE) for form in re.findall(r"`([a-z-]+)`", row)]
        self.assertEqual(sorted(named), sorted(written_forms.formats()))


class Comparing(unittest.TestCase):
    """The comparison itself, so that it cannot pass everything."""

    def test_dots_stand_for_any_lines_and_nothing_else_does(self):
        lines = ["a", "b", "c", "d"]
        for shown in (["a", "b", "c", "d"], ["..."], ["a", "..."], ["...", "d"], ["a", "...", "c", "d"], ["...", "b", "...", "d"], ["a", "...", "b", "c", "d"]):
            self.assertEqual(differences(shown, lines), "", shown)
        for shown in ([], ["a"], ["b", "..."], ["...", "c"], ["a", "...", "e"], ["d", "...", "a"], ["a", "b", "c", "d", "e"], ["...", "d", "...", "d"]):
            self.assertNotEqual(differences(shown, lines), "", shown)

    def test_a_block_may_hold_several_commands(self):
        self.assertEqual(steps_of("$ toets a\nx\ny\n$ toets b\n"), [Step("toets a", ["x", "y"]), Step("toets b", [])])


if __name__ == "__main__":
    unittest.main()
