"""What the comparisons of facts share: differences counted by kind, places held against the text, digits against
records, and the run over the reports."""

import collections
import re
import typing

import toets_calls
from page import Place, bare


class Comparison:
    """Counts what agrees per kind and keeps each difference."""

    def __init__(self):
        self.compared = collections.Counter()
        self.differences: typing.List[str] = []

    def differ(self, kind: str, what: str) -> None:
        self.differences.append(f"{kind}: {what}")

    def same(self, kind: str, what: str, mine, theirs) -> None:
        self.compared[kind] += 1
        if mine != theirs:
            self.differ(kind, f"{what}: {mine!r} here, toets {theirs!r}")

    def placed(self, kind: str, what: str, mine: Place, theirs: typing.Optional[dict]) -> None:
        """`theirs` may be wider by the markup around it, never by another word or line."""
        self.compared[kind] += 1
        if not theirs:
            self.differ(kind, f"{what}: {mine.raw!r} at line {mine.line}:{mine.start}, toets has no place")
        elif theirs.get("line") != mine.line or bare(str(theirs.get("raw"))) != bare(mine.raw):
            self.differ(kind, f"{what}: {mine.raw!r} at line {mine.line}:{mine.start}, toets {short(theirs)}")


def paired_nodes(document, facts, named: typing.Callable, into: Comparison) -> typing.Iterator[tuple]:
    """Each node that both readings have at a line, with its record and its name; what one of them alone has is a
    difference, unless this reading holds it for optional."""
    theirs = {}
    for fact in facts:
        if fact["type"] != "node":
            continue
        key = (fact.get("line"), fact.get("kind"))
        if key in theirs:
            into.differ("node", f"two {key[1]} records at line {key[0]}")
        theirs[key] = fact
    mine = {(node.line, node.kind): node for node in document.nodes}
    for key in sorted(set(theirs) - set(mine)):
        into.differ("node", f"only toets: {key[1]} {theirs[key].get('code')} {theirs[key].get('title')!r} at line {key[0]}")
    for key, node in sorted(mine.items()):
        what = f"line {node.line} {named(node)}"
        if key in theirs:
            into.compared[f"{node.part} {node.kind}"] += 1
            yield node, theirs[key], what
        elif not getattr(node, "is_optional", False):
            into.differ("node", f"only here: {what}")


def paired_cells(document, facts, into: Comparison) -> typing.Iterator[tuple]:
    """Each cell that both readings have at a place, with its record."""
    theirs = {}
    for fact in facts:
        if fact["type"] == "cell":
            key = (fact["line"], fact["from"])
            if key in theirs:
                into.differ("cell", f"two cells at line {key[0]}:{key[1]}")
            theirs[key] = fact
    mine = {cell.key: cell for cell in document.cells}
    for key in sorted(set(theirs) - set(mine)):
        fact = theirs[key]
        into.differ("cell", f"only toets: {fact.get('raw')!r} at line {key[0]}:{key[1]} ({fact.get('row')}, absent {fact.get('absent')})")
    for key, cell in sorted(mine.items()):
        if key in theirs:
            yield cell, theirs[key]
        else:
            into.differ("cell", f"only here: {cell}")


def by_id(facts, kind: str) -> typing.Dict[str, dict]:
    return {fact["id"]: fact for fact in facts if fact["type"] == kind}


def words_of(title) -> str:
    """What stays the same whatever marks stand around and between the words."""
    return re.sub(r"[\W_]+", " ", str(title or "")).strip()


def short(place: dict) -> str:
    return f"{place.get('raw')!r} at line {place.get('line')}:{place.get('from')}"


def check_places(document, facts, into: Comparison) -> None:
    for fact in facts:
        for place in toets_calls.places_in(fact):
            into.compared["raw"] += 1
            number, begin, end = place["line"], place["from"], place["to"]
            what = f"{fact['type']} {fact.get('id')} at line {number}:{begin}-{end}"
            if not 1 <= number <= len(document.lines):
                into.differ("raw", f"{what}: there is no such line")
                continue
            line = document.lines[number - 1]
            if not 1 <= begin <= end <= len(line) + 1:
                into.differ("raw", f"{what}: the line has {len(line)} code points")
            elif place.get("raw") != line[begin - 1 : end - 1]:
                into.differ("raw", f"{what}: {line[begin - 1:end - 1]!r} in the file, toets {place.get('raw')!r}")


def check_lines(document, facts, report, into: Comparison) -> None:
    lines = report["lines"]
    ignored = sum((lines.get("ignored") or {}).values())
    into.same("lines", "total", len(document.lines), lines["total"])
    into.same("lines", "understood + ignored + not understood", lines["total"], lines["understood"] + ignored + lines["not_understood"])
    unread = {fact["line"] for fact in facts if fact["type"] == "line"}
    into.same("lines", "not understood, listed", len(unread), lines["not_understood"])
    covered = collections.defaultdict(set)
    for fact in facts:
        # A block of prose covers every line of itself: it is no word for the numbers in it.
        if fact["type"] in ("text", "line"):
            continue
        for place in toets_calls.places_in(fact):
            covered[place["line"]].update(range(place["from"], place["to"]))
    for number, line in enumerate(document.lines, 1):
        if number in unread:
            continue
        digits = [at for at, sign in enumerate(line, 1) if sign in "0123456789" and (number, at) not in document.unrecorded]
        into.compared["digits"] += len(digits)
        bare = [at for at in digits if at not in covered[number]]
        if bare:
            around = line[max(0, bare[0] - 16) : bare[-1] + 12]
            into.differ("digits", f"line {number}, columns {bare}: no record covers them in …{around}…")
    judged = lines["understood"] + lines["not_understood"]
    share = 100 * lines["understood"] / judged if judged else 0
    print(
        f"  lines: {lines['total']}, understood {lines['understood']}, ignored {ignored}, "
        f"not understood {lines['not_understood']}; understood of the lines not ignored: {share:.2f}%"
    )


def check_share_read(facts, report, into: Comparison) -> None:
    """Nearly all lines are understood, or left out for a reason; the others are shown."""
    least = 99  # per cent
    lines = report["lines"]
    if lines["not_understood"] * 100 > lines["total"] * (100 - least):
        into.differ("lines", f"{lines['not_understood']} of {lines['total']} are not understood, at least {least} % must be")
    for fact in facts:
        if fact["type"] == "line":
            print(f"  not understood: line {fact['line']} {fact.get('raw')!r} ({fact.get('reason')})")


def run(options, paths: typing.List[str], read, compare) -> int:
    """Reads each report twice and prints what differs; `compare` gets the reading, the report, the facts and a Comparison."""
    count = 0
    for path in paths:
        print(path)
        document = read(path)
        facts = toets_calls.inspect(options, path)
        reports = [fact for fact in facts if fact["type"] == "report"]
        if len(reports) != 1 or facts[0]["type"] != "report":
            print("  difference: not exactly one report record, first in the output")
            count += 1
            continue
        into = Comparison()
        compare(document, reports[0], facts, into)
        check_places(document, facts, into)
        check_lines(document, facts, reports[0], into)
        for kind, number in sorted(into.compared.items()):
            print(f"  {kind}: {number} compared")
        for difference in into.differences:
            print(f"  difference: {difference}")
        count += len(into.differences)
    print(f"{count} differences")
    return 1 if count else 0
