local columns = { "actual 2023", "plan 2023" }

local function rows(section, amount)
  return { { section, "receipts", "0", "0" }, { section, "expenditure", amount, amount } }
end

local function both(section, amount)
  return { { "operating", "expenditure", "92570", "93500" }, { section, "expenditure", amount, amount } }
end

local function action(number, own_rows, omitted, own_columns)
  return {
    kind = "action", code = "A010" .. number, title = "Actie " .. number,
    columns = own_rows and (own_columns or columns) or nil, rows = own_rows,
    omitted_row = own_rows and (omitted or "unknown") or nil,
  }
end

local function report(own_rows, actions, omitted, kind)
  return {
    kind = "policy_evaluation", fiscal_year = 2023, as_of = "2023-12-31",
    nodes = {
      {
        kind = kind or "action_plan", code = "AP01", title = "Wonen", columns = own_rows and columns or nil,
        rows = own_rows, omitted_row = own_rows and (omitted or "unknown") or nil, children = actions,
      },
    },
  }
end

return {
  {
    name = "an amount under another section at the action than at the plan is reported at both",
    report = report(both("financing", "9000"), { action(1, both("investment", "9000")) }),
    expect = { { rule = "PC9", severity = "error", node = "AP01" }, { rule = "PC9", node = "A0101" } },
    outcomes = { evaluated = 2, failed = 2 },
  },
  {
    name = "a section of one action that the plan lacks is reported",
    report = report(rows("operating", "92570"), {
      action(1, rows("operating", "92570")), action(2, rows("investment", "9000")),
    }),
    expect = { { rule = "PC9" } },
  },
  {
    name = "a section of the plan that no action has is reported",
    report = report(both("financing", "9000"), {
      action(1, rows("operating", "90000")), action(2, rows("operating", "2570")),
    }),
    expect = { { rule = "PC9" } },
  },
  {
    name = "a section that one of the actions has holds",
    report = report(both("financing", "9000"), {
      action(1, rows("operating", "92570")), action(2, rows("financing", "9000")),
    }),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a section with zeros may be left out, and so may a rounding",
    report = report(both("financing", "0"), {
      action(1, both("investment", "1")), action(2, rows("operating", "10")),
    }),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "where a row that is left out is zero the sums tell",
    report = report(rows("operating", "92570"), { action(1, both("investment", "9000"), "zero") }, "zero"),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "an action without a table may hold the section",
    report = report(both("financing", "9000"), { action(1, rows("operating", "92570")), action(2) }),
    expect = {},
    outcomes = { not_evaluable = 1 },
  },
  {
    name = "an action without amounts and without a table adds nothing",
    report = report(both("financing", "9000"), {
      action(1, rows("operating", "92570")),
      { kind = "action", code = "A0102", title = "Overleg", texts = { money = "Geen financiële gegevens" } },
    }),
    expect = { { rule = "PC9" } },
  },
  {
    name = "a table of another year does not say what this one had",
    report = report(both("financing", "9000"), {
      action(1, rows("operating", "92570"), nil, { "actual 2021", "plan 2021" }),
    }),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a goal may have a section of plans that are not shown",
    report = report(both("financing", "9000"), {
      {
        kind = "action_plan", code = "AP01", title = "Wonen", columns = columns, omitted_row = "unknown",
        rows = { { "operating", "expenditure", "10", "10" } },
      },
    }, nil, "policy_objective"),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a plan without a table states nothing",
    report = report(nil, { action(1, rows("operating", "92570")) }),
    expect = {},
    outcomes = { not_applicable = 1 },
  },
}
