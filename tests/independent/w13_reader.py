"""A second reading of W13's policy evaluations, made only to check the first one.

It works from the numbers outward: a row is a line that ends in amounts, and what stands around it (the label before
them, the nearest head line, section and heading above) says which figures they are. Headings are found apart, by
their first word. A row with fewer numbers than its head has columns gets no columns here; `w13_columns` says which
ones are possible.
"""

import bisect
import dataclasses
import re
import typing

from nodes import NodeOnLine
from page import Place, place_of, split_lines

FILES = ("w13-beleidsevaluatie-2024.txt",)

SECTIONS = {"exploitatie": "operating", "investeringen": "investment", "financiering": "financing"}
ROWS = {"ontvangsten": "receipts", "uitgaven": "expenditure", "saldo": "balance"}
# Scans read the O of the receipts as a nought, often with its right side as a bracket.
SHORT_ROWS = {"o": "receipts", "o]": "receipts", "0]": "receipts", "0": "receipts", "u": "expenditure"}
MEASURES = {"rek": "actual", "jr": "actual", "mjp": "plan", "mijp": "plan", "amjp": "plan"}

_LABEL = re.compile(r"\b(Rek|JR|AMJP|Mi?jp|MJP) (\d{4})\b")
_AMOUNT = re.compile(r"-?(?:\d{1,3}(?:[.,]\d{3})+|\d{1,3})|0\]")
_CODE = r"(?P<code>[A-Z]{1,3}[OQ0-9]+)"
_HEADINGS = (
    ("strategic_goal", re.compile(rf"Strategische doelstelling: {_CODE}")),
    ("policy_objective", re.compile(rf"Beleidsdoelstelling: {_CODE}")),
    ("action_plan", re.compile(rf"Actieplan {_CODE}: (?P<title>.*?)(?= \([Pp]rioritair\)|$)")),
    ("action", re.compile(rf"Actie {_CODE} (?P<title>.*?)(?= \([Pp]rioritair\)|$)")),
    ("indicator", re.compile(rf"Indicator: {_CODE} (?P<title>.*)")),
)
_EVALUATED = re.compile(rf"\s*(?:\d\d/\d\d/\d{{4}} )?(?P<whole>{_CODE} (?P<title>[^\W\d_].*))")
_LETTERS = re.compile(r"AP|OD|SD|[A-Z]")
_ITEM = re.compile(rf"{_CODE} (?P<title>.+)")
_PARENTS = {"policy_objective": "strategic_goal", "action_plan": "policy_objective", "action": "action_plan", "indicator": "action_plan"}
_WIDTHS = {"A": 4, "AP": 2, "OD": 1, "SD": 1}


@dataclasses.dataclass(eq=False)
class Node(NodeOnLine):
    part: str = "note"
    has_no_figures: bool = False

    @property
    def name(self) -> str:
        return f"{self.part} {self.code or self.title or self.kind}"


@dataclasses.dataclass(frozen=True)
class Column:
    label: str
    measure: str
    year: int

    @property
    def moment(self) -> typing.Tuple[str, int]:
        """What makes columns of different tables the same one; their labels differ."""
        return (self.measure, self.year)


@dataclasses.dataclass(eq=False)
class Cell:
    row: "Row"
    index: int  # among the numbers of its row
    value: int
    place: Place
    column: typing.Optional[int]  # none where the row is short

    @property
    def key(self) -> typing.Tuple[int, int]:
        return (self.place.line, self.place.start)

    @property
    def head(self) -> typing.Optional[Column]:
        return None if self.column is None else self.row.columns[self.column]

    @property
    def amount(self) -> int:
        """The value with expenditure counted as positive, however it is printed."""
        return self.value * (-1 if self.row.is_negated else 1)

    def __str__(self) -> str:
        label = repr(self.head.label) if self.head else f"{self.index + 1} of {len(self.row.cells)}"
        return (
            f"line {self.place.line}:{self.place.start}-{self.place.end} {self.row.node.name} "
            f"{self.row.section or '-'} {self.row.row} {label} {self.value}"
        )


@dataclasses.dataclass(eq=False)
class Row:
    node: Node
    section: typing.Optional[str]
    row: str
    line: int
    columns: typing.List[Column]
    cells: typing.List[Cell] = dataclasses.field(default_factory=list)

    @property
    def is_negated(self) -> bool:
        return self.node.part == "synthesis" and self.row == "expenditure"

    @property
    def is_short(self) -> bool:
        return len(self.cells) != len(self.columns)


@dataclasses.dataclass
class Document:
    path: str
    lines: typing.List[str]
    nodes: typing.List[Node]
    rows: typing.List[Row]
    entity: typing.Dict[str, Place]
    fiscal_year: typing.Optional[int]
    furniture: typing.Set[int]  # the lines of page heads and feet
    layout: str = "beleidsevaluatie"

    @property
    def unrecorded(self) -> typing.Set[typing.Tuple[int, int]]:
        """The digits that no record is about: of page heads and headings, and an O that is read as a nought."""
        found = set()
        for number, line in enumerate(self.lines, 1):
            part = re.match(r"\s*(\d)\. [A-Z]", line)
            is_heading = re.fullmatch(r"\s*R \d{4} - \d{4}\s*", line)
            length = len(line) if number in self.furniture or is_heading else part.end(1) if part else 0
            found |= {(number, at) for at in range(1, length + 1)}
        for row in self.rows:
            begin = min((cell.place.start for cell in row.cells), default=1)
            if row.node.part == "synthesis" and row.row in SHORT_ROWS.values():
                found |= {(row.line, at) for at in range(1, begin)}
        return found

    @property
    def cells(self) -> typing.List[Cell]:
        return [cell for row in self.rows for cell in row.cells]

    def of_part(self, part: str) -> typing.List[Node]:
        return [node for node in self.nodes if node.part == part]

    def children_of(self, parent: Node, kind: str) -> typing.List[Node]:
        return [node for node in self.nodes if node.parent is parent and node.kind == kind and node.part == "note"]

    @property
    def is_broken_off(self) -> bool:
        """The synthesis names actions that the note does not reach, or there is no end to the last sentence."""
        last = next((line.strip() for line in reversed(self.lines) if line.strip()), "")
        noted = {node.code for node in self.of_part("note")}
        is_missing = any(node.code and node.code not in noted for node in self.of_part("synthesis"))
        has_note = bool(noted)
        return has_note and (is_missing or not re.search(r"[.!?:)”\"’'\d]$|gegevens$", last))


def letters_of(printed: str) -> str:
    return _LETTERS.match(printed).group(0)


def code_of(printed: str) -> str:
    """Letters, then digits as wide as such codes are: a scan reads a nought as O or Q, or sees one too many."""
    letters = letters_of(printed)
    digits = re.sub(r"[OQ]", "0", printed[len(letters) :])
    width = _WIDTHS.get(letters, len(digits))
    while len(digits) > width and digits.startswith("0") and re.search(r"[OQ]", printed[len(letters) :]):
        digits = digits[1:]
    return letters + digits


def amount_of(printed: str) -> int:
    return int(printed.replace(".", "").replace(",", "").replace("]", ""))


def columns_in(line: str) -> typing.List[Column]:
    """The columns of a head line: one that holds nothing else."""
    found = list(_LABEL.finditer(line))
    if not found or _LABEL.sub("", line).strip():
        return []
    return [Column(each.group(0), MEASURES[each.group(1).lower()], int(each.group(2))) for each in found]


def amounts_at_end(line: str) -> typing.Tuple[str, typing.List[typing.Tuple[int, int]]]:
    """The words before the amounts in which a line ends, and where those stand."""
    words = [(word.start(), word.end()) for word in re.finditer(r"\S+", line)]
    first = len(words)
    while first and _AMOUNT.fullmatch(line[slice(*words[first - 1])]):
        first -= 1
    # The O of the receipts, read as a nought, opens its line.
    if first == 0 and len(words) > 1 and line[slice(*words[0])] in ("0]", "0"):
        first = 1
    label = line[words[0][0] : words[first - 1][1]] if first else ""
    return label, words[first:]


def _landmarks(lines) -> typing.List[Node]:
    """The headings of the note and, below an indicator, the items of its evaluation."""
    nodes: typing.List[Node] = []
    last: typing.Dict[str, Node] = {}
    is_in_evaluation = False
    # A name such as W13 looks like a code as well: only the letters that actions have make one.
    actions = {letters_of(match["code"]) for match in map(_HEADINGS[3][1].match, map(str.strip, lines)) if match}
    for number, line in enumerate(lines, 1):
        text = line.strip()
        for kind, pattern in _HEADINGS:
            match = pattern.match(text)
            if match:
                break
        else:
            match = _EVALUATED.match(line) if is_in_evaluation else None
            if match and letters_of(match["code"]) in (actions or {"A"}):
                node = Node("action", code_of(match["code"]), match["title"], number, match.start("whole") + 1, part="evaluation")
                node.parent = last.get("action_plan")
                nodes.append(node)
            elif nodes and nodes[-1].part == "note" and re.match(r"Geen financi\w+?le gegevens", text):
                nodes[-1].has_no_figures = True
            continue
        part = "evaluation" if kind == "indicator" else "note"
        node = Node(kind, code_of(match["code"]), match.groupdict().get("title"), number, line.index(text) + 1, part=part)
        node.parent = last.get(_PARENTS.get(kind, ""))
        if part == "note" and re.search(r"\([Pp]rioritair\)$", text):
            node.priority = True
        nodes.append(node)
        last[kind] = node
        is_in_evaluation = kind == "indicator"
    return nodes


def _fill(row: Row, lines, spans) -> Row:
    wanted = len(row.columns)
    for index, (begin, end) in enumerate(spans):
        place = place_of(lines, row.line, begin, end)
        column = index if len(spans) == wanted else None
        row.cells.append(Cell(row, index, amount_of(place.raw), place, column))
    return row


def _note_rows(lines, nodes) -> typing.List[Row]:
    owners = [node for node in nodes if node.part == "note"]
    starts = [node.line for node in owners]
    columns: typing.List[Column] = []
    section = None
    rows = []
    for number in range(starts[0] if starts else len(lines) + 1, len(lines) + 1):
        line = lines[number - 1]
        columns = columns_in(line) or columns
        section = SECTIONS.get(line.strip().lower(), section)
        label, spans = amounts_at_end(line)
        if label.lower() in ROWS and spans:
            owner = owners[bisect.bisect_right(starts, number) - 1]
            rows.append(_fill(Row(owner, section, ROWS[label.lower()], number, columns), lines, spans))
    return rows


def _near(lines, number: int, pattern: str) -> typing.Optional[int]:
    """The next or the last line that is filled, when it is of this form."""
    for step in (1, -1):
        at = number + step
        while 1 <= at <= len(lines) and not lines[at - 1].strip():
            at += step
        if 1 <= at <= len(lines) and re.search(pattern, lines[at - 1]):
            return at
    return None


def _synthesis(lines, end: int) -> typing.Tuple[typing.List[Node], typing.List[Row]]:
    nodes: typing.List[Node] = []
    rows: typing.List[Row] = []
    columns: typing.List[Column] = []
    for number in range(1, end):
        line = lines[number - 1]
        if columns_in(line):
            columns = columns_in(line)
            continue
        label, spans = amounts_at_end(line)
        if not spans or not columns:
            continue
        short = SHORT_ROWS.get(label.lower())
        if short and nodes:
            rows.append(_fill(Row(nodes[-1], "operating", short, number, columns), lines, spans))
            continue
        node, row = _synthesis_item(lines, number, label, len(spans), columns)
        node.start = len(lines[node.line - 1]) - len(lines[node.line - 1].lstrip()) + 1
        nodes.append(node)
        rows.append(_fill(row, lines, spans))
    # Words that end in a number, such as an address, are no item: an item has rows of its own.
    owners = {id(row.node) for row in rows if row.row in ("receipts", "expenditure")}
    nodes = [node for node in nodes if node.kind == "item" or id(node) in owners]
    kept = {id(node) for node in nodes}
    return nodes, [row for row in rows if id(row.node) in kept]


def _synthesis_item(lines, number, label, count, columns) -> typing.Tuple[Node, Row]:
    words = label.lower()
    if not label:
        named = _near(lines, number, r"(?i)\breserve\b")
        reserve = lines[named - 1].strip() if named else None
        node = Node("item", None, reserve, named or number, 1, part="synthesis")
        row = "value" if reserve else "total"
        if reserve and count == len(columns) + 1:
            date = re.search(r"\d\d/\d\d/(\d{4})", reserve)
            before = Column(date.group(0), "actual", int(date.group(1)))
            columns = [before, *columns]
        return node, Row(node, None, row, number, columns)
    if words.startswith(("eindtotaal", "totaal")):
        node = Node("item", None, label, number, 1, aggregate=True, part="synthesis")
        return node, Row(node, "operating", "balance", number, columns)
    for word, section in SECTIONS.items():
        if words.startswith(word) and section != "operating":
            node = Node("item", None, label, number, 1, part="synthesis")
            return node, Row(node, section, "balance", number, columns)
    match = _ITEM.fullmatch(label)
    code, title = (code_of(match["code"]), match["title"]) if match else (None, label)
    node = Node("action", code, title, number, 1, part="synthesis")
    return node, Row(node, "operating", "balance", number, columns)


_ENTITY = {
    "enterprise_number": r"\bKBO: ([\d. ]*\d)",
    "nis_code": r"\bNIS(?:-code)?: (\d+)",
    "chair": r"\bVoorzitter: (.+?)(?= +(?:Pagina|Directeur)\b|$)",
    "director": r"\bDirecteur: (.+?)(?= +(?:Pagina|De Voorzitter)\b|$)",
}


def _entity(lines, first: int) -> typing.Dict[str, Place]:
    """What the title block before the first heading says."""
    found = {}
    for number in range(1, first):
        for field, pattern in _ENTITY.items():
            match = re.search(pattern, lines[number - 1])
            if match and field not in found:
                found[field] = place_of(lines, number, match.start(1), match.end(1))
    if "enterprise_number" in found:
        # The name and the address stand above it, the name as the first line that is no title.
        above = [n for n in range(1, found["enterprise_number"].line) if lines[n - 1].strip()]
        titles = [n for n in above if re.search(r"(?i)\bbeleidsevaluatie\b|\bnota\b|\bjaarrekening\b", lines[n - 1])]
        name = next((n for n in above if titles and n > titles[-1]), None)
        if name:
            begin = lines[name - 1].index(lines[name - 1].strip())
            found["name"] = place_of(lines, name, begin, begin + len(lines[name - 1].strip()))
    return found


def _furniture(lines, first: int, entity: typing.Dict[str, Place]) -> typing.Set[int]:
    """The lines after the title block that hold nothing but pieces of it, or a page number."""
    pieces = [r"Pagina \d+", r"Beleidsevaluatie \d{4}", r"KBO:?", r"NIS-code:?", r"NIS:?", "De Voorzitter:?", "Directeur:?", ":"]
    if entity:
        top = min(place.line for place in entity.values())
        for number in range(top, first):
            text = lines[number - 1].strip()
            pieces += [re.escape(text)] if text else []
        pieces += [re.escape(place.raw) for place in entity.values()]
    whole = re.compile(r"(?:(?:" + "|".join(sorted(pieces, key=len, reverse=True)) + r")\s*)+")
    return {n for n in range(first, len(lines) + 1) if lines[n - 1].strip() and whole.fullmatch(lines[n - 1].strip())}


def read(path: str) -> Document:
    with open(path, "rb") as file:
        return read_bytes(path, file.read())


def read_bytes(path: str, data: bytes) -> Document:
    lines = split_lines(data)
    noted = _landmarks(lines)
    first = noted[0].line if noted else len(lines) + 1
    items, rows = _synthesis(lines, first)
    if not noted and not items:
        raise ValueError(f"{path}: neither a heading nor a row of the synthesis")
    rows += _note_rows(lines, noted)
    entity = _entity(lines, first)
    named = re.findall(r"\bBeleidsevaluatie (\d{4})", "\n".join(lines))
    return Document(
        path,
        lines,
        items + noted,
        rows,
        entity,
        int(max(set(named), key=named.count)) if named else None,
        _furniture(lines, first, entity),
    )
