local function report(rows, columns)
  return {
    kind = "policy_evaluation", fiscal_year = 2023,
    nodes = {
      {
        kind = "action", code = "A0101", rows = rows, omitted_row = "unknown",
        columns = columns or { "actual 2021", "actual 2022", "actual 2023" },
      },
    },
  }
end

local function loose(value) return { value = value, assigned = "no" } end

return {
  {
    name = "a row with two numbers for three columns is reported",
    report = report { { "operating", "receipts", loose("1"), loose("2") } },
    expect = { { rule = "TB2", severity = "warning", node = "A0101" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "each row is told",
    report = report {
      { "operating", "receipts", loose("1"), loose("2") }, { "operating", "expenditure", loose("1") },
      { "operating", "balance", "1", "2", "3" },
    },
    expect = { { node = "A0101" }, { node = "A0101" } },
  },
  {
    name = "a row with a name of its own",
    report = report { { "operating", "receipts", { value = "1", assigned = "no", label = "O" }, loose("2") } },
    expect = { { node = "A0101" } },
  },
  {
    name = "a number for each column",
    report = report { { "operating", "receipts", "1", "2", "3" } },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a blank that is printed as one leaves no doubt",
    report = report { { "operating", "receipts", "1", false, "3" } },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a number beyond the last column is for another rule",
    report = report { { "operating", "receipts", "1", "2", "3", "4" } },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a table without columns is for another rule",
    report = report({ { "operating", "receipts", "1" } }, {}),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "columns that follow from the sums are told",
    report = report {
      { "operating", "receipts", "9", "8", "7" }, { "operating", "expenditure", "1", "2", "3" },
      { "operating", "balance", loose("8"), loose("6"), loose("4") },
    },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 }, -- a number for each column
  },
}
