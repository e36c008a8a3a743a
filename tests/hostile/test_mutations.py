#!/usr/bin/python3
"""Samples with lines and bytes changed at random, the same in every run: never a crash, always a whole answer.

TOETS_MUTANTS=5000 makes as many, TOETS_MUTATIONS_SEED=anything makes others."""

import json
import os
import pathlib
import random
import re
import sys
import tempfile
import typing
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "cli"))

import program  # noqa: E402  (the folder beside this one)

COUNT = int(os.environ.get("TOETS_MUTANTS", "300"))
BATCH = 50
SEED = os.environ.get("TOETS_MUTATIONS_SEED", "toets mutations 1")

# Numbers at each limit of the model and one digit beyond it: decimals, digits of a print, digits of the model, powers of two.
LIMITS = [
    *(b"0," + b"1" * count for count in (12, 13)), b"14.300," + b"0" * 12 + b"1", *(b"9" * count for count in (18, 19, 30, 31)),
    *(str(2**power).encode() for power in (31, 32, 40, 63, 64)),
]

# Pieces that mean something to a reader of reports, for the wrong places.
WORDS = [
    b"01/11/SAP/01", b"01/11/SAP/02/03 ", b"01/11", b"1.234,56", b"-0,01", b"Rekening 2023", b"Budget 2023\t", b"Ontvangsten", b"Uitgaven",
    b"Saldo Exploitatie", b"<b>", b"</b>", b"**", b"###", b"\f", b"\t", b"\r", b"\r\n", b"31-02-2023", b"4 - Afgerond", b"Startdatum",
    b"Einddatum", b"\xc3", b"\xff\xfe", b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"&nbsp;", b"/", b"*", b"|", b"99999999999999999999,99",
    *LIMITS,
]

NUMBER = re.compile(rb"\d+(?:[.,]\d+)*")


def mutated(draw: random.Random, content: bytes, contents: list[bytes]) -> bytes:
    for _ in range(draw.choice((1, 1, 2, 4, 16, 60))):
        kind = draw.randrange(11)
        if kind < 4:
            lines = content.splitlines(keepends=True) or [b""]
            at, other = draw.randrange(len(lines)), draw.randrange(len(lines))
            if kind == 0:
                del lines[at : at + draw.choice((1, 1, 2, 10))]
            elif kind == 1:
                lines[at:at] = lines[at : at + draw.choice((1, 1, 5, 40))]
            elif kind == 2:
                lines[at], lines[other] = lines[other], lines[at]
            else:
                lines[at : at + 1] = [lines[at].rstrip(b"\r\n") + b" " + lines[other]]
            content = b"".join(lines)
        elif kind == 10:  # lines of another report, which may have another layout
            lines, others = content.splitlines(keepends=True), draw.choice(contents).splitlines(keepends=True)
            at, first = draw.randrange(len(lines) + 1), draw.randrange(len(others))
            lines[at:at] = others[first : first + draw.choice((1, 3, 10, 30))]
            content = b"".join(lines)
        elif not content:
            continue
        elif kind == 4:
            changed = bytearray(content)
            for _ in range(draw.choice((1, 3, 20))):
                changed[draw.randrange(len(changed))] = draw.randrange(1, 256)
            content = bytes(changed)
        elif kind == 5:
            changed = bytearray(content)
            digits = [at for at, byte in enumerate(changed) if 48 <= byte <= 57]
            for at in draw.sample(digits, min(len(digits), draw.choice((1, 2, 8)))):
                changed[at] = draw.choice(b"0123456789,.-/lO ")
            content = bytes(changed)
        elif kind == 6:
            at = draw.randrange(len(content))
            content = content[:at] + draw.choice(WORDS) * draw.choice((1, 1, 3)) + content[at:]
        elif kind == 9 and (numbers := list(NUMBER.finditer(content))):
            number = draw.choice(numbers)
            content = content[: number.start()] + draw.choice(LIMITS) + content[number.end() :]
        elif kind == 7 and draw.random() < 0.3:
            content = content[: draw.randrange(len(content))]
        else:
            start = draw.randrange(len(content))
            content = content[:start] + content[start + draw.choice((1, 5, 200)) :]
    return content


def mutants() -> typing.Iterator[bytes]:
    draw = random.Random(SEED)
    names = sorted(program.expected())
    contents = [pathlib.Path(program.sample(name)).read_bytes() for name in names]
    for number in range(COUNT):
        yield mutated(draw, contents[number % len(contents)], contents)


class Mutations(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory(prefix="toets-test-")
        cls.addClassCleanup(cls.temporary.cleanup)
        cls.paths = []
        for number, content in enumerate(mutants()):
            cls.paths.append(pathlib.Path(cls.temporary.name) / f"mutant-{number:03}.txt")
            cls.paths[-1].write_bytes(content)

    def batches(self):
        return [self.paths[at : at + BATCH] for at in range(0, len(self.paths), BATCH)]

    def culprits(self, command: typing.Sequence[str], batch, is_wrong) -> str:
        """The files of a batch that are wrong by themselves, to copy as a test of their own."""
        return ", ".join(path.name for path in batch if is_wrong(program.run(*command, path, timeout=60))) or "only together"

    def is_read_or_refused(self, document: dict) -> bool:
        return document["status"] != "crashed" and "broke the contract" not in (document["problem"] or "")

    def test_an_audit_always_ends_with_a_code_of_the_contract_and_whole_json(self):
        command = ("audit", "--format", "json", "--numbers")

        def is_wrong(done):
            if done.code not in program.VERDICT_CODES:
                return True
            try:
                return not all(map(self.is_read_or_refused, json.loads(done.out)["documents"]))
            except ValueError:
                return True

        for batch in self.batches():
            done = program.run(*command, *batch, timeout=120)
            if is_wrong(done):
                self.fail(f"{done}\nfiles: {self.culprits(command, batch, is_wrong)}, made with seed {SEED!r}")
            result = done.json
            self.assertEqual([each["path"] for each in result["documents"]], [path.name for path in batch])
            self.assertFalse([rule["id"] for rule in result["rules"] if rule["errors"]], done.complaint)
            for document in result["documents"]:
                if document["status"] != "read":
                    self.assertTrue(document["problem"])
                    continue
                for counts in document["numbers"].values():
                    self.assertEqual(counts["total"], counts["proven"] + counts["contradicted"] + counts["unchecked"], document["path"])
                lines = document["lines"]
                self.assertEqual(lines["total"], lines["understood"] + sum(lines["ignored"].values()) + lines["not_understood"], document["path"])

    def test_a_mutant_set_against_another_of_its_report_makes_no_rule_fail(self):
        samples = len(program.expected())
        for path, earlier in zip(self.paths, self.paths[samples:]):
            command = ("audit", "--format", "json", "--against", earlier, path)
            done = program.run(*command, timeout=60)
            self.assertIn(done.code, program.VERDICT_CODES, f"\n{done}")
            self.assertFalse([rule["id"] for rule in done.json["rules"] if rule["errors"]], f"\n{done.complaint}")

    def test_the_text_is_always_utf8_without_control_characters(self):
        for language in ("nl", "en"):
            for batch in self.batches():
                done = program.run("audit", "--numbers", "--lang", language, *batch, timeout=120)
                self.assertIn(done.code, program.VERDICT_CODES, f"\n{done}")
                for text in (done.text, done.complaint):
                    self.assertFalse([char for char in text if ord(char) < 32 and char != "\n" or 127 <= ord(char) < 160])

    def test_inspect_always_gives_whole_facts(self):
        for path in self.paths[::3]:
            for form in ("jsonl", "text"):
                done = program.run("inspect", "--format", form, path)
                self.assertIn(done.code, (program.ACCEPTED, program.FAILED), f"\n{done}")
                self.assertEqual(done.code == program.FAILED, not done.out, f"\n{done}")
                if form == "jsonl":
                    ids = [record["id"] for record in done.records]
                    self.assertEqual(len(ids), len(set(ids)), path.name)
                else:
                    done.out.decode("utf-8")

    def test_the_same_mutants_give_the_same_bytes_whatever_the_number_of_jobs(self):
        for batch in self.batches():
            one, four = (program.run("audit", "--format", "json", "--jobs", jobs, *batch, timeout=120) for jobs in ("1", "4"))
            self.assertEqual((one.code, one.out, one.err), (four.code, four.out, four.err))


if __name__ == "__main__":
    unittest.main()
