local function report(columns, fields)
  local row = { "operating", "expenditure" }
  for _ = 1, #columns do row[#row + 1] = "1.00" end
  return {
    kind = "annual_account", fields = fields or { { name = "fiscal_year", value = "2023", raw = "2023" } },
    nodes = { { kind = "action_plan", code = "AP05", title = "Plan", columns = columns, rows = { row } } },
  }
end

local function fires(name, severity, columns, fields)
  return {
    name = name, report = report(columns, fields), expect = { { rule = "TB12", severity = severity, node = "AP05" } },
    outcomes = { evaluated = 1, failed = 1 },
  }
end

local function holds(name, columns)
  return { name = name, report = report(columns), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  fires("an account of the year after", "error", { "actual 2024", "budget 2023" }),
  fires("booked amounts of the year after", "error", { "booked 2024", "budget 2024" }),
  fires("a report that does not print its year itself", "warning", { "actual 2023", "actual 2024", "budget 2023" },
    { { name = "fiscal_year", value = "2023", raw = "actual 2023" } }),
  holds("the account of the year", { "actual 2022", "actual 2023", "budget 2023" }),
  holds("estimates of later years", { "actual 2023", "plan 2024", "budget 2025" }),
  {
    name = "a report without a year", report = report({ "actual 2024" }, {}), expect = {},
    outcomes = { not_evaluable = 1 },
  },
  {
    name = "a table of plans is not meant", report = report { "plan 2024", "plan 2025" }, expect = {},
    outcomes = { not_applicable = 1 },
  },
}
