local function report(cell)
  return {
    kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31",
    nodes = {
      {
        kind = "action", code = "A0501", title = "FoodAct", columns = { "actual 2023", "budget 2023" },
        omitted_row = "zero", rows = { { "operating", "expenditure", cell, "12.00" } },
      },
    },
  }
end

return {
  {
    name = "a letter in an amount is reported",
    report = report { raw = "1.198.230,8l", absent = "unreadable", invalid = "letter l in a number" },
    expect = { { rule = "TB4", severity = "error", node = "A0501" } },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "a readable amount is silent",
    report = report("1198230.81"),
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  { name = "a blank is not unreadable", report = report(false), expect = {} },
  { name = "a slash says that there is none", report = report { raw = "/", absent = "slash" }, expect = {} },
  { name = "a word says why there is none", report = report { raw = "nvt", absent = "text" }, expect = {} },
}
