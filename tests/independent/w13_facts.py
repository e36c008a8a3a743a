#!/usr/bin/python3
"""Compares every number, node and place of the real W13 report with what the program read.

    w13_facts.py --toets PROGRAM --reports-dir DIR
    w13_facts.py --dump --reports-dir DIR     what this script finds, without the program
    w13_facts.py --dump FILE...               the same for other files in this layout

Both directions, one by one. A number of a short row has no column here: where the program infers one, it must keep the
printed order and be one that the sums around it allow. What the program repairs must be repaired, and said. It also
checks places, the count of lines and digits without a record, as for Lier. Exit 1 on any difference.
"""

import collections
import re

import comparison
import toets_calls
import w13_columns
import w13_reader
import w13_sums
from comparison import Comparison


def compare_report(document, report, into: Comparison) -> None:
    entity = report.get("entity") or {}
    mine = {name: place.raw for name, place in document.entity.items()}
    into.same("report field", "layout", document.layout, report.get("layout"))
    into.same("report field", "kind", "policy_evaluation", report.get("kind"))
    into.same("report field", "fiscal year", document.fiscal_year, report.get("fiscal_year"))
    into.same("report field", "as_of", f"{document.fiscal_year}-12-31", report.get("as_of"))
    into.same("report field", "name", mine.get("name"), entity.get("name"))
    into.same("report field", "NIS code", mine.get("nis_code"), entity.get("nis_code"))
    numbers = [str(each.get("value", each) if isinstance(each, dict) else each) for each in entity.get("enterprise_numbers") or []]
    into.same("report field", "enterprise number", [mine.get("enterprise_number")], numbers)
    officers = sorted(officer.get("name") for officer in entity.get("officers") or [])
    into.same("report field", "officers", sorted(mine[role] for role in ("chair", "director") if role in mine), officers)


def compare_nodes(document, facts, into: Comparison) -> None:
    by_id = comparison.by_id(facts, "node")
    for node, fact, what in comparison.paired_nodes(document, facts, lambda node: f"{node.kind} {node.name} {node.title!r}", into):
        into.same("node field", f"{what}: part", node.part, fact.get("part"))
        into.same("node field", f"{what}: code", node.code, fact.get("code"))
        parent = by_id.get(fact.get("parent"))
        wanted = (node.parent.line, node.parent.code) if node.parent else None
        into.same("node field", f"{what}: parent", wanted, (parent.get("line"), parent.get("code")) if parent else None)
        into.same("node field", f"{what}: priority", node.priority, fact.get("priority"))
        into.same("node field", f"{what}: aggregate", node.aggregate, bool(fact.get("aggregate")))
        if node.code:
            printed = document.lines[node.line - 1]
            into.same("node field", f"{what}: printed code is on its line", True, str(fact.get("printed_code")) in printed)
        # How far a title that is wrapped or cut goes on is for the goldens; they may not be about something else.
        if node.title and node.kind != "item":
            first, other = (re.sub(r"\W+", " ", str(title)).strip() for title in (node.title, fact.get("title")))
            length = min(len(first), len(other))
            into.same("node field", f"{what}: title begins with", first[:length], other[:length])


def compare_cells(document, facts, into: Comparison) -> None:
    tables = comparison.by_id(facts, "table")
    nodes = comparison.by_id(facts, "node")
    possible = w13_columns.openings_of(document, w13_sums.equations_of(document)).columns
    columns = {}
    for cell, fact in comparison.paired_cells(document, facts, into):
        columns[cell.key] = fact.get("column")
        into.compared["number"] += 1
        node = nodes.get(fact.get("node")) or {}
        wanted = {
            "value": str(cell.value),
            "unit": "EUR",
            "absent": None,
            "section": cell.row.section,
            "row": cell.row.row,
            "raw": cell.place.raw,
            "to": cell.place.end,
        }
        for name, value in wanted.items():
            into.same("cell field", f"{cell}: {name}", value, fact.get(name))
        into.same("cell field", f"{cell}: node", (cell.row.node.line, cell.row.node.code), (node.get("line"), node.get("code")))
        compare_repair(cell, fact, into)
        compare_column(cell, fact, tables.get(fact.get("table")) or {}, possible, into)
    compare_order(document, columns, into)


def compare_repair(cell, fact, into: Comparison) -> None:
    """An amount that is not written as amounts are is read as another form, which stands beside it."""
    is_damaged = "," in cell.place.raw or "]" in cell.place.raw
    read = str(fact.get("read") or "").replace(".", "")
    into.same("repaired amount" if is_damaged else "amount as printed", f"{cell}: read as", str(cell.value) if is_damaged else "", read)


def compare_column(cell, fact, table, possible, into: Comparison) -> None:
    columns = table.get("columns") or []
    sign = table.get("sign") or {}
    into.same("table field", f"{cell}: sign", -1 if cell.row.node.part == "synthesis" else 1, sign.get("expenditure"))
    mine = [(column.label, column.measure, column.year) for column in cell.row.columns]
    theirs = [tuple(each.get(name) for name in ("label", "measure", "year")) for each in columns]
    if mine and theirs and str(theirs[0][0]).endswith(mine[0][0]):
        theirs[0] = mine[0]  # a date may bear the word before it, as in "Reserve 31/12/2019"
    into.same("table field", f"{cell}: columns", mine, theirs)
    column = fact.get("column")
    if cell.column is not None:
        into.same("cell field", f"{cell}: assigned", "printed", fact.get("assigned"))
        into.same("cell field", f"{cell}: column", cell.column, column)
    elif fact.get("assigned") == "inferred":
        into.compared["inferred column"] += 1
        if column not in possible.get(cell.key, ()):
            into.differ("inferred column", f"{cell}: {column} in toets, {sorted(possible.get(cell.key, ()))} possible here")
    else:
        into.same("cell field", f"{cell}: assigned", "no", fact.get("assigned"))
        into.same("cell field", f"{cell}: column", None, column)
        if len(possible.get(cell.key, ())) == 1:
            into.compared["only possible column, not inferred"] += 1


def compare_order(document, theirs, into: Comparison) -> None:
    for row in document.rows:
        columns = [theirs.get(cell.key) for cell in row.cells]
        known = [column for column in columns if column is not None]
        into.same("order of a row", f"line {row.line}", sorted(set(known)), known)
        if row.is_short:
            # A number between two known neighbours needs room there.
            for index, column in enumerate(columns):
                if column is not None and not index <= column <= len(row.columns) - len(row.cells) + index:
                    into.differ("order of a row", f"line {row.line}: number {index + 1} in column {column} leaves no room")


def compare_lines(document, facts, report, into: Comparison) -> None:
    ignored = (report.get("lines") or {}).get("ignored") or {}
    blank = sum(not line.strip() for line in document.lines)
    into.same("lines", "ignored as blank", blank, ignored.get("blank", 0))
    pages = ignored.get("page_header", 0) + ignored.get("page_footer", 0)
    into.same("lines", "ignored as head or foot of a page", len(document.furniture), pages)
    comparison.check_share_read(facts, report, into)


def compare(document, report, facts, into: Comparison) -> None:
    compare_report(document, report, into)
    compare_nodes(document, facts, into)
    compare_cells(document, facts, into)
    compare_lines(document, facts, report, into)
    show_counts(document)


def show_counts(document) -> None:
    # The closing lines of the synthesis leave out years in which there was nothing; no cell is blank there.
    short = [row for row in document.rows if row.is_short and row.node.kind != "item"]
    blank = sum(len(row.columns) - len(row.cells) for row in short)
    print(
        f"  table cells: {len(document.cells) + blank}, of which {len(document.cells)} with a number and {blank} blank "
        f"in {len(short)} short rows; {sum(cell.column is None for cell in document.cells)} numbers without a column"
    )


def dump(document) -> None:
    print(f"{document.path}: {document.fiscal_year}, {len(document.lines)} lines{', broken off' if document.is_broken_off else ''}")
    for name, place in document.entity.items():
        print(f"  {name}: {place.raw!r} at line {place.line}:{place.start}-{place.end}")
    for node in document.nodes:
        above = node.parent.name if node.parent else None
        print(f"  line {node.line}:{node.start} {node.kind} {node.name} {node.title!r} under {above}, priority {node.priority}")
    possible = w13_columns.openings_of(document, w13_sums.equations_of(document)).columns
    for cell in document.cells:
        print(f"  {cell}{' columns ' + str(sorted(possible[cell.key])) if cell.key in possible else ''}")
    counts = collections.Counter(f"{node.part} {node.kind}" for node in document.nodes)
    print("  " + ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items())))
    show_counts(document)
    print(f"  checksum {sum(cell.value for cell in document.cells)}, {len(document.furniture)} lines of page heads and feet")


if __name__ == "__main__":
    toets_calls.command(__doc__, w13_reader, dump, lambda options, paths: comparison.run(options, paths, w13_reader.read, compare))
