#!/usr/bin/python3
"""docs/adding-a-rule.md, followed from top to bottom in an empty folder, does what it says."""

import re
import shlex
import subprocess
import unittest

import program
from program import ACCEPTED, ProgramTest, in_english, run
from test_readme import differences, steps_of

PAGE = program.SOURCE_DIR / "docs" / "adding-a-rule.md"
# A block of commands, or a file that the reader is told to write.
BLOCK = re.compile(r"^(?:<!-- file: (?P<file>\S+) -->\n)?```(?P<kind>\w+)\n(?P<content>.*?)^```$", re.DOTALL | re.MULTILINE)
# What the page leaves out of its rule with a relation, and a case: 31 of 20 is more than 150 % and less than 160 %.
RULE_AROUND = """return {
  id = "OWN2", name = "spending-stays-near-its-budget", severity = "note", since = "0.1.0",
  title = { nl = "Besteding", en = "Spending" }, basis = "Practice.",
  why = { nl = "Waarom.", en = "Why." }, fix = { nl = "Doe.", en = "Do." },
%s}
"""
SPENT_TOO_MUCH = """return { {
  name = "more than the share is reported",
  report = {
    fiscal_year = 2023,
    nodes = { {
      kind = "action", code = "A0101", columns = { "actual 2023", "budget 2023", "actual 2022" },
      rows = { { "operating", "expenditure", "31.00", "20.00", "99.00" } },
    } },
  },
  expect = { %s },
  outcomes = { evaluated = 1, not_applicable = 1 },
} }
"""
# The same of its rule against an earlier report, and a case.
COMPARING_RULE = """return {
  id = "OWN3", name = "end-date-stays", severity = "note", since = "0.1.0",
  title = { nl = "Einddatum", en = "End date" }, basis = "Practice.",
  message = { nl = "{node}: {now}, vroeger {before}.", en = "{node}: {now}, earlier {before}." },
  why = { nl = "Waarom.", en = "Why." }, fix = { nl = "Doe.", en = "Do." },
%s}
"""
MOVED_END = """
local function report(year, last)
  return { fiscal_year = year, nodes = { { kind = "action", code = "A0101", title = "Fietspunt", ["end"] = last } } }
end
return { {
  name = "another end date is reported",
  report = report(2023, "2025-12-31"), earlier = report(2022, "2024-12-31"),
  expect = { { rule = "OWN3", node = "A0101" } },
} }
"""
FOURTH_CASE = """  {
    name = "an action without a plan above it is not meant",
    report = {
      nodes = {
        {
          kind = "policy_objective", code = "BD01", title = "Mobiliteit",
          children = { { kind = "action", code = "A0101", title = "Fietspunt", ["end"] = "2025-12-31" } },
        },
      },
    },
    expect = {},
    outcomes = { not_applicable = 1 },
  },
}
"""


def follow(test: ProgramTest, page):
    """Does what a page says in the folder of a test; returns how many commands and files there were."""
    commands = files = 0
    for block in BLOCK.finditer(page.read_text(encoding="utf-8")):
        if block["file"]:
            test.write(block["file"], block["content"])
            files += 1
        if block["kind"] != "console":
            continue
        for step in steps_of(block["content"]):
            test.assertTrue(step.command.startswith("toets "), step.command)
            done = subprocess.run(
                ["/bin/bash", "-c", step.command.replace("toets", shlex.quote(program.TOETS), 1)],
                cwd=test.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60, check=False,
            )
            printed = done.stdout.decode("utf-8").splitlines()
            trouble = differences(step.shown, printed)
            test.assertFalse(trouble, f"\n{step.command}\n{trouble}\n--- printed:\n" + "\n".join(printed))
            commands += 1
    return commands, files


class AddingARule(ProgramTest):
    def test_each_step_of_the_page_does_what_the_page_shows(self):
        commands, files = follow(self, PAGE)
        self.assertGreaterEqual(commands, 4)
        self.assertEqual(files, 2)
        # "A fourth case … makes it whole."
        test = self.folder / "my-rules" / "OWN1_plan_outlasts_its_actions_test.lua"
        test.write_text(test.read_text(encoding="utf-8").rstrip()[:-1] + FOURTH_CASE, encoding="utf-8")
        whole = run("rules", "test", "OWN1", "--rules", "my-rules", "--require", "outcomes", "--require", "branches", cwd=self.folder)
        self.assert_code(whole, ACCEPTED)
        audited = run("audit", program.sample(program.CLEAN), "--rules", "my-rules", "--format", "json", cwd=self.folder)
        self.assertIn("OWN1", audited.json["evidence"]["rules"])

    def test_the_relation_of_the_page_holds_what_is_spent_against_a_share_of_the_budget(self):
        blocks = BLOCK.finditer(PAGE.read_text(encoding="utf-8"))
        (fields, _) = (block["content"] for block in blocks if block["kind"] == "lua" and not block["file"])
        self.own_rule()
        self.write("rules/own/OWN2_spending_stays_near_its_budget.lua", RULE_AROUND % fields)
        test = "rules/own/OWN2_spending_stays_near_its_budget_test.lua"
        self.write(test, SPENT_TOO_MUCH % '{ rule = "OWN2", expected = "30.00", actual = "31.00", delta = "1.00" }')
        self.assert_code(run("rules", "test", "OWN2", "--rules", "rules", cwd=self.folder), ACCEPTED)
        self.write("toets.toml", 'packs = ["rules"]\nrules.OWN2.params.percent = 160\n')
        self.assert_code(run("rules", "show", "OWN2", cwd=self.folder), ACCEPTED)
        self.write("toets.toml", 'packs = ["rules"]\nrules.OWN2.params.percent = "160"\n')
        self.assert_refused(in_english("rules", "show", "OWN2", cwd=self.folder), "toets.toml:2:", "takes a whole number, not \"160\"")

    def test_the_comparison_of_the_page_holds_a_report_against_an_earlier_one(self):
        blocks = BLOCK.finditer(PAGE.read_text(encoding="utf-8"))
        (_, fields) = (block["content"] for block in blocks if block["kind"] == "lua" and not block["file"])
        self.own_rule()
        self.write("rules/own/OWN3_end_date_stays.lua", COMPARING_RULE % fields)
        self.write("rules/own/OWN3_end_date_stays_test.lua", MOVED_END)
        self.assert_code(run("rules", "test", "OWN3", "--rules", "rules", cwd=self.folder), ACCEPTED)

    def test_the_fields_that_the_page_lists_are_those_that_a_case_may_have(self):
        rows = dict(re.findall(r"^\| an? (\w+) \| (.*) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
        wrong = {
            "case": "{}, x = 1",
            "report": "{ x = 1 }",
            "node": '{ nodes = { { kind = "action", x = 1 } } }',
            "field": '{ fields = { { name = "nis_code", value = "12021", x = 1 } } }',
            "mention": '{ nodes = { { kind = "action", mentions = { { field = "end", raw = "2023-02-31", invalid = "no such day", x = 1 } } } } }',
            "reference": '{ nodes = { { kind = "action", references = { { kind = "code", target = "A1", x = 1 } } } } }',
            "table": '{ nodes = { { kind = "action", tables = { { x = 1 } } } } }',
        }
        self.assertEqual(set(rows), set(wrong))
        self.own_rule(expect="{}")
        test = self.folder / "rules" / "own" / "XX1_own_rule_test.lua"
        for of, report in wrong.items():
            with self.subTest(of=of):
                test.write_text('return { { name = "n", report = %s, expect = {} } }' % report, encoding="utf-8")
                done = run("rules", "test", "XX1", "--rules", self.folder / "rules", "--format", "json")
                problem = done.json["cases"][0]["problems"][0]
                accepted = re.search(r"there is no field 'x' here; those are (.*)$", problem).group(1).split(", ")
                listed = re.findall(r"`(\w+)`", re.sub(r"\([^)]*\)", "", rows[of]))
                self.assertEqual(sorted(listed), sorted(accepted))


if __name__ == "__main__":
    unittest.main()
