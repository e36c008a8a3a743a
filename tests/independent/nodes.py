"""What the readings of several layouts hold of a node, by what names its place."""

import dataclasses
import typing

from page import Place


@dataclasses.dataclass(eq=False)
class NodeOnLine:
    """A node of a plan tree: its heading stands at a character of a line."""

    kind: str
    code: typing.Optional[str]
    title: typing.Optional[str]
    line: int
    start: int
    parent: typing.Optional["NodeOnLine"] = None
    priority: typing.Optional[bool] = None
    aggregate: bool = False


@dataclasses.dataclass(eq=False)
class TitledNode:
    """A node that is known by its printed title."""

    kind: str
    part: str
    code: typing.Optional[str]
    title: str
    place: Place
    parent: typing.Optional["TitledNode"] = None
    is_optional: bool = False  # a reading may leave it as text, or as a mere mark

    @property
    def line(self) -> int:
        return self.place.line
