local function report(rows, options)
  options = options or {}
  return {
    kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31",
    nodes = {
      {
        kind = "action", code = "01/11/SAP/01/01", title = "Fietspunt",
        columns = options.columns or { "actual 2023", "budget 2023" },
        omitted_row = options.omitted_row or "zero",
        rows = rows,
      },
    },
  }
end

return {
  {
    name = "a balance one cent off is reported with both amounts",
    report = report {
      { "operating", "receipts", "10.00", "12.00" },
      { "operating", "expenditure", "4.00", "20.00" },
      { "operating", "balance", "5.99", "-8.00" },
    },
    expect = {
      {
        rule = "AR1", severity = "error", node = "01/11/SAP/01/01", section = "operating", row = "balance",
        measure = "actual", year = 2023, expected = "6.00", actual = "5.99", delta = "-0.01",
      },
    },
    outcomes = { evaluated = 2, failed = 1, not_evaluable = 0 },
  },
  {
    name = "percentages are not added up, with or without their sign",
    report = report({
      { "operating", "receipts", "10.00", "12.00", { value = "83", unit = "%" }, "83" },
      { "operating", "expenditure", "4.00", "20.00", { value = "20", unit = "%" }, "20" },
      { "operating", "balance", "6.00", "-8.00", { value = "-75", unit = "%" }, "-75" },
    }, { columns = { "actual 2023", "budget 2023", " Evolutie", " Realisatiegraad" } }),
    expect = {},
    outcomes = { evaluated = 2, failed = 0, not_applicable = 2 },
  },
  {
    name = "balances that hold are silent, in every section and column",
    report = report {
      { "operating", "receipts", "10.00", "12.00" },
      { "operating", "expenditure", "4.00", "20.00" },
      { "operating", "balance", "6.00", "-8.00" },
      { "financing", "receipts", "1.00", "0.00" },
      { "financing", "expenditure", "0.00", "0.00" },
      { "financing", "balance", "1.00", "0.00" },
    },
    expect = {},
    outcomes = { evaluated = 4, failed = 0 },
  },
  {
    name = "a row that is left out counts as zero where the layout says so",
    report = report {
      { "operating", "expenditure", "30.00", "30.00" },
      { "operating", "balance", "-30.00", "-31.00" },
    },
    expect = { { measure = "budget", expected = "-30.00", actual = "-31.00", delta = "-1.00" } },
  },
  {
    name = "a row that is left out is unknown where the layout does not say so",
    report = report({
      { "operating", "expenditure", "30.00", "30.00" },
      { "operating", "balance", "-30.00", "-31.00" },
    }, { omitted_row = "unknown" }),
    expect = {},
    outcomes = { evaluated = 0, failed = 0, not_evaluable = 2 },
  },
  {
    name = "a blank is unknown, not zero",
    report = report {
      { "operating", "receipts", false, "12.00" },
      { "operating", "expenditure", "4.00", "20.00" },
      { "operating", "balance", "-4.00", "-8.00" },
    },
    expect = {},
    outcomes = { evaluated = 1, failed = 0, not_evaluable = 1 },
  },
  {
    name = "an unreadable balance is not evaluated",
    report = report {
      { "operating", "receipts", "10.00", "12.00" },
      { "operating", "expenditure", "4.00", "20.00" },
      { "operating", "balance", { raw = "6,O0", absent = "unreadable", invalid = "letter O" }, "-8.00" },
    },
    expect = {},
    outcomes = { evaluated = 1, not_evaluable = 1 },
  },
  {
    name = "a section without a balance row has nothing to check",
    report = report {
      { "operating", "receipts", "10.00", "12.00" },
      { "operating", "expenditure", "4.00", "20.00" },
    },
    expect = {},
    outcomes = { evaluated = 0, failed = 0, not_evaluable = 0 },
  },
  {
    name = "each section fails on its own",
    report = report {
      { "operating", "receipts", "10.00", "10.00" },
      { "operating", "balance", "11.00", "10.00" },
      { "investment", "expenditure", "2.00", "2.00" },
      { "investment", "balance", "-2.00", "2.00" },
    },
    expect = {
      { section = "operating", measure = "actual", delta = "1.00" },
      { section = "investment", measure = "budget", delta = "4.00" },
    },
  },
  {
    name = "a row with fewer numbers than columns is asked about in each column",
    report = report({
      { "operating", "receipts", "10.00", "12.00" },
      { "operating", "expenditure", "4.00", "20.00" },
      { "operating", "balance", { value = "-8.00", assigned = "no" } },
    }, { omitted_row = "unknown" }),
    expect = {},
    outcomes = { failed = 0 },
  },
}
