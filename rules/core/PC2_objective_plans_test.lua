local columns = { "actual 2023", "budget 2023" }

local function plan(code, rows, options)
  options = options or {}
  return {
    kind = "action_plan", code = code, title = options.title or "Plan", priority = options.aggregate == nil,
    aggregate = options.aggregate, columns = rows and (options.columns or columns) or nil, rows = rows,
    omitted_row = rows and "zero" or nil,
  }
end

local function objective(rows, plans)
  return {
    kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31",
    nodes = {
      {
        kind = "policy_objective", code = "01/11", title = "Sociale dienstverlening",
        columns = columns, rows = rows, omitted_row = "zero", children = plans,
      },
    },
  }
end

local others = { aggregate = true, title = "Totaal niet prioritaire actieplannen" }

return {
  {
    name = "percentages are not added up",
    report = {
      kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31",
      nodes = {
        {
          kind = "policy_objective", code = "01", columns = { "actual 2023", " Realisatiegraad" },
          rows = { { "operating", "expenditure", "35.00", "60" } }, omitted_row = "zero",
          children = {
            {
              kind = "action_plan", code = "01/11/SAP/01", columns = { "actual 2023", " Realisatiegraad" },
              rows = { { "operating", "expenditure", "30.00", "90" } }, omitted_row = "zero",
            },
            {
              kind = "action_plan", title = "Andere plannen", aggregate = true,
              columns = { "actual 2023", " Realisatiegraad" },
              rows = { { "operating", "expenditure", "5.00", "50" } }, omitted_row = "zero",
            },
          },
        },
      },
    },
    expect = {},
  },
  {
    name = "an objective that differs from its plans is reported for each sum",
    report = objective({
      { "operating", "receipts", "10.00", "10.00" },
      { "operating", "expenditure", "35.00", "50.00" },
      { "operating", "balance", "-25.00", "-40.00" },
    }, {
      plan("01/11/SAP/01", {
        { "operating", "receipts", "10.00", "10.00" },
        { "operating", "expenditure", "10.00", "20.00" },
        { "operating", "balance", "0.00", "-10.00" },
      }),
      plan(nil, {
        { "operating", "expenditure", "20.00", "30.00" },
        { "operating", "balance", "-20.00", "-30.00" },
      }, others),
    }),
    expect = {
      {
        rule = "PC2", severity = "error", node = "01/11", row = "expenditure", measure = "actual", expected = "30.00",
        actual = "35.00", delta = "5.00",
      },
      { row = "balance", measure = "actual", expected = "-20.00", actual = "-25.00", delta = "-5.00" },
    },
    outcomes = { evaluated = 6, failed = 2 },
  },
  {
    name = "without the row for the other plans nothing is said",
    report = objective({ { "operating", "expenditure", "35.00", "50.00" } }, {
      plan("01/11/SAP/01", { { "operating", "expenditure", "10.00", "20.00" } }),
    }),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 2 },
  },
  {
    name = "a plan without a table leaves the sum open",
    report = objective({ { "operating", "expenditure", "35.00", "50.00" } }, {
      plan("01/11/SAP/01"),
      plan(nil, { { "operating", "expenditure", "20.00", "30.00" } }, others),
    }),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 2 },
  },
  {
    name = "a section that the objective leaves out is zero there",
    report = objective({ { "operating", "expenditure", "30.00", "50.00" } }, {
      plan("01/11/SAP/01", {
        { "operating", "expenditure", "10.00", "20.00" }, { "investment", "expenditure", "4.00", "0.00" },
      }),
      plan(nil, { { "operating", "expenditure", "20.00", "30.00" } }, others),
    }),
    expect = {
      { section = "investment", row = "expenditure", measure = "actual", expected = "4.00", actual = "0.00" },
    },
  },
  {
    name = "all-zero sections hold",
    report = objective({ { "financing", "receipts", "0.00", "0.00" } }, {
      plan("01/11/SAP/01", { { "operating", "expenditure", "0.00", "0.00" } }),
      plan(nil, { { "financing", "receipts", "0.00", "0.00" } }, others),
    }),
    expect = {},
  },
  {
    name = "a plan without the column cannot take part",
    report = objective({ { "operating", "expenditure", "30.00", "50.00" } }, {
      plan("01/11/SAP/01", { { "operating", "expenditure", "10.00" } }, { columns = { "actual 2023" } }),
      plan(nil, { { "operating", "expenditure", "20.00", "30.00" } }, others),
    }),
    expect = {},
    outcomes = { evaluated = 1, not_evaluable = 1 },
  },
}
