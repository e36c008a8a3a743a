"""Calls the program under test from outside; the tests in tests/cli and tests/hostile share it."""

import functools
import hashlib
import json
import os
import pathlib
import subprocess
import tempfile
import typing
import unittest

SOURCE_DIR = pathlib.Path(os.environ.get("TOETS_SOURCE_DIR") or pathlib.Path(__file__).resolve().parents[2])
BUILD_DIR = pathlib.Path(os.environ.get("TOETS_BUILD_DIR") or SOURCE_DIR / "build" / "release")
TOETS = os.path.abspath(os.environ.get("TOETS") or BUILD_DIR / "bin" / "toets")
REPORTS_DIR = os.environ.get("TOETS_REPORTS_DIR") or ""
SAMPLES_DIR = SOURCE_DIR / "tests" / "samples"
SCHEMA_DIR = SOURCE_DIR / "docs" / "schema"
PROFILES_DIR = SOURCE_DIR / "rules" / "profiles"

ACCOUNT = "lier-jaarrekening-2023.txt"
ACCOUNT_LAYOUT = "lier-jaarrekening-2023.layout.txt"
FOLLOW_UP = "lier-opvolging-2021.txt"
CLEAN = "lier-family/two-goals.txt"

ACCEPTED, FINDINGS, USAGE, FAILED = 0, 1, 2, 3
VERDICT_CODES = (ACCEPTED, FINDINGS, FAILED)


# A rule of the user's own: a title may not be longer than a limit. {body} replaces what it does with an action.
OWN_RULE = """
return {{
  id = "XX1", name = "own-rule", severity = "{severity}", since = "0.1.0", status = "stable",
  title = {{ nl = "Eigen regel", en = "Own rule" }}, basis = "None.",
  subjects = {{ kind = "node", of = "action" }},
  message = {{ nl = "{{node}}: te lang.", en = "{{node}}: too long." }},
  why = {{ nl = "Daarom.", en = "Because." }}, fix = {{ nl = "Kort in.", en = "Shorten." }},
  evaluate = function(node) {body} end,
}}
"""
OWN_PACK = """
name = "own"
version = "1.0.0"
toets = "0.1.0"
title = { nl = "Eigen regels", en = "Own rules" }
"""
OWN_RULE_TEST = """
return {{
  {{ name = "a long title is reported",
    report = {{ kind = "annual_account", fiscal_year = 2023,
      nodes = {{ {{ kind = "action", code = "01/11/SAP/01/01", title = "Fietspunt" }} }} }},
    expect = {expect} }},
}}
"""


@functools.lru_cache
def is_sanitized() -> bool:
    """Whether the program under test was built with a sanitizer of memory or threads."""
    binary = pathlib.Path(TOETS).read_bytes()
    return any(name in binary for name in (b"__asan_init", b"__tsan_init"))


class Run(typing.NamedTuple):
    """What one call of the program did."""

    command: typing.List[str]
    code: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")

    @property
    def complaint(self) -> str:
        return self.err.decode("utf-8")

    @property
    def json(self):
        return json.loads(self.text)

    @property
    def records(self) -> typing.List[dict]:
        # Lines end at LF alone: a report may hold U+2028 and the like.
        return [json.loads(line) for line in self.text.split("\n") if line]

    def __str__(self) -> str:
        shown = " ".join(self.command[:12]) + (" …" if len(self.command) > 12 else "")
        return f"{shown}\nended with {self.code}\nout: {self.out[:600]!r}\nerr: {self.err[:1000]!r}"


def run(*arguments, stdin: bytes = b"", cwd=None, env=None, timeout: float = 60, **others) -> Run:
    command = [TOETS, *map(os.fspath, arguments)]
    done = subprocess.run(
        command, input=stdin, capture_output=True, cwd=cwd or SOURCE_DIR, env=env, timeout=timeout, check=False, **others
    )
    return Run([os.fsdecode(part) for part in command], done.returncode, done.stdout, done.stderr)


def in_english(*arguments, **others) -> Run:
    """For tests of what the program says: in their own language, unless they name one."""
    return run(*arguments, *(() if "--lang" in arguments else ("--lang", "en")), **others)


def audit(*arguments, **others) -> Run:
    """Results for programs are the same in every language; what is told beside them is told in English."""
    return in_english("audit", "--format", "json", *arguments, **others)


def inspect(*arguments, **others) -> Run:
    return in_english("inspect", "--format", "jsonl", *arguments, **others)


@functools.lru_cache(maxsize=None)
def expected() -> typing.Dict[str, dict]:
    return json.loads((SAMPLES_DIR / "expected.json").read_text(encoding="utf-8"))


@functools.lru_cache(maxsize=None)
def sample_audit(name: str) -> dict:
    return audit("--numbers", SAMPLES_DIR / name).json


@functools.lru_cache(maxsize=None)
def sample_facts(name: str) -> typing.List[dict]:
    return inspect(SAMPLES_DIR / name).records


def pack_sha256(folder: pathlib.Path) -> str:
    """The hash of a pack, as `sha256sum` gives it of the list that `sha256sum` prints of its files."""
    files = [folder / "pack.toml"]
    for path in folder.rglob("*.lua"):
        if not path.name.endswith("_test.lua"):
            files.append(path)
    names = sorted(path.relative_to(folder).as_posix() for path in files)
    lines = (f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in names)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def of_type(facts: typing.Iterable[dict], kind: str) -> typing.List[dict]:
    return [fact for fact in facts if fact["type"] == kind]


def sample(name: str) -> str:
    return str(SAMPLES_DIR / name)


class ProgramTest(unittest.TestCase):
    """A test with a folder of its own."""

    maxDiff = 4000

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="toets-test-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name: str, content: typing.Union[bytes, str]) -> pathlib.Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        return path

    def own_rule(self, body: str = "return finding { at = node }", severity: str = "warning", expect: str = None) -> pathlib.Path:
        """Writes a rule, with a test where an expectation is given; the folder is for --rules."""
        self.write("rules/pack.toml", OWN_PACK)
        self.write("rules/own/XX1_own_rule.lua", OWN_RULE.format(body=body, severity=severity))
        if expect:
            self.write("rules/own/XX1_own_rule_test.lua", OWN_RULE_TEST.format(expect=expect))
        return self.folder / "rules"

    def assert_code(self, done: Run, *codes: int) -> None:
        self.assertIn(done.code, codes, f"\n{done}")

    def assert_refused(self, done: Run, *words: str) -> None:
        """Wrong usage: told on standard error, in words that name what was wrong."""
        self.assertEqual(done.code, USAGE, f"\n{done}")
        self.assertEqual(done.out, b"", f"\n{done}")
        for word in words:
            self.assertIn(word, done.complaint, f"\n{done}")
