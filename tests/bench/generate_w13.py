#!/usr/bin/python3
"""Writes an invented policy evaluation of about N bytes, in the layout that W13 uses, to standard output.

    generate_w13.py --bytes N [--seed S] [--year Y] [--columns 4..7] [--ocr NOISE] [--break-off]
                    [--without synthesis|note]

The figures are kept in cents and rounded to whole euro where they are printed, each by itself, so that sums are off by
what rounding explains and by no more. Synthesis and note tell the same figures, and the reserve moves by the result.
The same options give the same bytes.

--ocr damages what a scan damages: letters of codes, labels, thousands points, page heads; it leaves out noughts of
rows and ends of titles. It never changes a digit of an amount. Each row that lost numbers is told on standard error,
one JSON object a line, with its line and the columns that are left.

A plan depends on the seed, its number and the columns alone; the work grows with the size asked for.
"""

import argparse
import json
import random
import re
import sys
import textwrap
import typing

YEAR = 2024
WIDTH = 118

SECTIONS = ("operating", "investment", "financing")
SECTION_NAMES = {"operating": "Exploitatie", "investment": "Investeringen", "financing": "Financiering"}
NO_FIGURES = "Geen financiële gegevens"

# ---- words -----------------------------------------------------------------------------------

# Names and codes of municipalities that exist: a check on them must find nothing to say.
SEATS = (("KORTRIJK", "34022"), ("ROESELARE", "36015"), ("AALST", "41002"), ("MECHELEN", "12025"), ("TURNHOUT", "13040"))
FORMS = ("Welzijnsvereniging", "Zorgvereniging")
STREETS = ("Lindelaan", "Kapelstraat", "Molenweg", "Vaartkom", "Spoorlaan", "Beukendreef")
FIRST_NAMES = ("Mira", "Joris", "Leen", "Tuur", "Hanne", "Wout", "Saar", "Bas")
LAST_NAMES = ("Verdonck", "Aerts", "Peelman", "Claesen", "Goossens", "Dierckx", "Moons", "Tack")

THEMES = (
    "thuiszorg", "woonhulp", "buurtkoks", "taalhulp", "vervoer", "kinderopvang", "mantelzorg", "schuldhulp",
    "werkplekleren", "huisbezoeken", "jongerenhuis", "dagopvang", "energiehulp", "digitale hulp", "gezinshulp",
    "buddywerking", "noodopvang", "voedselhulp", "zorgcoach", "herstelhulp", "tolkdienst", "pleegzorg",
)
DEEDS = (
    "bundelt de krachten rond", "ondersteunt de deelgenoten bij", "bouwt een werking uit rond", "verbreedt het aanbod van",
    "deelt kennis over", "stemt de aanpak af van", "zet samen met partners in op", "maakt werk van",
    "versterkt de medewerkers in", "verlaagt de drempel naar", "brengt vraag en aanbod samen van",
)
MATTERS = (
    "de opvang van gezinnen", "het onthaal in de wijken", "de begeleiding aan huis", "de toeleiding naar werk",
    "de hulp bij papieren", "het wonen met zorg", "de steun aan mantelzorgers", "de opleiding van medewerkers",
    "het vervoer naar de dokter", "de maaltijden aan huis", "de hulp aan jongeren", "het samenleven in de buurt",
    "de zorg na een opname", "de digitale hulp", "het overleg tussen diensten", "de werving van vrijwilligers",
)
MANNERS = (
    "in elke deelgemeente", "samen met de scholen", "op maat van de vraag", "met een vast aanspreekpunt",
    "volgens een gedeelde werkwijze", "met vrijwilligers uit de buurt", "in overleg met de huisartsen",
    "voor wie het moeilijk heeft", "ook buiten de kantooruren", "dicht bij de mensen",
)
OPENINGS = (
    "De ploeg", "De werkgroep", "De dienst", "Het netwerk", "De stuurgroep", "De coach", "Het onthaal", "De vereniging",
    "De projectleider", "Het team",
)
DOINGS = (
    "werkte een voorstel uit voor", "besprak met de partners", "volgde de afspraken op over", "zocht bijkomende partners voor",
    "gaf uitleg over", "maakte een draaiboek voor", "luisterde naar vragen over", "begeleidde collega’s bij",
    "verbeterde de werkwijze van", "deelde de eerste ervaringen met", "hield een avond over", "vroeg advies over",
)
ENDINGS = (
    "en paste de werkwijze aan waar dat nodig was", "en nam de opmerkingen mee", "en legde het resultaat voor aan het bestuur",
    "zodat iedereen weet bij wie hij terechtkan", "en dat wordt gewaardeerd", "en bouwt daar verder op",
    "na een rondgang langs de diensten", "met aandacht voor wie de taal nog leert", "",
)


def sentence(draw: random.Random) -> str:
    words = f"{draw.choice(OPENINGS)} {draw.choice(DOINGS)} {draw.choice(MATTERS)}"
    words += f" {draw.choice(MANNERS)}" if draw.random() < 0.6 else ""
    ending = draw.choice(ENDINGS)
    return f"{words}{', ' + ending if ending.startswith('zodat') else ' ' + ending if ending else ''}."


def prose(draw: random.Random, sentences: int) -> str:
    return " ".join(sentence(draw) for _ in range(sentences))


def aim(draw: random.Random) -> str:
    words = f"De vereniging {draw.choice(DEEDS)} {draw.choice(MATTERS)}"
    return f"{words} {draw.choice(MANNERS)}" if draw.random() < 0.7 else words


# ---- figures ---------------------------------------------------------------------------------


class Columns(typing.NamedTuple):
    """Accounts of following years and the plan of the last one, which comes last in the note."""

    years: typing.Tuple[int, ...]

    @property
    def count(self) -> int:
        return len(self.years) + 1

    @property
    def note(self) -> str:
        return " ".join([f"Rek {year}" for year in self.years] + [f"Mjp {self.years[-1]}"])

    @property
    def synthesis(self) -> str:
        labels = [f"JR {year}" for year in self.years]
        return " ".join(labels[:-1] + [f"AMJP {self.years[-1]}"] + labels[-1:])

    def in_synthesis(self, amounts: typing.Sequence[int]) -> typing.List[int]:
        """The synthesis has the plan before the account of its year."""
        return [*amounts[:-2], amounts[-1], amounts[-2]]


class Figures:
    """Cents by (section, row), one for each column of the note; what is not there is not printed."""

    def __init__(self, count: int):
        self.count = count
        self.amounts: typing.Dict[typing.Tuple[str, str], typing.List[int]] = {}

    def add(self, section: str, row: str, cents: typing.Sequence[int]) -> None:
        old = self.amounts.get((section, row), [0] * self.count)
        self.amounts[section, row] = [a + b for a, b in zip(old, cents)]

    def add_all(self, other: "Figures") -> None:
        for (section, row), cents in other.amounts.items():
            self.add(section, row, cents)

    def has(self, section: str) -> bool:
        return (section, "expenditure") in self.amounts

    def get(self, section: str, row: str) -> typing.List[int]:
        if row == "balance":
            return [a - b for a, b in zip(self.get(section, "receipts"), self.get(section, "expenditure"))]
        return self.amounts.get((section, row), [0] * self.count)


def invented(draw: random.Random, columns: Columns) -> Figures:
    """A project runs for some of the years; often what it costs is paid for by others."""
    figures = Figures(columns.count)
    count = len(columns.years)
    first = draw.choice((0, 0, 0, draw.randrange(count)))
    last = draw.choice((count - 1, count - 1, draw.randrange(first, count)))
    usual = draw.choice((3_000_00, 40_000_00, 250_000_00))

    def course() -> typing.List[int]:
        cents = [cent_amount(draw, usual) if first <= year <= last else 0 for year in range(count)]
        foreseen = cent_amount(draw, usual) if last == count - 1 else 0
        return [*cents, foreseen]

    expenditure = course()
    receipts = list(expenditure) if draw.random() < 0.4 else course() if draw.random() < 0.8 else [0] * columns.count
    figures.add("operating", "receipts", receipts)
    figures.add("operating", "expenditure", expenditure)
    for section, share in (("investment", 0.12), ("financing", 0.04)):
        if draw.random() < share:
            figures.add(section, "receipts", [0] * columns.count)
            figures.add(section, "expenditure", [cents // 7 if draw.random() < 0.5 else 0 for cents in expenditure])
    return figures


def cent_amount(draw: random.Random, usual: int) -> int:
    """Sometimes a half euro: sources round those up or down."""
    cents = draw.randint(usual // 2, usual * 3 // 2)
    return cents // 100 * 100 + 50 if draw.random() < 0.1 else cents


def half_up(cents: int) -> int:
    return (cents + 50) // 100


def half_down(cents: int) -> int:
    return -((-cents + 50) // 100)


def printed(euro: int) -> str:
    return f"{euro:,}".replace(",", ".")


# ---- the plan tree ---------------------------------------------------------------------------


class Action:
    def __init__(self, draw: random.Random, code: str, columns: Columns):
        self.code = code
        self.short = draw.choice(THEMES)
        self.aim = aim(draw)
        self.description = prose(draw, draw.randint(2, 5))
        self.evaluation = prose(draw, draw.randint(1, 5))
        self.figures = invented(draw, columns) if draw.random() < 0.6 else None


class Plan:
    def __init__(self, seed: str, number: int, columns: Columns, code_width: int):
        draw = random.Random(f"{seed}/{columns.count}/{number}")
        self.code = f"AP{number:0{code_width}}"
        self.title = draw.choice(THEMES).capitalize()
        self.aim = aim(draw)
        self.is_priority = draw.random() < 0.85
        self.actions = [Action(draw, f"A{number:0{code_width}}{each:02}", columns) for each in range(1, draw.randint(2, 10))]
        self.figures = Figures(columns.count)
        for action in self.actions:
            if action.figures:
                self.figures.add_all(action.figures)

    @property
    def size(self) -> int:
        """About how many bytes it takes, page heads and its share of the levels above included."""
        table = 250
        texts = sum(len(each.aim) * 2 + len(each.description) + len(each.evaluation) + 110 for each in self.actions)
        return texts + 700 + sum(2 * table for each in self.actions if each.figures)


class Goal:
    """A policy objective over plans, or a strategic goal over policy objectives."""

    def __init__(self, draw: random.Random, code: str, children, count: int):
        self.code = code
        self.aim = aim(draw)
        self.children = children
        self.figures = Figures(count)
        for child in children:
            self.figures.add_all(child.figures)


def grouped(draw: random.Random, things, letters: str, count: int) -> typing.List[Goal]:
    goals = []
    while things:
        size = draw.randint(2, 4)
        goals.append(Goal(draw, f"{letters}{len(goals) + 1}", things[:size], count))
        things = things[size:]
    return goals


# ---- writing ---------------------------------------------------------------------------------


class Line(typing.NamedTuple):
    text: str
    kind: str = ""  # what damage may do to it: "code", "head", "row", "title", "phrase", "page", "prose"
    amounts: typing.Tuple[str, ...] = ()  # with kind "row": the numbers after the text


class Writer:
    def __init__(self, columns: Columns):
        self.columns = columns
        self.lines: typing.List[Line] = []

    def line(self, text: str = "", kind: str = "", amounts: typing.Sequence[str] = ()) -> None:
        self.lines.append(Line(text, kind, tuple(amounts)))

    def paragraph(self, text: str) -> None:
        for each in textwrap.wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False):
            self.line(each, "prose")
        self.line()

    def tables(self, figures: typing.Optional[Figures]) -> None:
        if figures is None or not figures.amounts:
            self.line(NO_FIGURES, "phrase")
            self.line()
            return
        for section in SECTIONS:
            if not figures.has(section):
                continue
            self.line(SECTION_NAMES[section], "section")
            self.line(self.columns.note, "head")
            for row, label in (("receipts", "Ontvangsten"), ("expenditure", "Uitgaven"), ("balance", "Saldo")):
                self.line(label, "row", [printed(half_up(cents)) for cents in figures.get(section, row)])
        self.line()


def write_synthesis(out: Writer, actions: typing.Sequence[Action]) -> None:
    years = out.columns.years
    out.line(" 1. Synthese")
    out.line(f"R {years[0]} - {years[-1]}")
    out.line()
    out.line(out.columns.synthesis, "head")
    out.line()
    whole = Figures(out.columns.count)
    for action in actions:
        figures = action.figures
        whole.add_all(figures)

        def amounts(row: str, sign: int = 1) -> typing.List[str]:
            # Another program made this table: it rounds a half the other way.
            return [printed(half_down(sign * cents)) for cents in out.columns.in_synthesis(figures.get("operating", row))]

        out.line(f"{action.code} {action.short}", "item", amounts("balance"))
        out.line("O", "row", amounts("receipts"))
        out.line("U", "row", amounts("expenditure", -1))
    write_closing(out, whole)


def write_closing(out: Writer, whole: Figures) -> None:
    of_sections = {section: whole.get(section, "balance") for section in SECTIONS}
    result = [sum(cents) for cents in zip(*of_sections.values())]

    def amounts(cents) -> typing.List[str]:
        return [printed(half_up(each)) for each in out.columns.in_synthesis(cents)]

    out.line()
    out.line("Eindtotaal", "closing", amounts(of_sections["operating"]))
    if whole.has("investment"):
        out.line("Investeringen niet per actie", "closing", amounts(of_sections["investment"]))
    if whole.has("financing"):
        out.line("Financiering", "closing", amounts(of_sections["financing"]))
    out.line("", "closing", amounts(result))
    out.line()
    # As much as the worst years could take away, and a little.
    reserve = [sum(abs(cents) for cents in result) + 12_345_67]
    for cents in result[:-1]:
        reserve.append(reserve[-1] + cents)
    planned = reserve[-2] + result[-1]
    moments = [*reserve[1:], planned]
    out.line("", "closing", [printed(half_up(reserve[0])), *amounts(moments)])
    out.line()
    out.line(f"Reserve 31/12/{out.columns.years[0] - 1} reserve 31/12/{out.columns.years[-1]}")


class Entity:
    def __init__(self, seed: str, year: int):
        draw = random.Random(f"{seed}/entity")
        seat, self.nis = draw.choice(SEATS)
        self.name = f"{draw.choice(FORMS)} {seat}"
        self.street = f"{draw.choice(STREETS)} {draw.randint(1, 90)}"
        digits = 4_000_000 + draw.randint(0, 3_999_999)
        self.number = f"0{digits}{97 - int(f'0{digits}') % 97:02}"
        self.chair = f"{draw.choice(FIRST_NAMES)} {draw.choice(LAST_NAMES)}"
        self.director = f"{draw.choice(FIRST_NAMES)} {draw.choice(LAST_NAMES)}"
        self.year = year

    def page_head(self, number: int) -> typing.List[typing.List[str]]:
        """Its lines, each in the pieces into which a scan may break it."""
        return [
            [self.name, f"Beleidsevaluatie {self.year}", f"Directeur: {self.director}"],
            [self.street],
            [f"KBO: {self.number}", f"De Voorzitter: {self.chair}"],
            [f"NIS-code: {self.nis}", f"Pagina {number}"],
        ]


def write_title_block(out: Writer, entity: Entity) -> None:
    out.line(" 2. STRATEGISCHE NOTA")
    for text in (f"Beleidsevaluatie {entity.year}", entity.name, entity.street, f"KBO: {entity.number} NIS: {entity.nis}"):
        out.line(text)
    out.line(f"De Voorzitter: {entity.chair}")
    out.line(f"Directeur: {entity.director}")
    out.line()


def write_note(out: Writer, goals: typing.Sequence[Goal]) -> None:
    for goal in goals:
        out.line(f"Strategische doelstelling: {goal.code} (prioritair)")
        out.line()
        out.paragraph(f"{goal.aim}.")
        out.tables(goal.figures)
        for objective in goal.children:
            out.line(f"Beleidsdoelstelling: {objective.code} (prioritair)")
            out.paragraph(f"{objective.aim}.")
            out.tables(objective.figures)
            for plan in objective.children:
                write_plan(out, plan)


def write_plan(out: Writer, plan: Plan) -> None:
    mark = " (Prioritair)" if plan.is_priority else ""
    out.line(f"Actieplan {plan.code}: {plan.title}{mark}", "code")
    out.paragraph(f"{plan.aim}.")
    out.tables(plan.figures)
    out.line(f"Indicator: {plan.code} {plan.title}", "code")
    out.line("Beschrijving:")
    for text in ("Metingen", "", "Datum meting", "", "Waarde meting", "", f"31/12/{out.columns.years[-1]}", ""):
        out.line(text)
    for action in plan.actions:
        out.line(f"{action.code} {action.short.capitalize()}", "code")
        out.line()
        out.paragraph(action.evaluation)
    for action in plan.actions:
        out.line(f"Actie {action.code} {action.short}: {action.aim}.{mark}", "title")
        out.paragraph(f"{action.aim}.")
        out.paragraph(action.description)
        out.tables(action.figures)


# ---- pages -----------------------------------------------------------------------------------


def paged(lines: typing.Sequence[Line], entity: Entity, draw: random.Random) -> typing.List[Line]:
    """Page heads go between lines of the note, also of one paragraph, but not into a table."""
    found: typing.List[Line] = []
    number, room = 2, draw.randint(45, 60)
    is_note = False
    for line in lines:
        is_note = is_note or line.kind == "prose"
        room -= is_note
        if room < 0 and line.kind not in ("row", "head", "closing", "item"):
            found.append(Line(""))
            found += [Line("\t".join(pieces), "page") for pieces in entity.page_head(number)]
            found.append(Line(""))
            number, room = number + 1, draw.randint(45, 60)
        found.append(line)
    return found


# ---- damage ----------------------------------------------------------------------------------


class Scan:
    """What a scan does to lines. With no noise it only joins their pieces."""

    def __init__(self, noise: float, draw: random.Random):
        self.noise = noise
        self.draw = draw
        self.lines: typing.List[str] = []
        self.lost: typing.List[dict] = []

    def hits(self, weight: float) -> bool:
        return self.noise > 0 and self.draw.random() < self.noise * weight

    def add(self, line: Line) -> None:
        if line.kind == "page":
            self.page_line(line.text.split("\t"))
        elif line.kind in ("row", "item", "closing"):
            self.row(line)
        else:
            self.lines.append(self.words(line))
        if line.text and self.hits(0.3):
            self.lines.append("")

    def words(self, line: Line) -> str:
        text = line.text
        if line.kind in ("code", "title"):
            text = self.code(text)
        if line.kind == "title" and self.hits(3):
            text = self.cut(text)
        if line.kind == "head":
            text = re.sub(r"\bMjp\b", lambda _: "Mijp" if self.hits(3) else "Mjp", text)
        if line.kind == "phrase" and self.hits(3):
            text = text.replace("ë", "é")
        # The first line of a page stands a little to the right.
        return f" {text}" if text and line.kind != "prose" and self.hits(0.2) else text

    def code(self, text: str) -> str:
        """The first nought of a code is read as a letter, or as two signs."""
        if not self.hits(4):
            return text
        nought = self.draw.choice(("O", "O", "O", "O0", "Q0"))
        return re.sub(r"\bA0(\d+)", rf"A{nought}\1", re.sub(r"\bAP0(\d+)", r"APO\1", text, count=1), count=1)

    def cut(self, text: str) -> str:
        head, _, mark = text.partition(" (Prioritair)")
        room = self.draw.randint(48, 64)
        shorter = head[:room].rstrip() if len(head) > room else head
        return shorter + (" (Prioritair)" if text.endswith(" (Prioritair)") else mark)

    def row(self, line: Line) -> None:
        label, amounts = line.text, list(line.amounts)
        if line.kind == "item":
            label = self.code(label)
            code, _, title = label.partition(" ")
            label = f"{code} {title[:19].rstrip() if self.hits(3) else title}"
        if label == "O" and self.hits(5):
            label = "0]"
        kept = list(range(len(amounts)))
        if line.kind != "closing" and self.hits(0.8):
            kept = [at for at in kept if amounts[at] != "0" or self.draw.random() < 0.4]
            # A row without a single number would be no row.
            kept = kept or [len(amounts) - 1]
        if len(kept) < len(amounts):
            self.lost.append({"line": len(self.lines) + 1, "columns": kept})
        self.lines.append(" ".join([label] * bool(label) + [self.amount(amounts[at]) for at in kept]))

    def amount(self, text: str) -> str:
        if text == "0":
            return "0]" if self.hits(0.05) else text
        return text.replace(".", ",", 1) if text.count(".") == 1 and self.hits(0.1) else text

    def page_line(self, pieces: typing.List[str]) -> None:
        if not self.hits(4):
            self.lines.append(" ".join(pieces))
            return
        for piece in pieces:
            if self.hits(1):
                continue
            self.lines.append(f"{piece} :" if self.hits(0.5) else piece)
            if self.draw.random() < 0.5:
                self.lines.append("")


def broken_off(lines: typing.Sequence[Line], draw: random.Random) -> typing.List[Line]:
    """Ends within a word of the last third."""
    late = [at for at, line in enumerate(lines) if at > len(lines) * 2 // 3 and line.kind == "prose" and len(line.text) > 40]
    if not late:
        return list(lines)
    at = draw.choice(late)
    words = lines[at].text.split(" ")
    last = draw.choice([number for number, word in enumerate(words) if number and len(word) > 5] or [len(words) - 1])
    return [*lines[:at], Line(" ".join([*words[:last], words[last][:-2]]), "prose")]


# ---- the whole -------------------------------------------------------------------------------


class Options(typing.NamedTuple):
    byte_count: int
    seed: str = "1"
    year: int = YEAR
    columns: int = 6
    noise: float = 0.0
    is_broken_off: bool = False
    without: str = ""


def plans_of(options: Options, columns: Columns) -> typing.List[Plan]:
    # Codes are as wide as the number of plans asks for, at some seven thousand bytes a plan.
    width = 2 if options.byte_count < 600_000 else 3 if options.byte_count < 6_000_000 else 4
    plans: typing.List[Plan] = []
    size = 0
    while len(plans) < 10**width - 1:
        plan = Plan(options.seed, len(plans) + 1, columns, width)
        if plans and size + plan.size // 2 > options.byte_count:
            break
        plans.append(plan)
        size += plan.size
    return plans


def generate(options: Options) -> typing.Tuple[bytes, typing.List[dict]]:
    columns = Columns(tuple(range(options.year - options.columns + 2, options.year + 1)))
    plans = plans_of(options, columns)
    draw = random.Random(f"{options.seed}/goals")
    goals = grouped(draw, grouped(draw, plans, "OD", columns.count), "SD", columns.count)
    entity = Entity(options.seed, options.year)
    out = Writer(columns)
    if options.without != "synthesis":
        write_synthesis(out, [action for plan in plans for action in plan.actions if action.figures])
    write_title_block(out, entity)
    if options.without != "note":
        write_note(out, goals)
    lines = paged(out.lines, entity, random.Random(f"{options.seed}/pages"))
    if options.is_broken_off:
        lines = broken_off(lines, random.Random(f"{options.seed}/end"))
    scan = Scan(options.noise, random.Random(f"{options.seed}/scan"))
    for line in lines:
        scan.add(line)
    end = "" if options.is_broken_off else "\n"
    return ("\n".join(scan.lines) + end).encode("utf-8"), scan.lost


def share(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text} is not from 0 to 1")
    return value


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bytes", type=int, required=True, dest="byte_count")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--year", type=int, default=YEAR, help="the last year that is evaluated")
    parser.add_argument("--columns", type=int, choices=range(4, 8), default=6)
    parser.add_argument("--ocr", type=share, default=0.0, metavar="NOISE", dest="noise", help="0 (clean) to 1; the real scan is about 0.2")
    parser.add_argument("--break-off", action="store_true", dest="is_broken_off", help="end in the middle of a word")
    parser.add_argument("--without", choices=("synthesis", "note"), default="")
    given = parser.parse_args()
    text, lost = generate(Options(**vars(given)))
    for each in lost:
        print(json.dumps(each), file=sys.stderr)
    sys.stdout.buffer.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
