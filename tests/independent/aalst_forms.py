#!/usr/bin/python3
"""Rewrites the real social policy plan in other forms and asks whether the program still reads the same from it.

    aalst_forms.py --toets PROGRAM --reports-dir DIR [--form NAME]
    aalst_forms.py --dump --reports-dir DIR    the rewritten texts, one below the other

A form changes how the text is marked up and laid out, or the years, codes, name and amounts in it; not what it says. Cells
with their action, year, code, label and mark, parties and the outline are compared with the second reading of the
original, changed in the same way. Exit 1 on any difference.
"""

import collections
import dataclasses
import html
import os
import re
import tempfile
import typing

import aalst_reader
import comparison
import toets_calls

ROW = re.compile(r"[^\t]*\t.*")
LEADER = re.compile(r".*\.{2,}\s*\d+ *")
SEPARATOR = re.compile(r"[\s\-|:]*-[\s\-|:]*")


# ---- layouts -----------------------------------------------------------------------------------


def groups_of(lines: typing.Sequence[str]) -> typing.Iterator[typing.Tuple[bool, typing.List[str]]]:
    """Runs of lines that are rows of a table, or are not."""
    run: typing.List[str] = []
    was_row = False
    for line in lines:
        is_row = bool(ROW.fullmatch(line)) and not LEADER.fullmatch(line)
        if run and is_row != was_row:
            yield was_row, run
            run = []
        was_row = is_row
        run.append(line)
    if run:
        yield was_row, run


def by_table(lines: typing.Sequence[str], lay_out) -> typing.List[str]:
    found: typing.List[str] = []
    for is_table, run in groups_of(lines):
        found += lay_out([row.split("\t") for row in run if not SEPARATOR.fullmatch(row)]) if is_table else run
    return found


def unmarked(text: str) -> str:
    """Without tags, bold, heading marks and bullets; a numbered remark keeps its number."""
    text = re.sub(r"<li>|</p> *<p>", " ", text)
    text = re.sub(r"<sup>(\d+)</sup>(?=.)", r"\1 ", re.sub(r"<sup>\d+</sup>(?:</?\w+>|\*\*)*$", "", text))
    text = html.unescape(re.sub(r"<[^<>]*>", "", text)).replace("**", "").replace("\\*", "*")
    return re.sub(r"^#+ +", "", text)


def markdown(lines):
    def lay_out(rows):
        width = max(map(len, rows))
        rows = [row + [""] * (width - len(row)) for row in rows]
        printed = ["| " + " | ".join(cell.strip() for cell in row) + " |" for row in rows]
        return [printed[0], "|" + " --- |" * width, *printed[1:]]

    return by_table(lines, lay_out)


def html_tables(lines):
    def lay_out(rows):
        cells = ["".join(f"<td>{cell.strip()}</td>" for cell in row) for row in rows]
        return ["<table>", *(f"<tr>{each}</tr>" for each in cells), "</table>"]

    return by_table(lines, lay_out)


def loose_rows(lines: typing.Sequence[str]) -> typing.Set[int]:
    """The lines, from 1, of the rest of a role cell after a page break, and the rule below it."""
    rules = {number for number, line in enumerate(lines, 1) if line.strip() and SEPARATOR.fullmatch(line)}
    return rules | {number - 1 for number in rules}


def without_loose_rows(lines):
    """Where there are no marks, nothing tells such a row from a title."""
    loose = loose_rows(lines)
    return [line for number, line in enumerate(lines, 1) if number not in loose]


def bare(lines):
    return [unmarked(line) for line in without_loose_rows(lines)]


def as_on_the_page(rows: typing.Sequence[typing.List[str]]) -> typing.List[typing.List[str]]:
    """Undoes what only an export does: a head of two lines, and amounts that are moved away from below their years."""
    found: typing.List[typing.List[str]] = []
    head: typing.List[int] = []
    lower = None  # where the second line of a head stands
    for row in rows:
        filled = [at for at, cell in enumerate(row) if cell]
        years = [at for at in filled if re.fullmatch(r"(?:19|20)\d\d", row[at])]
        values = [at for at in filled if aalst_reader.value_in(re.sub(r"(?<=\d)\.(?=\d{3})", " ", row[at]))]
        if years and filled == years and head:
            found[-2].append(row[years[0]])
            head.append(len(found[-2]) - 1)
            lower = years[0]
        elif lower is not None and values == filled == [lower]:
            found[-1].append(row[lower])
        elif years:
            found.append(list(row))
            head, lower = years, None
        elif len(values) == len(head) and filled == values != head:
            found.append([""] * head[0] + [row[at] for at in values])
        else:
            found.append(list(row))
    return found


def aligned(lines):
    """As a print of a page: no marks, fields one below the other, what stands alone in its row not cut."""

    def lay_out(rows):
        rows = as_on_the_page([[unmarked(cell).strip() for cell in row] for row in rows])
        several = [row for row in rows if sum(map(bool, row)) > 1 or (row and not row[0])]
        count = max(map(len, rows))
        widths = [max([len(row[at]) for row in several if at < len(row)] or [0]) + 3 for at in range(count)]
        printed = []
        for row in rows:
            is_alone = row not in several
            line = row[0] if is_alone else "".join(cell.ljust(width) for cell, width in zip(row, widths))
            printed.append(line.rstrip())
        return printed

    return [unmarked(line).replace("\t", "    ") for line in by_table(without_loose_rows(lines), lay_out)]


# ---- what a report may say otherwise -------------------------------------------------------------


@dataclasses.dataclass(frozen=True)
class Form:
    name: str
    lay_out: typing.Callable = list
    words: typing.Callable[[str], str] = str  # of any text, and of what is read from it


def _later(text: str) -> str:
    return re.sub(r"(?<![\d.,/])20([12]\d)(?![\d,.]\d| EUR)", lambda year: f"20{int(year[1]) + 6}", text)


def _other_codes(text: str) -> str:
    return re.sub(r"\b[Aa][Cc]( ?)(0\d{4,6})\b", r"BKP\1\2", text).replace("MJP:</b> AC\t", "MJP:</b> BKP\t")


def _other_entity(text: str) -> str:
    return text.replace("Aalstenaar", "Lokeraar").replace("Aalster", "Lokerse").replace("AALST", "LOKEREN").replace("Aalst", "Lokeren")


_PRINTED = r"(\d{1,3}(?: \d{3})*(?:,\d+)?) EUR"


def _dotted(text: str) -> str:
    return re.sub(_PRINTED, lambda amount: f"{amount[1].replace(' ', '.')} EUR", text)


def _euro_sign(text: str) -> str:
    return re.sub(_PRINTED, lambda amount: f"€ {amount[1].replace(' ', '.')}", text)


def _euro_word(text: str) -> str:
    return re.sub(_PRINTED, r"\1 euro", text)


FORMS = {
    form.name: form
    for form in (
        Form("as-printed"),
        Form("markdown", markdown),
        Form("html", html_tables),
        Form("bare", bare),
        Form("aligned", aligned),
        Form("later-years", words=_later),
        Form("other-codes", words=_other_codes),
        Form("other-entity", words=_other_entity),
        Form("dotted", words=_dotted),
        Form("euro-sign", words=_euro_sign),
        Form("euro-word", words=_euro_word),
        Form("all-other", aligned, lambda text: _dotted(_other_entity(_other_codes(_later(text))))),
    )
}


def rewritten(lines: typing.Sequence[str], form: Form) -> str:
    return "\n".join(form.lay_out([form.words(line) for line in lines])) + "\n"


# ---- what is read, without places ----------------------------------------------------------------


def said_here(document, form: Form) -> typing.Dict[str, list]:
    """What the second reading of the original says, in the words of the form."""

    def plain(text) -> str:
        return comparison.words_of(unmarked(form.words(str(text or ""))))

    order = {node.line: at for at, node in enumerate(node for node in document.nodes if node.kind == "action")}
    cells = []
    for cell in document.cells:
        if cell.unit != "EUR":
            cells.append(("survey", plain(cell.label), plain(cell.head), cell.value))
            continue
        codes = form.words(f"MJP:</b> {cell.codes}\t").split(" ", 1)[1].strip()
        at = order[cell.node.line]
        cells.append((at, cell.row, int(form.words(cell.head)), cell.value, cell.absent, codes, cell.label, bool(cell.mark)))
    outline = [
        (node.part, node.kind, node.code, plain(node.title))
        for node in document.nodes
        if not node.is_optional and node.kind != "item"
    ]
    left_out = loose_rows(document.lines) if form.lay_out in (bare, aligned) else set()
    parties = [
        (order[each.node.line], each.role, plain(each.place.raw)) for each in document.parties if each.place.line not in left_out
    ]
    return {"cell": cells, "outline": outline, "role": by_role(parties)}


def by_role(parties) -> typing.List[tuple]:
    """The words of each role: a name that is wrapped may be one or several."""
    words = collections.defaultdict(list)
    for at, role, name in parties:
        words[at, role].append(name)
    return [(*key, " ".join(names)) for key, names in words.items()]


def said_there(facts) -> typing.Dict[str, list]:
    nodes = {fact["id"]: fact for fact in facts if fact["type"] == "node"}
    tables = {fact["id"]: fact for fact in facts if fact["type"] == "table"}
    actions = [fact for fact in nodes.values() if fact["kind"] == "action"]
    order = {fact["id"]: at for at, fact in enumerate(sorted(actions, key=lambda each: each["line"]))}
    plain = comparison.words_of
    cells = []
    rows = {}
    for fact in (fact for fact in facts if fact["type"] == "cell"):
        columns = tables[fact["table"]]["columns"]
        head = columns[fact["column"]] if fact["column"] is not None and 0 <= fact["column"] < len(columns) else {}
        if fact["unit"] != "EUR":
            cells.append(("survey", plain(re.sub(r"^\d+\s+", "", fact["label"] or "")), plain(head.get("label")), fact["value"]))
            continue
        at, filled = rows.get(fact["table"], (0, set()))
        at, filled = (at + 1, set()) if fact["column"] in filled else (at, filled)
        rows[fact["table"]] = (at, filled | {fact["column"]})
        codes = (fact.get("dimensions") or {}).get("budget_code") or ""
        mark = bool(fact.get("footnotes")) and fact["absent"] != "asterisk"
        cells.append((order.get(fact["node"]), at, head.get("year"), fact["value"], fact["absent"], codes, fact["label"], mark))
    outline = [
        (fact["part"], fact["kind"], fact["code"], plain(fact["title"]))
        for fact in sorted(nodes.values(), key=lambda each: (each["line"], each["from"]))
        if fact["kind"] != "item"
    ]
    parties = [(order[fact["id"]], each["role"], plain(each["name"])) for fact in actions for each in fact.get("parties") or []]
    return {"cell": cells, "outline": outline, "role": by_role(parties)}


def differences_of(mine: typing.Dict[str, list], theirs: typing.Dict[str, list]) -> typing.List[str]:
    found = []
    for kind, here in mine.items():
        left = list(theirs[kind])
        for each in here:
            if each in left:
                left.remove(each)
            else:
                found.append(f"{kind}, only here: {each}")
        found += [f"{kind}, only toets: {each}" for each in left]
    return found


def compare(options, paths) -> int:
    count = 0
    for path in paths:
        document = aalst_reader.read(path)
        for form in chosen(options):
            with tempfile.TemporaryDirectory() as folder:
                copy = os.path.join(folder, "report.txt")
                with open(copy, "w", encoding="utf-8", newline="") as file:
                    file.write(rewritten(document.lines, form))
                facts = toets_calls.inspect(options, copy)
            mine = said_here(document, form)
            differences = differences_of(mine, said_there(facts))
            compared = ", ".join(f"{len(said)} {kind}" for kind, said in mine.items())
            print(f"{form.name}: {compared} compared, {len(differences)} differences, {unread(facts)} lines not understood")
            for difference in differences:
                print(f"  difference: {difference}")
            count += len(differences)
    print(f"{count} differences")
    return 1 if count else 0


def unread(facts) -> int:
    return sum(fact["type"] == "line" for fact in facts)


def chosen(options) -> typing.List[Form]:
    return [FORMS[options.form]] if options.form else list(FORMS.values())


def add_form(parser) -> None:
    parser.add_argument("--form", choices=sorted(FORMS), help="default: each in turn")


def dump(document) -> None:
    for form in FORMS.values():
        print(f"---- {form.name}")
        print(rewritten(document.lines, form), end="")


if __name__ == "__main__":
    toets_calls.command(__doc__, aalst_reader, dump, compare, add_form)
