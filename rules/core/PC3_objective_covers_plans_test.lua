local columns = { "booked 2021", "budget 2021" }

local function plan(code, rows, aggregate)
  return {
    kind = "action_plan", code = code, title = "Plan", aggregate = aggregate,
    columns = rows and columns or nil, rows = rows, omitted_row = rows and "zero" or nil,
  }
end

local function objective(rows, plans)
  return {
    kind = "half_year_report", fiscal_year = 2021, as_of = "2021-06-30",
    nodes = {
      {
        kind = "policy_objective", code = "01/11", title = "Sociale dienstverlening",
        columns = rows and columns or nil, rows = rows, omitted_row = rows and "zero" or nil, children = plans,
      },
    },
  }
end

return {
  {
    name = "percentages are not added up",
    report = {
      kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31",
      nodes = {
        {
          kind = "policy_objective", code = "01", columns = { "actual 2023", " Realisatiegraad" },
          rows = { { "operating", "expenditure", "30.00", "60" } }, omitted_row = "zero",
          children = {
            {
              kind = "action_plan", code = "01/11/SAP/01", columns = { "actual 2023", " Realisatiegraad" },
              rows = { { "operating", "expenditure", "30.00", "90" } }, omitted_row = "zero",
            },
          },
        },
      },
    },
    expect = {},
  },
  {
    name = "an objective smaller than its shown plans is reported",
    report = objective({ { "operating", "expenditure", "29.99", "50.00" } }, {
      plan("01/11/SAP/01", { { "operating", "expenditure", "10.00", "20.00" } }),
      plan("01/11/SAP/02", { { "operating", "expenditure", "20.00", "30.00" } }),
    }),
    expect = {
      {
        rule = "PC3", severity = "warning", node = "01/11", row = "expenditure", measure = "booked", year = 2021,
        expected = "30.00", actual = "29.99", delta = "-0.01",
      },
    },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "an objective larger than its shown plans has other plans",
    report = objective({ { "operating", "receipts", "99.00", "99.00" } }, {
      plan("01/11/SAP/01", { { "operating", "receipts", "10.00", "20.00" } }),
    }),
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "balances may go either way",
    report = objective({ { "operating", "balance", "-50.00", "-50.00" } }, {
      plan("01/11/SAP/01", { { "operating", "balance", "10.00", "20.00" } }),
    }),
    expect = {},
    outcomes = { evaluated = 0 },
  },
  {
    name = "with the row for the other plans this is not the question",
    report = objective({ { "operating", "expenditure", "1.00", "1.00" } }, {
      plan("01/11/SAP/01", { { "operating", "expenditure", "10.00", "20.00" } }),
      plan(nil, { { "operating", "expenditure", "20.00", "30.00" } }, true),
    }),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 2 },
  },
  {
    name = "a plan without a table only makes the sum smaller",
    report = objective({ { "operating", "expenditure", "9.00", "20.00" } }, {
      plan("01/11/SAP/01", { { "operating", "expenditure", "10.00", "20.00" } }),
      plan("01/11/SAP/02"),
    }),
    expect = { { measure = "booked", expected = "10.00", actual = "9.00" } },
  },
  {
    name = "an objective without a table states nothing",
    report = objective(nil, { plan("01/11/SAP/01", { { "operating", "expenditure", "10.00", "20.00" } }) }),
    expect = {},
    outcomes = { evaluated = 0, failed = 0, not_evaluable = 0 },
  },
  {
    name = "an unreadable amount of a plan leaves the column open",
    report = objective({ { "operating", "expenditure", "9.00", "20.00" } }, {
      plan("01/11/SAP/01", {
        { "operating", "expenditure", { raw = "1O,00", absent = "unreadable", invalid = "letter O" }, "20.00" },
      }),
    }),
    expect = {},
    outcomes = { evaluated = 1, failed = 0, not_evaluable = 1 },
  },
  {
    name = "where all plans are shown another rule asks for equality",
    report = {
      kind = "policy_evaluation", fiscal_year = 2021,
      nodes = {
        {
          kind = "policy_objective", code = "OD1", columns = columns,
          rows = { { "operating", "receipts", "9.00", "20.00" }, { "operating", "expenditure", "10.00", "20.00" } },
          children = {
            plan("AP01", {
              { "operating", "receipts", "10.00", "20.00" }, { "operating", "expenditure", "10.00", "20.00" },
            }),
          },
        },
      },
    },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 4 },
  },
}
