#!/usr/bin/python3
"""Works out by itself which sums of the real Lier reports hold and fail, and compares that with the program.

    lier_identities.py --toets PROGRAM --reports-dir DIR
    lier_identities.py --dump --reports-dir DIR          what this script finds, without the program
    lier_identities.py --dump FILE...                    the same for other files in this layout

Both directions: a sum, a verdict or a dated action that only one side has is a difference. Exit 1 on any.
"""

import collections
import dataclasses
import decimal
import re
import typing

import lier_reader
import toets_calls

SUM_RULES = {"AR1": "error", "AR2": "error", "PC1": "error", "PC2": "error", "PC3": "warning"}
DATE_RULES = {"DS2": "error", "DS3": "warning", "DS4": "warning"}
ROWS = ("receipts", "expenditure", "balance")
SECTIONS = ("operating", "investment", "financing")


@dataclasses.dataclass
class Identity:
    """`head` compared with the signed sum of `parts`; a row that is not printed is simply not among them."""

    rule: str
    op: str
    node: lier_reader.Node
    section: typing.Optional[str]
    row: str
    column: lier_reader.Column
    head: typing.Optional[lier_reader.Cell]
    parts: typing.List[typing.Tuple[int, lier_reader.Cell]]

    @property
    def cells(self) -> typing.List[lier_reader.Cell]:
        return ([self.head] if self.head else []) + [cell for _, cell in self.parts]

    @property
    def keys(self) -> typing.FrozenSet[typing.Tuple[int, int]]:
        return frozenset(cell.key for cell in self.cells)

    @property
    def delta(self) -> decimal.Decimal:
        left = self.head.value if self.head else decimal.Decimal(0)
        return left - sum((sign * cell.value for sign, cell in self.parts), decimal.Decimal(0))

    @property
    def holds(self) -> bool:
        return self.delta >= 0 if self.op == ">=" else self.delta == 0

    @property
    def is_evidence(self) -> bool:
        """Over two or more numbers, not all zero; an inequality proves no number."""
        return self.op == "=" and len(self.keys) >= 2 and any(cell.value for cell in self.cells)

    @property
    def place(self) -> typing.Tuple:
        return (self.rule, self.node.name, self.section, self.row, self.column.measure, self.column.year)

    def __str__(self) -> str:
        rule, node, section, row, measure, year = self.place
        return f"{rule} {node} {section or '-'} {row} {measure} {year} |delta| {abs(self.delta)}"


class Figures:
    """The cells of one document by where they stand."""

    def __init__(self, document: lier_reader.Document):
        self._by_place = {}
        self.columns = collections.OrderedDict()
        for cell in document.cells:
            if cell.unit == "EUR":
                self._by_place[id(cell.node), cell.section, cell.row, cell.column] = cell
                self.columns.setdefault(id(cell.node), {})[cell.column] = cell.head

    def get(self, node, section, row, column) -> typing.Optional[lier_reader.Cell]:
        return self._by_place.get((id(node), section, row, column))

    def columns_of(self, nodes) -> typing.Dict[int, lier_reader.Column]:
        merged = {}
        for node in nodes:
            for index, column in self.columns.get(id(node), {}).items():
                merged.setdefault(index, column)
        return merged


def identities_of(document: lier_reader.Document) -> typing.List[Identity]:
    figures = Figures(document)
    children = collections.defaultdict(list)
    for node in document.nodes:
        children[id(node.parent)].append(node)
    found = []
    for node in document.nodes:
        found += _inside(figures, node)
        below = children[id(node)]
        if node.kind == "action_plan" and not node.aggregate:
            actions = [child for child in below if child.kind == "action" and id(child) in figures.columns]
            found += _above(figures, "PC1", "=", node, actions, ROWS)
        elif node.kind == "policy_objective":
            plans = [child for child in below if child.kind == "action_plan" and id(child) in figures.columns]
            if any(plan.aggregate for plan in plans):
                found += _above(figures, "PC2", "=", node, plans, ROWS)
            else:
                found += _above(figures, "PC3", ">=", node, plans, ROWS[:2])
    return found


def _inside(figures, node) -> typing.List[Identity]:
    found = []
    for index, column in figures.columns_of([node]).items():
        balances = []
        for section in SECTIONS:
            balance = figures.get(node, section, "balance", index)
            if balance is None:
                continue
            balances.append(balance)
            parts = [(1, figures.get(node, section, "receipts", index)), (-1, figures.get(node, section, "expenditure", index))]
            parts = [(sign, cell) for sign, cell in parts if cell is not None]
            found.append(Identity("AR1", "=", node, section, "balance", column, balance, parts))
        total = figures.get(node, None, "total", index)
        if total is not None:
            found.append(Identity("AR2", "=", node, None, "total", column, total, [(1, cell) for cell in balances]))
    return found


def _above(figures, rule, op, parent, below, rows) -> typing.List[Identity]:
    # A parent without any table states nothing about its children, and the other way round.
    if not below or id(parent) not in figures.columns:
        return []
    found = []
    for index, column in figures.columns_of([parent, *below]).items():
        for section in SECTIONS:
            for row in rows:
                head = figures.get(parent, section, row, index)
                parts = [(1, figures.get(child, section, row, index)) for child in below]
                parts = [(sign, cell) for sign, cell in parts if cell is not None]
                if head is not None or parts:
                    found.append(Identity(rule, op, parent, section, row, column, head, parts))
    return found


def verdicts_of(document, identities) -> typing.Dict[typing.Tuple[int, int], str]:
    verdicts = {cell.key: "unchecked" for cell in document.cells}
    for identity in identities:
        if identity.holds and identity.is_evidence:
            verdicts.update(dict.fromkeys(identity.keys, "proven"))
    for identity in identities:
        if identity.op == "=" and not identity.holds:
            verdicts.update(dict.fromkeys(identity.keys, "contradicted"))
    return verdicts


def dated_of(document) -> typing.Dict[str, typing.Set[str]]:
    """Per date rule the codes of the actions for which it does not hold."""
    found = {rule: set() for rule in DATE_RULES}
    for node in document.of_kind("action"):
        begin, end = lier_reader.date_of(node.begin), lier_reader.date_of(node.end)
        if begin and end and begin > end:
            found["DS2"].add(node.code)
        if end is None or node.status_word is None:
            continue
        if node.status_word == "completed" and end > document.as_of:
            found["DS3"].add(node.code)
        is_last_day = end == document.as_of and node.status_word == "near_end"  # on its last day it may well be
        if end <= document.as_of and not is_last_day and node.status_word not in ("completed", "stopped"):
            found["DS4"].add(node.code)
    return found


# ---- comparison ------------------------------------------------------------------------------


def family(rule_id: str, aliases: typing.Dict[str, str]) -> str:
    if rule_id in aliases:
        return aliases[rule_id]
    match = re.match(r"[A-Z]{2}\d+", rule_id)
    return match.group(0) if match else rule_id


def match_identity(one_sum, rule, identities) -> typing.Tuple[typing.Optional[Identity], str]:
    """My sum that a sum of the program is; a term it leaves out (a zero) is told, a foreign one is no match."""
    keys = {toets_calls.term_key(term) for term in toets_calls.terms_of(one_sum)} - {None}
    for identity in identities:
        if identity.rule == rule and keys == identity.keys:
            return identity, ""
    inside = [identity for identity in identities if identity.rule == rule and keys and keys < identity.keys]
    if len(inside) == 1:
        return inside[0], f"leaves out {sorted(inside[0].keys - keys)}"
    return None, f"terms at {sorted(keys)}"


def compare_sums(document, identities, findings, aliases) -> typing.List[str]:
    differences = []
    mine = {str(identity) for identity in identities if not identity.holds}
    theirs = set()
    for finding in findings:
        rule = family(finding["rule"], aliases)
        if rule not in SUM_RULES:
            continue
        if finding["severity"] != SUM_RULES[rule]:
            differences.append(f"{finding['rule']}: severity {finding['severity']}, expected {SUM_RULES[rule]}")
        sums = list(toets_calls.sums_of(finding))
        if not sums:
            differences.append(f"{finding['rule']} at line {finding['location'].get('line')}: no sum is shown")
        for one_sum in sums:
            identity, remark = match_identity(one_sum, rule, identities)
            if identity is None:
                differences.append(f"only toets: {finding['rule']}, {remark}, delta {one_sum.get('delta')}")
                continue
            if remark:
                print(f"note: {identity} {remark}")
            delta = abs(decimal.Decimal(str(one_sum["delta"])))
            if delta != abs(identity.delta):
                differences.append(f"{identity}: toets says {one_sum['delta']}")
            theirs.add(str(identity))
    differences += [f"only here: {each}" for each in sorted(mine - theirs)]
    differences += [f"only toets: {each}" for each in sorted(theirs - mine)]
    print(f"  failing sums: {len(mine)} here, {len(theirs)} in the findings")
    return differences


def compare_verdicts(document, identities, report, facts) -> typing.List[str]:
    differences = []
    mine = verdicts_of(document, identities)
    places = {fact["id"]: (fact["line"], fact["from"]) for fact in facts if fact["type"] == "cell"}
    theirs = {}
    for number in report.get("numbers") or []:
        location = number.get("location") or {}
        # Ids are those of `inspect`; with several documents one may carry the document before it.
        bare_id = re.split(r"[:/#]", str(number["id"]))[-1]
        key = (location["line"], location["from"]) if location.get("line") is not None else places.get(bare_id)
        if key in mine or bare_id in places:
            theirs[key] = number["verdict"]
    names = {cell.key: str(cell) for cell in document.cells}
    for key in sorted(set(mine) | set(theirs)):
        if mine.get(key) != theirs.get(key):
            differences.append(f"{names.get(key, key)}: {mine.get(key)} here, toets {theirs.get(key)}")
    counts = collections.Counter(mine.values())
    table = report["documents"][0]["numbers"]["table"]
    for word, count in [("total", len(mine)), *((w, counts[w]) for w in ("proven", "contradicted", "unchecked"))]:
        if table.get(word) != count:
            differences.append(f"numbers.table.{word}: {count} here, toets {table.get(word)}")
    print(f"  numbers: {len(mine)}, " + ", ".join(f"{counts[w]} {w}" for w in ("proven", "contradicted", "unchecked")))
    return differences


def compare_dates(document, findings, aliases) -> typing.List[str]:
    differences = []
    mine = dated_of(document)
    theirs = {rule: set() for rule in DATE_RULES}
    for finding in findings:
        rule = family(finding["rule"], aliases)
        if rule not in DATE_RULES:
            continue
        if finding["severity"] != DATE_RULES[rule]:
            differences.append(f"{finding['rule']}: severity {finding['severity']}, expected {DATE_RULES[rule]}")
        for occurrence in toets_calls.occurrences_of(finding):
            line = (occurrence.get("location") or {}).get("line")
            node = document.action_at(line) if line else None
            if node is None:
                differences.append(f"{finding['rule']}: an occurrence at line {line}, which is in no action")
            else:
                theirs[rule].add(node.code)
    for rule in DATE_RULES:
        print(f"  {rule}: {len(mine[rule])} here, {len(theirs[rule])} in the findings")
        differences += [f"only here: {rule} {code}" for code in sorted(mine[rule] - theirs[rule])]
        differences += [f"only toets: {rule} {code}" for code in sorted(theirs[rule] - mine[rule])]
    return differences


def dump(document) -> None:
    identities = identities_of(document)
    counts = collections.Counter(identity.rule for identity in identities)
    verdicts = collections.Counter(verdicts_of(document, identities).values())
    print(f"{document.path}: {document.layout}, as of {document.as_of}")
    print("  sums: " + ", ".join(f"{rule} {count}" for rule, count in sorted(counts.items())))
    print(f"  numbers: {len(document.cells)}, " + ", ".join(f"{count} {word}" for word, count in sorted(verdicts.items())))
    for identity in identities:
        if not identity.holds:
            print(f"  fails: {identity}")
    for rule, codes in dated_of(document).items():
        print(f"  {rule}: {len(codes)} {' '.join(sorted(codes)[:40])}")


def add_rule(parser) -> None:
    parser.add_argument("--rule", action="append", default=[], metavar="ID=AR1", help="a rule id that does not begin with its check")


def compare(options, paths: typing.List[str]) -> int:
    aliases = dict(alias.split("=", 1) for alias in options.rule)
    differences = []
    for path in paths:
        print(path)
        document = lier_reader.read(path)
        identities = identities_of(document)
        report = toets_calls.audit(options, [path], numbers=True)
        facts = toets_calls.inspect(options, path)
        found = compare_sums(document, identities, report["findings"], aliases)
        found += compare_verdicts(document, identities, report, facts)
        found += compare_dates(document, report["findings"], aliases)
        for difference in found:
            print(f"  difference: {difference}")
        differences += found
    print(f"{len(differences)} differences")
    return 1 if differences else 0


if __name__ == "__main__":
    toets_calls.command(__doc__, lier_reader, dump, compare, add_rule)
