#!/usr/bin/python3
"""Checks the hand-written goldens, and with --toets that the program says what they say.

Without a program: every golden is valid, its places hold the text they claim, its sums are right.
With one: what it prints for the real reports is valid, and contains every golden fact and finding.
README.md tells how a golden record is matched with a printed one. Exit codes: 0 agreed, 1 differences, 2 usage.
"""

import argparse
import json
import pathlib
import re
import shlex
import subprocess
import sys
from collections import Counter
from fractions import Fraction

from jsonschema import Draft202012Validator

HERE = pathlib.Path(__file__).resolve().parent
TIMEOUT_SECONDS = 120
NOT_RECOGNISED = 3

# The program has to read these; another report is skipped, visibly, while no layout takes it.
READ_BY_THE_PROGRAM = ("lier-jaarrekening-2023.txt", "lier-opvolging-2021.txt")

REFERENCES = ("parent", "node", "table", "text", "target_node")
OWN_PLACE = ("page", "line", "from", "to", "raw")
# A sum may be told apart by these; a golden leaves out what it does not decide.
SUM_FIELDS = ("kind", "section", "row", "measure", "year", "unit")


class Differences:
    def __init__(self):
        self.count = 0

    def add(self, where, problems):
        problems = [problems] if isinstance(problems, str) else list(problems)
        if not problems:
            return
        self.count += 1
        print(f"{where}")
        for problem in problems[:12]:
            print(f"    {problem}")
        if len(problems) > 12:
            print(f"    … and {len(problems) - 12} more")


def number(text):
    return Fraction(text)


def short(value, length=90):
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= length else text[: length - 1] + "…"


def spot(place):
    return f"{place.get('line')}:{place.get('from')}-{place.get('to')}"


# ---- schemas -----------------------------------------------------------------------------------


def validator(schema_dir, name, definition=None):
    schema = json.loads((schema_dir / f"{name}.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    if definition:
        schema = {"$schema": schema["$schema"], "$ref": f"#/$defs/{definition}", "$defs": schema["$defs"]}
    return Draft202012Validator(schema)


def schema_problems(checker, instance):
    for error in sorted(checker.iter_errors(instance), key=lambda e: list(map(str, e.absolute_path))):
        path = "/".join(map(str, error.absolute_path)) or "(top)"
        yield f"schema: {path}: {error.message if len(error.message) < 300 else error.message[:299] + '…'}"


# ---- places ------------------------------------------------------------------------------------


def report_lines(path):
    text = path.read_bytes().decode("utf-8").removeprefix("\ufeff")
    return [line.removesuffix("\r") for line in text.split("\n")]


def places_in(value):
    if isinstance(value, dict):
        if value.get("line") is not None and "from" in value:
            yield value
        for inner in value.values():
            yield from places_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from places_in(inner)


def place_problems(record, lines):
    for place in places_in(record):
        line, begin, end = place["line"], place["from"], place["to"]
        if line > len(lines):
            yield f"place {spot(place)}: the report has {len(lines)} lines"
        elif not begin <= end <= len(lines[line - 1]) + 1:
            yield f"place {spot(place)}: line {line} has {len(lines[line - 1])} code points"
        else:
            text = lines[line - 1][begin - 1 : end - 1]
            if "raw" in place and place["raw"] != text:
                yield f"place {spot(place)}: raw is {short(place['raw'])}, the report has {short(text)}"


# ---- goldens by themselves ---------------------------------------------------------------------


def value_of(raw):
    """The decimal that a Flemish report means by a printed number, or None."""
    if not re.fullmatch(r"-?\d+|-?\d{1,3}([. ]\d{3})+(,\d+)?|-?\d+,\d+", raw):
        return None
    return raw.replace(".", "").replace(" ", "").replace(",", ".")


def fact_problems(fact, by_id, lines):
    for key in REFERENCES:
        if fact.get(key) is not None and fact[key] not in by_id:
            yield f"{key}: no golden record {fact[key]!r}"
    for note in fact.get("footnotes", []):
        if note["text"] is not None and note["text"] not in by_id:
            yield f"footnotes: no golden record {note['text']!r}"
    is_number = fact["type"] == "cell" or (fact["type"] == "mention" and fact["kind"] in ("amount", "count"))
    if is_number and fact["value"] is not None and value_of(fact["raw"]) != fact["value"]:
        yield f"value {fact['value']!r}, but the report prints {fact['raw']!r}"
    if fact["type"] == "cell":
        table = by_id.get(fact["table"])
        if table and table["node"] != fact["node"]:
            yield f"node {fact['node']!r}, but its table belongs to {table['node']!r}"
        columns = [fact["column"]] + [other.get("column") for other in fact.get("accept", [])]
        if table and any(c is not None and c >= len(table["columns"]) for c in columns):
            yield f"column {columns}: its table has {len(table['columns'])} columns"
    for span in fact.get("spans", []):
        if span["line"] <= len(lines):
            text = lines[span["line"] - 1][span["from"] - 1 : span["to"] - 1]
            if not text or text != text.strip():
                yield f"span {spot(span)}: empty, or blanks at its ends"


def side_value(terms):
    return sum((number(t["coefficient"]) * number(t["value"]) for t in terms), Fraction(0))


def right_value(one_sum):
    terms = one_sum["right"]
    values = [number(t["coefficient"]) * number(t["value"]) for t in terms]
    evaluation = one_sum.get("evaluation", "linear")
    if evaluation == "mean":
        return sum(values, Fraction(0)) / len(values)
    if evaluation == "ratio":
        return 100 * values[0] / values[1]
    if evaluation == "product":
        return values[0] * values[1]
    return side_value(terms)


def sum_problems(one_sum, must_fail=True):
    """Recomputes a sum from its members."""
    actual, expected = side_value(one_sum["left"]), right_value(one_sum)
    delta, slack = actual - expected, number(one_sum["slack"])
    for field, computed in (("actual", actual), ("expected", expected), ("delta", delta)):
        if number(one_sum[field]) != computed:
            yield f"{field} is {one_sum[field]}, its members give {float(computed):.4f}"
    broken = {"=": abs(delta) > slack, "<=": delta > slack, ">=": -delta > slack}[one_sum["op"]]
    if must_fail and not broken:
        yield f"{one_sum['actual']} {one_sum['op']} {one_sum['expected']} holds within {one_sum['slack']}"


def finding_problems(finding, facts_by_id):
    for one_sum in finding.get("sums", []):
        yield from sum_problems(one_sum)
        for term in one_sum["left"] + one_sum["right"]:
            fact = facts_by_id.get(term["number"])
            if fact is None:
                yield f"number: no golden fact {term['number']!r}"
            elif any(fact[key] != term["location"][key] for key in OWN_PLACE) or fact["value"] != term["value"]:
                yield f"number {term['number']!r}: the golden fact has another place or value"
    if finding.get("sums") and finding.get("amount") is not None:
        largest = max(abs(number(s["delta"])) for s in finding["sums"])
        if number(finding["amount"]) != largest:
            yield f"amount is {finding['amount']}, the largest difference {float(largest):.4f}"


# ---- golden facts in what the program prints -----------------------------------------------------


def overlaps(a, b):
    return a["line"] == b["line"] and a["from"] < b["to"] and b["from"] < a["to"]


def same_span(a, b):
    return all(a.get(key) == b.get(key) for key in ("line", "from", "to"))


class Printed:
    """The facts of one run, and which of them each golden record is."""

    def __init__(self, facts, golden_by_id):
        self.facts = facts
        self.golden_by_id = golden_by_id
        self.matches = {}

    def find(self, golden):
        if golden["id"] not in self.matches:
            self.matches[golden["id"]] = None  # a record that names itself is its own answer: none
            self.matches[golden["id"]] = self._find(golden)
        return self.matches[golden["id"]]

    def _find(self, golden):
        kind = golden["type"]
        candidates = [fact for fact in self.facts if fact.get("type") == kind]
        if kind == "node":
            candidates = [f for f in candidates if f.get("kind") == golden["kind"] and overlaps(f, golden)]
            candidates.sort(key=lambda f: not same_span(f, golden))
        elif kind == "table" and golden["columns"]:
            first = golden["columns"][0]["place"]
            candidates = [f for f in candidates if f.get("columns")]
            candidates = [f for f in candidates if same_span(f["columns"][0].get("place") or {}, first)]
            candidates.sort(key=lambda f: f["line"] != golden["line"])
        elif kind == "text" and golden["spans"]:
            candidates = [f for f in candidates if f.get("spans")]
            candidates = [f for f in candidates if overlaps(f["spans"][0], golden["spans"][0])]
        elif kind == "text":
            candidates = [f for f in candidates if f.get("name") == golden["name"] and overlaps(f, golden)]
        elif kind == "cell" and golden["from"] == golden["to"]:
            table = self.find(self.golden_by_id[golden["table"]])
            candidates = [f for f in candidates if table and f.get("table") == table["id"]]
            candidates = [f for f in candidates if all(f.get(k) == golden[k] for k in ("column", "row", "section"))]
        else:
            candidates = [f for f in candidates if same_span(f, golden)]
            candidates.sort(key=lambda f: f.get("kind") != golden.get("kind"))
        return candidates[0] if candidates else None

    def problems(self, golden):
        printed = self.find(golden)
        if printed is None:
            near = [f for f in self.facts if f.get("line") == golden["line"]]
            yield f"not printed; on line {golden['line']} there is:"
            for fact in near[:8]:
                yield f"  {fact['type']} {spot(fact)} {short(fact.get('raw'), 60)}"
            return
        base = {key: value for key, value in golden.items() if key != "accept"}
        problems = list(self.compare(base, printed))
        if problems and any(not list(self.compare({**base, **other}, printed)) for other in golden.get("accept", [])):
            return
        yield from problems

    def compare(self, golden, printed):
        # Where the own place of these stands is a matter of the heading; their columns and spans are compared.
        is_placed_inside = golden["type"] in ("table", "text") or golden["from"] == golden["to"]
        for key, value in golden.items():
            if key in ("id", "type") or (is_placed_inside and key in OWN_PLACE):
                continue
            got = printed.get(key)
            if key in REFERENCES and value is not None:
                named = self.find(self.golden_by_id[value])
                if named is None:
                    yield f"{key}: {value!r} is not printed, so that nothing can belong to it"
                elif got != named["id"]:
                    yield f"{key}: expected {value!r} ({named['id']}), got {short(got)}"
            elif key == "invalid":
                if (got is None) != (value is None):
                    yield f"invalid: expected {short(value)}, got {short(got)}"
            elif key == "parties":
                for party in value:
                    if party not in (got or []):
                        yield f"parties: no {short(party, 160)} in {short(got, 200)}"
            elif key == "footnotes":
                wanted = [(n["mark"], (self.find(self.golden_by_id[n["text"]]) or {}).get("id")) for n in value]
                if wanted != [(n.get("mark"), n.get("text")) for n in got or []]:
                    yield f"footnotes: expected {short(wanted)}, got {short(got)}"
            else:
                yield from contained(key, value, got)


def contained(path, golden, printed):
    """Objects may have more than the golden one; lists may not."""
    if isinstance(golden, dict) and isinstance(printed, dict):
        for key, value in golden.items():
            yield from contained(f"{path}/{key}", value, printed.get(key))
    elif isinstance(golden, list) and isinstance(printed, list) and len(golden) == len(printed):
        for index, (one, other) in enumerate(zip(golden, printed)):
            yield from contained(f"{path}/{index}", one, other)
    elif golden is False:
        if printed not in (False, None):
            yield f"{path}: expected false, got {short(printed)}"
    elif golden != printed or isinstance(golden, bool) != isinstance(printed, bool):
        yield f"{path}: expected {short(golden)}, got {short(printed)}"


# ---- golden findings in what the program prints --------------------------------------------------


def term_key(term):
    place = term["location"]
    return (
        number(term["coefficient"]), number(term["value"]), bool(term.get("implied")),
        place["line"], place["from"], place["to"],
    )


def term_text(key):
    coefficient, value, implied, line, begin, end = key
    return f"{float(coefficient):g} × {float(value):.2f} at {line}:{begin}-{end}{' (implied)' if implied else ''}"


def all_sums(finding):
    sums = {}
    for holder in [finding, *finding.get("occurrences", [])]:
        for one_sum in holder.get("sums", []):
            sums.setdefault(json.dumps(one_sum, sort_keys=True), one_sum)
    return list(sums.values())


def compare_sums(golden, printed):
    if golden["op"] != printed["op"]:
        yield f"op: expected {golden['op']}, got {printed['op']}"
    for side in ("left", "right"):
        wanted, got = Counter(map(term_key, golden[side])), Counter(map(term_key, printed[side]))
        for key in wanted - got:
            yield f"{side}: missing {term_text(key)}"
        for key in got - wanted:
            yield f"{side}: not expected {term_text(key)}"
    for field in ("expected", "actual", "delta", "slack"):
        if number(golden[field]) != number(printed[field]):
            yield f"{field}: expected {golden[field]}, got {printed[field]}"
    for field in SUM_FIELDS:
        if field in golden and golden[field] != printed.get(field):
            yield f"{field}: expected {short(golden[field])}, got {short(printed.get(field))}"


def compare_findings(golden, printed):
    occurrences = printed.get("occurrences", [])
    for key in ("severity", "document"):
        if golden[key] != printed[key]:
            yield f"{key}: expected {short(golden[key])}, got {short(printed[key])}"
    if not occurrences:
        yield from contained("subject", golden.get("subject", {}), printed.get("subject"))
    holders = [printed, *occurrences]
    if golden.get("amount") is not None:
        amounts = [h["amount"] for h in holders if h.get("amount") is not None]
        if number(golden["amount"]) not in map(number, amounts):
            yield f"amount: expected {golden['amount']}, got {short(amounts)}"
    places = [h["location"] for h in holders if h["location"]["line"] is not None]
    if not any(overlaps(golden["location"], place) for place in places):
        yield f"location: expected {spot(golden['location'])}, got {', '.join(map(spot, places)) or 'none'}"
    printed_sums = all_sums(printed)
    for index, one_sum in enumerate(golden.get("sums", [])):
        compared = [list(compare_sums(one_sum, other)) for other in printed_sums]
        if not compared:
            yield f"sums/{index}: no sum is printed"
        elif all(compared):
            yield from (f"sums/{index}: {problem}" for problem in min(compared, key=len))


def containment_problems(golden, findings):
    same_rule = [f for f in findings if f["rule"] == golden["rule"]]
    compared = [list(compare_findings(golden, f)) for f in same_rule]
    if not compared:
        yield f"no finding of rule {golden['rule']} is printed; there are {dict(Counter(f['rule'] for f in findings))}"
    elif all(compared):
        yield from min(compared, key=len)


def audit_problems(result, lines, facts_by_id):
    """What the contract promises and a schema cannot say."""
    for index, document in enumerate(result["documents"]):
        for kind, counts in (document["numbers"] or {}).items():
            if counts["proven"] + counts["contradicted"] + counts["unchecked"] != counts["total"]:
                yield f"documents/{index}/numbers/{kind}: the verdicts do not add up to the total: {counts}"
            if counts["unreadable"] > counts["unchecked"]:
                yield f"documents/{index}/numbers/{kind}: more unreadable than unchecked: {counts}"
    for index, finding in enumerate(result["findings"]):
        where = f"findings/{index} ({finding['rule']})"
        for problem in place_problems(finding, lines):
            yield f"{where}: {problem}"
        for one_sum in all_sums(finding):
            # A sum that only holds thanks to its slack may be worth a note.
            for problem in sum_problems(one_sum, must_fail=finding["severity"] != "note"):
                yield f"{where}: {problem}"
            for term in one_sum["left"] + one_sum["right"]:
                if term["number"] is None:
                    continue
                fact = facts_by_id.get(term["number"])
                if fact is None:
                    yield f"{where}: no fact has the id {term['number']!r}"
                elif not same_span(fact, term["location"]):
                    yield f"{where}: {term['number']} is at {spot(term['location'])}, in the facts at {spot(fact)}"


# ---- the program -------------------------------------------------------------------------------


def run(options, arguments):
    command = [options.toets, *arguments, *shlex.split(options.toets_args)]
    return subprocess.run(command, capture_output=True, timeout=TIMEOUT_SECONDS, check=False)


def failure(done):
    return f"ended with {done.returncode}: {done.stderr.decode(errors='replace').strip()[:600]}"


def read_json(text, where, differences):
    try:
        return json.loads(text)
    except ValueError as error:
        differences.add(where, f"not JSON: {error}")
        return None


def check_program(options, report, lines, golden_facts, golden_findings, checkers, differences):
    path = str(options.reports_dir / report)
    done = run(options, ["inspect", "--format", "jsonl", path])
    if done.returncode == NOT_RECOGNISED and report not in READ_BY_THE_PROGRAM:
        print(f"skipped: {report}: the program reads no such layout yet; {len(golden_facts)} golden facts not compared")
        return
    if done.returncode != 0:
        differences.add(f"{report}: inspect", failure(done))
        return
    facts = []
    for index, text in enumerate(done.stdout.decode("utf-8").split("\n")):
        if not text:
            continue
        where = f"{report}: facts, line {index + 1}"
        fact = read_json(text, where, differences)
        if fact is None:
            continue
        problems = list(schema_problems(checkers["facts"], fact))
        # The schema lets a text do without, for the sake of the goldens; the program has no reason to.
        if fact.get("type") == "text" and "raw" not in fact:
            problems.append("raw: a printed text has none")
        differences.add(where, problems)
        # An invalid record could break what follows; it has been reported.
        if not problems:
            differences.add(where, place_problems(fact, lines))
            facts.append(fact)
    for name, count in Counter(fact["id"] for fact in facts).items():
        if count > 1:
            differences.add(f"{report}: facts", f"{count} records have the id {name!r}")

    golden_by_id = {fact["id"]: fact for fact in golden_facts}
    printed = Printed(facts, golden_by_id)
    for fact in golden_facts:
        differences.add(f"{report}: golden fact {fact['id']} at {spot(fact)}", printed.problems(fact))

    for extra in ([], ["--numbers"]):
        where = " ".join([f"{report}: audit", *extra])
        done = run(options, ["audit", "--format", "json", *extra, path])
        if done.returncode not in (0, 1):
            differences.add(where, failure(done))
            continue
        result = read_json(done.stdout, where, differences)
        if result is None:
            continue
        problems = list(schema_problems(checkers["findings"], result))
        if extra and not problems and "relations" not in result:
            problems.append("no numbers and relations, although asked for")
        differences.add(where, problems)
        if problems or extra:
            continue
        differences.add(where, audit_problems(result, lines, {fact["id"]: fact for fact in facts}))
        for name, finding in golden_findings:
            differences.add(f"{report}: golden finding {name}", containment_problems(finding, result["findings"]))


# ---- all of it ---------------------------------------------------------------------------------


def load_facts(path, checker, differences):
    facts = []
    for index, text in enumerate(path.read_text(encoding="utf-8").splitlines()):
        where = f"{path.name}, line {index + 1}"
        fact = read_json(text, where, differences)
        problems = list(schema_problems(checker, fact)) if fact is not None else []
        differences.add(where, problems)
        if fact is not None and not problems:
            facts.append(fact)
    for name, count in Counter(fact["id"] for fact in facts).items():
        if count > 1:
            differences.add(path.name, f"{count} records have the id {name!r}")
    return facts


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--schema-dir", type=pathlib.Path, required=True, help="folder with the two JSON Schemas")
    parser.add_argument("--reports-dir", type=pathlib.Path, required=True, help="folder with the real reports")
    parser.add_argument("--toets", help="the program to compare with the goldens")
    parser.add_argument("--toets-args", default="", help="options added to every call, e.g. '--plugins DIR'")
    options = parser.parse_args()

    checkers = {
        "facts": validator(options.schema_dir, "facts"),
        "findings": validator(options.schema_dir, "findings"),
        "finding": validator(options.schema_dir, "findings", "finding"),
    }
    differences = Differences()
    lines, facts, findings = {}, {}, {}

    for path in sorted((HERE / "facts").glob("*.jsonl")):
        report = path.with_suffix(".txt").name
        if not (options.reports_dir / report).is_file():
            parser.error(f"{options.reports_dir} has no {report}")
        lines[report] = report_lines(options.reports_dir / report)
        facts[report] = load_facts(path, checkers["facts"], differences)
        findings[report] = []
        by_id = {fact["id"]: fact for fact in facts[report]}
        for fact in facts[report]:
            problems = [*place_problems(fact, lines[report]), *fact_problems(fact, by_id, lines[report])]
            for other in fact.get("accept", []):
                plain = {key: value for key, value in fact.items() if key != "accept"}
                problems.extend(schema_problems(checkers["facts"], {**plain, **other}))
            differences.add(f"{path.name}: {fact['id']}", problems)

    for path in sorted((HERE / "findings").glob("*.json")):
        finding = read_json(path.read_text(encoding="utf-8"), path.name, differences)
        if finding is None:
            continue
        report = finding.pop("golden_of", None)
        problems = list(schema_problems(checkers["finding"], finding))
        if report not in facts:
            problems.append(f"golden_of: no golden facts of {report!r}")
        differences.add(path.name, problems)
        if problems:
            continue
        by_id = {fact["id"]: fact for fact in facts[report]}
        differences.add(path.name, [*place_problems(finding, lines[report]), *finding_problems(finding, by_id)])
        findings[report].append((path.stem, finding))

    fact_count, finding_count = sum(map(len, facts.values())), sum(map(len, findings.values()))
    # An empty folder must not look like agreement.
    if fact_count == 0 or finding_count == 0:
        differences.add("goldens", f"{fact_count} facts and {finding_count} findings: nothing was compared")

    if options.toets:
        for report in facts:
            check_program(options, report, lines[report], facts[report], findings[report], checkers, differences)

    print(f"{fact_count} golden facts of {len(facts)} reports, {finding_count} golden findings: "
          + (f"{differences.count} differences" if differences.count else "all agree"))
    return 1 if differences.count else 0


if __name__ == "__main__":
    sys.exit(main())
