#!/usr/bin/python3
"""Rewrites the real progress report on the Plan Samenleven in other forms and asks whether the same is read from it.

    plan_samenleven_forms.py --toets PROGRAM --reports-dir DIR [--form NAME]
    plan_samenleven_forms.py --dump --reports-dir DIR    the rewritten texts, one below the other

A form changes marks and bullets, or the years, name, way of writing amounts and codes; not what the slides say. The
outline, cells, numbers with label and unit, and whose text each bullet is, are compared with the second reading of
the original, changed in the same way. Exit 1 on any difference.
"""

import dataclasses
import os
import re
import tempfile
import typing

import plan_samenleven_reader
import toets_calls
from comparison import words_of


@dataclasses.dataclass(frozen=True)
class Form:
    name: str
    lay_out: typing.Callable = lambda document: list(document.lines)
    words: typing.Callable[[str], str] = str  # of any text, and of what is read from it


# ---- layouts -----------------------------------------------------------------------------------


def with_titles(document, title: typing.Callable[[str], str]) -> typing.List[str]:
    """Only what is surely a title: a slide with nothing but one is left as it is."""
    titles = {node.line for node in document.nodes if node.kind in ("item", "action") and node.part == "slide" and not node.is_optional}
    return [title(line) if number in titles else line for number, line in enumerate(document.lines, 1)]


def table_piped(lines: typing.Sequence[str]) -> typing.List[str]:
    found: typing.List[str] = []
    for at, line in enumerate(lines):
        if "\t" not in line:
            found.append(line)
            continue
        found.append("| " + " | ".join(line.split("\t")) + " |")
        if at and "\t" not in lines[at - 1]:
            found.append("| --- | --- |")
    return found


def markdown(document):
    return table_piped(with_titles(document, lambda text: f"## {text}"))


def bold_html(document):
    lines = with_titles(document, lambda text: f"<b>{text}</b>")
    return [re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", line) for line in lines]


def bare(document):
    return [line.replace("**", "") for line in document.lines]


def dots(document):
    """Bullets as a print of slides has them, and a page for each slide that is surely one."""
    lines = with_titles(document, lambda text: f"\f{text}")
    lines = [re.sub(r"^ - ", "    ◦ ", re.sub(r"^- ", "• ", line)).replace("**", "") for line in lines]
    return [re.sub(r"^([^\t]+)\t", lambda label: label[1].ljust(30), line) for line in lines]


# ---- what a report may say otherwise -------------------------------------------------------------


def _later(text: str) -> str:
    return re.sub(r"(?<![\d.])20([2-8]\d)(?!\d)", lambda year: f"20{int(year[1]) + 3}", text)


def _other_entity(text: str) -> str:
    return text.replace("Sint-Pieters-Leeuw", "Sint-Katelijne-Waver")


def _colon(text: str) -> str:
    return re.sub(r"^(\W*Actie \d+) [-–] ", r"\1: ", text)


def _sign_first(text: str) -> str:
    return re.sub(r"(\d[\d.]*) €", r"€ \1", text)


def _spaced(text: str) -> str:
    return re.sub(r"(\d[\d.]*) €", lambda amount: f"{amount[1].replace('.', ' ')} EUR", text)


FORMS = {
    form.name: form
    for form in (
        Form("as-printed"),
        Form("markdown", markdown),
        Form("html", bold_html),
        Form("bare", bare),
        Form("dots", dots),
        Form("later-years", words=_later),
        Form("other-entity", words=_other_entity),
        Form("colon", words=_colon),
        Form("sign-first", words=_sign_first),
        Form("spaced", words=_spaced),
        Form("all-other", dots, lambda text: _sign_first(_colon(_other_entity(_later(text))))),
    )
}


def rewritten(document, form: Form) -> str:
    laid_out = form.lay_out(document)
    return "\n".join(form.words(line) for line in laid_out) + "\n"


# ---- what is read, without places ----------------------------------------------------------------


def said_here(document, form: Form) -> typing.Dict[str, list]:
    # A day that does not exist stays so; a later one may be of another year.
    def value_of(each) -> typing.Optional[str]:
        return form.words(each.value) if each.value and each.kind in ("date", "period", "year") else each.value

    owner = {id(node): form.words(node.title) for node in document.nodes}
    return {
        "outline": [
            (node.part, node.kind, node.code, words_of(form.words(node.title))) for node in document.nodes if not node.is_optional
        ],
        "number": [
            (each.kind, value_of(each), form.words(each.label) if each.label else None, words_of(owner[id(each.node)]))
            for each in document.mentions
        ],
        "cell": [(form.words(cell.label), cell.value, words_of(owner[id(cell.node)])) for cell in document.cells],
        "bullet": [(name, words_of(owner[id(node)])) for node, name in document.written.values()],
    }


def may_be_said(document, form: Form) -> typing.Dict[str, list]:
    """Slides with nothing but a title, and numbers of titles: read or not, both is right."""
    outline = [(node.part, node.kind, node.code, words_of(form.words(node.title))) for node in document.nodes if node.is_optional]
    numbers = [(each.kind, form.words(each.value) if each.kind != "count" else each.value) for each in document.titled]
    return {"outline": outline, "number": numbers, "cell": [], "bullet": []}


def said_there(facts) -> typing.Dict[str, list]:
    nodes = {fact["id"]: fact for fact in facts if fact["type"] == "node"}
    titles = {id_: words_of(fact["title"]) for id_, fact in nodes.items()}
    found = sorted(nodes.values(), key=lambda each: (each["line"], each["from"]))
    mentions = [fact for fact in facts if fact["type"] == "mention" and fact["kind"] not in ("name", "ordinal")]
    return {
        "outline": [(fact["part"], fact["kind"], fact["code"], words_of(fact["title"])) for fact in found],
        "number": [(fact["kind"], fact["value"], fact["label"], titles.get(fact["node"])) for fact in mentions],
        "cell": [(fact["label"], fact["value"], titles.get(fact["node"])) for fact in facts if fact["type"] == "cell"],
        "bullet": [(fact["name"], titles.get(fact["node"])) for fact in facts if fact["type"] == "text" for _ in fact["spans"]],
    }


def differences_of(mine: typing.Dict[str, list], optional: typing.Dict[str, list], theirs: typing.Dict[str, list]) -> typing.List[str]:
    """A label that the second reading does not give may be any; a text may have more lines than the bullets."""
    found = []
    for kind, here in mine.items():
        left = list(theirs[kind])
        # Those with a label first, so that one without does not take theirs.
        for each in sorted(here, key=lambda said: kind == "number" and said[2] is None):
            is_open = kind == "number" and each[2] is None
            match = next((other for other in left if other == each or (is_open and other[:2] + other[3:] == each[:2] + each[3:])), None)
            if match is None:
                found.append(f"{kind}, only here: {each}")
            else:
                left.remove(match)
        if kind != "bullet":
            extra = [each for each in left if (each[:2] if kind == "number" else each) not in optional[kind]]
            found += [f"{kind}, only toets: {each}" for each in extra]
    return found


def compare(options, paths) -> int:
    count = 0
    for path in paths:
        document = plan_samenleven_reader.read(path)
        for form in [FORMS[options.form]] if options.form else FORMS.values():
            with tempfile.TemporaryDirectory() as folder:
                copy = os.path.join(folder, "report.txt")
                with open(copy, "w", encoding="utf-8", newline="") as file:
                    file.write(rewritten(document, form))
                facts = toets_calls.inspect(options, copy)
            mine = said_here(document, form)
            differences = differences_of(mine, may_be_said(document, form), said_there(facts))
            unread = [fact for fact in facts if fact["type"] == "line"]
            compared = ", ".join(f"{len(said)} {kind}" for kind, said in mine.items())
            print(f"{form.name}: {compared} compared, {len(differences)} differences, {len(unread)} lines not understood")
            for difference in differences:
                print(f"  difference: {difference}")
            count += len(differences)
    print(f"{count} differences")
    return 1 if count else 0


def add_form(parser) -> None:
    parser.add_argument("--form", choices=sorted(FORMS), help="default: each in turn")


def dump(document) -> None:
    for form in FORMS.values():
        print(f"---- {form.name}")
        print(rewritten(document, form), end="")


if __name__ == "__main__":
    toets_calls.command(__doc__, plan_samenleven_reader, dump, compare, add_form)
