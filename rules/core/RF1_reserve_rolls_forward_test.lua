local case = use("synthesis_case")

local first, second = case.items()
local total = case.total("30", "50")
local invested = case.apart("Investeringen", "investment", "-5", "-7")

return {
  {
    name = "a reserve that does not follow from the year before is reported",
    report = case.report(first, second, total, invested, case.reserve("100", "125", "178")),
    expect = {
      {
        rule = "RF1", severity = "error", node = "Reserve 31/12/2021 reserve 31/12/2023", row = "value", year = 2023,
        actual = "178", expected = "168", delta = "10",
      },
    },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "a reserve that rolls forward is silent",
    report = case.report(first, second, total, invested, case.reserve("100", "125", "168")),
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "a plan starts from the account of the year before",
    report = case.report(first, second, total, invested, case.reserve("100", "125", "168", {
      columns = { "actual 2021", "actual 2022", "plan 2023" },
    })),
    expect = {},
    outcomes = { evaluated = 1, not_evaluable = 1 }, -- the total has no plan
  },
  {
    name = "the result is the total with the lines apart",
    report = case.report(first, second, total, invested, case.result("25", "45")),
    expect = { { row = "total", year = 2023, actual = "45", expected = "43" } },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "a number apart without a column belongs to the year that it explains",
    report = case.report(first, second, total, case.apart("Investeringen", "investment", "-5"),
      case.reserve("100", "125", "175")),
    expect = {},
    outcomes = { failed = 0 },
  },
  {
    name = "where no number apart explains it, the step fails",
    report = case.report(first, second, total, case.apart("Investeringen", "investment", "-5"),
      case.reserve("100", "125", "199")),
    expect = { { year = 2023, actual = "199", expected = "175" } },
  },
  {
    name = "a stock without the year before is left open",
    report = case.report(first, second, total, case.reserve("100", "125", "168", {
      columns = { "actual 2019", "actual 2022", "actual 2023" },
    })),
    expect = { { year = 2023, actual = "168", expected = "175" } },
    outcomes = { evaluated = 1, not_evaluable = 1 },
  },
  {
    name = "an amount that is no stock does not roll forward",
    report = case.report(first, second, total, case.reserve("100", "1", "2", { title = "Inwoners" })),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
