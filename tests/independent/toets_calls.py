"""Runs the program under test and reads its two contracts; nothing here knows a layout."""

import argparse
import json
import os
import shlex
import subprocess
import sys
import typing

# A run that wants more than this is itself a result worth seeing.
TIMEOUT_SECONDS = 300


class CallFailed(Exception):
    """The program did not run, ended with a code of trouble, or wrote what is no JSON."""


def guarded(main: typing.Callable[[], int]) -> int:
    """A program that cannot be called is a failed check, told in one line."""
    try:
        return main()
    except CallFailed as error:
        print(f"failed: {error}", file=sys.stderr)
        return 1


def _parsed(text: str, what: str):
    try:
        return json.loads(text)
    except ValueError as error:
        raise CallFailed(f"{what} wrote what is no JSON ({error}): {text[:200]!r}") from error


def add_options(parser: argparse.ArgumentParser, needs_program: bool = True) -> None:
    parser.add_argument("--toets", help="the program under test", required=needs_program)
    parser.add_argument("--toets-args", default="", help="options added to every call, e.g. '--rules DIR --plugins DIR'")
    parser.add_argument("--reports-dir", help="folder with the real reports")


def report_paths(options, names: typing.Iterable[str]) -> typing.List[str]:
    if not options.reports_dir:
        raise SystemExit("--reports-dir is needed")
    return [os.path.join(options.reports_dir, name) for name in names]


def command(about: str, reader, dump, compare, add_more=lambda parser: None) -> typing.NoReturn:
    """The whole of a comparison: options, the paths that `reader` names or that are given, then either `dump` of what was
    read of each or `compare(options, paths)`, which gives the exit code."""

    def main() -> int:
        parser = argparse.ArgumentParser(description=about.split("\n")[0])
        add_options(parser, needs_program=False)
        parser.add_argument("--dump", action="store_true", help="print what this script finds and end")
        parser.add_argument("files", nargs="*", help="other files to read")
        add_more(parser)
        options = parser.parse_args()
        paths = options.files or report_paths(options, reader.FILES)
        if options.dump:
            for path in paths:
                dump(reader.read(path))
            return 0
        if not options.toets:
            parser.error("--toets is needed")
        return compare(options, paths)

    sys.exit(guarded(main))


def _run(options, arguments: typing.List[str], accepted: typing.Tuple[int, ...]) -> str:
    command = [options.toets, *arguments, *shlex.split(options.toets_args)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=TIMEOUT_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CallFailed(f"{options.toets} {arguments[0]}: {error}"[:2000]) from error
    if done.returncode not in accepted:
        raise CallFailed(f"{' '.join(command[:6])} … ended with {done.returncode}: {done.stderr.decode(errors='replace')[:2000]}")
    return done.stdout.decode("utf-8")


def inspect(options, path: str) -> typing.List[dict]:
    text = _run(options, ["inspect", "--format", "jsonl", path], (0,))
    return [_parsed(line, "inspect") for line in text.split("\n") if line]


def audit(options, paths: typing.List[str], numbers: bool = False) -> dict:
    arguments = ["audit", "--format", "json", *(["--numbers"] if numbers else []), *paths]
    return _parsed(_run(options, arguments, (0, 1, 3)), "audit")


def places_in(record) -> typing.Iterator[dict]:
    """Every place in a record, nested ones included."""
    if isinstance(record, dict):
        if record.get("line") is not None and record.get("from") is not None and record.get("to") is not None:
            yield record
        for value in record.values():
            yield from places_in(value)
    elif isinstance(record, list):
        for value in record:
            yield from places_in(value)


def sums_of(finding: dict) -> typing.Iterator[dict]:
    """The sums of a finding and of its occurrences; one that is listed in both comes once."""
    seen = set()
    for holder in (finding, *(finding.get("occurrences") or [])):
        for each in holder.get("sums") or []:
            mark = json.dumps(each, sort_keys=True)
            if mark not in seen:
                seen.add(mark)
                yield each


def occurrences_of(finding: dict) -> typing.List[dict]:
    return finding.get("occurrences") or [finding]


def terms_of(one_sum: dict) -> typing.List[dict]:
    return list(one_sum.get("left") or []) + list(one_sum.get("right") or [])


def lines_told(finding: dict) -> typing.Set[int]:
    """The lines that a finding and its occurrences name: their places, what is related, the members of their sums."""
    places = [each["location"] for each in [finding, *occurrences_of(finding)]]
    places += [place for each in occurrences_of(finding) for place in each.get("related") or []]
    places += [term["location"] for each in sums_of(finding) for term in terms_of(each)]
    return {place["line"] for place in places}


def term_key(term: dict) -> typing.Optional[typing.Tuple[int, int]]:
    location = term.get("location") or {}
    return (location["line"], location["from"]) if location.get("line") is not None else None
