#!/usr/bin/python3
"""Writes an invented account of about N bytes, in the layout that Lier uses, to standard output.

    generate_lier.py --bytes N [--seed S] [--layout jaarrekening|opvolging] [--errors K]
                     [--columns 2|6] [--style markdown|plain]

The figures add up at every level, the dates are in order and each status fits its dates. The same options give
the same bytes. With --errors K, K actions get one contradiction each, listed on standard error, one JSON
object a line, with the place in the output and the checks that it breaks (PC3, an upper bound, may break as well).

A goal depends on the seed and its own number alone, so a longer account begins with the goals of a shorter one and the
work grows with the size asked for.
"""

import argparse
import datetime
import json
import random
import sys
import typing

ACCOUNT = "jaarrekening"
FOLLOW_UP = "opvolging"
YEAR = 2023
MAX_GOALS = 99 * 99

SECTIONS = ("operating", "investment", "financing")
SECTION_NAMES = {"operating": "Exploitatie", "investment": "Investeringen", "financing": "Financiering"}
STATUS_NAMES = {0: "Nog niet begonnen", 1: "Gestart", 2: "Halverwege", 3: "Nadert einde", 4: "Afgerond"}

# ---- words -----------------------------------------------------------------------------------

THEMES = (
    "Fietspaden", "Buurtwerking", "Bibliotheek", "Waterlopen", "Sportvelden", "Erfgoed", "Speelpleinen", "Marktwerking",
    "Straatverlichting", "Trage wegen", "Kinderopvang", "Muziekschool", "Afvalbeleid", "Bomenplan", "Zwembad",
    "Woonadvies", "Digitale balie", "Energiebesparing", "Verkeersveiligheid", "Archief", "Jeugdlokalen", "Begraafplaatsen",
)
VERBS = (
    "Vernieuwing van", "Uitbreiding van", "Onderhoud van", "Openstelling van", "Herinrichting van", "Opvolging van",
    "Bekendmaking van", "Vergroening van", "Bewegwijzering naar", "Samenwerking rond", "Opleiding rond", "Aanpak van",
)
OBJECTS = (
    "de wijkhuizen", "het stadspark", "de leeszalen", "het dienstencentrum", "de oude loods", "de fietsenstallingen",
    "het jeugdhuis", "de sporthal", "de schoolomgevingen", "het waterbekken", "de ontmoetingsplaatsen", "het marktplein",
    "de moestuinen", "het infopunt", "de dorpskernen", "het museum", "de speelruimten", "het containerpark",
)
QUALIFIERS = (
    "in het centrum", "met de verenigingen", "voor jonge gezinnen", "in de deelgemeenten", "volgens het nieuwe plan",
    "samen met de buren", "binnen de wijkaanpak", "langs de vaart", "voor senioren", "bij de stationsbuurt",
)
SENTENCES = (
    "De dienst werkte een voorstel uit en legde het voor aan de betrokken verenigingen.",
    "Omwonenden konden tijdens een avond in de wijk hun vragen stellen.",
    "De aannemer ruimde eerst de oude verharding op en begon daarna aan de fundering.",
    "Een werkgroep volgt de afspraken op en past ze aan waar dat kan.",
    "Vrijwilligers hielden de deuren open en gaven uitleg aan wie langskwam.",
    "De keuze viel op materiaal dat weinig onderhoud vraagt.",
    "Met de naburige besturen is afgesproken wie welke taak opneemt.",
    "Het ontwerp kreeg een gunstig advies en ging daarna in openbaar onderzoek.",
    "De ploeg plant de resterende werken buiten de schoolweken.",
    "Nieuwe borden tonen de weg naar de ingang aan de achterzijde.",
    "Wie geen computer heeft, kan zich nog altijd aan het loket aanmelden.",
    "De kinderen tekenden zelf mee aan de inrichting van het plein.",
    "Een korte bevraging toont dat bezoekers de ruimere uren waarderen.",
    "De eerste ervaringen zijn besproken met de mensen van het terrein.",
    "Voor de bomen is een plantplaats gekozen met voldoende doorwortelbare grond.",
)
COUNTED = (
    "gezinnen", "bezoekers", "deelnemers", "leerlingen", "vrijwilligers", "aanvragen", "gesprekken", "plantvakken",
    "huisbezoeken", "bomen", "fietsbeugels", "voorstellingen", "meldingen", "lesuren",
)
MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december")
FIRST_NAMES = ("Mira", "Joris", "Leen", "Tuur", "Hanne", "Wout", "Saar", "Bas")
LAST_NAMES = ("Verdonck", "Aerts", "Peelman", "Claesen", "Goossens", "Dierckx", "Moons", "Tack")


def title(draw: random.Random) -> str:
    words = f"{draw.choice(VERBS)} {draw.choice(OBJECTS)}"
    return f"{words} {draw.choice(QUALIFIERS)}" if draw.random() < 0.5 else words


def prose(draw: random.Random, sentences: int) -> str:
    said = draw.sample(SENTENCES, sentences)
    # At most one count: two of them in one text could be taken to contradict each other.
    if draw.random() < 0.4:
        said.append(f"In {YEAR} telde de dienst {draw.randint(3, 400)} {draw.choice(COUNTED)}.")
    return " ".join(said)


# ---- figures ---------------------------------------------------------------------------------


class Figures:
    """Amounts in cents by (section, row, column); what is not there is not printed."""

    def __init__(self):
        self.amounts: typing.Dict[typing.Tuple[str, str, int], int] = {}

    def add(self, section: str, row: str, column: int, cents: int) -> None:
        key = (section, row, column)
        self.amounts[key] = self.amounts.get(key, 0) + cents

    def add_all(self, other: "Figures") -> None:
        for key, cents in other.amounts.items():
            self.add(*key, cents)

    def has(self, section: str, row: str) -> bool:
        return (section, row, 0) in self.amounts

    def balance(self, section: str, column: int) -> int:
        return self.amounts.get((section, "receipts", column), 0) - self.amounts.get((section, "expenditure", column), 0)


def invented(draw: random.Random, layout: str, columns: int, size: int) -> Figures:
    """Columns come in pairs, what was spent and what was foreseen; the first stays near its share of the second."""
    least, most = (60, 105) if layout == ACCOUNT else (30, 70)
    figures = Figures()
    for section in SECTIONS:
        if section != "operating" and draw.random() > (0.25 if section == "investment" else 0.05):
            continue
        for row in ("receipts", "expenditure"):
            if draw.random() < (0.35 if row == "receipts" else 0.03):
                continue
            for column in range(0, columns, 2):
                foreseen = 0 if draw.random() < 0.08 else draw.randint(1000, size)
                figures.add(section, row, column, foreseen * draw.randint(least, most) // 100)
                figures.add(section, row, column + 1, foreseen)
    return figures


def printed(cents: int) -> str:
    whole, rest = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{whole:,}".replace(",", ".") + f",{rest:02}"


# ---- writing ---------------------------------------------------------------------------------


class Spot(typing.NamedTuple):
    """A number or date in the text of one goal that may be changed."""

    line: int  # 0-based, within the goal
    start: int  # 0-based
    text: str
    kind: str  # "amount", "date" or "status"
    code: str
    section: typing.Optional[str]
    row: str
    column: int


class Writer:
    def __init__(self, style: str, layout: str, labels: typing.List[str]):
        self.lines: typing.List[str] = []
        self.spots: typing.List[Spot] = []
        self.is_markdown = style == "markdown"
        self.layout = layout
        self.labels = labels

    def line(self, text: str = "") -> None:
        self.lines.append(text)

    def paragraph(self, text: str) -> None:
        self.lines.append(text)
        self.lines.append("")

    def heading(self, text: str, level: int = 3) -> None:
        self.paragraph(f"{'#' * level} {text}" if self.is_markdown else text)

    def bullet(self, text: str) -> None:
        self.line(f"- {text}" if self.is_markdown or self.layout == ACCOUNT else f"-{text}")

    def spot(self, start: int, text: str, kind: str, code: str, section=None, row="", column=0) -> None:
        """Notes a place on the line that is written next."""
        self.spots.append(Spot(len(self.lines), start, text, kind, code, section, row, column))

    def row(self, label: str, cents, is_bold: bool, code: str, section, row: str) -> None:
        text = f"<b>{label}</b>" if is_bold and label and self.is_markdown else label
        for column, amount in enumerate(cents):
            text += "\t" if self.is_markdown else (" " if text else "")
            text += "<b>" if is_bold and self.is_markdown else ""
            self.spot(len(text), printed(amount), "amount", code, section, row, column)
            text += printed(amount)
            text += "</b>" if is_bold and self.is_markdown else ""
        self.line(text)
        self.gap()

    def gap(self) -> None:
        # The half-year layout is spaced out: an empty line after each row.
        if not self.is_markdown and self.layout == FOLLOW_UP:
            self.line()

    def table(self, figures: Figures, code: str, has_total: bool) -> None:
        columns = range(len(self.labels))
        self.line("\t" + "\t".join(self.labels) if self.is_markdown else "   " + " ".join(self.labels))
        self.gap()
        shown = [s for s in SECTIONS if figures.has(s, "receipts") or figures.has(s, "expenditure")]
        for section in shown:
            name = SECTION_NAMES[section]
            self.line(f"<b>{name}</b>" + "\t" * len(self.labels) if self.is_markdown else name)
            self.gap()
            for row, label in (("receipts", "Ontvangsten"), ("expenditure", "Uitgaven")):
                if figures.has(section, row):
                    self.row(label, [figures.amounts[section, row, c] for c in columns], False, code, section, row)
            self.row(f"Saldo {name}", [figures.balance(section, c) for c in columns], True, code, section, "balance")
        if has_total:
            sums = [sum(figures.balance(section, c) for section in shown) for c in columns]
            self.row("", sums, True, code, None, "total")
        self.line()


def labels_of(layout: str, columns: int) -> typing.List[str]:
    years = range(YEAR - columns // 2 + 1, YEAR + 1)
    if layout == ACCOUNT:
        return [f"{word} {year}" for year in years for word in ("Rekening", "Budget")]
    return [label for year in years for label in (f"Geboekt {year}", f"Budget {year} (BEO)")]


class Course(typing.NamedTuple):
    start: datetime.date
    end: datetime.date
    status: int


def course_of(draw: random.Random, as_of: datetime.date) -> Course:
    """Start, end and a status that fits the share of the time that has passed."""
    if draw.random() < 0.3:
        # Within the year that is reported, so that nothing is booked after the end.
        end = as_of - datetime.timedelta(days=draw.randint(0, (as_of - datetime.date(YEAR, 1, 1)).days))
        return Course(end - datetime.timedelta(days=draw.randint(200, 900)), end, 4)
    start = as_of - datetime.timedelta(days=draw.randint(60, 1200))
    passed = (as_of - start).days
    share, status = draw.choice(((0.2, 1), (0.5, 2), (0.85, 3)))
    return Course(start, start + datetime.timedelta(days=int(passed / share) + 1), status)


def write_goal(draw, number: int, layout: str, style: str, labels, as_of) -> Writer:
    out = Writer(style, layout, labels)
    code = f"{1 + (number // 99):02}/{1 + number % 99:02}"
    theme = draw.choice(THEMES)
    if layout == ACCOUNT:
        out.heading(f"{code} {theme}", 1)
        if number == 0:
            write_entity(out, draw)
        out.heading("Overkoepelende evaluatie beleidsdoelstelling", 2)
        out.paragraph(prose(draw, 3))
    goal = Figures()
    for plan in range(1, draw.randint(2, 5)):
        goal.add_all(write_plan(out, draw, f"{code}/SAP/{plan:02}", as_of))
    rest = invented(draw, layout, len(labels), 900_000_000)
    goal.add_all(rest)
    out.heading(f"Totaal beleidsdoelstelling {theme}") if layout == ACCOUNT else out.line(f"Totaal beleidsdoelstelling {theme}")
    out.table(goal, code, False)
    if layout == ACCOUNT:
        out.heading("Totaal niet prioritaire actieplannen")
        out.table(rest, f"{code} non-priority plans", False)
    return out


def write_entity(out: Writer, draw: random.Random) -> None:
    # Name and codes of a town that exists: a check on them must find nothing to say.
    out.paragraph("Stad en OCMW Lier")
    out.paragraph(f"Molenstraat {draw.randint(1, 90)}")
    out.paragraph("2500 LIER")
    out.paragraph("NIS-code 12021")
    for role in ("Burgemeester", "Algemeen Directeur", "Financieel Directeur"):
        out.paragraph(f"{role}: {draw.choice(FIRST_NAMES)} {draw.choice(LAST_NAMES)}")
    out.paragraph(f"Volgnummer Budgettair Journaal : {draw.randint(100_000, 999_999)}")


def write_plan(out: Writer, draw: random.Random, code: str, as_of) -> Figures:
    is_account = out.layout == ACCOUNT
    figures = Figures()
    courses = [course_of(draw, as_of) for _ in range(draw.randint(2, 7))]
    if is_account:
        # Actions print their own figures, so the plan's are known before it is written.
        of_actions = [invented(draw, out.layout, len(out.labels), 60_000_000) for _ in courses]
        for each in of_actions:
            figures.add_all(each)
    else:
        of_actions = [None] * len(courses)
        figures = invented(draw, out.layout, len(out.labels), 90_000_000)
    if out.is_markdown:
        out.paragraph("### *Prioritaire Actieplannen*")
    else:
        out.paragraph("Prioritaire Actieplannen")
    out.paragraph(f"{code} {title(draw)}")
    if is_account:
        out.heading("Omschrijving", 4)
    out.paragraph(prose(draw, 2))
    if is_account:
        out.heading("Geld (status)", 4)
        out.line()
        out.heading("Geld (toelichting)", 4)
        out.paragraph("De middelen van het actieplan zijn per actie toegewezen.")
    out.table(figures, code, False)
    # Their table of years needs the tabs of the markdown style.
    if is_account and out.is_markdown:
        for number in range(draw.randint(0, 3)):
            if number == 0:
                out.bullet("Indicatoren")
                out.line()
            write_indicator(out, draw)
    if is_account:
        out.heading("Actie", 4)
    else:
        out.paragraph("Actie")
    for number, (course, own) in enumerate(zip(courses, of_actions), 1):
        write_action(out, draw, f"{code}/{number:02}", course, own)
    return figures


def write_indicator(out: Writer, draw: random.Random) -> None:
    out.heading(f"Aantal {draw.choice(COUNTED)} bij {draw.choice(OBJECTS)} (jaarlijks)")
    out.heading("Omschrijving", 4)
    out.paragraph(f"De telling gebeurt aan het eind van elk jaar, per {draw.choice(('wijk', 'deelgemeente', 'dienst'))}.")
    out.paragraph("Frequentie: jaarlijks")
    out.paragraph("Bron: eigen telling")
    years = range(YEAR - 5, YEAR + 1)
    out.line("Gemeente\t" + "\t".join(str(year) for year in years))
    out.line("Lier\t" + "\t".join(f"{draw.randint(0, 99)},{draw.randint(0, 99):02}%" for _ in years))
    out.line()


def write_action(out: Writer, draw, code: str, course: Course, figures: typing.Optional[Figures]) -> None:
    start, end = (date.strftime("%d-%m-%Y") for date in (course.start, course.end))
    name = title(draw)
    if out.layout == FOLLOW_UP:
        out.paragraph(f"- {code} {name}" if out.is_markdown else f"\uf0b7 {code} {name}")
        out.paragraph(prose(draw, 2))
        out.paragraph(f"Bevoegde schepen: {draw.choice(FIRST_NAMES)} {draw.choice(LAST_NAMES)}")
        out.spot(len("Startdatum: "), start, "date", code, row="start")
        out.spot(len(f"Startdatum: {start} Einddatum: "), end, "date", code, row="end")
        out.paragraph(f"Startdatum: {start} Einddatum: {end}")
        out.spot(0, f"{course.status}-{STATUS_NAMES[course.status]}", "status", code, row="status")
        out.paragraph(f"{course.status}-{STATUS_NAMES[course.status]}")
        out.paragraph("Stand van Zaken")
        write_state(out, draw)
        out.paragraph("Tijd")
        out.paragraph(prose(draw, 1))
        return
    out.paragraph(f"- {code} {name}")
    out.heading("Omschrijving")
    out.paragraph(prose(draw, 2))
    out.heading("Stand van zaken (status)")
    out.line()
    out.heading("Stand van zaken (toelichting)")
    write_state(out, draw)
    out.heading("Tijd (status)")
    out.line()
    out.heading("Tijd (toelichting)")
    out.paragraph(prose(draw, 1))
    for label, row, text in (
        ("Status", "status", f"{course.status} - {STATUS_NAMES[course.status]}"),
        ("Startdatum", "start", start),
        ("Einddatum", "end", end),
    ):
        out.heading(label)
        out.spot(0, text, "status" if row == "status" else "date", code, row=row)
        out.paragraph(text)
    out.heading(f"Jaarrekening {YEAR}")
    out.table(figures, code, True)


def write_state(out: Writer, draw: random.Random) -> None:
    out.paragraph(prose(draw, draw.randint(1, 4)))
    if draw.random() < 0.3:
        counts = [draw.randint(1, 60) for _ in range(draw.randint(2, 5))]
        first = draw.randint(0, 12 - len(counts))
        noun = draw.choice(COUNTED)
        out.paragraph(f"In totaal {sum(counts)} {noun}, per maand:")
        for month, count in zip(MONTHS[first:], counts):
            out.bullet(f"{month}: {count}")
        out.line()


# ---- contradictions --------------------------------------------------------------------------


def planted(draw: random.Random, out: Writer, code: str, as_of, is_dated: bool) -> typing.Optional[dict]:
    """Changes one thing of an action or plan; None when it has nothing of that sort to change."""
    spots = [spot for spot in out.spots if spot.code == code]
    by_row = {spot.row: spot for spot in spots if spot.kind != "amount"}
    amounts = [spot for spot in spots if spot.kind == "amount"]
    if is_dated and by_row:
        start = datetime.datetime.strptime(by_row["start"].text, "%d-%m-%Y").date()
        end = datetime.datetime.strptime(by_row["end"].text, "%d-%m-%Y").date()
        if end > as_of:
            number = by_row["status"].text[0]
            spot, text, checks = by_row["status"], by_row["status"].text.replace(number, "4", 1), ["DS3"]
            text = text.replace(STATUS_NAMES[int(number)], STATUS_NAMES[4])
        else:
            day = start - datetime.timedelta(days=draw.randint(1, 300))
            spot, text, checks = by_row["end"], day.strftime("%d-%m-%Y"), ["DS2"]
    elif amounts:
        spot = draw.choice(amounts)
        text = another_digit(draw, spot.text)
        checks = broken_by(spot, out.layout)
    else:
        return None
    line = out.lines[spot.line]
    out.lines[spot.line] = line[: spot.start] + text + line[spot.start + len(spot.text) :]
    return {
        "kind": spot.kind,
        "checks": checks,
        "code": code,
        "section": spot.section,
        "row": spot.row,
        "column": spot.column if spot.kind == "amount" else None,
        "line": spot.line,
        "from": spot.start + 1,
        "to": spot.start + 1 + len(text),
        "consistent": spot.text,
        "printed": text,
    }


def another_digit(draw: random.Random, text: str) -> str:
    digits = [at for at, sign in enumerate(text) if sign.isdigit()]
    at = draw.choice(digits)
    forbidden = text[at] + ("0" if at == digits[0] else "")
    return text[:at] + draw.choice([digit for digit in "0123456789" if digit not in forbidden]) + text[at + 1 :]


def broken_by(spot: Spot, layout: str) -> typing.List[str]:
    is_action = spot.code.count("/") == 4
    checks = ["AR2"] if spot.row == "total" else ["AR1"]
    if spot.row == "balance" and is_action:
        checks.append("AR2")
    if layout == ACCOUNT and spot.row != "total":
        checks.append("PC1")
        if not is_action:
            checks.append("PC2")
    return checks


# ---- the whole -------------------------------------------------------------------------------


class Options(typing.NamedTuple):
    byte_count: int
    seed: str = "1"
    layout: str = ACCOUNT
    errors: int = 0
    columns: int = 2
    style: str = "markdown"


def generate(options: Options) -> typing.Tuple[bytes, typing.List[dict]]:
    labels = labels_of(options.layout, options.columns)
    as_of = datetime.date(YEAR, 12, 31) if options.layout == ACCOUNT else datetime.date(YEAR, 6, 30)

    def goal(number: int) -> Writer:
        draw = random.Random(f"{options.seed}/{options.layout}/{number}")
        return write_goal(draw, number, options.layout, options.style, labels, as_of)

    texts: typing.List[bytes] = []
    line_counts: typing.List[int] = []
    codes: typing.List[typing.Tuple[int, str]] = []
    size = 0
    while len(texts) < MAX_GOALS:
        out = goal(len(texts))
        text = ("\n".join(out.lines) + "\n").encode("utf-8")
        # Stop where the size asked for is nearest; one goal is the least there is.
        if texts and size + len(text) // 2 > options.byte_count:
            break
        codes += sorted({(len(texts), spot.code) for spot in out.spots if "/SAP/" in spot.code})
        texts.append(text)
        line_counts.append(len(out.lines))
        size += len(text)

    if options.errors > len(codes):
        raise ValueError(f"{len(codes)} actions and plans have room for one error each, {options.errors} are asked for")
    errors = []
    first_lines = [0]
    for count in line_counts:
        first_lines.append(first_lines[-1] + count)
    draw = random.Random(f"{options.seed}/errors")
    by_goal: typing.Dict[int, typing.List[str]] = {}
    # A plan whose action is changed too would break one sum twice: keep the picks apart where there is room.
    picks = apart(draw, codes, options.errors)
    for number, code in picks:
        by_goal.setdefault(number, []).append(code)
    for number, of_goal in sorted(by_goal.items()):
        out = goal(number)
        for code in of_goal:
            # A plan has no dates, an action of the half-year report no figures: each then gets the other sort.
            error = planted(draw, out, code, as_of, is_dated=draw.random() < 0.3) or planted(draw, out, code, as_of, True)
            error["line"] += first_lines[number] + 1
            errors.append(error)
        texts[number] = ("\n".join(out.lines) + "\n").encode("utf-8")
    errors.sort(key=lambda error: (error["line"], error["from"]))
    return b"".join(texts), errors


def apart(draw: random.Random, codes, count: int) -> typing.List[typing.Tuple[int, str]]:
    """`count` codes, from as many different plans as there are."""
    shuffled = draw.sample(codes, len(codes)) if count else []
    first, later, seen = [], [], set()
    for number, code in shuffled:
        plan = code[:12]
        (later if plan in seen else first).append((number, code))
        seen.add(plan)
    return sorted((first + later)[:count])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bytes", type=int, required=True, dest="byte_count")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--layout", choices=(ACCOUNT, FOLLOW_UP), default=ACCOUNT)
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--columns", type=int, choices=(2, 6), default=2)
    parser.add_argument("--style", choices=("markdown", "plain"), help="default: as the real report of that layout")
    given = parser.parse_args()
    style = given.style or ("markdown" if given.layout == ACCOUNT else "plain")
    try:
        text, errors = generate(Options(given.byte_count, given.seed, given.layout, given.errors, given.columns, style))
    except ValueError as error:
        print(f"generate_lier: {error}", file=sys.stderr)
        return 2
    for error in errors:
        print(json.dumps(error, ensure_ascii=False), file=sys.stderr)
    sys.stdout.buffer.write(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
