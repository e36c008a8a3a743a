"""A second reading of social policy plans in Aalst's layout, made only to check the first one.

It works over the whole text with expressions and from anchors outward: a role cell (`Trekkersrol:`) lies in an action,
whose title is the heading next above it; what stands between that title and the next one belongs to the action. Amounts
take the column of a year whose field they share, else the next free one.
"""

import bisect
import collections
import dataclasses
import html
import re
import typing

from nodes import TitledNode
from page import Place, place_of, split_lines

FILES = ("aalst-sociaal-beleidsplan-2020-2025.txt",)

_MARKS = r"(?:</?[a-z]+(?: [^<>]*)?>|\*\*|[#\s›\-])*"
_LEADER = re.compile(r"(?m)^(?P<lead>[\t ]*)(?P<text>\S.*?)[ ]?\.{2,}\s*(?P<page>\d+)\s*?$")
_AMBITION = re.compile(rf"(?m)^{_MARKS}(?P<whole>Ambitie (?P<code>\d+) ?:(?P<title>[^\n]*))")
_OBJECTIVE = re.compile(rf"(?m)^{_MARKS}(?P<whole>Doelstelling (?P<code>\d+\.\d+)\.? ?:? ?(?P<title>[^\n]*))")
_CHAPTER = re.compile(r"(?m)^#+ (?P<whole>(?P<code>[IVX]+|[A-Z])\. (?P<title>.+))$")
# Capitals alone, and the next line that is filled is an ambition.
_HEADING = re.compile(r"(?m)^(?:#+ )?\*\*(?P<whole>(?P<title>[^*\n]+))\*\*[ ]*$")
_DOMAIN = re.compile(rf"(?m)^#+ (?P<whole>(?P<title>[A-Z][^a-z\n]+))\n\s*(?={_MARKS}Ambitie \d+)")
_TITLE = re.compile(r"(?m)^(?:#+ +|\*\*|<b>)(?P<whole>[^<>\n]+?)(?:\*\*|</b>)?[\t ]*$")
_ROLE = re.compile(r"(?P<role>Trekkersrol|(?:In )?[Ss]amenwerking(?:sovereenkomst)? (?:met|tussen)):")
_CODE_HEAD = re.compile(r"MJP:(?:</b>|\*\*)?[ ]*(?P<rest>[^\t\n<]*)")
_CODE = re.compile(r"\b([A-Za-z]{2,4}) ?(\d+)\b|\b([A-Z]{2,4})(?![\w])")
_YEAR = re.compile(r"(?:<b>|\*\*)?((?:19|20)\d\d)(?:</b>|\*\*)?")
_AMOUNT = re.compile(r"(?:(?P<before>[^\W\d]\w*) )?(?P<amount>\d{1,3}(?: \d{3})*(?:,\d+)?) EUR ?(?P<mark>\*?)(?: (?P<after>[^\W\d]\w*))?")
_ABSENT = (("slash", re.compile(r"/(\*?)")), ("asterisk", re.compile(r"\\?\*()")), ("text", re.compile(r"Te bepalen\b[^\t\n]*()")))
_NUMBERS = re.compile(
    r"(?P<amount>(?<![\d,.])\d{1,3}(?: \d{3})+(?:,\d+)?(?= EUR)|(?<![\d,.] )(?<![\d,.])\d+(?:,\d+)?(?= EUR))"
    r"|(?<![\d,.])(?P<percentage>\d+(?:,\d+)?) ?%"
    r"|(?<![\d/])(?P<date>\d{1,2}/\d{1,2}/\d{4})(?![\d/])"
)
_TAG = re.compile(r"<[^<>]*>")
_NOTE = re.compile(r"\\?\*(?!\*)|\((?=[^()]*\)?\s*(?:\*.*)?$)|“|Opmerking:")
_COUNT_ROW = re.compile(r"(?:\d+\t)?(?P<label>[^\t\n]*[^\W\d][^\t\n]*)\t(?P<count>\d+)\t*")
_REFERENCE = re.compile(r"\b(?:actie bij|zie) (?:doelstelling|ambitie) (\d+(?:\.\d+)?)")


@dataclasses.dataclass(eq=False)
class Node(TitledNode):
    end: int = 0  # of an action the line after the last that can belong to it

    @property
    def name(self) -> str:
        return f"{self.part} {self.kind} {self.code or self.title[:40]!r}"


@dataclasses.dataclass(eq=False)
class Cell:
    node: Node
    row: int  # among the rows of its table
    column: int
    head: str
    value: typing.Optional[str]
    absent: typing.Optional[str]
    place: typing.Optional[Place]  # none where nothing is printed
    unit: str = "EUR"
    codes: str = ""
    label: typing.Optional[str] = None
    mark: str = ""

    def __str__(self) -> str:
        where = f"line {self.place.line}:{self.place.start}" if self.place else f"row {self.row + 1}"
        return f"{where} {self.node.line} {self.node.title[:30]!r} {self.head} {self.value or self.absent}"


@dataclasses.dataclass(frozen=True)
class Party:
    node: Node
    role: str
    place: Place


@dataclasses.dataclass(frozen=True)
class Code:
    node: typing.Optional[Node]
    value: typing.Optional[str]  # none where the form is not that of the others, which only matters after `MJP:`
    place: Place
    is_heading: bool


@dataclasses.dataclass(frozen=True)
class Number:
    kind: str
    value: str
    place: Place


@dataclasses.dataclass
class Document:
    path: str
    lines: typing.List[str]
    nodes: typing.List[Node]
    cells: typing.List[Cell]
    columns: typing.Dict[int, typing.List[str]]  # by the line of the node, the heads of its table
    parties: typing.List[Party]
    codes: typing.List[Code]
    numbers: typing.List[Number]  # amounts, percentages and days in prose
    references: typing.List[typing.Tuple[int, str]]
    described: typing.Dict[int, Node]  # by line, whose prose it is
    remarks: typing.Dict[int, Node]  # by line, whose remark it has
    entity_name: typing.Optional[str]
    period: typing.Optional[typing.Tuple[int, int]]
    recorded_elsewhere: typing.Set[typing.Tuple[int, int]] = dataclasses.field(default_factory=set)
    layout: str = "sociaal-beleidsplan"

    @property
    def unrecorded(self) -> typing.Set[typing.Tuple[int, int]]:
        """The digits that no record is about: marks of footnotes, and what stands in tags."""
        found = set(self.recorded_elsewhere)
        for number, line in enumerate(self.lines, 1):
            for match in re.finditer(r"<sup>\d+</sup>|<[^<>]*>|^ *\d+\. |\]\([^)]*\)", line):
                found |= {(number, at) for at in range(match.start() + 1, match.end() + 1)}
        return found

    def of_kind(self, kind: str, part: str = "body") -> typing.List[Node]:
        return [node for node in self.nodes if node.kind == kind and node.part == part]


class _Text:
    """The whole text with the places of its offsets."""

    def __init__(self, lines: typing.List[str]):
        self.lines = lines
        self.whole = "\n".join(lines) + "\n"
        self.starts = [0]
        for line in lines:
            self.starts.append(self.starts[-1] + len(line) + 1)

    def line_at(self, offset: int) -> int:
        return bisect.bisect_right(self.starts, offset)

    def place(self, begin: int, end: int) -> Place:
        number = self.line_at(begin)
        return place_of(self.lines, number, begin - self.starts[number - 1], end - self.starts[number - 1])

    def trimmed(self, begin: int, end: int) -> Place:
        """The place without blanks and marks at its ends."""
        text = self.whole[begin:end]
        text = re.sub(r"(?:\s|\*\*|</?[a-z]+>)+$", "", text)
        lead = re.match(r"(?:\s|\*\*|</?[a-z]+>)*", text).end()
        return self.place(begin + lead, begin + len(text))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(_TAG.sub(" ", text)).replace("**", "")).strip()


def fields_of(line: str) -> typing.List[typing.Tuple[int, str]]:
    """Where each field between tabs begins, and its text."""
    found, begin = [], 0
    for text in line.split("\t"):
        found.append((begin, text))
        begin += len(text) + 1
    return found


def value_in(field: str) -> typing.Optional[typing.Dict[str, typing.Any]]:
    """What a field says when it holds an amount, or a sign for none, and nothing else."""
    text = field.strip()
    lead = field.index(text) if text else 0
    match = _AMOUNT.fullmatch(text)
    if match:
        begin, end = match.span("amount")
        value = match["amount"].replace(" ", "").replace(",", ".")
        label = match["before"] or match["after"]
        return {"value": value, "absent": None, "span": (lead + begin, lead + end), "mark": match["mark"], "label": label}
    for word, pattern in _ABSENT:
        match = pattern.fullmatch(text)
        if match:
            end = len(text) - len(match[1])
            return {"value": None, "absent": word, "span": (lead, lead + end), "mark": match[1], "label": None}
    return None


# ---- the outline -----------------------------------------------------------------------------


def _title_after(text: _Text, match) -> str:
    """An ambition without words has its title in the next line that is filled."""
    title = _plain(match["title"])
    if title:
        return title
    after = re.compile(r"\n\s*([^\n]+)").search(text.whole, match.end("whole"))
    return _plain(re.sub(r"^[#\s]+", "", after[1])) if after else ""


def _contents(text: _Text) -> typing.List[Node]:
    nodes = []
    for match in _LEADER.finditer(text.whole):
        words = match["text"].strip()
        named = re.match(r"(?:(Ambitie) (\d+): |([IVX]+|[A-Z])\.\t)?(.*)", words)
        kind = "ambition" if named[1] else "item"
        nodes.append(Node(kind, "contents", named[2] or named[3], named[4], text.place(match.start("text"), match.end("text"))))
    return nodes


def _outline(text: _Text) -> typing.List[Node]:
    """The headings with words of their own, in the order of the page."""
    leaders = {match.start("text") for match in _LEADER.finditer(text.whole)}
    found = []
    for kind, pattern in (("ambition", _AMBITION), ("objective", _OBJECTIVE), ("item", _CHAPTER), ("item", _DOMAIN)):
        for match in pattern.finditer(text.whole):
            if match.start("whole") not in leaders:
                found.append((match.start("whole"), kind, match))
    found.sort(key=lambda each: each[0])
    nodes = []
    ambition = None
    for begin, kind, match in found:
        words = match.groupdict()
        title = _title_after(text, match) if kind == "ambition" else _plain(re.sub(r"<sup>.*?</sup>", "", match["title"]))
        node = Node(kind, "body", words.get("code"), title, text.trimmed(begin, match.end("whole")))
        if kind == "objective":
            node.parent = ambition
        elif kind == "ambition":
            ambition = node
        elif re.match(r"(?i)inhoud", title):
            node.is_optional = True
        nodes.append(node)
    _mark_overview(text, nodes)
    return nodes


def _mark_overview(text: _Text, nodes: typing.List[Node]) -> None:
    """Ambitions before which no action stands, and below which none does, are a mere overview."""
    first_role = _ROLE.search(text.whole)
    limit = text.line_at(first_role.start()) if first_role else len(text.lines) + 1
    ambitions = [node for node in nodes if node.kind == "ambition"]
    before = [node for node in ambitions if node.line < limit]
    # The last of them is the one in which the first action stands.
    for node in before[:-1] if first_role else before:
        node.part = "contents"
    elaborated = before[-1].line if before and first_role else limit
    overview = [node for node in before if node.part == "contents"]
    for node in nodes:
        if overview and overview[0].line - 6 < node.line < elaborated:
            node.part = "contents"
    # The domain over the first ambition of the body belongs to it.
    domains = [node for node in nodes if node.kind == "item" and node.part == "contents" and node.line < elaborated]
    if overview and domains and domains[-1].line > overview[-1].line:
        domains[-1].part = "body"
    for node in nodes:
        if node.kind == "item" and node.part == "contents" and node.code:
            node.part = "body"


def _other_headings(text: _Text, nodes: typing.List[Node]) -> typing.List[Node]:
    """Headings in bold before the outline and after the last action, which a reading may take for nodes or for prose."""
    first = min(node.line for node in nodes if node.kind == "ambition" and not _LEADER.fullmatch(text.lines[node.line - 1]))
    last = max((text.line_at(match.start()) for match in _CODE_HEAD.finditer(text.whole)), default=first)
    known = {node.line for node in nodes}
    found = []
    for match in _HEADING.finditer(text.whole):
        number = text.line_at(match.start("whole"))
        if not first <= number <= last and number not in known:
            found.append(Node("item", "body", None, match["title"].strip(), text.trimmed(*match.span("whole")), is_optional=True))
    return found


def _actions(text: _Text, outline: typing.List[Node]) -> typing.List[Node]:
    """The title next above a role; a role further down in the same stretch says nothing new."""
    outlined = {node.line: node for node in outline}
    titles = {}
    for match in _TITLE.finditer(text.whole):
        words = match["whole"].strip()
        is_value = _YEAR.fullmatch(words) or value_in(words) or words.endswith(":") or words.startswith("MJP:")
        if not is_value:
            titles[text.line_at(match.start("whole"))] = text.trimmed(match.start("whole"), match.end("whole"))
    bounds = sorted(set(titles) | set(outlined))
    actions: typing.Dict[int, Node] = {}
    for match in _ROLE.finditer(text.whole):
        number = text.line_at(match.start())
        above = bounds[bisect.bisect_right(bounds, number) - 1]
        if above in actions or above in outlined:
            continue
        node = Node("action", "body", None, _plain(titles[above].raw), titles[above])
        over = [each for each in outline if each.part == "body" and each.line < above and each.kind in ("ambition", "objective")]
        node.parent = over[-1] if over else None
        after = bisect.bisect_right(bounds, above)
        node.end = bounds[after] if after < len(bounds) else len(text.lines) + 1
        actions[above] = node
    return list(actions.values())


# ---- what stands in an action ----------------------------------------------------------------


@dataclasses.dataclass
class _Table:
    heads: typing.List[typing.Tuple[str, int]] = dataclasses.field(default_factory=list)  # year, field
    rows: typing.List[typing.Dict[int, Cell]] = dataclasses.field(default_factory=list)
    codes: str = ""
    is_new_row: bool = True

    def add_head(self, year: str, field: int) -> None:
        if year not in [each for each, _ in self.heads]:
            self.heads.append((year, field))

    def columns_for(self, fields: typing.List[int]) -> typing.List[int]:
        if len(fields) == len(self.heads):
            return list(range(len(fields)))
        columns = []
        for field in fields:
            under = [at for at, head in enumerate(self.heads) if head[1] == field] or list(range(len(self.heads)))
            taken = set(columns) | (set(self.rows[-1]) if self.rows and not self.is_new_row else set())
            columns.append(next((at for at in under if at not in taken), under[0]))
        return columns

    def add(self, cells: typing.List[Cell], fields: typing.List[int]) -> None:
        columns = self.columns_for(fields)
        if self.is_new_row or not self.rows or set(columns) & set(self.rows[-1]):
            self.rows.append({})
            self.is_new_row = False
            columns = self.columns_for(fields)
        for column, cell in zip(columns, cells):
            cell.column, cell.head, cell.codes, cell.row = column, self.heads[column][0], self.codes, len(self.rows) - 1
            self.rows[-1][column] = cell

    def cells(self, node: Node) -> typing.Iterator[Cell]:
        for at, row in enumerate(self.rows):
            codes = next(cell.codes for cell in row.values())
            for column, (year, _) in enumerate(self.heads):
                yield row.get(column) or Cell(node, at, column, year, None, "blank", None, codes=codes)


def codes_in(printed: str) -> typing.List[typing.Tuple[int, int, str]]:
    """Begin, end and normal form of each code in what follows `MJP:`."""
    return [(m.start(), m.end(), re.sub(r"\s", "", m[0]).upper()) for m in _CODE.finditer(printed) if m[0] not in ("en", "nvt")]


def _usual_form(text: _Text) -> str:
    forms = collections.Counter(
        re.sub(r"\d", "0", code) for match in _CODE_HEAD.finditer(text.whole) for _, _, code in codes_in(match["rest"])
    )
    return max(sorted(forms), key=forms.__getitem__) if forms else ""


def _read_action(text: _Text, node: Node, usual: str, document: Document) -> None:
    table = _Table()
    role = None
    first = next(n for n in range(node.line + 1, node.end) if _ROLE.search(text.lines[n - 1]))
    for number in range(node.line + 1, first):
        if text.lines[number - 1].strip() and not text.lines[number - 1].startswith("<sup>"):
            document.described[number] = node
    for number in range(first, node.end):
        line = text.lines[number - 1]
        if line.startswith("<sup>") or re.fullmatch(r"[\s\-|:]*", line):
            continue
        cells, fields = [], []
        for index, (begin, field) in enumerate(fields_of(line)):
            year = _YEAR.fullmatch(field.strip())
            value = value_in(field) if table.heads else None
            head = _CODE_HEAD.search(field)
            if year:
                table.add_head(year[1], index)
            elif value:
                place = place_of(text.lines, number, begin + value["span"][0], begin + value["span"][1])
                cells.append(Cell(node, 0, 0, "", value["value"], value["absent"], place, label=value["label"], mark=value["mark"]))
                fields.append(index)
            elif head:
                table.codes = ", ".join(_codes_of(text, node, number, begin, head, usual, document))
                table.is_new_row = True
            elif field.strip():
                role = _parties(text, node, number, begin, field, role, document)
        if cells:
            table.add(cells, fields)
    document.cells += table.cells(node)
    if table.heads:
        document.columns[node.line] = [year for year, _ in table.heads]


def _codes_of(text, node, number, begin, head, usual, document) -> typing.List[str]:
    found = []
    for start, end, code in codes_in(head["rest"]):
        place = place_of(text.lines, number, begin + head.start("rest") + start, begin + head.start("rest") + end)
        is_usual = re.sub(r"\d", "0", code) == usual
        document.codes.append(Code(node, code if is_usual else None, place, True))
        found.append(code if is_usual else place.raw)
    return found


def _parties(text, node, number, begin, field, role, document):
    """The names after each role of a field, up to a remark; what no role opens goes on with the last one."""
    pieces = [(m.start(), m.end(), m["role"]) for m in _ROLE.finditer(field)]
    starts = [(0, role)] + [(end, word) for _, end, word in pieces]
    ends = [start for start, _, _ in pieces] + [len(field)]
    for (start, word), end in zip(starts, ends):
        piece = re.sub(r"<[^<>]*>|\*\*", lambda tag: " " * len(tag[0]), field[start:end])
        remark = _NOTE.search(piece)
        if remark:
            piece = piece[: remark.start()]
            document.remarks[number] = node
        if piece.strip(" #") and word:
            lead = len(piece) - len(piece.lstrip(" #"))
            place = place_of(text.lines, number, begin + start + lead, begin + start + len(piece.rstrip()))
            document.parties.append(Party(node, word, place))
    return starts[-1][1]


def _surveys(text: _Text, nodes: typing.List[Node], document: Document) -> None:
    """Counted rows before the elaboration; each has its head next above."""
    first = min((node.line for node in nodes if node.kind == "ambition" and node.part == "body"), default=len(text.lines))
    heads: typing.List[str] = []
    at = 0
    for number in range(1, first):
        line = text.lines[number - 1]
        match = None if _LEADER.fullmatch(line) else _COUNT_ROW.fullmatch(line)
        if not match:
            if len(fields_of(line)) > 1:
                heads, at = [field.strip() for _, field in fields_of(line)], 0
            continue
        owner = _last_before([node for node in nodes if node.kind == "item"], number)
        place = place_of(text.lines, number, *match.span("count"))
        document.cells.append(Cell(owner, at, 0, heads[-1], match["count"], None, place, "count", label=match["label"].strip()))
        at += 1


def _motivations(text: _Text, document: Document) -> None:
    """What stands between `Motivatie` and the next heading is of the ambition above it."""
    for match in re.finditer(r"(?m)^[#* ]*Motivatie[* ]*$", text.whole):
        heading = text.line_at(match.start())
        owner = _last_before(document.of_kind("ambition"), heading)
        for number in range(heading + 1, len(text.lines) + 1):
            line = text.lines[number - 1]
            if _TITLE.fullmatch(line) or line.startswith("#"):
                break
            if owner and re.search(r"\w", line) and not line.startswith("<sup>"):
                document.described[number] = owner


def _footnotes(text: _Text, document: Document) -> None:
    """A numbered sentence is of the ambition in which it stands."""
    for number, line in enumerate(text.lines, 1):
        owner = _last_before(document.of_kind("ambition"), number)
        if line.startswith("<sup>") and owner:
            document.remarks[number] = owner


def _last_before(nodes: typing.List[Node], number: int) -> typing.Optional[Node]:
    return max((node for node in nodes if node.line < number), key=lambda node: node.line, default=None)


def _prose_codes(text: _Text, document: Document) -> None:
    """Codes outside the headings that announce them."""
    known = {code.place for code in document.codes}
    letters = {re.match(r"[A-Za-z]+", code.place.raw)[0].upper() for code in document.codes if re.search(r"\d", code.place.raw)}
    if not letters:
        return
    for match in re.finditer(rf"\b(?:{'|'.join(sorted(letters))}) ?\d{{3,}}\b", text.whole):
        place = text.place(*match.span())
        if place not in known and not any(k.line == place.line and k.start <= place.start < k.end for k in known):
            document.codes.append(Code(None, match[0].replace(" ", ""), place, False))


def _numbers(text: _Text, document: Document) -> None:
    cells = {(cell.place.line, cell.place.start) for cell in document.cells if cell.place}
    for match in _NUMBERS.finditer(text.whole):
        place = text.place(*match.span(match.lastgroup))
        if (place.line, place.start) in cells:
            continue
        value = place.raw.replace(" ", "").replace(",", ".")
        if match.lastgroup == "date":
            day, month, year = map(int, place.raw.split("/"))
            value = f"{year}-{month:02}-{day:02}"
        document.numbers.append(Number(match.lastgroup, value, place))


def _cover(text: _Text, nodes) -> typing.Tuple[typing.Optional[str], typing.Optional[typing.Tuple[int, int]]]:
    end = text.whole.find("\n#")
    cover = text.whole[: end if end >= 0 else 0]
    name = re.search(r"(?m)^((?:Stad|Gemeente|OCMW|Lokaal bestuur)\b.*?) *$", cover)
    years = [int(year) for year in re.findall(r"\b(20\d\d)\b", cover)]
    return name[1] if name else None, (min(years), max(years)) if len(years) > 1 else None


def read(path: str) -> Document:
    with open(path, "rb") as file:
        return read_bytes(path, file.read())


def read_bytes(path: str, data: bytes) -> Document:
    text = _Text(split_lines(data))
    outline = _outline(text)
    if not outline:
        raise ValueError(f"{path}: there is no ambition or objective")
    contents = _contents(text)
    actions = _actions(text, outline)
    nodes = sorted(contents + outline + actions + _other_headings(text, contents + outline), key=lambda node: node.place)
    document = Document(path, text.lines, nodes, [], {}, [], [], [], [], {}, {}, *_cover(text, nodes))
    usual = _usual_form(text)
    _surveys(text, nodes, document)
    for node in actions:
        _read_action(text, node, usual, document)
    _motivations(text, document)
    _footnotes(text, document)
    _prose_codes(text, document)
    _numbers(text, document)
    document.references = [(text.line_at(m.start(1)), m[1]) for m in _REFERENCE.finditer(text.whole)]
    return document
