"""A second reading of progress reports on the Plan Samenleven, made only to check the first one.

It cuts the text into blocks at empty lines. A block without bullet or number that is followed by one of these, or by a
table, is the title of a slide. All numbers are found by one expression over the whole text, whatever they stand in.
"""

import calendar
import dataclasses
import datetime
import re
import typing

from nodes import TitledNode as Node
from page import Place, place_of, split_lines

FILES = ("sint-pieters-leeuw-plan-samenleven-2023.txt",)

MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()

_ACTION = re.compile(r"Actie (?P<code>\d+) ?[-–—:] ?(?P<title>.+)")
_BULLET = re.compile(r" *[-•+] +(?P<text>.*)")
_NUMBERED = re.compile(r" *(?P<code>\d+)\. +(?P<title>.*)")
_INDICATOR = re.compile(r"(?P<title>[^:]+): KPI = \**(?P<count>\d+) (?P<unit>[^*\s]+)\**")
_SECTIONS = (("description", r"Volgens subsidiedossier"), ("state", r"Stand van zaken op"), ("reached", r"Behaalde KPI"))
_KPI = re.compile(r"Behaalde KPI = (?P<reached>\d+) \(KPI = (?P<target>\d+)\)")
_PART = re.compile(r"(?P<label>[Vv]ia [^:]+): (?P<count>\d+)\b")
_LABELLED_AMOUNT = re.compile(r"(?P<label>\d+/\d{4} – \d+/\d{4}) = (?P<amount>[\d.]+) €")
_LABELLED = ((_KPI, "reached", "Behaalde KPI"), (_KPI, "target", "KPI"), (_PART, "count", None), (_LABELLED_AMOUNT, "amount", None))
_NUMBERS = re.compile(
    r"(?P<period>\d{1,2}/\d{4} – \d{1,2}/\d{4})"
    r"|(?P<date>\d{1,2}/\d{1,2}/\d{4})"
    rf"|(?P<month>(?:{'|'.join(MONTHS)}) \d{{4}}|(?<!\d)\d{{1,2}}/\d{{4}})"
    r"|(?P<amount>\d[\d.]*(?:,\d+)?)(?= €)"
    r"|(?P<percentage>\d+(?:,\d+)?) ?%"
    r"|(?P<years>20\d\d – 20\d\d)"
    r"|(?<![\w/])(?P<year>20\d\d)(?![\w/])"
    r"|(?<![\w/,.])(?P<count>\d+(?:,\d+)?)(?![\w/])"
)


@dataclasses.dataclass(frozen=True)
class Mention:
    kind: str
    value: typing.Optional[str]  # none where there is no such day
    place: Place
    node: typing.Optional[Node]
    unit: typing.Optional[str] = None
    label: typing.Optional[str] = None


@dataclasses.dataclass(frozen=True)
class Cell:
    node: Node
    label: str
    head: str
    value: str
    place: Place

    @property
    def key(self) -> typing.Tuple[int, int]:
        return (self.place.line, self.place.start)


@dataclasses.dataclass
class Document:
    path: str
    lines: typing.List[str]
    nodes: typing.List[Node]
    mentions: typing.List[Mention]
    titled: typing.List[Mention]  # numbers that are part of a title, and may be mentions as well
    cells: typing.List[Cell]
    written: typing.Dict[int, typing.Tuple[Node, str]]  # by line, whose text it is and under which name
    entity_name: typing.Optional[str]
    as_of: typing.Optional[str]
    layout: str = "voortgang"

    @property
    def unrecorded(self) -> typing.Set[typing.Tuple[int, int]]:
        return set()

    def mentions_of(self, node: Node, label: str) -> typing.List[Mention]:
        return [each for each in self.mentions if each.node is node and (each.label or "").lower().startswith(label)]


def _decimal(printed: str) -> str:
    return re.sub(r"\.(?=\d{3}(?:\D|$))", "", printed).replace(",", ".")


def _month(year: int, month: int) -> typing.Tuple[str, str]:
    return f"{year}-{month:02}-01", f"{year}-{month:02}-{calendar.monthrange(year, month)[1]:02}"


def _value(kind: str, printed: str) -> typing.Optional[str]:
    digits = [int(each) for each in re.findall(r"\d+", printed)]
    if kind == "date":
        try:
            return datetime.date(digits[2], digits[1], digits[0]).isoformat()
        except ValueError:
            return None
    if kind == "period":
        return f"{_month(digits[1], digits[0])[0]}/{_month(digits[3], digits[2])[1]}"
    if kind == "month":
        named = next((at for at, name in enumerate(MONTHS, 1) if printed.startswith(name)), None)
        return "/".join(_month(digits[-1], named or digits[0]))
    if kind == "years":
        return f"{digits[0]}-01-01/{digits[1]}-12-31"
    return _decimal(printed)


def _is_listed(line: str) -> bool:
    return bool(_BULLET.fullmatch(line) or _NUMBERED.fullmatch(line) or "\t" in line)


def _slides(lines) -> typing.List[Node]:
    """Lines that are no list and no table, each before one, or before another title."""
    # A sentence that explains or adds up is no title, and does not come between one and its list.
    filled = [number for number, line in enumerate(lines, 1) if re.search(r"\w", line) and (_is_listed(line) or " = " not in line)]
    nodes = []
    for at, number in enumerate(filled):
        line = lines[number - 1]
        before = lines[number - 2] if number > 1 else ""
        if _is_listed(line) or before.strip() or line[:1] in "“→ ":
            continue
        text = line.strip()
        place = place_of(lines, number, line.index(text), line.index(text) + len(text))
        match = _ACTION.fullmatch(text)
        if match:
            nodes.append(Node("action", "slide", match["code"], match["title"], place))
            continue
        following = lines[filled[at + 1] - 1] if at + 1 < len(filled) else ""
        nodes.append(Node("item", "slide", None, text, place, is_optional=not _is_listed(following)))
    return nodes


def _over(nodes: typing.List[Node], number: int) -> typing.Optional[Node]:
    return max((node for node in nodes if node.line <= number), key=lambda node: node.line, default=None)


def _listed(lines, slides) -> typing.Tuple[typing.List[Node], typing.List[Mention]]:
    """The numbered lists: goals, priorities and indicators, told apart by the title over them."""
    nodes, mentions = [], []
    for number, line in enumerate(lines, 1):
        match = _NUMBERED.fullmatch(line)
        slide = _over(slides, number)
        if not match or not slide:
            continue
        text = line.strip()
        place = place_of(lines, number, line.index(text), line.index(text) + len(text))
        indicator = _INDICATOR.fullmatch(match["title"])
        if indicator:
            node = Node("indicator", "slide", match["code"], indicator["title"], place, slide)
            begin = match.start("title") + indicator.start("count")
            spot = place_of(lines, number, begin, begin + len(indicator["count"]))
            mentions.append(Mention("count", indicator["count"], spot, node, indicator["unit"], "KPI"))
        elif re.search(r"(?i)doelstelling", slide.title):
            node = Node("objective", "slide", match["code"], match["title"], place, slide)
        else:
            node = Node("action", "contents", match["code"], match["title"], place, slide)
        nodes.append(node)
    return nodes, mentions


def _written(lines, slides) -> typing.Dict[int, typing.Tuple[Node, str]]:
    """Whose text each bullet is: of the section of an action, or of its slide."""
    found = {}
    section = {}
    for number, line in enumerate(lines, 1):
        match = _BULLET.fullmatch(line)
        slide = _over(slides, number)
        if not match or not slide:
            continue
        if slide.kind != "action":
            found[number] = (slide, "description")
            continue
        word = next((word for word, pattern in _SECTIONS if re.match(pattern, match["text"])), None)
        if word:
            section[slide.line] = word
        elif section.get(slide.line) == "reached":
            if not _PART.match(match["text"]):
                found[number] = (slide, "notes")
        elif slide.line in section:
            found[number] = (slide, section[slide.line])
    return found


def _cells(lines, slides) -> typing.List[Cell]:
    cells = []
    head = None
    for number, line in enumerate(lines, 1):
        match = re.fullmatch(r"([^\t]+)\t(\d[\d.]*(?:,\d+)?) €", line)
        if match:
            place = place_of(lines, number, *match.span(2))
            cells.append(Cell(_over(slides, number), match[1], head, _decimal(match[2]), place))
        elif "\t" in line:
            head = line.split("\t")[1].strip()
    return cells


def _labels(line: str) -> typing.Dict[int, str]:
    """The words for the numbers of a line, by where those begin."""
    found = {}
    for pattern, group, label in _LABELLED:
        match = pattern.search(line)
        if match:
            found[match.start(group)] = label or match["label"]
    return found


def _mentions(lines, slides, listed, taken) -> typing.List[Mention]:
    mentions = []
    for number, line in enumerate(lines, 1):
        owner = _over([node for node in slides + listed if node.kind != "objective" or node.line == number], number)
        labels = _labels(line)
        for match in _NUMBERS.finditer(line):
            kind = match.lastgroup
            printed = match[kind]
            place = place_of(lines, number, *match.span(kind))
            if any((number, at) in taken for at in range(place.start, place.end)):
                continue
            unit = re.match(r" (VTE|gezinnen|oefenkansen|scholen|trajecten)\b", line[match.end() :])
            label = "Stand van zaken" if re.match(r"\W*Stand van zaken op", line) and kind == "date" else labels.get(match.start(kind))
            name = {"month": "period", "years": "period"}.get(kind, kind)
            mentions.append(Mention(name, _value(kind, printed), place, owner, unit[1] if unit else None, label))
    return mentions


def read(path: str) -> Document:
    with open(path, "rb") as file:
        return read_bytes(path, file.read())


def read_bytes(path: str, data: bytes) -> Document:
    lines = split_lines(data)
    slides = _slides(lines)
    listed, targets = _listed(lines, slides)
    cells = _cells(lines, slides)
    taken = {(place.line, at) for place in [each.place for each in (*targets, *cells)] for at in range(place.start, place.end)}
    in_titles = _titled(slides, listed)
    found = _mentions(lines, slides, listed, taken)
    titled = [each for each in found if (each.place.line, each.place.start) in in_titles]
    mentions = targets + [each for each in found if each not in titled]
    states = [each for each in mentions if each.label == "Stand van zaken"]
    nodes = sorted(slides + listed, key=lambda node: node.place)
    first = next((node.line for node in slides if not node.is_optional), len(lines) + 1)
    cover = [line.strip() for line in lines[: first - 1] if line.strip()]
    return Document(
        path,
        lines,
        nodes,
        sorted(mentions, key=lambda each: each.place),
        titled,
        cells,
        _written(lines, slides),
        cover[-1] if cover else None,
        max((each.value for each in states if each.value), default=None),
    )


def _titled(slides, listed) -> typing.Set[typing.Tuple[int, int]]:
    """Places within a title: of indicators only the words before the colon."""
    found = set()
    for node in slides + listed:
        end = node.place.start + node.place.raw.index(node.title) + len(node.title)
        found |= {(node.line, at) for at in range(node.place.start, end)}
    return found
