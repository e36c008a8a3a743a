"""Findings and numbers as CSV, held against the Table Schema that goes with them."""

import csv
import fractions
import functools
import io
import json
import pathlib
import subprocess
import unittest

from program import (
    ACCOUNT,
    FINDINGS,
    REPORTS_DIR,
    SCHEMA_DIR,
    SOURCE_DIR,
    VERDICT_CODES,
    ProgramTest,
    of_type,
    run,
    sample,
    sample_audit,
    sample_facts,
)

CHECK_TABLE = SOURCE_DIR / "tests" / "node" / "check_table.js"
NUMBERS = ("amount", "count", "percentage")


def rows_of(done):
    return list(csv.DictReader(io.StringIO(done.text, newline=""), strict=True))


@functools.lru_cache(maxsize=None)
def findings(*arguments):
    return run("audit", "--format", "csv", *arguments)


@functools.lru_cache(maxsize=None)
def numbers(*arguments):
    return run("inspect", "--format", "csv", *arguments)


class Findings(ProgramTest):
    def test_each_occurrence_is_a_row_as_the_json_has_it(self):
        rows = rows_of(findings(sample(ACCOUNT), "--lang", "en"))
        expected = [
            (finding, occurrence)
            for finding in sample_audit(ACCOUNT)["findings"]
            for occurrence in finding["occurrences"] or [finding]
        ]
        self.assertEqual(len(rows), len(expected))
        for row, (finding, one) in zip(rows, expected):
            self.assertEqual(row["finding"], finding["fingerprint"])
            self.assertEqual(row["occurrence"], one["fingerprint"])
            self.assertEqual(row["content_hash"], one["content_hash"])
            self.assertEqual((row["rule"], row["severity"]), (finding["rule"], finding["severity"]))
            place = one["location"]
            self.assertEqual([row[key] for key in ("line", "from", "to")], [str(place[key]) for key in ("line", "from", "to")])
            self.assertEqual(row["raw"].lstrip("'"), place["raw"].lstrip("'"))
            self.assertEqual(row["message"], one["message"]["en"])
            self.assertEqual(row["sums"], str(len(one["sums"])))
            self.assertEqual(row["amount"] == "", one["amount"] is None)
            if one["amount"] is not None:
                self.assertAlmostEqual(float(row["amount"]), float(fractions.Fraction(one["amount"])), delta=0.005)

    def test_lines_end_as_the_standard_says(self):
        out = findings(sample(ACCOUNT)).out
        self.assertTrue(out.endswith(b"\r\n"))
        self.assertEqual(out.count(b"\r\n"), out.count(b"\n"))
        self.assertEqual(out.count(b"\r\n"), out.count(b"\r"))

    def test_hostile_text_stays_text(self):
        text = pathlib.Path(sample(ACCOUNT)).read_text(encoding="utf-8")
        hostile = "=cmd|' /C calc'!A0, \"een\"\x1b[31m\u202e een"
        path = self.write("=1+1.txt", text.replace("Kinderarmoede", hostile))
        for done in (findings(path, "--lang", "en"), numbers(path)):
            self.assertNotIn("\x1b", done.text)
            self.assertNotIn("\u202e", done.text)
            rows = rows_of(done)
            self.assertEqual(len(rows) + 1, done.text.count("\r\n"))
            for row in rows:
                self.assertEqual(row["document"], "'=1+1.txt")
                for name, value in row.items():
                    is_number = name in ("value", "stated", "expected", "difference")
                    self.assertTrue(is_number or value[:1] not in ("=", "+", "-", "@", "\t", "\r"), (name, value))


class Numbers(ProgramTest):
    def test_each_number_is_a_row_as_the_facts_have_it(self):
        facts = [
            fact
            for fact in sample_facts(ACCOUNT)
            if fact["type"] == "cell" or (fact["type"] == "mention" and fact["kind"] in NUMBERS)
        ]
        rows = rows_of(numbers(sample(ACCOUNT)))
        self.assertEqual([row["id"] for row in rows], [fact["id"] for fact in facts])
        nodes = {node["id"]: node for node in of_type(sample_facts(ACCOUNT), "node")}
        for row, fact in zip(rows, facts):
            self.assertEqual(row["value"] or None, fact["value"])
            self.assertEqual((row["line"], row["from"], row["to"]), tuple(str(fact[key]) for key in ("line", "from", "to")))
            self.assertEqual(row["node_code"] or None, nodes[fact["node"]]["code"] if fact["node"] else None)
            self.assertEqual(row["unit"] or None, fact["unit"])


class TableSchemas(ProgramTest):
    """The schema and the table come from one list; another program holds them against each other."""

    def schema(self, command, name):
        path = self.folder / name
        done = run(command, "--format", "table-schema", "--output", path, sample(ACCOUNT))
        self.assert_code(done, *VERDICT_CODES)
        return path

    def cast(self, schema, done):
        self.assert_code(done, *VERDICT_CODES)
        checked = subprocess.run(
            ["node", CHECK_TABLE, schema, self.write("table.csv", done.out)],
            cwd=CHECK_TABLE.parent,
            capture_output=True,
            timeout=120,
            check=False,
        )
        self.assertEqual(checked.returncode, 0, checked.stderr.decode())
        return json.loads(checked.stdout)

    def test_the_schemas_of_the_documentation_are_those_of_the_program(self):
        for command, name in (("audit", "findings.table.json"), ("inspect", "facts.table.json")):
            self.assertEqual(self.schema(command, name).read_text(), (SCHEMA_DIR / name).read_text(), name)

    def test_the_columns_are_those_of_the_schema(self):
        for done, name in ((findings(sample(ACCOUNT)), "findings.table.json"), (numbers(sample(ACCOUNT)), "facts.table.json")):
            fields = json.loads((SCHEMA_DIR / name).read_text())["fields"]
            self.assertEqual(done.text.partition("\r\n")[0].split(","), [field["name"] for field in fields])

    def test_every_row_is_what_the_schema_says(self):
        files = [sample(ACCOUNT), sample("w13-beleidsevaluatie-2024.txt")]
        if REPORTS_DIR:
            files[0] = pathlib.Path(REPORTS_DIR) / "lier-jaarrekening-2023.txt"
        for path in files:
            done = findings(path)
            self.assertEqual(len(self.cast(SCHEMA_DIR / "findings.table.json", done)), len(rows_of(done)))
            done = numbers(path)
            self.assertEqual(len(self.cast(SCHEMA_DIR / "facts.table.json", done)), len(rows_of(done)))

    def test_a_schema_stands_beside_its_table_after_one_run(self):
        table, schema = self.folder / "findings.csv", self.folder / "findings.schema.json"
        done = run(
            "audit", sample(ACCOUNT), "--format", "csv", "--output", table, "--format", "table-schema", "--output", schema
        )
        self.assert_code(done, FINDINGS)
        self.assertEqual(schema.read_text(), (SCHEMA_DIR / "findings.table.json").read_text())
        self.assertEqual(table.read_bytes(), findings(sample(ACCOUNT)).out)


if __name__ == "__main__":
    unittest.main()
