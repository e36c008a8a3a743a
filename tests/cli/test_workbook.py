"""The workbook: what it says is what the JSON says, its formulas come to the same, and nothing in it acts."""

import fractions
import functools
import io
import os
import pathlib
import re
import resource
import subprocess
import sys
import unittest
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))

import workbook_cells
from program import ACCOUNT, CLEAN, FAILED, REPORTS_DIR, USAGE, VERDICT_CODES, ProgramTest, run, sample, sample_audit

# All that a formula of a workbook may be made of.
FORMULAS = [
    r"-?[0-9]+/[0-9]+",
    r"E[0-9]+\*F[0-9]+",
    r"(SUM|AVERAGE|PRODUCT)\(G[0-9]+:G[0-9]+\)",
    r"100\*G[0-9]+/G[0-9]+",
    r"ROUND\(G[0-9]+-G[0-9]+,[0-9]+\)",
    r'IF\((ABS\(G[0-9]+\)<=G[0-9]+|G[0-9]+<=G[0-9]+|G[0-9]+>=-G[0-9]+),"[a-z ]+","[a-z ]+"\)',
]

# Sums of every kind, over each balance of a report.
SUMS_RULE = """
return {{
  id = "XX{number}", name = "own-sums-{number}", severity = "warning", since = "0.1.0", status = "stable",
  title = {{ nl = "Eigen sommen", en = "Own sums" }}, basis = "None.",
  subjects = {{ kind = "figure", where = {{ row = "balance" }} }},
  message = {{ nl = "{{node}}: een som.", en = "{{node}}: a sum." }},
  why = {{ nl = "Daarom.", en = "Because." }}, fix = {{ nl = "Reken na.", en = "Compute." }},
  evaluate = function(balance)
    local receipts, expenditure = balance:sibling({{ row = "receipts" }}), balance:sibling({{ row = "expenditure" }})
    return {relation}
  end,
}}
"""
RELATIONS = [
    "relation.mean { balance, { balance, receipts, expenditure } }",
    "relation.ratio { balance, receipts, expenditure }",
    'relation.ratio { balance, receipts, expenditure, kind = "identity" }',
    "relation.product { balance, receipts, expenditure }",
    'relation.plausibility { balance, "<=", decimal("0.3") * receipts - decimal("1.7") * expenditure }',
    'relation.plausibility { balance, ">=", receipts + expenditure }',
]


@functools.lru_cache(maxsize=None)
def account_bytes(*arguments: str) -> bytes:
    """The workbook of the sample account, made once for all tests that only read it."""
    return run("audit", "--format", "xlsx", sample(ACCOUNT), *arguments).out


def account(*arguments: str) -> workbook_cells.Workbook:
    return workbook_cells.Workbook(io.BytesIO(account_bytes(*arguments)))


class WorkbookTest(ProgramTest):
    def workbook(self, *arguments, name: str = "book.xlsx") -> workbook_cells.Workbook:
        done = run("audit", "--format", "xlsx", "--output", self.folder / name, *arguments)
        self.assert_code(done, *VERDICT_CODES)
        return workbook_cells.Workbook(self.folder / name)

    def own_sums(self) -> pathlib.Path:
        self.own_rule()
        (self.folder / "rules/own/XX1_own_rule.lua").unlink()
        for number, relation in enumerate(RELATIONS, 1):
            self.write(f"rules/own/XX{number}_sums.lua", SUMS_RULE.format(number=number, relation=relation))
        return self.folder / "rules"

    def recomputed(self, names):
        """The workbooks as LibreOffice saves them, after it computed formulas whose values were taken away."""
        stripped = self.folder / "stripped"
        stripped.mkdir()
        for name in names:
            with zipfile.ZipFile(self.folder / name) as before, zipfile.ZipFile(stripped / name, "w") as after:
                for part in before.namelist():
                    after.writestr(part, re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", before.read(part)))
        done = subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless"]
            + ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", self.folder / "recomputed"]
            + [stripped / name for name in names],
            capture_output=True,
            timeout=300,
            check=False,
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        return [workbook_cells.Workbook(self.folder / "recomputed" / name) for name in names]

    def assert_same_formulas(self, ours, theirs):
        """Every formula comes to the value that we wrote beside it."""
        recomputed = dict(theirs.formulas())
        count = 0
        for place, cell in ours.formulas():
            other = recomputed[place]
            self.assertEqual(cell.kind, other.kind, (place, cell, other))
            if cell.kind == "n":
                size = max(1.0, abs(cell.number))
                self.assertLess(abs(cell.number - other.number), 1e-9 * size, (place, cell, other))
            else:
                self.assertEqual(cell.text, other.text, (place, cell, other))
            count += 1
        for sheet in theirs.sheets.values():
            for place, cell in sheet.cells.items():
                self.assertNotEqual(cell.kind, "e", (sheet.name, place, cell))
        return count


class Content(WorkbookTest):
    def test_the_sheets_have_names_in_the_readers_language(self):
        dutch, english = self.workbook(sample(CLEAN)), self.workbook(sample(CLEAN), "--lang", "en")
        self.assertEqual(
            list(dutch.sheets),
            ["Samenvatting", "Bevindingen", "Sommen", "Getallen", "Rapport", "Controles", "Vrijgesteld", "Niet nagegaan"],
        )
        self.assertEqual(
            list(english.sheets),
            ["Summary", "Findings", "Sums", "Numbers", "Report", "Checks", "Waived", "Not checked"],
        )
        self.assertEqual(dutch.sheets["Samenvatting"].cells["A1"].text, "AANVAARD")
        self.assertEqual(english.sheets["Summary"].cells["A1"].text, "ACCEPTED")

    def test_the_findings_are_those_of_the_json(self):
        findings = sample_audit(ACCOUNT)["findings"]
        rows = account("--lang", "en").sheets["Findings"].rows()
        expected = [one for finding in findings for one in [finding, *finding["occurrences"]]]
        self.assertEqual(len(rows), len(expected))
        for row, one in zip(rows, expected):
            self.assertEqual(row["Fingerprint"].text, one["fingerprint"])
            self.assertEqual(row["Message"].text, one["message"]["en"])
            self.assertEqual(row["Line"].number, one["location"]["line"])
            self.assertEqual("Amount" in row, one["amount"] is not None)
            if one["amount"] is not None:
                self.assertAlmostEqual(row["Amount"].number, float(fractions.Fraction(one["amount"])), delta=0.005)
        self.assertEqual([row["Check"].text for row in rows if row["Kind"].text == "finding"], [f["rule"] for f in findings])

    def test_the_sums_are_those_of_the_json(self):
        findings = sample_audit(ACCOUNT)["findings"]
        sums = [
            one for finding in findings for part in (finding["occurrences"] or [finding]) for one in part["sums"]
        ]
        rows = account("--lang", "en").sheets["Sums"].rows()
        by_sum = {}
        for row in rows:
            by_sum.setdefault(int(row["Sum"].number), []).append(row)
        self.assertEqual(len(by_sum), len(sums))
        for shown, one in zip(by_sum.values(), sums):
            self.assertEqual(len(shown), 1 + len(one["left"]) + 1 + len(one["right"]) + 1 + 3)
            totals = [row for row in shown if row["Part of the sum"].text.startswith("= ")]
            totals += [row for row in shown if row["Part of the sum"].text in ("difference", "rounding allows")]
            for total, key in zip(totals, ["actual", "expected", "delta", "slack"]):
                self.assertAlmostEqual(total["Counts for"].number, float(fractions.Fraction(one[key])), places=6)

    def test_the_figures_are_those_of_the_json(self):
        result = sample_audit(ACCOUNT)
        verdicts = {number["id"]: number["verdict"] for number in result["numbers"]}
        rows = account("--lang", "en").sheets["Numbers"].rows()
        self.assertEqual({row["No."].text: row["Verdict"].text for row in rows if "Verdict" in row}, verdicts)

    def test_money_and_dates_have_their_types(self):
        book = account()
        value = book.sheets["Getallen"].rows()[0]["Waarde"]
        self.assertEqual((value.kind, value.form), ("n", "[$-813]#,##0.00"))
        day = book.sheets["Bevindingen"].rows()[0]["Toestand op"]
        self.assertEqual((day.kind, day.form, day.text), ("n", r"[$-813]dd\-mm\-yyyy", "45291"))

    def test_findings_have_a_filter_and_a_header_that_stays(self):
        findings = account().sheets["Bevindingen"]
        self.assertEqual(findings.frozen_rows, 1)
        self.assertEqual(findings.filter, f"A1:W{findings.last_row()}")

    def test_every_link_leads_to_a_row_that_is_there(self):
        book = account()
        count = 0
        for sheet in book.sheets.values():
            for place, target in sheet.links.items():
                name, row = re.fullmatch(r"'([^']+)'!A([0-9]+)", target).groups()
                self.assertLessEqual(int(row), book.sheets[name].last_row(), (sheet.name, place, target))
                count += 1
        self.assertGreater(count, 100)

    def test_a_link_of_a_finding_leads_to_its_number_and_its_sum(self):
        book = account()
        findings, figures, sums = (book.sheets[name] for name in ("Bevindingen", "Getallen", "Sommen"))
        rows = {row: cell for (column, row), cell in findings.places() if column == "C"}
        titles = {cell.text: column for (column, row), cell in figures.places() if row == 1}
        row = next(row for row, cell in rows.items() if cell.text == "PC2" and f"L{row}" in findings.links)
        target = findings.links[f"D{row}"]
        self.assertTrue(target.startswith("'Getallen'!A"), target)
        line = figures.cells[titles["Regel"] + target.rpartition("A")[2]]
        self.assertEqual(line.number, findings.cells[f"D{row}"].number)
        first = findings.links[f"L{row}"].rpartition("A")[2]
        self.assertEqual(sums.cells["C" + first].text, "PC2")

    def test_an_unread_file_is_told(self):
        self.write("notes.txt", "nothing that a layout knows\n")
        rows = self.workbook(self.folder / "notes.txt", "--lang", "en").sheets["Not checked"].rows()
        self.assertIn("report not read", [row["Kind"].text for row in rows])


class Bytes(WorkbookTest):
    def test_two_runs_give_the_same_bytes(self):
        again = run("audit", "--format", "xlsx", sample(ACCOUNT), env={**os.environ, "TZ": "Asia/Tokyo", "LC_ALL": "C"})
        self.assertEqual(again.out, account_bytes())

    def test_a_file_is_what_goes_through_a_pipe(self):
        self.workbook(sample(ACCOUNT))
        self.assertEqual((self.folder / "book.xlsx").read_bytes(), account_bytes())

    def test_a_workbook_that_cannot_be_made_is_told_and_leaves_no_file(self):
        path = self.write("report.txt", pathlib.Path(sample(CLEAN)).read_bytes())
        for limit, most in ((resource.RLIMIT_NOFILE, 6), (resource.RLIMIT_FSIZE, 1000)):
            for language, words in (("nl", "werkboek kan niet"), ("en", "workbook could not")):
                with self.subTest(limit=limit, language=language):
                    done = run(
                        *("audit", "--format", "xlsx", "--output", self.folder / "book.xlsx", "--jobs", "1"),
                        *("--lang", language, path),
                        preexec_fn=lambda: resource.setrlimit(limit, (most, most)),
                    )
                    self.assert_code(done, FAILED)
                    self.assertIn(words, done.complaint)
                    self.assertEqual([path.name for path in self.folder.iterdir()], ["report.txt"])

    def test_a_folder_that_cannot_be_written_is_told(self):
        done = run("audit", "--format", "xlsx", "--output", self.folder / "no/book.xlsx", sample(CLEAN))
        self.assert_code(done, USAGE)


class Formulas(WorkbookTest):
    def test_a_formula_is_made_of_places_alone(self):
        book = self.workbook(sample(CLEAN), "--numbers", "--rules", self.own_sums())
        seen = set()
        for place, cell in book.formulas():
            self.assertIn(place.partition("!")[0], ("Sommen", "Alle sommen"))
            fits = [form for form in FORMULAS if re.fullmatch(form, cell.formula)]
            self.assertTrue(fits, (place, cell))
            seen.update(fits)
        self.assertEqual(seen, set(FORMULAS))

    def test_text_of_a_report_becomes_no_formula(self):
        text = pathlib.Path(sample(ACCOUNT)).read_text(encoding="utf-8")
        hostile = "=cmd|' /C calc'!A0 +1 @SUM(A1) ]]><f>1</f> \u202e _x003D_1"
        book = self.workbook(self.write("=1+1.txt", text.replace("Kinderarmoede", hostile)), "--numbers")
        for place, cell in book.formulas():
            self.assertTrue(any(re.fullmatch(form, cell.formula) for form in FORMULAS), (place, cell))
        shown = hostile.replace("\u202e", "\ufffd")
        self.assertTrue(any(shown in cell.text for cell in book.sheets["Rapport"].cells.values()))
        for sheet in book.sheets.values():
            self.assertFalse(any(target.startswith("http") for target in sheet.links.values()))

    def test_libreoffice_opens_it_and_comes_to_the_same_values(self):
        books = {
            "account.xlsx": [sample(ACCOUNT)],
            "kinds.xlsx": [sample(CLEAN), "--numbers", "--rules", self.own_sums()],
        }
        if REPORTS_DIR:
            books["real.xlsx"] = [pathlib.Path(REPORTS_DIR) / "lier-jaarrekening-2023.txt"]
        ours = [self.workbook(*arguments, name=name) for name, arguments in books.items()]
        for one, other in zip(ours, self.recomputed(list(books))):
            self.assertEqual(list(one.sheets), list(other.sheets))
            self.assertGreater(self.assert_same_formulas(one, other), 100)


if __name__ == "__main__":
    unittest.main()
