local function node(code, columns)
  local row = { "operating", "receipts" }
  for i = 1, #columns do row[i + 2] = tostring(i) end
  return { kind = "action", code = code, columns = columns, rows = { row } }
end

local usual, other = { "actual 2023", "plan 2023" }, { "plan 2023", "actual 2023" }

local function report(...)
  return { kind = "policy_evaluation", fiscal_year = 2023, nodes = { ... } }
end

return {
  {
    name = "the other order is told once, at its first table",
    report = report(node("A0101", other), node("A0102", usual), node("A0103", other), node("A0104", usual),
      node("A0105", usual)),
    expect = { { rule = "TB3", severity = "warning", node = "A0101" } },
    outcomes = { evaluated = 5, failed = 1 },
  },
  {
    name = "one order, beside a table without years",
    report = report(node("A0100", { "actual", "plan 2023" }), node("A0101", usual), node("A0102", usual)),
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "other columns are no other order",
    report = report(node("A0101", usual), node("A0102", { "plan 2024", "actual 2023" })),
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "a single column, or one without a year, has no order",
    report = report(node("A0101", { "actual 2023" }), node("A0102", { "actual", "plan 2023" })),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 2 },
  },
}
