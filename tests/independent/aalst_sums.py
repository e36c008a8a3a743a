"""The sums that the second reading of a social policy plan states: a remark that divides the amount it is marked at, and a
budget that two actions share and both state with the whole."""

import collections
import decimal
import re
import typing

from whole_and_parts import Cell, Identity

_JOINED = re.compile(r"\bEUR\b[^+\n]*\+ *$")
_TOGETHER = re.compile(r"\bEUR\b[^.\n]*\bsamen\b")


def _cell(number) -> Cell:
    return Cell(decimal.Decimal(number.value), number.place)


def identities_of(document) -> typing.List[Identity]:
    return [*_divided(document), *_shared(document)]


def _amounts_of_remarks(document):
    """The amounts of each line with a remark of an action, with the action."""
    for number, node in sorted(document.remarks.items()):
        amounts = [each for each in document.numbers if each.kind == "amount" and each.place.line == number]
        if node.kind == "action" and amounts:
            yield node, document.lines[number - 1], amounts


def _divided(document) -> typing.Iterator[Identity]:
    for node, line, amounts in _amounts_of_remarks(document):
        pairs = zip(amounts, amounts[1:])
        if len(amounts) > 1 and all(_JOINED.search(line[before.place.end - 1 : after.place.start - 1]) for before, after in pairs):
            for cell in document.cells:
                if cell.node is node and cell.mark and cell.value is not None:
                    yield Identity("divided", _cell(cell), tuple(map(_cell, amounts)))


def _shared(document) -> typing.Iterator[Identity]:
    stated = collections.defaultdict(list)
    for node, line, amounts in _amounts_of_remarks(document):
        for amount in amounts:
            if _TOGETHER.search(line, amount.place.end - 1):
                stated[amount.value].append((node, amount))
    for sharing in stated.values():
        nodes = {id(node) for node, _ in sharing}
        years = sorted({cell.head for cell in document.cells if id(cell.node) in nodes})
        for year in years if len(nodes) > 1 else ():
            parts = [cell for cell in document.cells if id(cell.node) in nodes and cell.head == year and cell.value is not None]
            if len(parts) == len(nodes):
                for _, amount in sharing:
                    yield Identity("shared", _cell(amount), tuple(map(_cell, parts)))
