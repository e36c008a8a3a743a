local function node(kind, code, last, spent, children)
  return {
    kind = kind, code = code, title = "Titel", start = last and "2020-01-01" or nil, ["end"] = last,
    columns = spent and { "actual 2023", "budget 2023" } or nil, omitted_row = spent and "zero" or nil,
    rows = spent and {
      { "operating", "receipts", "0.00", "0.00" }, { "operating", "expenditure", spent, "100.00" },
      { "operating", "balance", "-" .. spent, "-100.00" },
    } or nil,
    children = children,
  }
end

local function report(nodes, kind, year)
  return {
    kind = kind or "annual_account", fiscal_year = not kind and (year or 2023) or nil,
    as_of = not kind and "2023-12-31" or nil, nodes = nodes,
  }
end

local function action(last, spent) return node("action", "01/11/SAP/01/01", last, spent) end

return {
  {
    name = "an amount in the year after the end date is reported, at the amount",
    report = report { action("2022-12-31", "4790.64") },
    expect = { { rule = "DS5", severity = "warning", node = "01/11/SAP/01/01" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "an end within the year is no matter",
    report = report { action("2023-01-01", "4790.64") },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "nothing booked after the end",
    report = report { action("2022-12-31", "0.00") },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a budget after the end is no booking",
    report = report({ {
      kind = "action", code = "A1", title = "Titel", ["end"] = "2022-12-31", columns = { "budget 2023" },
      rows = { { "operating", "expenditure", "10.00" } },
    } }),
    expect = {},
  },
  {
    name = "an amount of an earlier year is no matter",
    report = report({ {
      kind = "action", code = "A1", title = "Titel", ["end"] = "2022-12-31",
      columns = { "actual 2022", "actual 2023", "budget 2023" },
      rows = { { "operating", "expenditure", "10.00", "0.00", "0.00" } },
    } }),
    expect = {},
  },
  {
    name = "a plan whose actions have no table is judged by the last of their end dates",
    report = report { node("action_plan", "01/11/SAP/01", nil, "15.00", {
      node("action", "01/11/SAP/01/01", "2020-12-31"), node("action", "01/11/SAP/01/02", "2021-12-31"),
    }) },
    expect = { { node = "01/11/SAP/01" } },
  },
  {
    name = "a plan goes on as long as one of its actions does",
    report = report { node("action_plan", "01/11/SAP/01", nil, "15.00", {
      node("action", "01/11/SAP/01/01", "2020-12-31"), node("action", "01/11/SAP/01/02", "2025-12-31"),
    }) },
    expect = {},
  },
  {
    name = "a plan is not judged beside the tables of its actions",
    report = report { node("action_plan", "01/11/SAP/01", nil, "15.00", {
      node("action", "01/11/SAP/01/01", "2020-12-31", "15.00"),
    }) },
    expect = { { node = "01/11/SAP/01/01" } },
    outcomes = { evaluated = 1, failed = 1, not_applicable = 1 },
  },
  {
    name = "amounts of an action without an end date cannot be judged",
    report = report { action(nil, "15.00") },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "nor those of a plan when one of its actions has none",
    report = report { node("action_plan", "01/11/SAP/01", nil, "15.00", {
      node("action", "01/11/SAP/01/01", "2020-12-31"), node("action", "01/11/SAP/01/02", nil),
    }) },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a report without a fiscal year cannot tell",
    report = report({ action("2022-12-31", "15.00") }, "multi_year_plan"),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "an amount in a table without sections",
    report = report {
      {
        kind = "action", title = "Werk", ["end"] = "2022-12-31", columns = { "actual 2023" },
        rows = { { false, "expenditure", "15.00" } },
      },
    },
    expect = { {} },
  },
  {
    name = "without a table there is nothing to judge",
    report = report { action("2022-12-31", nil) },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "a table of estimates alone books nothing",
    report = report({
      {
        kind = "action", title = "Werk", columns = { "plan 2023" }, rows = { { false, "value", "5.00" } },
      },
    }, "social_plan"),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
