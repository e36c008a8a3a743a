"""The sums that must hold in a policy evaluation in whole euro, made from the second reading alone.

An equation speaks of rows, for each moment (measure and year) that they share; at one moment it is an identity over
numbers. A section or an action without figures of its own counts as nothing. Where a row has no number at a moment,
because it is short, the equation says nothing there.
"""

import dataclasses
import typing

import w13_reader

ROWS = ("receipts", "expenditure", "balance")
SECTIONS = ("operating", "investment", "financing")

Moment = typing.Tuple[str, int]
Columns = typing.Mapping[typing.Tuple[int, int], int]


@dataclasses.dataclass(frozen=True)
class Term:
    sign: int  # of the amount in: the sum of all terms is zero
    row: w13_reader.Row
    moment: Moment


@dataclasses.dataclass
class Identity:
    rule: str
    terms: typing.List[Term]
    cells: typing.List[typing.Optional[w13_reader.Cell]] = dataclasses.field(default_factory=list)

    @property
    def slack(self) -> int:
        """Half a unit for each rounded number, rounded down."""
        return len(self.terms) // 2

    @property
    def is_evaluable(self) -> bool:
        return bool(self.cells) and None not in self.cells

    @property
    def delta(self) -> int:
        return sum(term.sign * cell.amount for term, cell in zip(self.terms, self.cells))

    @property
    def holds(self) -> bool:
        return abs(self.delta) <= self.slack

    @property
    def keys(self) -> typing.FrozenSet[typing.Tuple[int, int]]:
        return frozenset(cell.key for cell in self.cells)

    @property
    def is_evidence(self) -> bool:
        return len(self.keys) >= 2 and any(cell.value for cell in self.cells)

    def __str__(self) -> str:
        head = self.terms[0]
        members = " ".join(f"{cell.place.line}:{cell.place.raw}" for cell in self.cells)
        return (
            f"{self.rule} {head.row.node.name} {head.row.section or '-'} {head.row.row} {head.moment[0]} {head.moment[1]}: "
            f"{members}, delta {self.delta}, slack {self.slack}"
        )


@dataclasses.dataclass
class Equation:
    """`head` is the signed sum of `parts`; `before` is a part that is taken at the moment that goes before."""

    rule: str
    head: w13_reader.Row
    parts: typing.List[typing.Tuple[int, w13_reader.Row]]
    before: typing.Optional[w13_reader.Row] = None

    @property
    def rows(self) -> typing.List[w13_reader.Row]:
        return [self.head, *(row for _, row in self.parts)]

    @property
    def terms(self) -> typing.List[Term]:
        return [Term(0, row, ("", 0)) for row in self.rows]

    @property
    def moments(self) -> typing.List[Moment]:
        return [column.moment for column in self.head.columns]

    def at(self, moment: Moment) -> typing.Optional[Identity]:
        """None when one of the rows has no such column."""
        terms = [Term(1, self.head, moment), *(Term(-sign, row, moment) for sign, row in self.parts)]
        if self.before is not None:
            terms.append(Term(-1, self.before, ("actual", moment[1] - 1)))
        for term in terms:
            if not any(column.moment == term.moment for column in term.row.columns):
                return None
        return Identity(self.rule, terms)


class Figures:
    def __init__(self, document: w13_reader.Document):
        self.rows = {(id(row.node), row.section, row.row): row for row in document.rows}
        self.owners = {id(row.node) for row in document.rows}

    def get(self, node, section, row) -> typing.Optional[w13_reader.Row]:
        return self.rows.get((id(node), section, row))

    def has(self, node) -> bool:
        return id(node) in self.owners


def equations_of(document: w13_reader.Document) -> typing.List[Equation]:
    figures = Figures(document)
    found = []
    for node in document.nodes:
        for section in SECTIONS:
            balance, receipts, expenditure = (figures.get(node, section, row) for row in ("balance", "receipts", "expenditure"))
            if balance and receipts and expenditure:
                found.append(Equation("balance", balance, [(1, receipts), (-1, expenditure)]))
    found += _levels(document, figures)
    found += _parts(document, figures)
    found += _closing(document, figures)
    return found


def _levels(document, figures) -> typing.List[Equation]:
    """A plan adds up its actions, a goal its plans."""
    below = {"action_plan": "action", "policy_objective": "action_plan", "strategic_goal": "policy_objective"}
    cut = set()
    if document.is_broken_off:
        node = document.of_part("note")[-1]
        while node:
            cut.add(id(node))
            node = node.parent
    found = []
    for node in document.of_part("note"):
        children = document.children_of(node, below[node.kind]) if node.kind in below else []
        # What is not printed is not known to be nothing, unless the page says so.
        is_whole = all(figures.has(child) or child.has_no_figures for child in children)
        if not children or not is_whole or id(node) in cut or not figures.has(node):
            continue
        rule = "plan" if node.kind == "action_plan" else "goal"
        for section in SECTIONS:
            for row in ROWS:
                head = figures.get(node, section, row)
                parts = [(1, part) for part in (figures.get(child, section, row) for child in children) if part]
                if head and parts:
                    found.append(Equation(rule, head, parts))
    return found


def _parts(document, figures) -> typing.List[Equation]:
    """One action in two parts of the document: the same figures."""
    noted = {node.code: node for node in document.of_part("note") if node.kind == "action"}
    found = []
    for item in document.of_part("synthesis"):
        for row in ROWS:
            mine = figures.get(item, "operating", row)
            other = figures.get(noted.get(item.code), "operating", row) if item.code in noted else None
            if mine and other:
                found.append(Equation("parts", mine, [(1, other)]))
    return found


def _closing(document, figures) -> typing.List[Equation]:
    """The lines below the synthesis: its total, the result, and the reserve that moves by it."""
    items = document.of_part("synthesis")
    rows = {"total": None, "investment": None, "financing": None, "result": None, "reserve": None}
    for node in items:
        if node.kind == "item":
            row = next(row for row in document.rows if row.node is node)
            name = "total" if node.aggregate else row.section or {"total": "result", "value": "reserve"}[row.row]
            rows[name] = row
    found = []
    balances = [figures.get(node, "operating", "balance") for node in items if node.kind == "action"]
    if rows["total"] and balances:
        found.append(Equation("total", rows["total"], [(1, row) for row in balances if row]))
    moved = [(1, rows[name]) for name in ("total", "investment", "financing") if rows[name]]
    if rows["result"] and rows["total"]:
        found.append(Equation("result", rows["result"], moved))
    if rows["reserve"] and rows["total"]:
        found.append(Equation("reserve", rows["reserve"], moved, before=rows["reserve"]))
    return found


def identities_of(document: w13_reader.Document, columns: typing.Optional[Columns] = None, noughts=()) -> typing.List[Identity]:
    """All that can be evaluated.

    `columns` gives those of numbers that have none of their own; `noughts` the rows and moments at which a short row has
    no amount: a term there is left out.
    """
    cells = {}
    for cell in document.cells:
        column = cell.column if cell.column is not None else (columns or {}).get(cell.key)
        if column is not None:
            cells[id(cell.row), cell.row.columns[column].moment] = cell
    found = []
    for equation in equations_of(document):
        for moment in equation.moments:
            identity = equation.at(moment)
            if identity is None:
                continue
            known = [(term, cells.get((id(term.row), term.moment))) for term in identity.terms]
            known = [(term, cell) for term, cell in known if cell or (id(term.row), term.moment) not in noughts]
            identity.terms = [term for term, _ in known]
            identity.cells = [cell for _, cell in known]
            if identity.is_evaluable:
                found.append(identity)
    return found


def goals_of(document: w13_reader.Document, columns: Columns, noughts) -> typing.List[Identity]:
    """The total of the synthesis against the goals of the note: with their investments, unless those are shown apart."""
    figures = Figures(document)
    goals = [node for node in document.of_part("note") if node.kind == "strategic_goal"]
    items = [row for row in document.rows if row.node.part == "synthesis" and row.node.kind == "item"]
    total = next((row for row in items if row.node.aggregate), None)
    apart = next((row for row in items if row.section == "investment"), None)
    found = []
    for cell in total.cells if total else ():
        if cell.head is None:
            continue
        moment = cell.head.moment
        is_within = apart is None or (id(apart), moment) in noughts
        sections = ("operating", "investment") if is_within else ("operating",)
        rows = [figures.get(goal, section, "balance") for goal in goals for section in sections]
        parts = [part for row in rows if row for part in row.cells if part.head and part.head.moment == moment]
        terms = [Term(1, total, moment), *(Term(-1, part.row, moment) for part in parts)]
        if parts:
            found.append(Identity("goals", terms, [cell, *parts]))
    return found
