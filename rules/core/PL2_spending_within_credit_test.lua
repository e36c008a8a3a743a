local function node(kind, code, rows, options)
  options = options or {}
  return {
    kind = kind, code = code, title = "Titel", columns = options.columns or { "actual 2023", "budget 2023" },
    omitted_row = "zero", rows = rows, aggregate = options.aggregate, children = options.children,
  }
end

local function report(nodes, kind)
  return {
    kind = kind or "annual_account", fiscal_year = not kind and 2023 or nil, as_of = not kind and "2023-12-31" or nil,
    nodes = nodes,
  }
end

local function spent(actual, budget) return { { "operating", "expenditure", actual, budget } } end

return {
  {
    name = "an action that spent more than was estimated is noted",
    report = report { node("action", "A1", spent("65863.28", "30000.00")) },
    expect = {
      {
        rule = "PL2", severity = "note", node = "A1", section = "operating", actual = "65863.28",
        expected = "30000.00", delta = "35863.28",
      },
    },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "the estimate itself is within it",
    report = report { node("action", "A1", spent("100.00", "100.00")) },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "sections are credits of their own",
    report = report { node("action_plan", "AP1", {
      { "operating", "expenditure", "10.00", "100.00" }, { "investment", "expenditure", "60.00", "50.00" },
    }) },
    expect = { { section = "investment", actual = "60.00", expected = "50.00" } },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "receipts above the estimate are no matter",
    report = report { node("action", "A1", { { "operating", "receipts", "60.00", "50.00" } }) },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "what goal, plan and action have in common is noted at the action",
    report = report { node("policy_objective", "01", spent("60.00", "50.00"), {
      children = { node("action_plan", "01/1", spent("60.00", "50.00"), {
        children = { node("action", "01/1/1", spent("60.00", "50.00")) },
      }) },
    }) },
    expect = { { node = "01/1/1" } },
    outcomes = { evaluated = 1, failed = 1, not_applicable = 2 },
  },
  {
    name = "a plan that spent still more than its actions is noted too",
    report = report { node("action_plan", "01/1", spent("65.00", "50.00"), {
      children = { node("action", "01/1/1", spent("60.00", "50.00")) },
    }) },
    expect = { { node = "01/1" }, { node = "01/1/1" } },
  },
  {
    name = "a plan whose actions are each within reach of their estimates is noted itself",
    report = report { node("action_plan", "01/1", spent("1020.00", "1000.00"), {
      children = { node("action", "01/1/1", spent("1005.00", "1000.00")) },
    }) },
    expect = { { node = "01/1" } },
  },
  {
    name = "one percent more is left alone",
    report = report { node("action", "A1", spent("101.00", "100.00")) },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "one cent above that is told with the estimate itself",
    report = report { node("action", "A1", spent("101.01", "100.00")) },
    expect = { { expected = "100.00", delta = "1.01" } },
  },
  {
    name = "spending without an estimate is told however little it is",
    report = report { node("action", "A1", spent("1.00", "0.00")) },
    expect = { { expected = "0.00" } },
  },
  {
    name = "the last version of the budget is the credit",
    report = report { node("action", "A1", { { "operating", "expenditure", "60.00", "50.00", "70.00" } }, {
      columns = { "actual 2023", "budget 2023 initial", "budget 2023 adapted" },
    }) },
    expect = {},
  },
  {
    name = "other years are history",
    report = report { node("action", "A1", { { "operating", "expenditure", "60.00", "50.00", "1.00", "2.00" } }, {
      columns = { "actual 2022", "budget 2022", "actual 2023", "budget 2023" },
    }) },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "an amount that cannot be read is not compared",
    report = report { node("action", "A1", {
      { "operating", "expenditure", { raw = "1O,00", absent = "unreadable", invalid = "letter O" }, "2.00" },
    }) },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a report without a fiscal year cannot tell",
    report = report({ node("action", "A1", spent("60.00", "50.00")) }, "multi_year_plan"),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "an indicator is no line of a budget",
    report = report { node("indicator", nil, spent("60.00", "50.00")) },
    expect = {},
    outcomes = { evaluated = 0 },
  },
  {
    name = "a synthesis that repeats the line of the note is not told again",
    report = {
      kind = "policy_evaluation", fiscal_year = 2023,
      nodes = {
        {
          kind = "action", part = "synthesis", code = "A0101", columns = { "actual 2023", "plan 2023" },
          rows = { { "operating", "expenditure", "60000", "50000" } },
        },
        {
          kind = "action", part = "note", code = "A0101", columns = { "actual 2023", "plan 2023" },
          rows = { { "operating", "expenditure", "60000", "50000" } },
        },
      },
    },
    expect = { { rule = "PL2", node = "A0101" } },
    outcomes = { evaluated = 1, failed = 1, not_applicable = 1 },
  },
  {
    name = "a table of estimates alone holds nothing against them",
    report = report({
      node("action", "A1", spent("100.00", "50.00"), { columns = { "plan 2023", "plan 2024" } }),
    }, "social_plan"),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
