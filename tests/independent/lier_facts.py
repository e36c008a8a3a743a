#!/usr/bin/python3
"""Compares every number, node, date, status and name of the real Lier reports with what the program read.

    lier_facts.py --toets PROGRAM --reports-dir DIR
    lier_facts.py --dump --reports-dir DIR     what this script finds, without the program
    lier_facts.py --dump FILE...               the same for other files in this layout

Both directions, one by one. It also checks that each `raw` is the text at its place, that the count of lines
adds up, and that no digit of a line that counts as read is left without a record. Exit 1 on any difference.
"""

import collections
import decimal
import typing

import comparison
import lier_reader
import toets_calls
from comparison import Comparison


def iso(place: typing.Optional[lier_reader.Place]) -> typing.Optional[str]:
    date = lier_reader.date_of(place)
    return date.isoformat() if date else None


def compare_cells(document, facts, nodes_by_id, into: Comparison) -> None:
    tables = comparison.by_id(facts, "table")
    for cell, fact in comparison.paired_cells(document, facts, into):
        into.compared[f"number {cell.unit}"] += 1
        table = tables.get(fact.get("table"), {})
        columns = table.get("columns") or []
        index = fact.get("column")
        column = columns[index] if isinstance(index, int) and 0 <= index < len(columns) else {}
        node = nodes_by_id.get(fact.get("node"))
        wanted = {
            "value": str(cell.value),
            "unit": cell.unit,
            "absent": None,
            "assigned": "printed",
            "section": cell.section,
            "row": cell.row,
            "node": cell.node.name,
            "label": cell.head.label,
            "measure": cell.head.measure,
            "year": cell.head.year,
            "version": None,
        }
        got = {name: fact.get(name) for name in ("value", "unit", "absent", "assigned", "section", "row")}
        got["node"] = node_name(node, nodes_by_id)
        got.update((name, column.get(name)) for name in ("label", "measure", "year", "version"))
        for name, value in wanted.items():
            into.same("cell field", f"{cell}: {name}", value, got[name])
        # Whether the sign of the unit belongs to the number is not laid down; both spans hold its digits.
        line = document.lines[cell.place.line - 1]
        ends = {cell.place.end}
        if cell.unit == "%" and line[cell.place.end - 1 : cell.place.end] == "%":
            ends.add(cell.place.end + 1)
        if fact.get("to") not in ends:
            into.differ("cell", f"{cell}: ends at {cell.place.end} here, toets {fact.get('to')}")


def node_name(fact: typing.Optional[dict], nodes_by_id) -> typing.Optional[str]:
    """The same name as lier_reader.Node.name, made from the program's records."""
    if fact is None:
        return None
    if fact.get("code"):
        return fact["code"]
    above = node_name(nodes_by_id.get(fact.get("parent")), nodes_by_id) or "?"
    return f"{above} {'non-priority plans' if fact.get('aggregate') else str(fact.get('kind')) + ' at line ' + str(fact.get('line'))}"


def compare_nodes(document, facts, nodes_by_id, into: Comparison) -> None:
    theirs = collections.defaultdict(list)
    for fact in facts:
        if fact["type"] == "node":
            theirs[fact.get("kind"), node_name(fact, nodes_by_id)].append(fact)
    mine = {(node.kind, node.name): node for node in document.nodes}
    for key, found in theirs.items():
        if key not in mine:
            into.differ("node", f"only toets: {key[0]} {key[1]} {found[0].get('title')!r} at line {found[0].get('line')}")
        elif len(found) > 1:
            into.differ("node", f"{key[0]} {key[1]}: {len(found)} records at lines {[each.get('line') for each in found]}")
    for key, node in mine.items():
        if key not in theirs:
            into.differ("node", f"only here: {node.kind} {node.name} {node.title!r} at line {node.line}")
            continue
        compare_node(node, theirs[key][0], nodes_by_id, into)


def compare_node(node, fact, nodes_by_id, into: Comparison) -> None:
    into.compared[node.kind] += 1
    kind, name = f"{node.kind} field", node.name
    into.same(kind, f"{name}: line", node.line, fact.get("line"))
    into.same(kind, f"{name}: part", "body", fact.get("part"))
    # The heading of a total may serve as title; a goal that is only implied may take its name from its total.
    if not node.aggregate and not node.implied:
        into.same(kind, f"{name}: title", node.title, fact.get("title"))
    parent = node_name(nodes_by_id.get(fact.get("parent")), nodes_by_id)
    into.same(kind, f"{name}: parent", node.parent.name if node.parent else None, parent)
    if node.kind in ("action", "action_plan"):
        into.same(kind, f"{name}: priority", node.priority, fact.get("priority"))
    into.same(kind, f"{name}: aggregate", node.aggregate, bool(fact.get("aggregate")))
    into.same(kind, f"{name}: implied", node.implied, bool(fact.get("implied")))
    status = fact.get("status") or {}
    places = fact.get("at") or {}
    into.same(kind, f"{name}: status printed", node.status.raw if node.status else None, status.get("printed"))
    into.same(kind, f"{name}: status", node.status_word, status.get("normalised"))
    into.same(kind, f"{name}: start", iso(node.begin), fact.get("start"))
    into.same(kind, f"{name}: end", iso(node.end), fact.get("end"))
    for field, place in (("status", node.status), ("start", node.begin), ("end", node.end)):
        if place is not None:
            into.placed(f"{node.kind} place", f"{name}: {field}", place, places.get(field))
    parties = [party.get("name") for party in fact.get("parties") or []]
    into.same(kind, f"{name}: parties", [place.raw for place in node.parties], parties)


def text_of(item) -> str:
    """An entry of a list of names may be the text itself or a record with its place."""
    if isinstance(item, dict):
        return str(item.get("value", item.get("name")))
    return str(item)


def compare_report(document, report, into: Comparison) -> None:
    kind = "report field"
    entity = report.get("entity") or {}
    values = {name: [place.raw for _, place in found] for name, found in document.entity.items()}
    into.same(kind, "layout", document.layout, report.get("layout"))
    into.same(kind, "kind", document.kind, report.get("kind"))
    into.same(kind, "fiscal year", document.fiscal_year, report.get("fiscal_year"))
    into.same(kind, "as_of", document.as_of.isoformat(), report.get("as_of"))
    into.same(kind, "name", (values.get("name") or [None])[0], entity.get("name"))
    into.same(kind, "NIS code", (values.get("nis_code") or [None])[0], entity.get("nis_code"))
    into.same(kind, "address", values.get("address", []), [text_of(each) for each in entity.get("address") or []])
    into.same(kind, "enterprise numbers", [], [text_of(each) for each in entity.get("enterprise_numbers") or []])
    journal = [text_of(each) for each in report.get("journal_numbers") or []]
    into.same(kind, "journal numbers", values.get("journal_number", []), journal)
    officers = [(officer.get("role"), officer.get("name")) for officer in entity.get("officers") or []]
    wanted = [(role, place.raw) for role, place in document.entity.get("officer", [])]
    into.same(kind, "officers", wanted, officers)
    shown = list(toets_calls.places_in(report))
    for name, found in document.entity.items():
        for role, place in found:
            into.compared["report place"] += 1
            if not any(each["line"] == place.line and place.raw in str(each.get("raw")) for each in shown):
                into.differ("report place", f"{name} {role}: {place.raw!r} at line {place.line} has no place in the report record")


def compare(document, report, facts, into: Comparison) -> None:
    nodes_by_id = comparison.by_id(facts, "node")
    compare_report(document, report, into)
    compare_nodes(document, facts, nodes_by_id, into)
    compare_cells(document, facts, nodes_by_id, into)


def dump(document) -> None:
    print(f"{document.path}: {document.layout}, {document.fiscal_year}, as of {document.as_of}, {len(document.lines)} lines")
    for name, found in document.entity.items():
        for role, place in found:
            print(f"  {name} {role}: {place.raw!r} at line {place.line}:{place.start}-{place.end}")
    for node in document.nodes:
        above = node.parent.name if node.parent else None
        status = f"{node.status.raw!r} ({node.status_word}, line {node.status.line})" if node.status else None
        print(
            f"  line {node.line}:{node.start} {node.kind} {node.name} {node.title!r} under {above}, priority {node.priority}, "
            f"status {status}, {iso(node.begin)} to {iso(node.end)}{', implied' if node.implied else ''}"
        )
    for cell in document.cells:
        print(f"  {cell}")
    counts = collections.Counter(node.kind for node in document.nodes)
    print("  " + ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items())))
    total = sum((cell.value for cell in document.cells), decimal.Decimal(0))
    print(f"  {len(document.cells)} numbers, checksum {total}")


if __name__ == "__main__":
    toets_calls.command(__doc__, lier_reader, dump, lambda options, paths: comparison.run(options, paths, lier_reader.read, compare))
