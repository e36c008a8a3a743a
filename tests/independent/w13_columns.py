"""Which columns the numbers of a short row can stand in, as far as the sums around it say.

A placement keeps the printed order and leaves the other columns at zero. Of all placements those remain with which
each sum can still hold, given what is possible for the rows that it speaks of besides. A sum that no placement
satisfies says nothing, and a number that would stand in such a sum is left open. This is weaker than solving all sums
at once: it may leave a column open that is not.
"""

import itertools
import typing

import w13_reader

# A row or a sum with more possibilities than this is left open.
MOST = 20_000

Placement = typing.Tuple[int, ...]


class Openings(typing.NamedTuple):
    """What the sums leave open of the short rows."""

    columns: typing.Dict[typing.Tuple[int, int], typing.Set[int]]  # by number those that are possible
    noughts: typing.Set[typing.Tuple[int, typing.Tuple[str, int]]]  # row and moment: nothing, or a nought, stands there

    @property
    def only(self) -> typing.Dict[typing.Tuple[int, int], int]:
        """The numbers with one possible column."""
        return {key: next(iter(columns)) for key, columns in self.columns.items() if len(columns) == 1}


def openings_of(document: w13_reader.Document, equations) -> Openings:
    short = [row for row in document.rows if row.is_short and len(row.cells) < len(row.columns)]
    possible = {
        id(row): list(itertools.combinations(range(len(row.columns)), len(row.cells)))
        for row in document.rows
        if row in short or not row.is_short
    }
    speaking = [equation for equation in equations if any(term.row in short for term in equation.terms)]
    has_changed = True
    while has_changed:
        has_changed = False
        for equation in speaking:
            for moment in equation.moments:
                has_changed |= _narrow(equation.at(moment), possible)
    found = {cell.key: {placement[cell.index] for placement in possible[id(row)]} for row in short for cell in row.cells}
    noughts = {
        (id(row), column.moment)
        for row in short
        for column in row.columns
        if not any(_value(row, placement, column.moment) for placement in possible[id(row)])
    }
    for equation in speaking:
        for moment in equation.moments:
            identity = equation.at(moment)
            if identity is not None and _can_not_hold(identity, possible):
                for cell in _standing_in(identity, possible, short):
                    room = len(cell.row.columns) - len(cell.row.cells)
                    found[cell.key] = set(range(cell.index, cell.index + room + 1))
                    noughts = {nought for nought in noughts if nought[0] != id(cell.row)}
    return Openings(found, noughts)


def _standing_in(identity, possible, short) -> typing.Iterator[w13_reader.Cell]:
    for term in identity.terms:
        if term.row in short:
            for placement in possible[id(term.row)]:
                for cell, column in zip(term.row.cells, placement):
                    if term.row.columns[column].moment == term.moment:
                        yield cell


def _value(row: w13_reader.Row, placement: Placement, moment) -> int:
    for cell, column in zip(row.cells, placement):
        if row.columns[column].moment == moment:
            return cell.amount
    return 0


def _values(identity, possible) -> typing.Optional[typing.List[typing.Set[int]]]:
    if any(id(term.row) not in possible for term in identity.terms):
        return None
    return [{term.sign * _value(term.row, each, term.moment) for each in possible[id(term.row)]} for term in identity.terms]


def _sums(values: typing.List[typing.Set[int]]) -> typing.Optional[typing.Set[int]]:
    found = {0}
    for each in values:
        found = {so_far + value for so_far in found for value in each}
        if len(found) > MOST:
            return None
    return found


def _can_not_hold(identity, possible) -> bool:
    values = _values(identity, possible)
    found = _sums(values) if values else None
    return found is not None and not any(abs(each) <= identity.slack for each in found)


def _narrow(identity, possible: typing.Dict[int, typing.List[Placement]]) -> bool:
    """Drops the placements with which the sum cannot hold; true when there were any."""
    values = _values(identity, possible) if identity is not None else None
    if values is None:
        return False
    has_changed = False
    for index, term in enumerate(identity.terms):
        if len(values[index]) == 1:
            continue
        others = _sums([each for other, each in enumerate(values) if other != index])
        if others is None:
            return has_changed
        fitting = {value for value in values[index] if any(abs(value + rest) <= identity.slack for rest in others)}
        if fitting and fitting != values[index]:
            kept = [each for each in possible[id(term.row)] if term.sign * _value(term.row, each, term.moment) in fitting]
            possible[id(term.row)] = kept
            values[index] = fitting
            has_changed = True
    return has_changed
