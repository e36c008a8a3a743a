#!/usr/bin/python3
"""Compares every cell, node, party, code and place of the real social policy plan with what the program read.

    aalst_facts.py --toets PROGRAM --reports-dir DIR
    aalst_facts.py --dump --reports-dir DIR     what this script finds, without the program
    aalst_facts.py --dump FILE...               the same for other files in this layout

Both directions, one by one. A field left empty in a row of amounts is a cell too; it has no place of its own here and is
told apart by action, row and column. A table that prints years and no row has none. Amounts, percentages and days in
prose are compared with their value; whose text each line of prose is, places, the count of lines and digits without a
record are checked as for Lier. Exit 1 on any difference.
"""

import collections
import re

import aalst_reader
import comparison
import toets_calls
from comparison import Comparison


def compare_report(document, report, into: Comparison) -> None:
    into.same("report field", "layout", document.layout, report.get("layout"))
    into.same("report field", "kind", "social_plan", report.get("kind"))
    into.same("report field", "name", document.entity_name, (report.get("entity") or {}).get("name"))
    period = report.get("period") or {}
    theirs = tuple(int(str(period[end])[:4]) for end in ("from", "to")) if period else None
    into.same("report field", "period", document.period, theirs)
    into.same("report field", "fiscal year", None, report.get("fiscal_year"))
    into.same("report field", "as_of", None, report.get("as_of"))


def compare_nodes(document, facts, into: Comparison) -> None:
    by_id = comparison.by_id(facts, "node")
    for node, fact, what in comparison.paired_nodes(document, facts, lambda node: node.name, into):
        into.same("node field", f"{what}: code", node.code, fact.get("code"))
        into.same("node field", f"{what}: title", comparison.words_of(node.title), comparison.words_of(fact.get("title")))
        if node.is_optional or (node.kind == "item" and node.code):
            continue
        into.same("node field", f"{what}: part", node.part, fact.get("part"))
        if node.kind != "item":
            parent = by_id.get(fact.get("parent"))
            wanted = (node.parent.line, node.parent.code) if node.parent else None
            into.same("node field", f"{what}: parent", wanted, (parent.get("line"), parent.get("code")) if parent else None)


def key_of(cell) -> tuple:
    """A printed cell by its place, a blank one by action, row and column."""
    if cell.place:
        return (cell.place.line, cell.place.start)
    return ("blank", cell.node.line, cell.row, cell.column)


def program_cells(facts) -> list:
    """The cells of the program with the same keys; rows are counted where a column comes again or earlier."""
    nodes = comparison.by_id(facts, "node")
    rows = collections.Counter()
    seen = collections.defaultdict(set)
    keyed = []
    for fact in (fact for fact in facts if fact["type"] == "cell"):
        table = fact["table"]
        if fact["column"] in seen[table]:
            rows[table] += 1
            seen[table].clear()
        seen[table].add(fact["column"])
        node = nodes.get(fact.get("node")) or {}
        if fact.get("absent") == "blank":
            keyed.append((("blank", node.get("line"), rows[table], fact["column"]), fact))
        else:
            keyed.append(((fact["line"], fact["from"]), fact))
    return keyed


def compare_cells(document, facts, into: Comparison) -> None:
    tables = comparison.by_id(facts, "table")
    nodes = comparison.by_id(facts, "node")
    texts = comparison.by_id(facts, "text")
    theirs = {}
    for key, fact in program_cells(facts):
        if key in theirs:
            into.differ("cell", f"two cells at {key}")
        theirs[key] = fact
    mine = {key_of(cell): cell for cell in document.cells}
    for key in sorted(set(theirs) - set(mine), key=str):
        fact = theirs[key]
        where = f"line {fact['line']}:{fact['from']}, column {fact['column']}"
        into.differ("cell", f"only toets: {fact.get('raw')!r} at {where}, absent {fact['absent']}")
    for key, cell in sorted(mine.items(), key=lambda item: str(item[0])):
        fact = theirs.get(key)
        if fact is None:
            into.differ("cell", f"only here: {cell}")
            continue
        into.compared["cell with an amount" if cell.value is not None else f"cell without amount, {cell.absent}"] += 1
        columns = (tables.get(fact["table"]) or {}).get("columns") or []
        column = columns[fact["column"]] if 0 <= (fact["column"] if fact["column"] is not None else -1) < len(columns) else {}
        is_survey = cell.unit == "count"
        wanted = {
            "value": cell.value,
            "absent": cell.absent,
            "unit": cell.unit,
            "row": "value",
            "section": None,
            "assigned": "printed",
        }
        # A rank before the words of a row may be part of its label.
        label = re.sub(r"^\d+\s+", "", fact.get("label") or "") if is_survey else fact.get("label")
        into.same("cell field", f"{cell}: label", cell.label, label)
        if cell.place:
            wanted.update({"raw": cell.place.raw, "to": cell.place.end})
        for name, value in wanted.items():
            into.same("cell field", f"{cell}: {name}", value, fact.get(name))
        # A heading that may be a node or not has the table, or the section around it has.
        if not (cell.node.is_optional and cell.node.line not in {node["line"] for node in nodes.values()}):
            into.same("cell field", f"{cell}: node", cell.node.line, (nodes.get(fact.get("node")) or {}).get("line"))
        into.same("cell field", f"{cell}: column", cell.head, column.get("label"))
        into.same("cell field", f"{cell}: year", None if is_survey else int(cell.head), column.get("year"))
        into.same("cell field", f"{cell}: measure", None if is_survey else "plan", column.get("measure"))
        into.same("cell field", f"{cell}: budget code", cell.codes or None, (fact.get("dimensions") or {}).get("budget_code"))
        compare_notes(cell, fact, texts, into)


def compare_notes(cell, fact, texts, into: Comparison) -> None:
    notes = fact.get("footnotes") or []
    marks = [note.get("mark") if isinstance(note, dict) else note for note in notes]
    # A sign alone is why there is no amount; it may be a mark as well.
    if cell.absent != "asterisk" or marks:
        into.same("cell field", f"{cell}: marks", ["*"] if cell.mark or cell.absent == "asterisk" else [], marks)
    for note in notes:
        text = texts.get(note.get("text")) if isinstance(note, dict) else None
        if text:
            into.same("cell field", f"{cell}: whose the remark is", (fact["node"], "notes"), (text["node"], text["name"]))


def compare_tables(document, facts, into: Comparison) -> None:
    nodes = comparison.by_id(facts, "node")
    theirs = {}
    for fact in facts:
        node = nodes.get(fact.get("node")) or {}
        if fact["type"] == "table" and node.get("kind") == "action":
            if node["line"] in theirs:
                into.differ("table", f"two tables of the action at line {node['line']}")
            theirs[node["line"]] = [column.get("label") for column in fact.get("columns") or []]
    for line in sorted(set(theirs) | set(document.columns)):
        into.same("table", f"action at line {line}: columns", document.columns.get(line), theirs.get(line))


def by_role(parties) -> dict:
    """The words of each role and the line of its first name: a name that is wrapped may be one or several."""
    words, lines = collections.defaultdict(list), {}
    for role, name, line in parties:
        words[role].append(re.sub(r"\s+", " ", name))
        lines.setdefault(role, line)
    return {role: (lines[role], " ".join(names)) for role, names in words.items()}


def compare_parties(document, facts, into: Comparison) -> None:
    mine = collections.defaultdict(list)
    for party in document.parties:
        mine[party.node.line].append((party.role, party.place.raw, party.place.line))
    for fact in facts:
        if fact["type"] == "node" and fact["kind"] == "action":
            theirs = [(each["role"], each["name"], each["place"]["line"]) for each in fact.get("parties") or []]
            into.compared["party"] += len(theirs)
            into.same("parties of an action", f"line {fact['line']}", by_role(mine[fact["line"]]), by_role(theirs))


def compare_codes(document, facts, into: Comparison) -> None:
    nodes = comparison.by_id(facts, "node")
    # Numbers of accounts without letters are codes or not, as one likes.
    mentions = [fact for fact in facts if fact["type"] == "mention" and fact["kind"] == "code" and fact["raw"][:1].isalpha()]
    theirs = {(fact["line"], fact["from"]): fact for fact in mentions}
    mine = {(code.place.line, code.place.start): code for code in document.codes}
    for key in sorted(set(theirs) - set(mine)):
        into.differ("code", f"only toets: {theirs[key]['raw']!r} at line {key[0]}:{key[1]}")
    for key, code in sorted(mine.items()):
        fact = theirs.get(key)
        what = f"line {key[0]}:{key[1]} {code.place.raw!r}"
        if fact is None:
            into.differ("code", f"only here: {what}")
            continue
        into.compared["code"] += 1
        into.same("code field", f"{what}: raw", code.place.raw, fact.get("raw"))
        if code.is_heading:
            into.same("code field", f"{what}: value", code.value, fact.get("value"))
            into.same("code field", f"{what}: is not whole", code.value is None, bool(fact.get("invalid")))
            into.same("code field", f"{what}: label", "MJP", fact.get("label"))
            into.same("code field", f"{what}: node", code.node.line, (nodes.get(fact.get("node")) or {}).get("line"))


def compare_numbers(document, facts, into: Comparison) -> None:
    """Amounts, percentages and days of the prose; other numbers there are for the check of digits."""
    theirs = {(fact["line"], fact["from"]): fact for fact in facts if fact["type"] == "mention"}
    mine = {(number.place.line, number.place.start): number for number in document.numbers}
    for key, fact in sorted(theirs.items()):
        if fact["kind"] == "amount" and key not in mine:
            into.differ("number", f"only toets: amount {fact['raw']!r} at line {key[0]}:{key[1]}")
    for key, number in sorted(mine.items()):
        fact = theirs.get(key) or {}
        what = f"line {key[0]}:{key[1]} {number.place.raw!r}"
        into.same(f"{number.kind} in prose", f"{what}: kind", number.kind, fact.get("kind"))
        into.same(f"{number.kind} in prose", f"{what}: value", number.value, fact.get("value"))


def compare_texts(document, facts, into: Comparison) -> None:
    """Whose description or remark each line is; how texts are cut is not compared."""
    nodes = comparison.by_id(facts, "node")
    theirs = {"description": {}, "notes": collections.defaultdict(set)}
    for fact in facts:
        if fact["type"] == "text" and fact["name"] in theirs:
            for span in fact.get("spans") or []:
                owner = (nodes.get(fact["node"]) or {}).get("line")
                if fact["name"] == "description":
                    theirs["description"][span["line"]] = owner
                else:
                    theirs["notes"][span["line"]].add(owner)
    for line, node in sorted(document.described.items()):
        into.same("line of prose", f"line {line}", node.line, theirs["description"].get(line))
    for line, node in sorted(document.remarks.items()):
        into.same("line with a remark", f"line {line}", {node.line}, theirs["notes"].get(line))
    references = sorted((fact["line"], fact["target"]) for fact in facts if fact["type"] == "reference" and fact["kind"] == "number")
    into.same("reference", "by number", sorted(document.references), references)


def leave_out_address(document, report) -> None:
    """A field that is wrapped has one place; the rest of its words are of it too."""
    pieces = " ".join((report.get("entity") or {}).get("address") or [])
    for number, line in enumerate(document.lines, 1):
        if line.strip() and line.strip() in pieces:
            document.recorded_elsewhere |= {(number, at) for at in range(1, len(line) + 1)}


def compare(document, report, facts, into: Comparison) -> None:
    leave_out_address(document, report)
    compare_report(document, report, into)
    compare_nodes(document, facts, into)
    compare_cells(document, facts, into)
    compare_tables(document, facts, into)
    compare_parties(document, facts, into)
    compare_codes(document, facts, into)
    compare_numbers(document, facts, into)
    compare_texts(document, facts, into)
    comparison.check_share_read(facts, report, into)
    show_counts(document)


def show_counts(document) -> None:
    counts = collections.Counter(f"{node.part} {node.kind}" for node in document.nodes if not node.is_optional)
    print(f"  nodes: {sum(counts.values())}: " + ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items())))
    absent = collections.Counter(cell.absent for cell in document.cells if cell.absent)
    print(
        f"  cells: {len(document.cells)}, of which {sum(absent.values())} without amount ("
        + ", ".join(f"{count} {word}" for word, count in sorted(absent.items()))
        + f"); {sum(cell.unit == 'count' for cell in document.cells)} of surveys"
    )
    unusual = sum(code.value is None for code in document.codes)
    print(f"  parties: {len(document.parties)}, codes: {len(document.codes)}, of which {unusual} of another form than most")


def dump(document) -> None:
    print(f"{document.path}: {document.entity_name}, {document.period}, {len(document.lines)} lines")
    for node in document.nodes:
        print(f"  line {node.line}:{node.place.start} {node.name} {node.title!r} under {node.parent.name if node.parent else None}")
    for cell in document.cells:
        print(f"  {cell} {cell.codes} {cell.label or ''} {cell.mark}".rstrip())
    for party in document.parties:
        print(f"  line {party.place.line} {party.role}: {party.place.raw}")
    for code in document.codes:
        print(f"  line {code.place.line} code {code.place.raw!r} {code.value}")
    show_counts(document)


if __name__ == "__main__":
    toets_calls.command(__doc__, aalst_reader, dump, lambda options, paths: comparison.run(options, paths, aalst_reader.read, compare))
