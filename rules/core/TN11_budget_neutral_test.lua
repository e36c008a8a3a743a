local function report(text, receipts, expenditure, options)
  options = options or {}
  return {
    kind = "policy_evaluation", fiscal_year = options.year or not options.without_year and 2024 or nil,
    nodes = {
      {
        kind = "action", part = "note", code = "A0702", title = "Jongeren",
        columns = receipts and { "actual 2023", "actual 2024" } or nil,
        rows = receipts and {
          { "operating", "receipts", "1", receipts }, { "operating", "expenditure", "2", expenditure },
        } or nil,
      },
      { kind = "action", part = "evaluation", code = "A0702", title = "Jongeren", texts = { evaluation = text } },
    },
  }
end

local said = "In 2024 liep de werking. Deze actie is budgetneutraal."
local silent = { evaluated = 0, not_applicable = 1 }

return {
  {
    name = "a balance that is not zero, in the table of another part",
    report = report(said, "314236", "334123"),
    expect = { { rule = "TN11", severity = "warning", node = "A0702", actual = "314236", expected = "334123" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "amounts of the code, of which the title is that of another action",
    report = {
      kind = "policy_evaluation", fiscal_year = 2024,
      nodes = {
        report(said, "314", "334").nodes[1],
        { kind = "action", part = "note", code = "A0703", title = "Moestuinen aanleggen" },
        { kind = "action", part = "evaluation", code = "A0702", title = "Moestuinen", texts = { evaluation = said } },
      },
    },
    expect = {},
    outcomes = { not_evaluable = 1 },
  },
  {
    name = "what is received is spent",
    report = report(said, "314236", "314236"),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "neutral in the year itself",
    report = report("Deze actie was in 2024 budgetneutraal.", "1", "9"), expect = { { rule = "TN11" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "neutral in another year", report = report("Deze actie was in 2023 budgetneutraal.", "1", "9"), expect = {},
    outcomes = silent,
  },
  {
    name = "a denial", report = report("Deze actie is niet langer budgetneutraal.", "1", "9"), expect = {},
    outcomes = silent,
  },
  {
    name = "an intention", report = report("Deze actie is hopelijk budgetneutraal.", "1", "9"), expect = {},
    outcomes = silent,
  },
  {
    name = "nothing of the kind", report = report("De werking liep.", "1", "9"), expect = {}, outcomes = silent,
  },
  {
    name = "a cell without a column", report = report(said, false, "9"), expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a report without a fiscal year", report = report(said, "1", "9", { without_year = true }), expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
}
