local function report(cells)
  return {
    kind = "policy_evaluation", fiscal_year = 2024, as_of = "2024-12-31",
    nodes = {
      {
        kind = "action", code = "A0506", title = "Sociale economie",
        columns = { "actual 2023", "actual 2024" }, omitted_row = "unknown", rows = { cells },
      },
    },
  }
end

local function loose(raw)
  return { raw = raw, absent = "text", assigned = "no" }
end

return {
  {
    name = "a number without a column is reported",
    report = report { "operating", "receipts", loose("92.135"), "130644" },
    expect = { { rule = "TB5", severity = "error", node = "A0506" } },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "each number is an occurrence of one matter",
    report = report { "operating", "receipts", loose("92.135"), loose("130.644") },
    expect = { { rule = "TB5" }, { rule = "TB5" } },
  },
  {
    name = "a word without a column is no number",
    report = report { "operating", "receipts", loose("nvt"), "130644" },
    expect = {},
    outcomes = { evaluated = 1, failed = 0, not_applicable = 2 }, -- the word, and the place that it leaves open
  },
  {
    name = "numbers in their columns are silent",
    report = report { "operating", "receipts", "92135", "130644" },
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "a column that other sums determine is a column",
    report = report { "operating", "receipts", { raw = "92.135", value = "92135", assigned = "inferred" }, "130644" },
    expect = {},
  },
}
