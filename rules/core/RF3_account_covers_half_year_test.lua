local function report(kind, year, columns, ...)
  return {
    kind = kind, fiscal_year = year, nis_code = "12021",
    nodes = { { kind = "action_plan", code = "AP01", title = "Mobiliteit", columns = columns, rows = { ... } } },
  }
end

local half = report("half_year_report", 2022, { "booked 2022", "budget 2022" },
  { "operating", "receipts", "40.00", "60.00" }, { "operating", "expenditure", "70.00", "90.00" },
  { "operating", "balance", "-30.00", "-30.00" })

local function account(receipts, expenditure, balance)
  return report("annual_account", 2022, { "actual 2022" }, { "operating", "receipts", receipts },
    { "operating", "expenditure", expenditure }, { "operating", "balance", balance })
end

return {
  {
    name = "an account below what was booked halfway is reported",
    report = account("55.00", "65.00", "-10.00"),
    earlier = half,
    expect = { { rule = "RF3", severity = "warning", row = "expenditure", actual = "65.00", expected = "70.00" } },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "an account above it is not, whatever the balance does",
    report = account("40.00", "75.00", "-35.00"),
    earlier = half,
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "the account of another year is another year",
    report = report("annual_account", 2023, { "actual 2023" }, { "operating", "expenditure", "10.00" }),
    earlier = half,
    expect = {},
    outcomes = { not_applicable = 1 },
  },
  {
    name = "an account without the amounts says nothing of them",
    report = report("annual_account", 2022, { "actual 2021" }, { "operating", "expenditure", "10.00" }),
    earlier = half,
    expect = {},
    outcomes = { not_applicable = 1 },
  },
  {
    name = "an earlier account of the same day is no part of the year",
    report = account("40.00", "75.00", "-35.00"),
    earlier = account("50.00", "85.00", "-35.00"),
    expect = {},
    outcomes = { not_applicable = 1 },
  },
}
