"""What the readings of all layouts share: a place on the page, and how a file becomes lines.

Places are 1-based code points with an exclusive end, as in the contract.
"""

import dataclasses
import re
import typing


@dataclasses.dataclass(frozen=True, order=True)
class Place:
    line: int
    start: int
    end: int
    raw: str


def split_lines(data: bytes) -> typing.List[str]:
    text = data.decode("utf-8")
    if text.startswith("\ufeff"):
        text = text[1:]
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()  # the last line end closes a line, it does not open one
    return [line[:-1] if line.endswith("\r") else line for line in lines]


def place_of(lines: typing.List[str], number: int, begin: int, end: int) -> Place:
    """`begin` and `end` count from 0, as slices do."""
    return Place(number, begin + 1, end + 1, lines[number - 1][begin:end])


def bare(line: str) -> str:
    """The words of a line without heading marks, bold, bullets and table bars."""
    return re.sub(r"^[#\s\-\uf0b7]+|</?b>|\*+", "", line).strip()
