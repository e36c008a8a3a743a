local columns = { "actual 2023", "budget 2023" }

local function action(number, rows, own_columns)
  return {
    kind = "action", code = "01/11/SAP/01/0" .. number, title = "Actie " .. number,
    columns = rows and (own_columns or columns) or nil, rows = rows, omitted_row = rows and "zero" or nil,
  }
end

local function plan(rows, actions, aggregate)
  return {
    kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31",
    nodes = {
      {
        kind = "action_plan", code = "01/11/SAP/01", title = "Werkervaring", priority = true, aggregate = aggregate,
        columns = rows and columns or nil, rows = rows, omitted_row = rows and "zero" or nil, children = actions,
      },
    },
  }
end

local function spending(kind, code, amount, children)
  return {
    kind = kind, code = code, columns = columns, rows = { { "operating", "expenditure", amount, amount } },
    children = children,
  }
end

return {
  {
    name = "a plan one cent off its actions is reported with both amounts",
    report = plan({ { "operating", "expenditure", "30.01", "50.00" } }, {
      action(1, { { "operating", "expenditure", "10.00", "20.00" } }),
      action(2, { { "operating", "expenditure", "20.00", "30.00" } }),
    }),
    expect = {
      {
        rule = "PC1", severity = "error", node = "01/11/SAP/01", section = "operating", row = "expenditure",
        measure = "actual", year = 2023, expected = "30.00", actual = "30.01", delta = "0.01",
      },
    },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "percentages of a plan are not those of its actions together",
    report = {
      kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31",
      nodes = {
        {
          kind = "action_plan", code = "01/11/SAP/01", columns = { "actual 2023", " Realisatiegraad" },
          rows = { { "operating", "expenditure", "30.00", "60" } }, omitted_row = "zero",
          children = {
            action(1, { { "operating", "expenditure", "10.00", "20" } }, { "actual 2023", " Realisatiegraad" }),
            action(2, { { "operating", "expenditure", "20.00", "80" } }, { "actual 2023", " Realisatiegraad" }),
          },
        },
      },
    },
    expect = {},
    outcomes = { evaluated = 1, failed = 0, not_applicable = 1 },
  },
  {
    name = "a row that one action leaves out counts as zero",
    report = plan({
      { "operating", "receipts", "5.00", "5.00" }, { "operating", "expenditure", "30.00", "50.00" },
    }, {
      action(1, { { "operating", "receipts", "5.00", "5.00" }, { "operating", "expenditure", "10.00", "20.00" } }),
      action(2, { { "operating", "expenditure", "20.00", "30.00" } }),
    }),
    expect = {},
    outcomes = { evaluated = 4, failed = 0 },
  },
  {
    name = "an action whose table holds only a total takes part with zero",
    report = plan({ { "operating", "expenditure", "10.00", "20.00" } }, {
      action(1, { { "operating", "expenditure", "10.00", "20.00" } }),
      action(2, { { false, "total", "0.00", "0.00" } }),
    }),
    expect = {},
  },
  {
    name = "what only an action prints is missing from the plan",
    report = plan({ { "operating", "expenditure", "10.00", "20.00" } }, {
      action(1, { { "operating", "expenditure", "10.00", "20.00" } }),
      action(2, { { "investment", "expenditure", "7.00", "0.00" } }),
    }),
    expect = {
      { section = "investment", row = "expenditure", measure = "actual", actual = "0.00", expected = "7.00" },
    },
  },
  {
    name = "a plan without actions has nothing to add up",
    report = plan({ { "operating", "expenditure", "10.00", "20.00" } }, {}),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 2, not_evaluable = 0 },
  },
  {
    name = "actions without any table are not a sum of zero",
    report = plan({ { "operating", "expenditure", "10.00", "20.00" } }, { action(1), action(2) }),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 2, not_evaluable = 0 },
  },
  {
    name = "when some actions have no table the sum cannot be made",
    report = plan({ { "operating", "expenditure", "30.00", "50.00" } }, {
      action(1, { { "operating", "expenditure", "10.00", "20.00" } }), action(2),
    }),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 2 },
  },
  {
    name = "an action without the column cannot take part",
    report = plan({ { "operating", "expenditure", "10.00", "20.00" } }, {
      action(1, { { "operating", "expenditure", "10.00" } }, { "actual 2023" }),
    }),
    expect = {},
    outcomes = { evaluated = 1, not_evaluable = 1 },
  },
  {
    name = "a plan that stands for others is left alone",
    report = plan({ { "operating", "expenditure", "10.00", "20.00" } }, {
      action(1, { { "operating", "expenditure", "1.00", "2.00" } }),
    }, true),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 2 },
  },
  {
    name = "an indicator with a table is no action",
    report = plan({ { "operating", "expenditure", "10.00", "20.00" } }, {
      action(1, { { "operating", "expenditure", "10.00", "20.00" } }),
      {
        kind = "indicator", title = "Bereik", columns = columns, omitted_row = "zero",
        rows = { { "operating", "expenditure", "99.00", "99.00" } },
      },
    }),
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "an action that says it has no amounts adds nothing",
    report = plan({ { "operating", "expenditure", "10.00", "21.00" } }, {
      action(1, { { "operating", "expenditure", "10.00", "20.00" } }),
      { kind = "action", code = "01/11/SAP/01/02", texts = { money = "Geen financiële gegevens" } },
    }),
    expect = { { measure = "budget", expected = "20.00", actual = "21.00" } },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "an evaluation below the plan is no action that lacks its table",
    report = plan({ { "operating", "expenditure", "10.00", "20.00" } }, {
      { kind = "action", part = "evaluation", code = "01/11/SAP/01/01", texts = { evaluation = "Afgerond." } },
      action(1, { { "operating", "expenditure", "10.00", "20.00" } }),
    }),
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "an action of the plan that only another part shows leaves the sum open",
    report = {
      kind = "policy_evaluation", fiscal_year = 2023,
      nodes = {
        {
          kind = "action", part = "synthesis", code = "A0102", columns = columns,
          rows = { { "operating", "expenditure", "5.00", "5.00" } },
        },
        {
          kind = "action_plan", part = "note", code = "AP01", columns = columns,
          rows = { { "operating", "expenditure", "15.00", "25.00" } },
          children = {
            {
              kind = "action", part = "note", code = "A0101", columns = columns,
              rows = { { "operating", "expenditure", "10.00", "20.00" } },
            },
          },
        },
      },
    },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 2 },
  },
  {
    name = "an amount of the plan that stands in no column is not compared",
    report = plan({ { "operating", "expenditure", { value = "77.00", assigned = "no" }, "20.00" } }, {
      action(1, { { "operating", "expenditure", "10.00", "20.00" } }),
    }),
    expect = {},
    outcomes = { evaluated = 1, not_evaluable = 2 }, -- the number, and the place that it leaves open
  },
  {
    name = "a report that stops inside the table of its last action",
    report = {
      kind = "policy_evaluation", fiscal_year = 2023,
      nodes = {
        {
          kind = "action_plan", code = "AP01", columns = columns, omitted_row = "unknown",
          rows = { { "operating", "receipts", "3.00", "3.00" }, { "operating", "expenditure", "3.00", "3.00" } },
          children = {
            {
              kind = "action", code = "A0101", columns = columns, omitted_row = "unknown",
              rows = { { "operating", "receipts", "1.00", "1.00" }, { "operating", "expenditure", "1.00", "1.00" } },
            },
            {
              kind = "action", code = "A0102", columns = columns, omitted_row = "unknown",
              rows = { { "operating", "receipts", "1.00", "1.00" } },
            },
          },
        },
      },
    },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 4 },
  },
  {
    name = "a plan that holds an action of another plan's code is not added up, nor is that other plan",
    report = {
      kind = "policy_evaluation", fiscal_year = 2023,
      nodes = {
        spending("action_plan", "AP01", "3.00", {
          spending("action", "A0101", "1.00"), spending("action", "A0102", "2.00"), spending("action", "A0201", "4.00"),
        }),
        spending("action_plan", "AP02", "9.00", { spending("action", "A0202", "5.00") }),
      },
    },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 4 },
  },
}
