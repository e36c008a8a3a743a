local function report(label, value, later)
  return {
    kind = "social_plan",
    nodes = { {
      kind = "action", title = "Terrein", columns = { "plan 2026", "plan 2027" },
      rows = { { false, "value", value and { value = value, label = label } or false, later or false } },
    } },
  }
end

return {
  {
    name = "receipts in the row of the budget", report = report("inkomsten", "17000"),
    expect = { { rule = "TB11", severity = "note", node = "Terrein" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "receipts of two years are one finding",
    report = report("inkomsten", "17000", { value = "17000", label = "inkomsten" }),
    expect = { { node = "Terrein" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "another name", report = report("digitalisering", "17000"), expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a row without amounts is not meant", report = report(), expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
