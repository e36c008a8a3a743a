local function report(...)
  local row = { "operating", "expenditure" }
  for i = 1, #{ ... } do row[2 + i] = "1.00" end
  return {
    kind = "annual_account", fiscal_year = 2023,
    nodes = { { kind = "action_plan", code = "AP05", title = "Plan", columns = { ... }, rows = { row } } },
  }
end

local function holds(name, ...)
  return { name = name, report = report(...), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "an account of one year twice", report = report("actual 2022", "actual 2022", "budget 2023"),
    expect = { { rule = "TB13", severity = "warning", node = "AP05" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  holds("an account and a budget of one year", "actual 2023", "budget 2023"),
  holds("two versions of a budget", "budget 2023 initial", "budget 2023 adapted"),
  holds("columns without a year", "plan", "plan"),
  {
    name = "a table of one column is not meant", report = report("actual 2023"), expect = {},
    outcomes = { not_applicable = 1 },
  },
}
