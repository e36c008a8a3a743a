#!/usr/bin/python3
"""Writes an invented progress report on the Plan Samenleven of about N bytes, as its slides read, to standard output.

    generate_plan_samenleven.py --bytes N [--seed S] [--year Y] [--actions 3..9] [--style export|bare] [--errors K]
                                [--facts FILE]

A result is the sum of its parts, a target is the same in the list and on the slide of its action, the years add up to the
pot, every day exists. Past the slides of the actions, the report grows by slides on projects. The same options
give the same bytes.

--errors plants K slips, each on the slide of an action of its own; each is told on standard error, one JSON object a
line, with its line and the checks that must see it. --facts writes the numbers that a reading must find, one JSON
object a line.
"""

import argparse
import random
import sys
import typing

from written import Generated, write

YEAR = 2024

# ---- words -----------------------------------------------------------------------------------

ENTITIES = ("Dilbeek", "Halle", "Ninove", "Lokeren", "Tienen", "Lede")
NEIGHBOURS = ("Aarschot", "Asse", "Diest", "Geel", "Herentals", "Mol", "Ronse", "Torhout", "Vilvoorde", "Wetteren")
GOALS = ("Veiligheid", "Nederlands", "Werk", "Netwerk", "Competenties", "Ontmoeting", "Gelijke kansen")
THEMES = (
    "Brugfiguren op school", "Oefenkansen Nederlands", "Toeleiding naar werk", "Toeleiding naar sport", "Toeleiding naar cultuur",
    "Vorming van vrijwilligers", "Onthaal van nieuwkomers", "Buddy’s voor jongeren", "Ontmoeting in de wijk",
)
UNITS = ("gezinnen", "oefenkansen", "mensen", "jongeren", "deelnemers")
WAYS = (
    "de brugfiguren", "het buurthuis", "de bibliotheek", "het OCMW", "de integratiedienst", "de jeugddienst", "de sportclubs",
    "het onthaal", "de scholen", "de vrijwilligers", "de taalcoach", "het wijkteam",
)
PLANS = (
    "Aanwerving van een coach", "Uitbreiden van het bestaande aanbod", "Opzetten van groepssessies met partners",
    "Samenwerken met de sportclubs uit de buurt", "Uitwerken van een draaiboek", "Vorming voor de begeleiders",
)
STATES = (
    "De coach is gestart", "Lopende projecten zijn behouden", "Het overleg met de partners loopt", "Een nieuwe oproep is verspreid",
    "De werkwijze is aangepast na overleg", "De begeleiding wordt voortgezet",
)
PROJECTS = ("Project in de wijk", "Werking op school", "Aanbod in de vakantie", "Samenwerking met verenigingen")
PLACES = ("Noord", "Zuid", "Centrum", "Molenveld", "Statie", "Heide", "Kapelle", "Broek", "Linde", "Haven")


# ---- what is told ----------------------------------------------------------------------------


class Action:
    def __init__(self, draw: random.Random, title: str):
        self.title = title
        self.unit = draw.choice(UNITS)
        self.target = draw.randint(4, 40) * 5
        ways = draw.sample(WAYS, draw.randint(2, 5))
        self.parts = [(way, draw.randint(5, 90)) for way in ways]
        self.result = sum(count for _, count in self.parts)
        self.staff = draw.choice(("0,5", "1", "1,5", "2"))
        self.plans = draw.sample(PLANS, 2)
        self.states = draw.sample(STATES, 2)


class Plan:
    """A plan of three project years, of which the first ends in `year`."""

    def __init__(self, seed: str, year: int, count: int):
        draw = random.Random(f"{seed}/plan")
        self.entity = draw.choice(ENTITIES)
        self.year = year
        self.actions = [Action(draw, title) for title in draw.sample(THEMES, count)]
        self.goals = draw.sample(GOALS, draw.randint(3, 7))
        self.grant = draw.randint(60, 400) * 1_000
        self.grants = sorted(((name, draw.randint(60, 400) * 1_000) for name in draw.sample(NEIGHBOURS, 5)), key=lambda each: -each[1])


class Writer:
    def __init__(self, is_bare: bool):
        self.is_bare = is_bare
        self.lines: typing.List[str] = []
        self.numbers: typing.List[dict] = []

    def title(self, text: str) -> None:
        if self.lines and self.lines[-1]:
            self.lines.append("")
        self.lines += [text, ""]

    def line(self, text: str, *numbers: typing.Tuple[str, str, str, typing.Optional[str]]) -> None:
        """`numbers` are kind, as printed, value and label, in the order of the line."""
        text = text.replace("**", "") if self.is_bare else text
        at = 0
        for kind, printed, value, label in numbers:
            at = text.index(printed, at)
            self.numbers.append({"line": len(self.lines) + 1, "from": at + 1, "kind": kind, "value": value, "label": label})
            at += len(printed)
        self.lines.append(text)


def dotted(euro: int) -> str:
    return f"{euro:,}".replace(",", ".")


# ---- how it is written -----------------------------------------------------------------------


def write_opening(out: Writer, plan: Plan) -> None:
    for text in ("", "PLAN SAMENLEVEN", "", "Stand van zaken", "", plan.entity, ""):
        out.lines.append(text)
    out.title("Kort samengevat")
    out.line("- Een **inclusief** beleid met aandacht voor wie het moeilijk heeft")
    out.line("- Nieuwe acties met een extra **financiële impuls**")
    out.title(f"{len(plan.goals)} doelstellingen")
    for number, goal in enumerate(plan.goals, 1):
        out.line(f"{number}. {goal}")
    out.title("Toekenning subsidies")
    out.line("Stad/gemeente\tSubsidie")
    for name, grant in sorted([(plan.entity, plan.grant), *plan.grants], key=lambda each: -each[1]):
        out.line(f"{name}\t{dotted(grant)} €", ("cell", dotted(grant), str(grant), name))
    out.title(f"{len(plan.actions)} prioriteiten voor {plan.entity}")
    for number, action in enumerate(plan.actions, 1):
        out.line(f"{number}. {action.title}")
    out.title("KPI in het eerste projectjaar")
    for number, action in enumerate(plan.actions, 1):
        words = f"{number}. {action.title}: KPI = **{action.target} {action.unit}**"
        out.line(words, ("count", f"{action.target}", f"{action.target}", "KPI"))


def write_means(out: Writer, plan: Plan) -> None:
    out.title("Toegekende middelen")
    grant = dotted(plan.grant)
    out.line("- Middelen worden toegekend op basis van de KPI")
    out.line(f"- Totale som voor {plan.entity} = **{grant} €**", ("amount", grant, str(plan.grant), None))
    out.title("Middelen over 3 projectjaren")
    for at in range(3):
        years = f"10/{plan.year - 1 + at} – 9/{plan.year + at}"
        period = ("period", years, f"{plan.year - 1 + at}-10-01/{plan.year + at}-09-30", None)
        out.line(f"- {years} = {grant} €", period, ("amount", grant, str(plan.grant), years))
    out.lines.append("")
    pot, whole = 3 * plan.grant, 6 * plan.grant
    out.line(f"→ totale pot = {dotted(pot)} €", ("amount", dotted(pot), str(pot), None))
    out.lines.append("")
    words = f"- Te verantwoorden middelen na 3 jaar = {dotted(whole)} € (50% cofinanciering)"
    out.line(words, ("amount", dotted(whole), str(whole), None))


def write_action(out: Writer, plan: Plan, number: int, action: Action) -> None:
    out.title(f"Actie {number} - {action.title}")
    out.line("- Volgens subsidiedossier")
    out.line(f" - Aanwerving {action.staff} VTE", ("count", action.staff, action.staff.replace(",", "."), None))
    for text in action.plans:
        out.line(f" - {text}")
    day = f"30/09/{plan.year}"
    out.line(f"- Stand van zaken op {day}", ("date", day, f"{plan.year}-09-30", "Stand van zaken"))
    for text in action.states:
        out.line(f" - {text}")
    result, target = str(action.result), str(action.target)
    out.line(f"- Behaalde KPI = {result} (KPI = {target})", ("count", result, result, "Behaalde KPI"), ("count", target, target, "KPI"))
    for way, count in action.parts:
        out.line(f" - Via {way}: {count}", ("count", f"{count}", f"{count}", f"Via {way}"))


def write_project(out: Writer, seed: str, number: int) -> None:
    draw = random.Random(f"{seed}/project/{number}")
    out.title(f"{draw.choice(PROJECTS)} {draw.choice(PLACES)}")
    people = draw.randint(20, 400)
    out.line(f"- Gestart met {people} deelnemers", ("count", f"{people}", f"{people}", None))
    for text in draw.sample(STATES, 2):
        out.line(f"- {text}")
    for place in draw.sample(PLACES, 3):
        visitors = draw.randint(5, 90)
        out.line(f" - {place}: {visitors} bezoekers", ("count", f"{visitors}", f"{visitors}", None))


# ---- slips -----------------------------------------------------------------------------------


def plant(out: Writer, kind: str, begin: int) -> typing.Optional[dict]:
    """Changes a line of the slide that begins there; None when it has no such line."""
    for at in range(begin, len(out.lines)):
        line = out.lines[at]
        if kind == "date" and "Stand van zaken op 30/09" in line:
            changed, checks = line.replace("30/09", "31/09"), ["DS1"]
        elif kind == "part" and line.startswith(" - Via "):
            words, count = line.rsplit(" ", 1)
            changed, checks = f"{words} {int(count) + 1}", ["TN13"]
        elif kind == "target" and "(KPI = " in line:
            words, count = line.rsplit(" ", 1)
            changed, checks = f"{words} {int(count[:-1]) + 5})", ["CT10"]
        else:
            continue
        out.lines[at] = changed
        return {"kind": kind, "checks": checks, "line": at + 1, "consistent": line, "printed": changed}
    return None


KINDS = ("part", "date", "target")


# ---- the whole -------------------------------------------------------------------------------


class Options(typing.NamedTuple):
    byte_count: int
    seed: str = "1"
    year: int = YEAR
    actions: int = 5
    style: str = "export"
    errors: int = 0


def generate(options: Options) -> Generated:
    plan = Plan(options.seed, options.year, options.actions)
    if options.errors > len(plan.actions):
        raise ValueError(f"{len(plan.actions)} actions have room for one slip each, {options.errors} are asked for")
    out = Writer(options.style == "bare")
    write_opening(out, plan)
    write_means(out, plan)
    draw = random.Random(f"{options.seed}/errors")
    chosen = {action: KINDS[at % len(KINDS)] for at, action in enumerate(draw.sample(range(options.actions), options.errors))}
    errors = []
    for number, action in enumerate(plan.actions):
        begin = len(out.lines)
        write_action(out, plan, number + 1, action)
        if number in chosen:
            errors.append(plant(out, chosen[number], begin))
    size, written, number = 0, 0, 0
    while True:
        size += sum(len(line.encode("utf-8")) + 1 for line in out.lines[written:])
        written = len(out.lines)
        if size >= options.byte_count:
            break
        write_project(out, options.seed, number)
        number += 1
    out.title("Vragen?")
    return Generated(("\n".join(out.lines).rstrip("\n") + "\n").encode("utf-8"), out.numbers, errors)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--bytes", type=int, required=True, dest="byte_count")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--year", type=int, default=YEAR, help="the year in which the first project year ends")
    parser.add_argument("--actions", type=int, choices=range(3, 10), default=5)
    parser.add_argument("--style", choices=("export", "bare"), default="export", help="with bold words, or without marks")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--facts", help="a file for the numbers that a reading must find")
    given = vars(parser.parse_args())
    facts = given.pop("facts")
    return write("generate_plan_samenleven", lambda: generate(Options(**given)), facts)


if __name__ == "__main__":
    sys.exit(main())
