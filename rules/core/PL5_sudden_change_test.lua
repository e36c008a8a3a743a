local columns = { "actual 2020", "actual 2021", "actual 2022", "actual 2023" }

local function report(row, options)
  options = options or {}
  return {
    kind = "policy_evaluation", fiscal_year = 2023,
    nodes = {
      {
        kind = "action_plan", code = "AP01", columns = options.columns or columns, rows = { row },
        children = options.children,
      },
    },
  }
end

return {
  {
    name = "a jump in a line that goes on before and after is reported",
    report = report { "operating", "expenditure", "20000", "21000", "210000", "22000" },
    expect = {
      { rule = "PL5", severity = "note", node = "AP01", row = "expenditure", year = 2022, actual = "210000" },
    },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "so is a fall",
    report = report { "operating", "receipts", "200000", "210000", "21000", "22000" },
    expect = { { row = "receipts", year = 2021, actual = "210000" } },
  },
  {
    name = "exactly four times as much is not more",
    report = report { "operating", "expenditure", "20000", "20000", "80000", "22000" },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a line that starts, or ends, is no jump",
    report = report { "operating", "expenditure", "0", "21000", "210000", "22000" },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "small amounts are left alone",
    report = report { "operating", "expenditure", "200", "210", "21000", "22000" },
    expect = {},
    outcomes = { evaluated = 0 },
  },
  {
    name = "years that do not follow each other are not compared",
    report = report({ "operating", "expenditure", "20000", "21000", "210000", "22000" }, {
      columns = { "actual 2018", "actual 2019", "actual 2022", "actual 2023" },
    }),
    expect = {},
    outcomes = { evaluated = 0 },
  },
  {
    name = "estimates and accounts are two lines",
    report = report({ "operating", "expenditure", "20000", "21000", "210000", "22000" }, {
      columns = { "actual 2020", "actual 2021", "plan 2022", "plan 2023" },
    }),
    expect = {},
    outcomes = { evaluated = 0 },
  },
  {
    name = "a sum jumps because a part does",
    report = report({ "operating", "expenditure", "20000", "21000", "210000", "22000" }, {
      children = {
        {
          kind = "action", code = "A0101", columns = columns,
          rows = { { "operating", "expenditure", "20000", "21000", "210000", "22000" } },
        },
      },
    }),
    expect = { { node = "A0101" } },
    outcomes = { evaluated = 1, not_applicable = 1 },
  },
}
