local columns = { "actual 2022", "actual 2023" }

local function node(part, receipts, expenditure, balance)
  return {
    kind = "action", part = part, code = "A0101", columns = columns, omitted_row = "unknown",
    rows = {
      { "operating", "receipts", "0", receipts },
      { "operating", "expenditure", "0", expenditure },
      balance and { "operating", "balance", "0", balance } or nil,
    },
  }
end

local function report(...)
  return { kind = "policy_evaluation", fiscal_year = 2023, nodes = { ... } }
end

return {
  {
    name = "one amount that is expenditure here and a negative receipt there is one matter",
    report = report(node("synthesis", "0", "425", "-425"), node("note", "-425", "0", "-425")),
    expect = {
      {
        rule = "CT7", severity = "warning", node = "A0101", row = "receipts", year = 2023, actual = "0", delta = "425",
      },
      { rule = "CT7", row = "expenditure", actual = "425", expected = "0", delta = "425" },
    },
    outcomes = { evaluated = 2, failed = 2 },
  },
  {
    name = "two years of one node are one matter",
    report = report({
      kind = "action", part = "synthesis", code = "A0101", columns = columns,
      rows = { { "operating", "receipts", "3", "0" }, { "operating", "expenditure", "7", "425" } },
    }, {
      kind = "action", part = "note", code = "A0101", columns = columns,
      rows = { { "operating", "receipts", "1", "-425" }, { "operating", "expenditure", "5", "0" } },
    }),
    expect = { { rule = "CT7" }, { rule = "CT7" }, { rule = "CT7" }, { rule = "CT7" } },
  },
  {
    name = "it needs no balance",
    report = report(node("synthesis", "10", "20"), node("note", "5", "15")),
    expect = { { row = "receipts", delta = "5" }, { row = "expenditure", delta = "5" } },
  },
  {
    name = "two sides that differ by other amounts are for another rule",
    report = report(node("synthesis", "10", "20", "-10"), node("note", "5", "12", "-7")),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "one side alone is for another rule",
    report = report(node("synthesis", "10", "20", "-10"), node("note", "10", "12", "-2")),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "both sides equal, but another balance",
    report = report(node("synthesis", "10", "20", "-10"), node("note", "5", "15", "-90")),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a blank hides whether it is so",
    report = report(node("synthesis", "10", false, "-10"), node("note", "5", "15", "-10")),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "an item without a note has nothing to agree with",
    report = report(node("synthesis", "10", "20", "-10")),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "no column in common",
    report = report(node("synthesis", "10", "20", "-10"), {
      kind = "action", part = "note", code = "A0101", columns = { "actual 2019" },
      rows = { { "operating", "receipts", "1" } },
    }),
    expect = {},
    outcomes = { evaluated = 0 },
  },
}
