"""A sum that a report states outside of its tables: a whole and its parts, as a second reading found them."""

import dataclasses
import decimal
import typing

from page import Place


@dataclasses.dataclass(frozen=True)
class Cell:
    """A number of a sum, as those of tables."""

    value: decimal.Decimal
    place: Place
    words: str = ""  # what the report calls it

    @property
    def key(self) -> typing.Tuple[int, int]:
        return (self.place.line, self.place.start)

    def __str__(self) -> str:
        named = f" {self.words!r}" if self.words else ""
        return f"line {self.place.line}:{self.place.start}{named} {self.place.raw}"


@dataclasses.dataclass(frozen=True)
class Identity:
    rule: str
    whole: Cell
    parts: typing.Tuple[Cell, ...]

    @property
    def cells(self) -> typing.Tuple[Cell, ...]:
        return (self.whole, *self.parts)

    @property
    def keys(self) -> typing.FrozenSet[typing.Tuple[int, int]]:
        return frozenset(cell.key for cell in self.cells)

    @property
    def delta(self) -> decimal.Decimal:
        return self.whole.value - sum(part.value for part in self.parts)

    @property
    def holds(self) -> bool:
        return self.delta == 0

    def __str__(self) -> str:
        return f"{self.rule}: {self.whole} = {' + '.join(map(str, self.parts))}, difference {self.delta}"
