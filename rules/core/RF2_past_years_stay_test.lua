local function report(year, columns, rows, more)
  local made = {
    kind = "policy_evaluation", fiscal_year = year, nis_code = "12021",
    nodes = { { kind = "action", code = "A0101", title = "Fietspunt", columns = columns, rows = rows } },
  }
  for name, value in pairs(more or {}) do made[name] = value end
  return made
end

local columns = { "actual 2022", "actual 2023" }
local before = report(2022, { "actual 2021", "actual 2022" }, { { "operating", "expenditure", "90.00", "100.00" } })

return {
  {
    name = "an amount of the year before that differs is reported with both",
    report = report(2023, columns, { { "operating", "expenditure", "101.00", "120.00" } }),
    earlier = before,
    expect = {
      { rule = "RF2", severity = "warning", node = "A0101", year = 2022, actual = "101.00", expected = "100.00" },
    },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "the same amount is not, whichever column it stands in",
    report = report(2023, columns, { { "operating", "expenditure", "100.00", "120.00" } }),
    earlier = before,
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "an amount in whole euros may be rounded",
    report = report(2023, columns, { { "operating", "expenditure", "100", "120" } }),
    earlier = report(2022, { "actual 2022" }, { { "operating", "expenditure", "99.60" } }),
    expect = {},
    outcomes = { evaluated = 1 },
  },
  {
    name = "what was booked halfway through the year is no account of it",
    report = report(2022, { "actual 2022" }, { { "operating", "expenditure", "100.00" } }),
    earlier = report(2022, { "actual 2022" }, { { "operating", "expenditure", "40.00" } }, { as_of = "2022-06-30" }),
    expect = {},
    outcomes = { not_applicable = 1 },
  },
  {
    name = "without a day the years before that of the report are past",
    report = report(2023, columns, { { "operating", "expenditure", "101.00", "120.00" } }, { kind = "social_plan" }),
    earlier = report(2023, { "actual 2022" }, { { "operating", "expenditure", "100.00" } }, { kind = "social_plan" }),
    expect = { { rule = "RF2", year = 2022 } },
  },
  {
    name = "a budget may change",
    report = report(2023, { "budget 2022" }, { { "operating", "expenditure", "101.00" } }),
    earlier = report(2022, { "budget 2022" }, { { "operating", "expenditure", "100.00" } }),
    expect = {},
    outcomes = { not_applicable = 1 },
  },
  {
    name = "a reserve is another matter",
    report = { kind = "policy_evaluation", fiscal_year = 2023, nodes = {
      { kind = "item", title = "Reserve", columns = columns, rows = { { false, "value", "5", "6" } } },
    } },
    earlier = { kind = "policy_evaluation", fiscal_year = 2022, nodes = {
      { kind = "item", title = "Reserve", columns = { "actual 2022" }, rows = { { false, "value", "4" } } },
    } },
    expect = {},
    outcomes = { not_applicable = 1 },
  },
}
