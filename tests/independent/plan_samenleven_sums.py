"""The sums that the second reading of a progress report on the Plan Samenleven states: a result is the sum of its parts,
where each part has a number, and the project years add up to the pot."""

import decimal
import re
import typing

from whole_and_parts import Cell, Identity


def _cell(mention) -> Cell:
    return Cell(decimal.Decimal(mention.value), mention.place, mention.label or mention.place.raw)


def identities_of(document) -> typing.List[Identity]:
    return [*_results(document), *_pots(document)]


def _results(document) -> typing.Iterator[Identity]:
    # A part without a number is a remark: then the whole is not the sum of what is printed.
    remarked = {id(node) for node, name in document.written.values() if name == "notes"}
    for action in (node for node in document.nodes if node.kind == "action" and node.part == "slide"):
        whole = document.mentions_of(action, "behaalde kpi")
        parts = document.mentions_of(action, "via ")
        if whole and parts and id(action) not in remarked:
            yield Identity("result", _cell(whole[0]), tuple(map(_cell, parts)))


def _pots(document) -> typing.Iterator[Identity]:
    for slide in (node for node in document.nodes if node.kind == "item"):
        amounts = [each for each in document.mentions if each.node is slide and each.kind == "amount"]
        years = [each for each in amounts if each.label]
        pots = [each for each in amounts if re.search(r"(?i)\bpot\b", document.lines[each.place.line - 1])]
        if len(years) > 1 and pots:
            yield Identity("pot", _cell(pots[0]), tuple(map(_cell, years)))
