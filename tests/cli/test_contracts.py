#!/usr/bin/python3
"""The two contracts, facts and findings: shape by the schemas, content by recomputing what can be recomputed."""

import codecs
import functools
import hashlib
import json
import pathlib
import typing
import unittest
from fractions import Fraction

import jsonschema

import program
from program import ProgramTest, audit, of_type, run, sample, sample_audit, sample_facts

# Records at one place: a node before its table, a table before its cells, a text before its mentions.
RANK = {"node": 0, "table": 1, "cell": 2, "text": 3, "mention": 4, "reference": 5, "line": 6}
NUMBER_KINDS = ("amount", "count", "percentage")


def one_replacement_a_byte(error):
    return "\ufffd", error.start + 1


codecs.register_error("one_a_byte", one_replacement_a_byte)


@functools.lru_cache(maxsize=None)
def lines_of(path: str, encoding: str) -> typing.Tuple[str, ...]:
    content = pathlib.Path(path).read_bytes()
    if content.startswith(codecs.BOM_UTF8):
        content = content[3:]
    text = content.decode({"utf-8": "utf-8", "windows-1252": "cp1252"}[encoding], errors="one_a_byte")
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    return tuple(line[:-1] if line.endswith("\r") else line for line in lines)


def places_in(record) -> typing.Iterator[dict]:
    if isinstance(record, dict):
        if record.get("line") is not None and "from" in record and "to" in record:
            yield record
        for value in record.values():
            yield from places_in(value)
    elif isinstance(record, list):
        for value in record:
            yield from places_in(value)


def checker(name: str):
    schema = json.loads((program.SCHEMA_DIR / f"{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def problems(validator, instance) -> typing.List[str]:
    return [f"{'/'.join(map(str, each.absolute_path))}: {each.message[:300]}" for each in validator.iter_errors(instance)]


def side(terms) -> Fraction:
    return sum((Fraction(term["coefficient"]) * Fraction(term["value"]) for term in terms), Fraction(0))


def expected_of(one_sum: dict) -> Fraction:
    terms, kind = one_sum["right"], one_sum.get("evaluation", "linear")
    if kind == "mean":
        return side(terms) / len(terms)
    if kind == "ratio":
        return 100 * Fraction(terms[0]["value"]) / Fraction(terms[1]["value"])
    if kind == "product":
        return Fraction(terms[0]["value"]) * Fraction(terms[1]["value"])
    return side(terms)


def holds(one_sum: dict) -> bool:
    delta, slack = Fraction(one_sum["delta"]), Fraction(one_sum["slack"])
    return {"=": abs(delta) <= slack, "<=": delta <= slack, ">=": delta >= -slack}[one_sum["op"]]


def shown(one_sum: dict) -> str:
    """A sum without what ties it to the others of its finding by their order."""
    return json.dumps({key: value for key, value in one_sum.items() if key != "consequence_of"}, sort_keys=True)


def numbers_in(facts) -> typing.Set[str]:
    cells = {cell["id"] for cell in of_type(facts, "cell") if cell["value"] is not None or cell["absent"] == "unreadable"}
    return cells | {mention["id"] for mention in of_type(facts, "mention") if mention["kind"] in NUMBER_KINDS}


def each_sample(test):
    """Runs a test once for every sample that a layout reads."""

    @functools.wraps(test)
    def for_all(self):
        for name in program.expected():
            with self.subTest(name=name):
                test(self, name, sample_audit(name), sample_facts(name))

    return for_all


class Facts(ProgramTest):
    def test_each_fact_of_each_sample_fits_the_schema(self):
        validator = checker("facts")
        for name in program.expected():
            with self.subTest(name=name):
                for fact in sample_facts(name):
                    self.assertEqual(problems(validator, fact), [], f"{fact['type']} {fact['id']}")

    @each_sample
    def test_the_raw_text_of_each_place_is_the_text_of_exactly_that_span(self, name, result, facts):
        lines = lines_of(sample(name), result["documents"][0]["encoding"])
        for fact in facts:
            for place in places_in(fact):
                self.assertLessEqual(place["from"], place["to"])
                if "raw" in place:
                    found = lines[place["line"] - 1][place["from"] - 1 : place["to"] - 1]
                    self.assertEqual(found, place["raw"], f"{fact['type']} {fact['id']}")

    def test_a_page_is_the_number_of_form_feeds_before_the_place_and_one(self):
        lines = lines_of(sample(program.ACCOUNT_LAYOUT), "utf-8")
        page_of, page = [], 1
        for line in lines:
            leading = len(line) - len(line.lstrip("\f"))
            page_of.append(page + leading)
            page += line.count("\f")
        for fact in sample_facts(program.ACCOUNT_LAYOUT):
            for place in places_in(fact):
                self.assertEqual(place["page"], page_of[place["line"] - 1], fact["id"])
        for fact in sample_facts(program.ACCOUNT):
            for place in places_in(fact):
                self.assertIsNone(place["page"])

    @each_sample
    def test_ids_are_unique_and_what_a_record_points_to_exists(self, name, result, facts):
        ids = {kind: {fact["id"] for fact in of_type(facts, kind)} for kind in (*RANK, "report")}
        self.assertEqual(sum(map(len, ids.values())), len(facts))
        for fact in facts:
            for field, kind in (("parent", "node"), ("node", "node"), ("target_node", "node"), ("table", "table"), ("text", "text")):
                # A field of the report itself belongs to no node.
                if isinstance(fact.get(field), str) and field in fact and fact["type"] != "report":
                    known = ids[kind] | (ids["report"] if fact["type"] in ("mention", "reference") else set())
                    self.assertIn(fact[field], known, fact)
            for other in fact.get("same_as") or []:
                self.assertIn(other, ids["node"])

    @each_sample
    def test_a_parent_has_a_code_that_begins_the_code_of_its_child(self, name, result, facts):
        nodes = {node["id"]: node for node in of_type(facts, "node")}
        for node in nodes.values():
            seen = set()
            above = node
            while above["parent"] is not None:
                self.assertNotIn(above["id"], seen, "a circle")
                seen.add(above["id"])
                above = nodes[above["parent"]]
            parent = nodes.get(node["parent"])
            if node["code"] and parent and parent["code"]:
                self.assertTrue(node["code"].startswith(parent["code"]), (name, node["code"], parent["code"]))

    @each_sample
    def test_records_stand_in_reading_order_after_the_report(self, name, result, facts):
        self.assertEqual(facts[0]["type"], "report")
        keys = [(fact["line"], fact["from"], RANK[fact["type"]]) for fact in facts[1:]]
        for before, after in zip(keys, keys[1:]):
            self.assertLessEqual(before, after)

    @each_sample
    def test_every_line_is_accounted_for(self, name, result, facts):
        counts = facts[0]["lines"]
        self.assertEqual(counts["total"], counts["understood"] + sum(counts["ignored"].values()) + counts["not_understood"])
        self.assertEqual(counts["not_understood"], len(of_type(facts, "line")))
        encoding = result["documents"][0]["encoding"]
        lines = lines_of(sample(name), encoding)
        self.assertEqual(counts["total"], len(lines))
        blank = sum(1 for line in lines if not line.strip("\f\t \u00a0\v"))
        self.assertGreaterEqual(blank, counts["ignored"].get("blank", 0))

    @each_sample
    def test_a_value_is_the_printed_number(self, name, result, facts):
        for cell in of_type(facts, "cell"):
            if cell["value"] is not None and cell["unit"] == "EUR":
                printed = cell["raw"].replace(".", "").replace(",", ".").replace("\u2212", "-").strip("* ")
                self.assertEqual(cell["value"], printed, (name, cell))

    @each_sample
    def test_a_cell_stands_in_a_column_of_its_table(self, name, result, facts):
        tables = {table["id"]: table for table in of_type(facts, "table")}
        for cell in of_type(facts, "cell"):
            if cell["column"] is not None:
                self.assertLess(cell["column"], len(tables[cell["table"]]["columns"]))
                self.assertNotEqual(cell["assigned"], "no")

    @each_sample
    def test_a_date_or_year_that_is_valid_is_the_printed_one(self, name, result, facts):
        for mention in of_type(facts, "mention"):
            if mention["kind"] == "year" and mention["value"] is not None:
                self.assertIn(mention["value"], mention["raw"], (name, mention))
            if mention["kind"] == "date" and mention["value"] is not None:
                year, _, day = mention["value"].split("-")
                self.assertIn(year[2:], mention["raw"])
                self.assertIn(day.lstrip("0"), mention["raw"])


class Findings(ProgramTest):
    def test_the_json_of_each_sample_fits_the_schema(self):
        validator = checker("findings")
        for name in program.expected():
            with self.subTest(name=name):
                self.assertEqual(problems(validator, sample_audit(name)), [])

    def test_the_json_of_all_samples_together_fits_the_schema_also_with_what_cannot_be_read(self):
        validator = checker("findings")
        for options in ((), ("--numbers",), ("--ignore-unrecognised", "--against", sample(program.FOLLOW_UP))):
            with self.subTest(options=options):
                done = audit(program.SAMPLES_DIR, *options)
                self.assertEqual(problems(validator, done.json), [])

    def test_a_result_with_waivers_and_a_baseline_fits_the_schema(self):
        first = sample_audit(program.ACCOUNT)["findings"]
        previous = audit(sample(program.FOLLOW_UP)).json
        previous["documents"][0]["path"] = program.ACCOUNT  # an earlier text of the same file
        self.write("previous.json", json.dumps(previous))
        entry = '[[waiver]]\nfingerprint = "{0[fingerprint]}"\nrule = "{0[rule]}"\nowner = "x"\nreason = "y"\n{1}\n'
        ends = ("", "expires = 2030-01-01", "expires = 2020-01-01", 'at_most = "0.01"')
        self.write("w.toml", "".join(map(entry.format, first, ends)))
        options = ("--waivers", self.folder / "w.toml", "--baseline", self.folder / "previous.json", "--today", "2024-01-01", "--profile", "pre-council")
        whole = audit(*options, sample(program.ACCOUNT)).json
        self.assertEqual(problems(checker("findings"), whole), [])
        self.assertEqual(whole["waived"], 2)
        self.assertGreater(len(whole["baseline"]["resolved"]), 0)
        lines = run("audit", "--format", "jsonl", *options, sample(program.ACCOUNT)).records
        self.assertEqual([line for line in lines if line["type"] == "baseline"], [{"type": "baseline", **whole["baseline"]}])

    @each_sample
    def test_verdicts_add_up_for_each_document(self, _name, result, _facts):
        document = result["documents"][0]
        unchecked = 0
        for counts in document["numbers"].values():
            self.assertEqual(counts["total"], counts["proven"] + counts["contradicted"] + counts["unchecked"])
            self.assertLessEqual(counts["unreadable"], counts["unchecked"])
            unchecked += counts["unchecked"]
        self.assertEqual(sum(document["not_examined"]["numbers"].values()), unchecked)

    @each_sample
    def test_lines_add_up_and_are_those_of_the_facts(self, _name, result, facts):
        document = result["documents"][0]
        counts = document["lines"]
        self.assertEqual(counts["total"], counts["understood"] + sum(counts["ignored"].values()) + counts["not_understood"])
        self.assertEqual(counts, facts[0]["lines"])
        self.assertEqual(
            [(line["line"], line["raw"]) for line in document["not_examined"]["lines"]],
            [(line["line"], line["raw"]) for line in of_type(facts, "line")],
        )

    @each_sample
    def test_the_document_says_what_the_facts_say(self, name, result, facts):
        document = result["documents"][0]
        for field in ("format", "layout", "entity", "fiscal_year", "as_of"):
            self.assertEqual(document[field], facts[0][field])
        self.assertEqual(document["sha256"], hashlib.sha256(pathlib.Path(sample(name)).read_bytes()).hexdigest())

    def test_findings_stand_in_the_order_of_the_contract(self):
        result = audit(program.SAMPLES_DIR).json
        keys = [
            (finding["document"], finding["location"]["line"], finding["location"]["from"], finding["rule"], finding["fingerprint"])
            for finding in result["findings"]
        ]
        self.assertGreater(len(keys), 10)
        self.assertEqual(keys, sorted(keys))
        for finding in result["findings"]:
            places = [(each["location"]["line"], each["location"]["from"]) for each in finding["occurrences"]]
            self.assertEqual(places, sorted(places))

    @each_sample
    def test_every_place_in_the_result_is_the_text_of_exactly_that_span(self, name, result, _facts):
        lines = lines_of(sample(name), result["documents"][0]["encoding"])
        for place in places_in({"findings": result["findings"], "relations": result["relations"], "documents": result["documents"]}):
            if place.get("raw") is not None:
                self.assertEqual(lines[place["line"] - 1][place["from"] - 1 : place["to"] - 1], place["raw"])

    def all_sums(self, result):
        for finding in result["findings"]:
            for holder in (finding, *finding["occurrences"]):
                yield from holder["sums"]
        for relation in result["relations"]:
            if relation["expected"] is not None:
                yield relation

    def test_every_sum_can_be_worked_out_again(self):
        count = 0
        for name in program.expected():
            for one in self.all_sums(sample_audit(name)):
                with self.subTest(name=name, right=[term["number"] for term in one["right"]]):
                    actual, wanted = side(one["left"]), expected_of(one)
                    self.assertEqual(Fraction(one["actual"]), actual)
                    self.assertEqual(Fraction(one["expected"]), wanted)
                    self.assertEqual(Fraction(one["delta"]), actual - wanted)
                    self.assertGreaterEqual(Fraction(one["slack"]), 0)
                count += 1
        self.assertGreater(count, 300)

    @each_sample
    def test_a_sum_in_a_finding_fails_and_a_relation_says_rightly_whether_it_holds(self, _name, result, _facts):
        for finding in result["findings"]:
            for one in finding["sums"]:
                self.assertFalse(holds(one), finding["rule"])
        for relation in result["relations"]:
            if relation["holds"] is not None:
                self.assertEqual(relation["holds"], holds(relation), relation["id"])

    @each_sample
    def test_every_number_in_a_sum_is_a_fact_with_that_value_at_that_place(self, _name, result, facts):
        by_id = {fact["id"]: fact for fact in facts}
        for one in self.all_sums(result):
            for term in one["left"] + one["right"]:
                if term["number"] is None:
                    self.assertTrue(term["implied"])
                    self.assertEqual(Fraction(term["value"]), 0)
                    continue
                fact = by_id[term["number"]]
                self.assertEqual(fact["value"], term["value"])
                for field in ("page", "line", "from", "to", "raw"):
                    self.assertEqual(fact[field], term["location"][field])
            for suspect in one.get("suspects", []):
                self.assertIn(suspect, {term["number"] for term in one["left"] + one["right"]})

    @each_sample
    def test_every_number_has_one_verdict_that_follows_from_its_relations(self, _name, result, facts):
        self.assertEqual([number["id"] for number in result["numbers"]], list(dict.fromkeys(n["id"] for n in result["numbers"])))
        self.assertEqual({number["id"] for number in result["numbers"]}, numbers_in(facts))
        relations = {relation["id"]: relation for relation in result["relations"]}
        for number in result["numbers"]:
            proofs = 0
            for field, wanted in (("holds", True), ("fails", False)):
                for relation_id in number[field]:
                    relation = relations[relation_id]
                    members = {term["number"] for term in relation["left"] + relation["right"] if term["number"]}
                    self.assertIn(number["id"], members)
                    self.assertEqual(relation["holds"], wanted)
                    if wanted and relation["kind"] == "identity" and relation["op"] == "=" and not relation["trivial"]:
                        proofs += len(members) >= 2
            fails = any(relations[one]["kind"] == "identity" for one in number["fails"])
            verdict = "contradicted" if fails else "proven" if proofs else "unchecked"
            self.assertEqual(number["verdict"], verdict, number["id"])
            self.assertEqual(number["reason"] is None, verdict != "unchecked")

    @each_sample
    def test_the_counts_of_a_document_are_those_of_its_numbers(self, _name, result, _facts):
        for part, letter in (("table", "c"), ("text", "m")):
            counts = result["documents"][0]["numbers"][part]
            verdicts = [number["verdict"] for number in result["numbers"] if number["id"].startswith(letter)]
            self.assertEqual(counts["total"], len(verdicts))
            for verdict in ("proven", "contradicted", "unchecked"):
                self.assertEqual(counts[verdict], verdicts.count(verdict))

    @each_sample
    def test_a_relation_over_zeros_alone_is_trivial_and_proves_nothing(self, _name, result, _facts):
        for relation in result["relations"]:
            if relation["holds"] is not None:
                values = [Fraction(term["value"]) for term in relation["left"] + relation["right"]]
                self.assertEqual(relation["trivial"], not any(values), relation["id"])

    @each_sample
    def test_the_amount_is_the_largest_difference(self, _name, result, _facts):
        for finding in result["findings"]:
            for holder in (finding, *finding["occurrences"]):
                deltas = [abs(Fraction(one["delta"])) for one in holder["sums"]]
                self.assertEqual(None if holder["amount"] is None else Fraction(holder["amount"]), max(deltas, default=None))

    @each_sample
    def test_the_sums_of_a_group_are_those_of_its_occurrences(self, _name, result, _facts):
        for finding in result["findings"]:
            if finding["occurrences"]:
                self.assertGreater(len(finding["occurrences"]), 1)
                self.assertEqual(
                    sorted(map(shown, finding["sums"])),
                    sorted(shown(one) for each in finding["occurrences"] for one in each["sums"]),
                )

    @each_sample
    def test_fingerprints_are_unique_and_a_cause_is_a_finding_of_the_same_report(self, _name, result, _facts):
        prints = [finding["fingerprint"] for finding in result["findings"]]
        self.assertEqual(len(prints), len(set(prints)))
        for finding in result["findings"]:
            below = [each["fingerprint"] for each in finding["occurrences"]]
            self.assertEqual(len(below), len(set(below)))
            if finding["caused_by"] is not None:
                self.assertIn(finding["caused_by"], prints)
                self.assertNotEqual(finding["caused_by"], finding["fingerprint"])

    @each_sample
    def test_the_verdict_counts_the_findings(self, _name, result, _facts):
        for severity in ("error", "warning", "note"):
            count = sum(1 for finding in result["findings"] if finding["severity"] == severity)
            self.assertEqual(result["verdict"][f"{severity}s"], count)
        self.assertEqual(result["documents"][0]["accepted"], result["verdict"]["errors"] == 0)

    @each_sample
    def test_a_rule_that_failed_has_findings_and_one_that_did_not_has_none(self, _name, result, _facts):
        found = {finding["rule"] for finding in result["findings"] if not finding["rule"].startswith("IN")}
        self.assertEqual(found, {rule["id"] for rule in result["rules"] if rule["failed"]})
        for rule in result["rules"]:
            self.assertLessEqual(rule["failed"], rule["evaluated"])
            self.assertEqual(rule["errors"], 0)
            self.assertEqual(sum(rule["reasons"].values()), rule["not_evaluable"])

    @each_sample
    def test_messages_are_filled_in_both_languages_and_differ(self, _name, result, _facts):
        for finding in result["findings"]:
            for holder in (finding, *finding["occurrences"]):
                for text in holder["message"].values():
                    self.assertNotRegex(text, r"[{}]")
                self.assertNotEqual(holder["message"]["nl"], holder["message"]["en"])

    def test_the_evidence_names_the_rules_profile_and_plugin_that_were_used(self):
        evidence = sample_audit(program.ACCOUNT)["evidence"]
        self.assertEqual(evidence["tool"]["version"], run("--version").text.split()[1])
        listed = {rule["id"]: rule["sha256"] for rule in run("rules", "list", "--format", "json").json}
        self.assertEqual(evidence["rules"], listed)
        profile = (program.PROFILES_DIR / "default.toml").read_bytes()
        sha256 = hashlib.sha256(profile).hexdigest()
        layer = {"kind": "profile", "name": "default", "sha256": sha256}
        self.assertEqual(evidence["profile"], {"name": "default", "sha256": sha256, "layers": [layer]})
        packs = {"core": {"version": evidence["tool"]["version"], "sha256": program.pack_sha256(program.SOURCE_DIR / "rules")}}
        self.assertEqual(evidence["packs"], packs)
        libraries = pathlib.Path(program.TOETS).parent.parent.glob("lib/toets/plugins/lier/*.so")
        self.assertIn(evidence["plugins"]["lier"]["sha256"], [hashlib.sha256(path.read_bytes()).hexdigest() for path in libraries])
        self.assertEqual([rule["id"] for rule in sample_audit(program.ACCOUNT)["rules"]], list(listed))

    def test_the_documents_of_one_run_are_judged_as_if_each_were_alone(self):
        names = [name for name in program.expected() if not name.startswith("bad/")]
        together = audit(*[sample(name) for name in names]).json
        for index, name in enumerate(names):
            alone = sample_audit(name)
            own = json.loads(json.dumps([finding for finding in together["findings"] if finding["document"] == index]))

            def at_zero(record):
                if isinstance(record, dict):
                    return {key: 0 if key == "document" else at_zero(value) for key, value in record.items()}
                return [at_zero(value) for value in record] if isinstance(record, list) else record

            self.assertEqual(at_zero(own), alone["findings"], name)
            self.assertEqual(together["documents"][index], alone["documents"][0])


@unittest.skipUnless(program.REPORTS_DIR, "the real reports are not here")
class RealReports(ProgramTest):
    def test_facts_and_findings_of_the_real_reports_fit_the_schemas(self):
        facts, findings = checker("facts"), checker("findings")
        read = 0
        for path in sorted(pathlib.Path(program.REPORTS_DIR).glob("*.txt")):
            done = audit("--numbers", path)
            self.assertEqual(problems(findings, done.json), [], path.name)
            if done.json["documents"][0]["status"] != "read":
                continue
            read += 1
            lines = lines_of(str(path), done.json["documents"][0]["encoding"])
            for fact in program.inspect(path).records:
                self.assertEqual(problems(facts, fact), [], f"{path.name} {fact['id']}")
                for place in places_in(fact):
                    if "raw" in place:
                        self.assertEqual(lines[place["line"] - 1][place["from"] - 1 : place["to"] - 1], place["raw"])
        self.assertGreaterEqual(read, 2)


if __name__ == "__main__":
    unittest.main()
