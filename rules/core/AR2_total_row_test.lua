local function report(rows, omitted_row)
  return {
    kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31",
    nodes = {
      {
        kind = "action", code = "01/11/SAP/03/01", title = "Sociaal restaurant",
        columns = { "actual 2023", "budget 2023" }, omitted_row = omitted_row or "zero", rows = rows,
      },
    },
  }
end

return {
  {
    name = "the total of percentages is no sum",
    report = {
      kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31",
      nodes = {
        {
          kind = "action", code = "01/11/SAP/01/01", columns = { "actual 2023", " Realisatiegraad" },
          omitted_row = "zero",
          rows = {
            { "operating", "balance", "-30.00", "90" }, { "investment", "balance", "-10.00", "50" },
            { false, "total", "-40.00", "75" },
          },
        },
      },
    },
    expect = {},
    outcomes = { evaluated = 1, failed = 0, not_applicable = 1 },
  },
  {
    name = "a total that differs from its section balances is reported",
    report = report {
      { "operating", "balance", "-10.00", "-12.00" },
      { "investment", "balance", "-5.00", "0.00" },
      { nil, "total", "-10.00", "-12.00" },
    },
    expect = {
      {
        rule = "AR2", severity = "error", node = "01/11/SAP/03/01", row = "total", measure = "actual", year = 2023,
        expected = "-15.00", actual = "-10.00", delta = "5.00",
      },
    },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "sections that the table leaves out count as zero",
    report = report {
      { "operating", "balance", "-10.00", "-12.00" },
      { false, "total", "-10.00", "-12.00" },
    },
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "a lone total of zero holds",
    report = report { { false, "total", "0.00", "0.00" } },
    expect = {},
  },
  {
    name = "a lone total with an amount has no balances to come from",
    report = report { { false, "total", "3.00", "0.00" } },
    expect = { { measure = "actual", expected = "0.00", actual = "3.00" } },
  },
  {
    name = "a lone total in a table that leaves no row out on purpose adds up something else",
    report = report({ { false, "total", "3.00", "0.00" } }, "unknown"),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 2 },
  },
  {
    name = "without a total row there is nothing to check",
    report = report { { "operating", "balance", "-10.00", "-12.00" } },
    expect = {},
    outcomes = { evaluated = 0, failed = 0, not_evaluable = 0 },
  },
  {
    name = "a blank balance makes its column not evaluable",
    report = report {
      { "operating", "balance", false, "-12.00" },
      { false, "total", "-10.00", "-12.00" },
    },
    expect = {},
    outcomes = { evaluated = 1, not_evaluable = 1 },
  },
}
