local function node(columns)
  local row = { "operating", "expenditure" }
  for _ = 1, #columns do row[#row + 1] = "1.00" end
  return {
    kind = "action_plan", code = "AP05", title = "Sociale economie", columns = columns, omitted_row = "zero",
    rows = { row },
  }
end

local function report(columns, fiscal_year)
  return {
    kind = "annual_account", fiscal_year = fiscal_year or 2023, as_of = "2023-12-31", nodes = { node(columns) },
  }
end

local function half_year(tables, kind)
  local nodes = {}
  for i, columns in ipairs(tables) do nodes[i] = node(columns) end
  return { kind = kind or "half_year_report", fiscal_year = 2022, nodes = nodes }
end

local usual = { "booked 2022", "budget 2022" }

return {
  {
    name = "booked amounts of the year before where the other tables show this year are reported",
    report = half_year { usual, { "booked 2021", "budget 2022" }, usual },
    expect = { { rule = "CO5" } },
  },
  {
    name = "both columns of the year before are reported too",
    report = half_year { usual, usual, { "booked 2021", "budget 2021" } },
    expect = { { rule = "CO5" } },
  },
  {
    name = "where as many tables show the year before, that is no slip",
    report = half_year { usual, { "booked 2021", "budget 2022" } },
    expect = {},
  },
  {
    name = "a plan shows the last account that was known",
    report = half_year({ usual, usual, { "booked 2021", "budget 2022" } }, "multi_year_plan"),
    expect = {},
  },
  {
    name = "the column of a later year is told elsewhere",
    report = half_year { usual, usual, { "booked 2023", "budget 2022" } },
    expect = {},
  },
  {
    name = "an account without its estimate is reported",
    report = report { "actual 2023" },
    expect = { { rule = "CO5", severity = "error", node = "AP05" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  { name = "account and budget stand side by side", report = report { "actual 2023", "budget 2023" }, expect = {} },
  { name = "account and plan do too", report = report { "plan 2023", "actual 2023" }, expect = {} },
  {
    name = "booked amounts of half a year stand beside a budget",
    report = { kind = "half_year_report", fiscal_year = 2021, nodes = { node { "booked 2021", "budget 2021" } } },
    expect = {},
  },
  {
    name = "an estimate of another year does not count",
    report = report { "actual 2023", "budget 2022" },
    expect = { { rule = "CO5" } },
  },
  {
    name = "a year left out of a row of years is reported",
    report = report({ "actual 2020", "actual 2022", "budget 2023", "actual 2023" }),
    expect = { { rule = "CO5" } },
  },
  {
    name = "two years left out are two",
    report = report({ "actual 2020", "actual 2023", "budget 2023" }),
    expect = { { rule = "CO5" }, { rule = "CO5" } },
  },
  {
    name = "one year that does not fit its place is told once",
    report = report({ "plan 2026", "plan 2027", "plan 2028", "plan 2013" }),
    expect = { { rule = "CO5" } },
  },
  {
    name = "the first year that does not fit its place is told once",
    report = report({ "plan 2062", "plan 2027", "plan 2028", "plan 2029" }),
    expect = { { rule = "CO5" } },
  },
  {
    name = "account and plan of the last year beside earlier accounts",
    report = report { "actual 2021", "actual 2022", "actual 2023", "budget 2023" },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "two years that do not fit their place are told as what is missing",
    report = report({ "plan 2026", "plan 2027", "plan 2029", "plan 2031" }),
    expect = { { rule = "CO5" }, { rule = "CO5" } },
  },
  {
    name = "a row of accounts that goes on with plans is one column a year",
    report = report { "actual 2021", "actual 2022", "actual 2023", "plan 2024", "plan 2025" },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "plans that do not follow at once leave a year out",
    report = report { "actual 2022", "actual 2023", "plan 2025" },
    expect = { { rule = "CO5" }, { rule = "CO5" } },
  },
  {
    name = "the order of the columns is free",
    report = report { "budget 2023", "actual 2023", "actual 2022", "actual 2021" },
    expect = {},
  },
  {
    name = "accounts of earlier years need no estimate",
    report = report({ "actual 2021", "actual 2022" }),
    expect = {},
  },
  { name = "a plan alone is complete", report = report { "plan 2024", "plan 2025" }, expect = {} },
  {
    name = "a table of measurements has no money columns",
    report = report { "measured 2017", "measured 2022" },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "without a fiscal year it is not known which account is meant",
    report = { kind = "multi_year_plan", nodes = { node { "actual 2022", "actual 2023" } } },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a column that names no year may be the one that seems to be missing",
    report = report { "actual 2021", "actual 2023", "budget" },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
}
