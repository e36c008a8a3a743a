local function report(year, title, columns, ...)
  return {
    kind = "policy_evaluation", fiscal_year = year, nis_code = "12021",
    nodes = {
      { kind = "item", part = "synthesis", title = title, columns = columns, rows = { { false, "value", ... } } },
    },
  }
end

local before = report(2022, "Reserve 31/12/2022", { "actual 2021", "actual 2022" }, "70", "80")

local others = { { kind = "action", code = "A1", title = "Fietspunt" }, { kind = "item", title = "Reserves" } }

return {
  {
    name = "an opening stock that is not the earlier closing one is reported",
    report = report(2023, "Reserve 31/12/2023", { "actual 2022", "actual 2023" }, "85", "90"),
    earlier = before,
    expect = { { rule = "RF4", severity = "error", actual = "85", expected = "80", delta = "5" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "the same stock is not, also under the title of another year",
    report = report(2023, "Reserve 31/12/2023", { "actual 2022", "actual 2023" }, "80", "90"),
    earlier = before,
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "what was estimated may come out otherwise",
    report = report(2023, "Reserve 31/12/2023", { "plan 2022", "actual 2023" }, "85", "90"),
    earlier = before,
    expect = {},
    outcomes = { not_evaluable = 1 },
  },
  {
    name = "a year that the earlier report does not close is not compared",
    report = report(2023, "Reserve", { "actual 2023" }, "90"),
    earlier = {
      kind = "progress_slides", fiscal_year = 2022, as_of = "2022-06-30",
      nodes = {
        {
          kind = "item", part = "synthesis", title = "Reserve", columns = { "actual 2023" },
          rows = { { false, "value", "80" } },
        },
      },
    },
    expect = {},
    outcomes = { not_evaluable = 1 },
  },
  {
    name = "without a day the year of the report is the last one it closes",
    report = { kind = "social_plan", fiscal_year = 2023, nodes = {
      { kind = "item", title = "Overgedragen saldo", columns = { "actual 2022" }, rows = { { false, "value", "85" } } },
    } },
    earlier = { kind = "social_plan", fiscal_year = 2022, nodes = {
      { kind = "item", title = "Overgedragen saldo", columns = { "actual 2022" }, rows = { { false, "value", "80" } } },
    } },
    expect = { { rule = "RF4" } },
  },
  {
    name = "an action is no stock, nor is a title without a number",
    report = { fiscal_year = 2023, nodes = others },
    earlier = { fiscal_year = 2022, nodes = others },
    expect = {},
    outcomes = { not_applicable = 2 },
  },
}
