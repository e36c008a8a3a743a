#!/usr/bin/python3
"""Compares every number, node and place of the real progress report on the Plan Samenleven with what the program read.

    plan_samenleven_facts.py --toets PROGRAM --reports-dir DIR
    plan_samenleven_facts.py --dump --reports-dir DIR     what this script finds, without the program
    plan_samenleven_facts.py --dump FILE...               the same for other files in this layout

Both directions, one by one. A slide that has nothing but its title may be left out. A number within a title may be a
mention or not. Whose text each bullet is, places, the count of lines and digits without a record are checked as well.
Exit 1 on any difference.
"""

import collections

import comparison
import plan_samenleven_reader
import toets_calls
from comparison import Comparison


def compare_report(document, report, into: Comparison) -> None:
    into.same("report field", "layout", document.layout, report.get("layout"))
    into.same("report field", "kind", "progress_slides", report.get("kind"))
    into.same("report field", "name", document.entity_name, (report.get("entity") or {}).get("name"))
    into.same("report field", "as_of", document.as_of, report.get("as_of"))
    into.same("report field", "why as_of", "printed" if document.as_of else None, report.get("as_of_basis"))


def compare_nodes(document, facts, into: Comparison) -> None:
    by_id = comparison.by_id(facts, "node")
    for node, fact, what in comparison.paired_nodes(document, facts, lambda node: f"{node.kind} {node.title!r}", into):
        into.same("node field", f"{what}: part", node.part, fact.get("part"))
        into.same("node field", f"{what}: code", node.code, fact.get("code"))
        into.same("node field", f"{what}: title", comparison.words_of(node.title), comparison.words_of(fact.get("title")))
        # The report does not say of an indicator whether the slide is above it.
        if node.kind in ("objective", "action"):
            parent = by_id.get(fact.get("parent"))
            into.same("node field", f"{what}: parent", node.parent.line if node.parent else None, parent["line"] if parent else None)


def compare_mentions(document, facts, into: Comparison) -> None:
    nodes = comparison.by_id(facts, "node")
    theirs = {}
    for fact in facts:
        if fact["type"] == "mention" and fact["kind"] not in ("name", "ordinal"):
            theirs[fact["line"], fact["from"]] = fact
    mine = {(each.place.line, each.place.start): each for each in document.mentions}
    titled = {(each.place.line, each.place.start) for each in document.titled}
    for key in sorted(set(theirs) - set(mine)):
        if key not in titled:
            into.differ("mention", f"only toets: {theirs[key]['kind']} {theirs[key]['raw']!r} at line {key[0]}:{key[1]}")
    for key, mention in sorted(mine.items()):
        fact = theirs.get(key)
        what = f"line {key[0]}:{key[1]} {mention.place.raw!r}"
        if fact is None:
            into.differ("mention", f"only here: {mention.kind} {what}")
            continue
        into.compared[f"{mention.kind} mention"] += 1
        into.same("mention field", f"{what}: kind", mention.kind, fact["kind"])
        into.same("mention field", f"{what}: value", mention.value, fact.get("value"))
        into.same("mention field", f"{what}: is no such day", mention.value is None, bool(fact.get("invalid")))
        owner = mention.node.line if mention.node else None
        into.same("mention field", f"{what}: node", owner, (nodes.get(fact["node"]) or {}).get("line"))
        if mention.unit:
            into.same("mention field", f"{what}: unit", mention.unit, fact.get("unit"))
        if mention.label:
            into.same("mention field", f"{what}: label", mention.label, fact.get("label"))


def compare_cells(document, facts, into: Comparison) -> None:
    tables = comparison.by_id(facts, "table")
    nodes = comparison.by_id(facts, "node")
    for cell, fact in comparison.paired_cells(document, facts, into):
        what = f"line {cell.place.line} {cell.label}"
        into.compared["cell"] += 1
        wanted = {"value": cell.value, "raw": cell.place.raw, "label": cell.label}
        wanted.update({"row": "value", "unit": "EUR", "absent": None, "section": None})
        for name, value in wanted.items():
            into.same("cell field", f"{what}: {name}", value, fact.get(name))
        columns = (tables.get(fact["table"]) or {}).get("columns") or []
        into.same("cell field", f"{what}: columns", [(cell.head, None)], [(each["label"], each["measure"]) for each in columns])
        into.same("cell field", f"{what}: node", cell.node.line, (nodes.get(fact["node"]) or {}).get("line"))


def compare_texts(document, facts, into: Comparison) -> None:
    nodes = comparison.by_id(facts, "node")
    theirs = {}
    for fact in facts:
        if fact["type"] == "text":
            for span in fact.get("spans") or []:
                theirs[span["line"]] = ((nodes.get(fact["node"]) or {}).get("line"), fact["name"])
    for line, (node, name) in sorted(document.written.items()):
        into.same("line of a text", f"line {line}", (node.line, name), theirs.get(line))


def compare(document, report, facts, into: Comparison) -> None:
    compare_report(document, report, into)
    compare_nodes(document, facts, into)
    compare_mentions(document, facts, into)
    compare_cells(document, facts, into)
    compare_texts(document, facts, into)
    into.same("lines", "not understood", 0, report["lines"]["not_understood"])
    show_counts(document)


def show_counts(document) -> None:
    counts = collections.Counter(f"{node.part} {node.kind}" for node in document.nodes)
    print(f"  nodes: {len(document.nodes)}: " + ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items())))
    kinds = collections.Counter(each.kind for each in document.mentions)
    print(f"  mentions: {len(document.mentions)}: " + ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items())))
    print(f"  cells: {len(document.cells)}")


def dump(document) -> None:
    print(f"{document.path}: {document.entity_name}, as of {document.as_of}, {len(document.lines)} lines")
    for node in document.nodes:
        print(f"  line {node.line} {node.part} {node.kind} {node.code or '-'} {node.title!r}")
    for each in document.mentions:
        print(f"  line {each.place.line}:{each.place.start} {each.kind} {each.value} {each.unit or ''} {each.label or ''}".rstrip())
    for cell in document.cells:
        print(f"  line {cell.place.line} {cell.label} {cell.head} {cell.value}")
    show_counts(document)


if __name__ == "__main__":
    toets_calls.command(
        __doc__, plan_samenleven_reader, dump, lambda options, paths: comparison.run(options, paths, plan_samenleven_reader.read, compare)
    )
