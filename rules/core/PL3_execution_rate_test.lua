local function action(actual, budget, row)
  return {
    kind = "action", code = "01/11/SAP/01/01", title = "Actie", columns = { "actual 2023", "budget 2023" },
    omitted_row = "zero", rows = { { "operating", row or "expenditure", actual, budget } },
  }
end

local function report(node, kind)
  return { kind = kind or "annual_account", fiscal_year = 2023, as_of = "2023-12-31", nodes = { node } }
end

local function held(name, node, kind)
  return { name = name, report = report(node, kind), expect = {}, outcomes = { evaluated = 2, failed = 0 } }
end

local function low(name, expected, node, kind)
  return {
    name = name, report = report(node, kind),
    expect = { { rule = "PL3", severity = "note", node = "01/11/SAP/01/01", expected = expected } },
    outcomes = { evaluated = 2, failed = 1 },
  }
end

local high = low

return {
  low("nothing spent of an estimate is noted", "12500.00", action("0.00", "25000.00")),
  low("one cent below half", "10000.00", action("9999.99", "20000.00")),
  held("half of the estimate", action("10000.00", "20000.00")),
  held("a tenth more than the estimate", action("22000.00", "20000.00")),
  high("one cent above that", "22000.00", action("22000.01", "20000.00")),
  low("receipts count too", "10000.00", action("2000.00", "20000.00", "receipts")),
  held("half a year: a quarter", action("5000.00", "20000.00"), "half_year_report"),
  low("half a year: less than a quarter", "5000.00", action("4999.99", "20000.00"), "half_year_report"),
  high("half a year: more than three quarters", "15000.00", action("15000.01", "20000.00"), "half_year_report"),
  {
    name = "small lines are left alone",
    report = report(action("0.00", "9999.99")),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "an amount without an estimate has no rate",
    report = report(action("15000.00", "0.00")),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "an estimate below zero has no rate",
    report = report(action("15000.00", "-20000.00")),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "an amount that cannot be read has no rate",
    report = report(action({ raw = "1O,00", absent = "unreadable", invalid = "letter O" }, "20000.00")),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "the lowest line is meant, not the sums above it",
    report = report {
      kind = "action_plan", code = "01/11/SAP/01", title = "Plan", columns = { "actual 2023", "budget 2023" },
      omitted_row = "zero", rows = { { "operating", "expenditure", "0.00", "25000.00" } },
      children = { action("0.00", "25000.00") },
    },
    expect = { { node = "01/11/SAP/01/01" } },
    outcomes = { evaluated = 2, failed = 1, not_applicable = 1 },
  },
  {
    name = "a plan says nothing yet about execution",
    report = report(action("0.00", "25000.00"), "multi_year_plan"),
    expect = {},
    outcomes = { evaluated = 0 },
  },
  {
    name = "a report without a fiscal year cannot tell",
    report = { kind = "annual_account", nodes = { action("0.00", "25000.00") } },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a synthesis that repeats the line of the note is not told again",
    report = {
      kind = "policy_evaluation", fiscal_year = 2023,
      nodes = {
        {
          kind = "action", part = "synthesis", code = "A0101", columns = { "actual 2023", "plan 2023" },
          rows = { { "operating", "expenditure", "0", "50000" } },
        },
        {
          kind = "action", part = "note", code = "A0101", columns = { "actual 2023", "plan 2023" },
          rows = { { "operating", "expenditure", "0", "50000" } },
        },
      },
    },
    expect = { { rule = "PL3", node = "A0101" } },
    outcomes = { evaluated = 2, failed = 1, not_applicable = 1 },
  },
}
