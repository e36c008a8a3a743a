#!/usr/bin/python3
"""Writes an invented social policy plan of about N bytes, in the layout that Aalst uses, to standard output.

    generate_aalst.py --bytes N [--seed S] [--from YEAR] [--years 2..4] [--noise SHARE] [--errors K]
                      [--facts FILE]

A clean plan repeats itself without a slip: contents, overview and elaboration tell the same, references answer each other,
remarks add up to the amount they explain. The same options give the same bytes.

--noise lays out that share of the actions as an export does when it loses a table: fields one below the other, role
cells cut over rows, heads of two lines, rows moved by a field. What is said stays the same.
--errors plants K slips, each in an ambition of its own; each is told on standard error, one JSON object a line, with
its line and the checks that must see it. --facts writes the cells that a reading must find, one JSON object a line.

An ambition depends on the seed, its number and the scale alone; the work grows with the size asked for. A plan beyond a
million bytes gets more actions in each objective rather than more ambitions than a table of contents can hold.
"""

import argparse
import random
import re
import sys
import typing

from written import Generated, write

FROM = 2026

# ---- words -----------------------------------------------------------------------------------

ENTITIES = ("Stad Lokeren", "Stad Ninove", "Gemeente Lede", "Stad Geraardsbergen", "Gemeente Haaltert")
PREFIXES = ("AC", "ACT", "BP")
DOMAIN_WORDS = (
    "WONEN", "WERK", "GEZONDHEID", "ONDERWIJS", "INKOMEN", "WELZIJN", "VRIJE TIJD", "LEEFOMGEVING", "MOBILITEIT", "OPVOEDING",
    "ENERGIE", "OPLEIDING", "GEZIN", "BUURTWERK", "DIGITALISERING", "PARTICIPATIE", "VEILIGHEID", "CULTUUR", "TAAL", "VOEDING",
)
DEEDS = (
    "ondersteunt", "verbreedt", "versterkt", "bouwt verder aan", "stemt af over", "informeert over", "begeleidt", "organiseert",
    "onderzoekt", "vernieuwt", "coördineert", "verankert", "investeert in", "verduurzaamt", "ontsluit", "deelt kennis over",
)
MATTERS = (
    "de opvang van jonge gezinnen", "het onthaal in de wijken", "de hulp bij papieren", "het wonen met zorg", "de ruilwinkel",
    "de toeleiding naar werk", "de maaltijden aan huis", "de steun aan mantelzorgers", "het samenleven in de buurt",
    "de oefenkansen Nederlands", "het vervoer naar de dokter", "de hulp aan jongeren", "het overleg tussen diensten",
    "de digitale hulp", "de werving van vrijwilligers", "de zorg na een opname", "het aanbod in de vakantie",
    "de huiswerkbegeleiding", "het advies over energie", "de bemiddeling bij schulden", "de ontmoeting tussen buren",
    "de noodopvang", "de vorming van medewerkers", "de preventie van uithuiszetting",
)
MANNERS = (
    "samen met de scholen", "op maat van de vraag", "met een vast aanspreekpunt", "in elke deelgemeente", "dicht bij de mensen",
    "met vrijwilligers uit de buurt", "in overleg met de huisartsen", "voor wie het moeilijk heeft", "ook buiten de kantooruren",
    "volgens een gedeelde werkwijze", "met de partners van het netwerk", "in de sociale sites", "voor ouderen", "voor nieuwkomers",
    "voor alleenstaanden", "bij de start van het schooljaar", "na een rondvraag", "met aandacht voor taal", "zonder wachttijd",
    "met een mobiel team",
)
OPENINGS = ("De ploeg", "De werkgroep", "De dienst", "Het netwerk", "De coach", "Het onthaal", "De stuurgroep", "Het team")
DOINGS = (
    "werkt een voorstel uit voor", "bespreekt met de partners", "volgt de afspraken op over", "zoekt bijkomende partners voor",
    "geeft uitleg over", "maakt een draaiboek voor", "luistert naar vragen over", "deelt de eerste ervaringen met",
)
ENDINGS = (
    "en past de werkwijze aan waar dat nodig is", "en neemt de opmerkingen mee", "zodat iedereen weet bij wie hij terechtkan",
    "en bouwt daar verder op", "met aandacht voor wie de taal nog leert", "en legt het resultaat voor aan het bestuur",
)
SERVICES = (
    "dienst Welzijn", "dienst Wonen", "dienst Onderwijs", "cluster Zorg", "dienst Jeugd", "dienst Sport", "dienst Cultuur",
    "team Inclusie", "dienst Burgerzaken", "dienst Samenleving – team Armoede", "dienst Economie",
)
PARTNERS = (
    "De Lindeboom vzw", "Het Kompas vzw", "Buurtkracht vzw", "Samen Sterk vzw", "De Brugpoort vzw", "Zorgkring vzw",
    "Huis aan Huis vzw", "De Wegwijzer vzw",
)
ROLES = ("Samenwerking met", "Samenwerkingsovereenkomst met")
REMARKS = ("hangt samen met een subsidie van de Vlaamse overheid", "wordt jaarlijks bekeken", "onder voorbehoud van goedkeuring")
AIMS = (
    "Elke inwoner vindt de weg naar", "Gezinnen kunnen rekenen op", "Er is een ruim aanbod voor", "Wie hulp zoekt krijgt steun bij",
    "Elke buurt werkt mee aan", "Kwetsbare inwoners krijgen kansen door",
)


def sentence(draw: random.Random) -> str:
    ending = draw.choice(ENDINGS)
    words = f"{draw.choice(OPENINGS)} {draw.choice(DOINGS)} {draw.choice(MATTERS)} {draw.choice(MANNERS)}"
    return f"{words}{',' if ending.startswith('zodat') else ''} {ending}."


def prose(draw: random.Random, sentences: int) -> str:
    return " ".join(sentence(draw) for _ in range(sentences))


def named(number: int, opening: str, seed: str) -> str:
    """Another title for each number, as long as there are any left."""
    shift = random.Random(f"{seed}/titles").randrange(10_000)
    count = len(DEEDS) * len(MATTERS) * len(MANNERS)
    at = (number * 2_477 + shift) % count
    at, deed = divmod(at, len(DEEDS))
    manner, matter = divmod(at, len(MATTERS))
    turn = number // count
    return f"{opening} {DEEDS[deed]} {MATTERS[matter]} {MANNERS[manner]}" + (f", deel {turn + 1}" if turn else "")


def aim_of(number: int) -> str:
    count = len(AIMS) * len(MATTERS) * len(MANNERS)
    at, aim = divmod(number * 1_381 % count, len(AIMS))
    manner, matter = divmod(at, len(MATTERS))
    turn = number // count
    return f"{AIMS[aim]} {MATTERS[matter]} {MANNERS[manner]}" + (f", deel {turn + 1}." if turn else ".")


def domain_of(number: int) -> str:
    turn, at = divmod(number, len(DOMAIN_WORDS))
    others = [word for word in DOMAIN_WORDS if word != DOMAIN_WORDS[at]]
    words = [DOMAIN_WORDS[at]]
    while turn:
        turn, other = divmod(turn - 1, len(others))
        words.append(others[other])
    return " EN ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else words[0]


# ---- what is told ----------------------------------------------------------------------------


class Value(typing.NamedTuple):
    """One field of a row: an amount in cents, or the sign for none; a mark is that of a remark."""

    cents: typing.Optional[int]
    sign: str = ""
    mark: str = ""

    @property
    def printed(self) -> str:
        if self.cents is None:
            return self.sign
        whole = f"{self.cents // 100:,}".replace(",", " ")
        return f"{whole},{self.cents % 100:02}" if self.cents % 100 else whole

    @property
    def text(self) -> str:
        return self.printed + ("" if self.cents is None else " EUR") + self.mark

    @property
    def value(self) -> typing.Optional[str]:
        return None if self.cents is None else self.printed.replace(" ", "").replace(",", ".")

    @property
    def absent(self) -> typing.Optional[str]:
        return None if self.cents is not None else {"/": "slash", "*": "asterisk", "": "blank"}[self.sign]


class Row(typing.NamedTuple):
    codes: str  # as printed after `MJP:`
    values: typing.Tuple[Value, ...]

    @property
    def dimension(self) -> typing.Optional[str]:
        return None if self.codes in ("", "/", "nvt") else self.codes.replace(" en ", ", ").replace(" & ", ", ")


class Action:
    def __init__(self, draw: random.Random, number: int, place: "Place", partner: str = "", amount: int = 0):
        self.title = named(number, place.opening, place.seed)
        self.description = [prose(draw, draw.randint(1, 3)) for _ in range(draw.choice((1, 1, 2)))]
        self.services = draw.sample(SERVICES, draw.choice((1, 1, 2)))
        self.role = draw.choice(ROLES)
        self.partner = draw.choice(PARTNERS) if draw.random() < 0.5 or partner else ""
        self.bracket = partner
        self.remark = ""
        self.form = draw.choice(("table", "table", "heading"))
        self.rows = self._rows(draw, place, amount)

    def _rows(self, draw: random.Random, place: "Place", amount: int) -> typing.List[Row]:
        width = place.years
        code = place.code(draw)
        kind = 0.5 if amount else draw.random()
        if kind < 0.3:
            return [Row(draw.choice((code, code, "/", "nvt")), (Value(None, "/"),) * width)]
        if kind < 0.36:
            self.remark = f"*{draw.choice(REMARKS)}"
            return [Row(code, (Value(None, "*"),) * width)]
        cents = amount or draw.randint(1, 400) * 50_000 + (draw.randint(1, 99) if draw.random() < 0.3 else 0)
        values = [Value(cents if draw.random() < 0.8 else draw.randint(1, 90) * 100_000) for _ in range(width)]
        if amount:
            values = [Value(cents)] * width
        elif draw.random() < 0.1:
            values[-1] = Value(None, "/")
        elif draw.random() < 0.15:
            parts = draw.randint(1, 20) * 100_000, draw.randint(1, 20) * 100_000
            values[0] = Value(sum(parts), mark="*")
            self.remark = f"*{Value(parts[0]).text} voor scholen + {Value(parts[1]).text} voor verenigingen"
        if kind > 0.9:
            code = f"{code}{draw.choice((' en ', ' & '))}{place.code(draw)}"
        rows = [Row(code, tuple(values))]
        if kind > 0.8 and not amount:
            rows.append(Row(place.code(draw), tuple(Value(draw.randint(1, 60) * 100_000) for _ in range(width))))
        return rows


class Place(typing.NamedTuple):
    """What all of a plan has in common."""

    seed: str
    opening: str  # of a title: De Stad, De Gemeente
    prefix: str
    first_year: int
    years: int
    scale: int

    @property
    def heads(self) -> typing.List[str]:
        return [str(self.first_year + at) for at in range(self.years)]

    def code(self, draw: random.Random) -> str:
        return f"{self.prefix}{draw.randint(101, 399):06}"


class Objective(typing.NamedTuple):
    code: str
    title: str
    actions: typing.List[Action]


class Ambition:
    def __init__(self, place: Place, number: int):
        draw = random.Random(f"{place.seed}/ambition/{number}")
        self.number = number
        self.title = aim_of(number - 1)
        self.motivation = [prose(draw, draw.randint(2, 4)) for _ in range(draw.choice((1, 2)))]
        self.objectives: typing.List[Objective] = []
        shared = draw.randint(1, 90) * 100_000
        for at in range(1, draw.randint(2, 4) + 1):
            opening = f"{number}.{at}"
            # The first actions of the first two objectives share one budget, and say so of each other.
            other = {1: 2, 2: 1}.get(at)
            words = f"(gezamenlijk budget voor deze actie en actie bij doelstelling {number}.{other})" if other else ""
            first = (number * 4 + at) * 10 * place.scale
            actions = [Action(draw, first, place, words, shared if other else 0)]
            actions += [Action(draw, first + more, place) for more in range(1, draw.randint(1, 4) * place.scale)]
            self.objectives.append(Objective(opening, f"{named(first + 9 * place.scale, place.opening, place.seed)}.", actions))


# ---- how it is written -----------------------------------------------------------------------


class Writer:
    def __init__(self, place: Place):
        self.place = place
        self.lines: typing.List[str] = []
        self.cells: typing.List[dict] = []

    def line(self, text: str = "") -> None:
        self.lines.append(text)

    def paragraph(self, text: str) -> None:
        self.lines += [text, ""]

    def fields(self, before: str, values: typing.Sequence[Value], row: Row, first: int = 0, after: str = "") -> None:
        """A row of values, with the cells that a reading must find in it."""
        text = before
        for at, value in enumerate(values):
            text += "\t" if at else ""
            cell = {"line": len(self.lines) + 1, "from": len(text) + 1, "year": self.place.first_year + first + at}
            cell.update(value=value.value, absent=value.absent, codes=row.dimension, mark=value.mark)
            self.cells.append(cell)
            text += value.text
        self.lines.append(text + after)


def bold(text: str) -> str:
    return f"<b>{text}</b>"


def write_action(out: Writer, action: Action, draw: random.Random, noise: float) -> None:
    form = action.form
    if draw.random() < noise:
        form = draw.choice(("column", "split", "narrow", "shifted", "bare-head", "continued"))
    if form == "narrow" and (out.place.years < 3 or len(action.rows) > 1):
        form = "column"
    if form == "column" and len(action.rows) > 1:
        form = "shifted"
    FORMS[form](out, action)
    out.line()


def parties_of(action: Action) -> str:
    partner = f"{bold(action.role + ':')} {action.partner}" if action.partner else ""
    bracket = f" {action.bracket}" if action.bracket else ""
    return f"{bold('Trekkersrol:')} {' '.join(action.services)}" + (f"  {partner}{bracket}" if partner else "")


def write_heading(out: Writer, action: Action) -> None:
    out.paragraph(f"### {action.title}")
    for text in action.description:
        out.paragraph(text)


def write_titled_rows(out: Writer, action: Action, tabs: str) -> None:
    out.line(f"{bold(action.title)}{tabs}")
    for text in action.description:
        out.line(f"<p>{text}</p>{tabs}")


def head_row(out: Writer, lead: str = "\t") -> None:
    out.line(lead + "\t".join(map(bold, out.place.heads)))


def value_rows(out: Writer, action: Action, is_shifted: bool = False) -> None:
    for at, row in enumerate(action.rows):
        if at:
            out.line(f"\t{bold('MJP:')} {row.codes}" + "\t" * (out.place.years - 1))
        moved = is_shifted and at == len(action.rows) - 1
        out.fields("" if moved else "\t", row.values, row, after="\t" if moved else "")


def closing_remark(out: Writer, action: Action, tabs: str = "") -> None:
    if action.remark:
        out.line(f"{action.remark}{tabs}")


def as_table(out: Writer, action: Action) -> None:
    tabs = "\t" * out.place.years
    write_titled_rows(out, action, tabs)
    out.line(f"{parties_of(action)}\t{bold('MJP:')} {action.rows[0].codes}{tabs[1:]}")
    head_row(out)
    value_rows(out, action)
    closing_remark(out, action, tabs)


def under_heading(out: Writer, action: Action) -> None:
    write_heading(out, action)
    remark = f" <i>{action.remark}</i>" if action.remark else ""
    out.line(f"{parties_of(action)}{remark}\t{bold('MJP: ' + action.rows[0].codes)}" + "\t" * (out.place.years - 1))
    head_row(out)
    value_rows(out, action)


def one_below_the_other(out: Writer, action: Action) -> None:
    write_heading(out, action)
    out.paragraph("#### Trekkersrol:")
    for service in action.services:
        out.line(f"{service}  ")
    out.line()
    out.paragraph(f"MJP: {action.rows[0].codes}")
    for head in out.place.heads:
        out.paragraph(head)
    for at, value in enumerate(action.rows[0].values):
        out.fields("", [value], action.rows[0], first=at)
        out.line()
    if action.partner:
        out.paragraph(f"#### {action.role}:")
        out.paragraph(f"{action.partner}{' ' + action.bracket if action.bracket else ''}")
    closing_remark(out, action)


def split_roles(out: Writer, action: Action) -> None:
    tabs = "\t" * out.place.years
    write_titled_rows(out, action, tabs)
    out.line(f"{bold('Trekkersrol:')}\t{bold('MJP:')} {action.rows[0].codes}{tabs[1:]}")
    head_row(out, f"{' '.join(action.services)}\t")
    partner = bold(action.role + ":") if action.partner else ""
    out.fields(f"{partner}\t", action.rows[0].values, action.rows[0])
    if action.partner:
        out.line(f"{action.partner}{' ' + action.bracket if action.bracket else ''}{tabs}")
    for row in action.rows[1:]:
        out.line(f"\t{bold('MJP:')} {row.codes}{tabs[1:]}")
        out.fields("\t", row.values, row)
    closing_remark(out, action, tabs)


def head_of_two_lines(out: Writer, action: Action) -> None:
    write_titled_rows(out, action, "\t\t\t")
    row = action.rows[0]
    out.line(f"{bold('Trekkersrol:')}\t\t{bold('MJP:')} {row.codes}\t")
    out.line(f"{' '.join(action.services)}\t\t" + "\t".join(map(bold, out.place.heads[:2])))
    out.fields("\t\t", row.values[:2], row)
    for at in range(2, out.place.years):
        out.line(f"\t\t\t{bold(out.place.heads[at])}")
        out.fields("\t\t\t", row.values[at : at + 1], row, first=at)
    if action.partner:
        out.line(f"{bold(action.role + ':')} {action.partner}{' ' + action.bracket if action.bracket else ''}\t\t\t")
    closing_remark(out, action, "\t\t\t")


def moved_by_a_field(out: Writer, action: Action) -> None:
    tabs = "\t" * out.place.years
    write_titled_rows(out, action, tabs)
    out.line(f"{parties_of(action)}\t{bold('MJP:')} {action.rows[0].codes}{tabs[1:]}")
    head_row(out)
    value_rows(out, action, is_shifted=True)
    closing_remark(out, action, tabs)


def under_a_bare_head(out: Writer, action: Action) -> None:
    write_heading(out, action)
    out.paragraph("#### Trekkersrol:")
    for service in action.services:
        out.line(f"{service}  ")
    out.line()
    for at, row in enumerate(action.rows):
        out.paragraph(f"#### MJP: {row.codes}")
        if not at:
            out.line("\t".join(out.place.heads))
        out.fields("", row.values, row)
    if action.partner:
        out.line()
        out.paragraph(f"#### {action.role}:")
        out.line(f"{action.partner}{' ' + action.bracket if action.bracket else ''}")
    if action.remark:
        out.line()
        closing_remark(out, action)


def after_a_page_break(out: Writer, action: Action) -> None:
    """The rest of the role cell stands in a table of its own."""
    as_table(out, action)
    out.line()
    out.line("team Onthaal dienst Archief" + "\t" * out.place.years)
    out.line("\t".join(["--"] * (out.place.years + 1)))


FORMS = {
    "table": as_table,
    "heading": under_heading,
    "column": one_below_the_other,
    "split": split_roles,
    "narrow": head_of_two_lines,
    "shifted": moved_by_a_field,
    "bare-head": under_a_bare_head,
    "continued": after_a_page_break,
}


def write_cover(out: Writer, entity: str, first: int, last: int) -> None:
    for text in ("", "LOKAAL  ", "SOCIAAL  ", "BELEIDSPLAN", "", "", str(first), "", "", entity, "", str(last), ""):
        out.line(text)


def write_contents(out: Writer, ambitions: typing.Sequence[Ambition], period: str) -> None:
    page = 10
    out.paragraph("## I. INHOUDSTAFEL")
    for code, title, at in (("I", "INHOUDSTAFEL", 2), ("II", "AANPAK", 3), ("III", f"AMBITIES LOKAAL SOCIAAL BELEID {period}", 7)):
        out.line(f"{code}.\t{title}.....\t{at}")
    for ambition in ambitions:
        if ambition.number % 2:
            out.line(f"\t{domain_of(ambition.number // 2)}.....\t{page}")
        out.line(f"\tAmbitie {ambition.number}: {ambition.title}....\t{page}")
        page += 1 + len(ambition.objectives)
    out.line()


def write_approach(out: Writer, draw: random.Random) -> None:
    out.paragraph("## II. AANPAK")
    out.paragraph("### A. Opmaak beleidsplan")
    out.paragraph(prose(draw, 3))
    out.paragraph("### B. Nodenverkenning")
    out.paragraph(prose(draw, 2))
    out.line("LEVENSDOMEIN\tAANTAL STEMMEN")
    votes = sorted((draw.randint(2, 60) for _ in range(6)), reverse=True)
    for word, count in zip(DOMAIN_WORDS, votes):
        cell = {"line": len(out.lines) + 1, "from": len(word) + 2, "year": None, "value": str(count)}
        cell.update(absent=None, codes=None, mark="")
        out.cells.append(cell)
        out.line(f"{word.lower()}\t{count}")
    out.line()
    out.paragraph("### C. Opvolging en evaluatie beleidsplan")
    out.paragraph(prose(draw, 2))


def write_overview(out: Writer, ambitions: typing.Sequence[Ambition], period: str) -> None:
    out.paragraph(f"### III. AMBITIES LOKAAL SOCIAAL BELEID {period}")
    for ambition in ambitions:
        if ambition.number % 2:
            out.paragraph(f"#### {domain_of(ambition.number // 2)}")
        out.line(f"- › **Ambitie {ambition.number}: {ambition.title}**")
        for objective in ambition.objectives:
            out.line(f"  - Doelstelling {objective.code}.: {objective.title}")
        out.line()


def write_ambition(out: Writer, ambition: Ambition, seed: str, noise: float) -> None:
    draw = random.Random(f"{seed}/layout/{ambition.number}")
    if ambition.number % 2:
        out.paragraph(f"## {domain_of(ambition.number // 2)}")
    if draw.random() < 0.5:
        out.paragraph(f"### Ambitie {ambition.number}: {ambition.title}")
    else:
        out.paragraph(f"### Ambitie {ambition.number}:")
        out.paragraph(ambition.title)
    out.paragraph("### Motivatie")
    for text in ambition.motivation:
        out.paragraph(text)
    heads = out.place.heads
    out.paragraph(f"### Doelstellingen en acties {heads[0]}-{heads[-1]}<sup>{ambition.number}</sup>")
    for at, objective in enumerate(ambition.objectives):
        out.paragraph(f"#### Doelstelling {objective.code}.: {objective.title}")
        for action in objective.actions:
            write_action(out, action, draw, noise)
        if not at:
            out.paragraph(f"<sup>{ambition.number}</sup> Overeenkomsten met partners lopen door tot en met 30/06/{heads[-1]}.")


# ---- slips -----------------------------------------------------------------------------------


def plant(ambition: Ambition, kind: str, draw: random.Random) -> typing.Tuple[str, typing.Sequence[str]]:
    """Changes one thing that the elaboration says; gives what is then printed, and the checks that must see it."""
    objective = ambition.objectives[-1]
    if kind == "number":
        code = f"{ambition.number}.{len(ambition.objectives) - 1}"
        ambition.objectives[-1] = objective._replace(code=code)
        return f"Doelstelling {code}.: {objective.title}", ("NU1",)
    if kind == "reference":
        action = ambition.objectives[0].actions[0]
        action.bracket = action.bracket.replace(f"{ambition.number}.2)", f"{ambition.number}.9)")
        return action.bracket, ("XR1",)
    action = next(each for each in objective.actions + ambition.objectives[0].actions if re.search(r"\d", each.rows[0].codes))
    row = action.rows[0]
    code = re.sub(r"(\d{5})\d\b", r"\1", row.codes, count=1) if draw.random() < 0.5 else row.codes.replace("0", "", 1)
    action.rows[0] = row._replace(codes=code)
    return code, ("ID4",)


KINDS = ("number", "reference", "code")


# ---- the whole -------------------------------------------------------------------------------


class Options(typing.NamedTuple):
    byte_count: int
    seed: str = "1"
    first_year: int = FROM
    years: int = 3
    noise: float = 0.0
    errors: int = 0


def size_of(place: Place, ambition: Ambition) -> int:
    out = Writer(place)
    write_ambition(out, ambition, place.seed, 0)
    titles = len(ambition.title) * 2 + sum(len(each.title) + 30 for each in ambition.objectives) + 60
    return sum(len(line.encode("utf-8")) + 1 for line in out.lines) + titles


def generate(options: Options) -> Generated:
    draw = random.Random(f"{options.seed}/plan")
    entity, prefix = draw.choice(ENTITIES), draw.choice(PREFIXES)
    scale = max(1, round(options.byte_count / 1_000_000))
    place = Place(options.seed, f"De {entity.split()[0]}", prefix, options.first_year, options.years, scale)
    ambitions: typing.List[Ambition] = []
    size = 0
    while True:
        ambition = Ambition(place, len(ambitions) + 1)
        more = size_of(place, ambition)
        if len(ambitions) > 1 and size + more // 2 > options.byte_count:
            break
        ambitions.append(ambition)
        size += more
    if options.errors > len(ambitions):
        raise ValueError(f"{len(ambitions)} ambitions have room for one slip each, {options.errors} are asked for")

    out = Writer(place)
    first, last = options.first_year, options.first_year + options.years - 1
    write_cover(out, entity, first, last)
    write_contents(out, ambitions, f"{first}-{last}")
    write_approach(out, draw)
    write_overview(out, ambitions, f"{first}-{last}")
    slips = random.Random(f"{options.seed}/errors")
    errors = []
    chosen = {ambition.number: KINDS[at % len(KINDS)] for at, ambition in enumerate(slips.sample(ambitions, options.errors))}
    for ambition in ambitions:
        printed, checks = plant(ambition, chosen[ambition.number], slips) if ambition.number in chosen else ("", ())
        begin = len(out.lines)
        write_ambition(out, ambition, options.seed, options.noise)
        if printed:
            line = next(at for at in range(begin, len(out.lines)) if printed in out.lines[at])
            errors.append({"kind": chosen[ambition.number], "checks": list(checks), "line": line + 1, "printed": printed})
    for text in (f"**DIENST WELZIJN {entity.upper()}**", "", "Marktplein", ""):
        out.line(text)
    return Generated(("\n".join(out.lines) + "\n").encode("utf-8"), out.cells, errors)


def share(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text} is not from 0 to 1")
    return value


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bytes", type=int, required=True, dest="byte_count")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--from", type=int, default=FROM, dest="first_year", help="the first year of the plan")
    parser.add_argument("--years", type=int, choices=range(2, 5), default=3)
    parser.add_argument("--noise", type=share, default=0.0, metavar="SHARE", help="0 (whole tables) to 1")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--facts", help="a file for the cells that a reading must find")
    given = vars(parser.parse_args())
    facts = given.pop("facts")
    return write("generate_aalst", lambda: generate(Options(**given)), facts)


if __name__ == "__main__":
    sys.exit(main())
