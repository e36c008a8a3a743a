"""A second reading of Lier reports, made only to check the first one.

It works from landmarks: one pass notes the lines that carry a code or a total's name, a second finds every
line that reads like a table heading, and each table or field belongs to the nearest landmark above it.
"""

import bisect
import dataclasses
import datetime
import decimal
import re
import typing

from nodes import NodeOnLine
from page import Place, bare, place_of, split_lines

FILES = ("lier-jaarrekening-2023.txt", "lier-opvolging-2021.txt")

ACCOUNT = "jaarrekening"
FOLLOW_UP = "opvolging"

SECTIONS = {
    "exploitatie": "operating",
    "investeringen": "investment",
    "investerings": "investment",
    "financiering": "financing",
}
MEASURES = {"rekening": "actual", "budget": "budget", "geboekt": "booked"}
STATUSES = {
    "nog niet begonnen": "not_started",
    "gestart": "started",
    "halverwege": "halfway",
    "nadert einde": "near_end",
    "afgerond": "completed",
}

_CODED = re.compile(
    r"^[\s#*\-\uf0b7]*(?P<code>\d\d/\d\d(?:/SAP/\d\d(?:/\d\d)?)?)\s+(?P<title>[^\W\d].*?)[\s*]*$"
)
_COLUMN = re.compile(r"\b(Rekening|Budget|Geboekt) (\d{4})\b(?: \([A-Z]+\))?")
_AMOUNT = re.compile(r"-?\d+(?:\.\d{3})*,\d\d(?![\d,%])")
_SHARE = re.compile(r"(-?\d+,\d+)%")
_DATE = re.compile(r"\d\d-\d\d-\d{4}")
_STATUS = re.compile(r"[0-9] ?- ?[^\W\d].*")


@dataclasses.dataclass(eq=False)
class Node(NodeOnLine):
    implied: bool = False
    status: typing.Optional[Place] = None
    begin: typing.Optional[Place] = None
    end: typing.Optional[Place] = None
    parties: typing.List[Place] = dataclasses.field(default_factory=list)

    @property
    def name(self) -> str:
        if self.code:
            return self.code
        above = self.parent.name if self.parent else "?"
        return f"{above} {'non-priority plans' if self.aggregate else self.kind + ' at line ' + str(self.line)}"

    @property
    def status_word(self) -> typing.Optional[str]:
        if self.status is None:
            return None
        return STATUSES.get(re.sub(r"^\d ?- ?", "", self.status.raw).strip().lower())


@dataclasses.dataclass(frozen=True)
class Column:
    label: str
    measure: str
    year: int


@dataclasses.dataclass(eq=False)
class Cell:
    node: Node
    table_line: int
    section: typing.Optional[str]
    row: str
    column: int
    head: Column
    unit: str
    value: decimal.Decimal
    place: Place

    @property
    def key(self) -> typing.Tuple[int, int]:
        return (self.place.line, self.place.start)

    def __str__(self) -> str:
        return (
            f"line {self.place.line}:{self.place.start}-{self.place.end} {self.node.name} "
            f"{self.section or '-'} {self.row} {self.head.label!r} {self.value} {self.unit}"
        )


@dataclasses.dataclass
class Document:
    path: str
    layout: str
    lines: typing.List[str]
    nodes: typing.List[Node]
    cells: typing.List[Cell]
    entity: typing.Dict[str, typing.List[typing.Tuple[str, Place]]]
    fiscal_year: int
    unrecorded: typing.FrozenSet = frozenset()  # digits that no record is about: none here

    @property
    def as_of(self) -> datetime.date:
        return datetime.date(self.fiscal_year, 12, 31) if self.layout == ACCOUNT else datetime.date(self.fiscal_year, 6, 30)

    @property
    def kind(self) -> str:
        return "annual_account" if self.layout == ACCOUNT else "half_year_report"

    def of_kind(self, kind: str) -> typing.List[Node]:
        return [node for node in self.nodes if node.kind == kind]

    def action_at(self, line: int) -> typing.Optional[Node]:
        """The action in whose part of the document a line stands."""
        found = None
        for node in self.nodes:
            if node.line > line:
                break
            found = node
        return found if found and found.kind == "action" else None


def decimal_of(printed: str) -> decimal.Decimal:
    return decimal.Decimal(printed.replace(".", "").replace(",", "."))


def date_of(place: typing.Optional[Place]) -> typing.Optional[datetime.date]:
    if place is None:
        return None
    day, month, year = place.raw.split("-")
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None


def _place_of_words(lines, number: int, words: str) -> Place:
    begin = lines[number - 1].index(words)
    return place_of(lines, number, begin, begin + len(words))


def _next_filled(lines, number: int) -> typing.Optional[int]:
    for later in range(number + 1, len(lines) + 1):
        if lines[later - 1].strip():
            return later
    return None


def _previous_filled(lines, number: int) -> typing.Optional[int]:
    for earlier in range(number - 1, 0, -1):
        if lines[earlier - 1].strip():
            return earlier
    return None


def _whole_title(lines, number: int, first: str) -> str:
    """A title runs on until the first empty line."""
    words = [first]
    for later in range(number, len(lines)):
        if not lines[later].strip():
            break
        words.append(bare(lines[later]))
    return re.sub(r"\s+", " ", " ".join(words)).strip()


def _landmarks(lines) -> typing.List[Node]:
    nodes: typing.List[Node] = []
    by_code: typing.Dict[str, Node] = {}
    goal: typing.Optional[Node] = None
    priority: typing.Optional[bool] = None
    for number, line in enumerate(lines, 1):
        words = bare(line)
        if words.lower() == "prioritaire actieplannen":
            priority = True
            continue
        if words.lower() == "totaal niet prioritaire actieplannen":
            begin = line.lower().index("totaal")
            nodes.append(Node("action_plan", None, words, number, begin + 1, goal, False, aggregate=True))
            continue
        match = _CODED.match(line)
        if match is None or "\t" in line:
            continue
        code = match["code"]
        prefix = code[:5]
        title = _whole_title(lines, number, bare(match["title"]))
        start = match.start("code") + 1
        depth = code.count("/")
        if depth == 1:
            goal = Node("policy_objective", code, title, number, start)
            by_code[code] = goal
            priority = None
            nodes.append(goal)
            continue
        if prefix not in by_code:
            by_code[prefix] = Node("policy_objective", prefix, None, number, start, implied=True)
            nodes.append(by_code[prefix])
            goal = by_code[prefix]
        if depth == 3:
            node = Node("action_plan", code, title, number, start, by_code[prefix], priority)
        else:
            above = code.rsplit("/", 1)[0]
            if above not in by_code:
                by_code[above] = Node("action_plan", above, None, number, start, by_code[prefix], priority, implied=True)
                nodes.append(by_code[above])
            node = Node("action", code, title, number, start, by_code[above], by_code[above].priority)
        by_code[code] = node
        nodes.append(node)
    return nodes


def _indicators(lines, nodes) -> typing.List[Node]:
    """Between the word Indicatoren and the word Actie, what stands right above an Omschrijving is an indicator."""
    found = []
    is_inside = False
    plans = [node for node in nodes if node.kind == "action_plan" and node.code]
    for number, line in enumerate(lines, 1):
        words = bare(line)
        if words in ("Indicatoren", "Actie"):
            is_inside = words == "Indicatoren"
        elif is_inside and words == "Omschrijving":
            above = _previous_filled(lines, number)
            plan = max((node for node in plans if node.line < number), key=lambda node: node.line)
            title = bare(lines[above - 1])
            start = lines[above - 1].index(title[:1]) + 1
            found.append(Node("indicator", None, re.sub(r"\s+", " ", title), above, start, plan, None))
    return found


def _fields(lines, nodes) -> None:
    actions = [node for node in nodes if node.kind == "action"]
    starts = [node.line for node in actions]
    for number, line in enumerate(lines, 1):
        which = bisect.bisect_right(starts, number) - 1
        if which < 0:
            continue
        node = actions[which]
        words = bare(line)
        pair = re.match(r"\s*Startdatum: *(?P<begin>\S+) +Einddatum: *(?P<end>\S+)\s*$", line)
        if pair:
            node.begin = place_of(lines, number, pair.start("begin"), pair.end("begin"))
            node.end = place_of(lines, number, pair.start("end"), pair.end("end"))
        elif words in ("Startdatum", "Einddatum", "Status"):
            value = _next_filled(lines, number)
            text = lines[value - 1].strip() if value else ""
            pattern = _STATUS if words == "Status" else _DATE
            if pattern.fullmatch(text):
                place = _place_of_words(lines, value, text)
                setattr(node, {"Startdatum": "begin", "Einddatum": "end", "Status": "status"}[words], place)
        elif re.fullmatch(r"\s*\d-[^\W\d][\w ]*", line) and node.status is None:
            node.status = _place_of_words(lines, number, line.strip())
        elif line.strip().startswith("Bevoegde schepen:"):
            node.parties.append(_place_of_words(lines, number, line.split(":", 1)[1].strip()))


def _row_name(words: str) -> typing.Tuple[typing.Optional[str], str]:
    """(row, the section it names) from the words of a row before its numbers."""
    lower = words.lower()
    if lower == "ontvangsten":
        return "receipts", ""
    if lower == "uitgaven":
        return "expenditure", ""
    if lower.startswith("saldo ") and lower[6:] in SECTIONS:
        return "balance", SECTIONS[lower[6:]]
    if lower == "":
        return "total", ""
    return None, ""


def _tables(lines, nodes) -> typing.List[Cell]:
    cells = []
    owners = sorted((node for node in nodes if not node.implied), key=lambda node: node.line)
    totals = {
        number: max((n for n in nodes if n.kind == "policy_objective" and n.line < number), key=lambda n: n.line)
        for number, line in enumerate(lines, 1)
        if bare(line).lower().startswith("totaal beleidsdoelstelling")
    }
    marks = sorted([(node.line, node) for node in owners] + list(totals.items()), key=lambda mark: mark[0])
    mark_lines = [line for line, _ in marks]

    def owner_of(number):
        return marks[bisect.bisect_left(mark_lines, number) - 1][1]

    for number, line in enumerate(lines, 1):
        heads = list(_COLUMN.finditer(line))
        if len(heads) >= 2 and not re.sub(r"\s", "", _COLUMN.sub("", line)):
            columns = [Column(h.group(0), MEASURES[h.group(1).lower()], int(h.group(2))) for h in heads]
            cells += _amounts(lines, number, columns, owner_of(number))
            continue
        years = line.split("\t")[1:]
        if len(years) >= 2 and all(re.fullmatch(r"\d{4}", year) for year in years):
            cells += _shares(lines, number, [Column(year, "measured", int(year)) for year in years], owner_of(number))
    return cells


def _amounts(lines, head: int, columns, node) -> typing.List[Cell]:
    cells = []
    section = None
    for number in range(head + 1, len(lines) + 1):
        line = lines[number - 1]
        words = bare(line)
        if not words:
            continue
        amounts = list(_AMOUNT.finditer(line))
        if not amounts:
            if words.lower() not in SECTIONS:
                break
            section = SECTIONS[words.lower()]
            continue
        row, named = _row_name(bare(line[: amounts[0].start()]))
        if row is None or len(amounts) != len(columns):
            break
        assert not named or named == section, f"line {number}: balance of another section"
        for index, (amount, column) in enumerate(zip(amounts, columns)):
            place = place_of(lines, number, amount.start(), amount.end())
            value = decimal_of(amount.group(0))
            where = None if row == "total" else section
            cells.append(Cell(node, head, where, row, index, column, "EUR", value, place))
    return cells


def _shares(lines, head: int, columns, node) -> typing.List[Cell]:
    cells = []
    for number in range(head + 1, len(lines) + 1):
        shares = list(_SHARE.finditer(lines[number - 1]))
        if len(shares) != len(columns):
            break
        for index, (share, column) in enumerate(zip(shares, columns)):
            place = place_of(lines, number, share.start(1), share.end(1))
            cells.append(Cell(node, head, None, "value", index, column, "%", decimal_of(share.group(1)), place))
    return cells


def _entity(lines, first_goal_line: int) -> typing.Dict[str, typing.List[typing.Tuple[str, Place]]]:
    """The block under the first goal: a name, an address, then labelled lines."""
    found: typing.Dict[str, typing.List[typing.Tuple[str, Place]]] = {}
    filled = [n for n in range(first_goal_line + 1, min(first_goal_line + 40, len(lines)) + 1) if lines[n - 1].strip()]
    labels = [n for n in filled if lines[n - 1].startswith("NIS-code")]
    if not labels:
        return found

    def add(field, role, number, text):
        found.setdefault(field, []).append((role, _place_of_words(lines, number, text)))

    before = [n for n in filled if n < labels[0]]
    add("name", "", before[0], lines[before[0] - 1].strip())
    for number in before[1:]:
        add("address", "", number, lines[number - 1].strip())
    for number in filled:
        line = lines[number - 1]
        if number < labels[0]:
            continue
        if line.startswith("#"):
            break
        if line.startswith("NIS-code"):
            add("nis_code", "", number, line.split()[-1])
        elif ":" in line:
            role, text = (part.strip() for part in line.split(":", 1))
            add("journal_number" if role.startswith("Volgnummer") else "officer", role, number, text)
    return found


def read(path: str) -> Document:
    with open(path, "rb") as file:
        return read_bytes(path, file.read())


def read_bytes(path: str, data: bytes) -> Document:
    lines = split_lines(data)
    nodes = _landmarks(lines)
    if not nodes:
        raise ValueError(f"{path}: no line with a code")
    nodes = sorted(nodes + _indicators(lines, nodes), key=lambda node: node.line)
    _fields(lines, nodes)
    cells = _tables(lines, nodes)
    is_follow_up = any(cell.head.measure == "booked" for cell in cells)
    named = re.findall(r"\bJaarrekening (\d{4})", "\n".join(lines))
    years = [cell.head.year for cell in cells if cell.head.measure in ("actual", "booked")]
    fiscal_year = int(max(set(named), key=named.count)) if named else max(years)
    return Document(
        path,
        FOLLOW_UP if is_follow_up else ACCOUNT,
        lines,
        nodes,
        cells,
        _entity(lines, nodes[0].line),
        fiscal_year,
    )
