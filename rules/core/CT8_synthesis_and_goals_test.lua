local case = use("synthesis_case")

local first, second = case.items()
local total = case.total("30", "50")

local function operating(...)
  local values = { ... }
  return {
    { "operating", "receipts", values[1], values[2] },
    { "operating", "expenditure", values[3], values[4] },
    { "operating", "balance", values[5], values[6] },
  }
end

return {
  {
    name = "receipts and expenditure that are more than those of the goal are reported by year",
    report = case.report(first, second, total, case.goal(operating("45", "54", "15", "4", "30", "50"))),
    expect = {
      { rule = "CT8", severity = "warning", actual = "54", expected = "60", delta = "-6" },
      { rule = "CT8", actual = "4", expected = "10", delta = "-6" },
    },
    outcomes = { evaluated = 6, failed = 2 },
  },
  {
    name = "a synthesis that adds up to the goals is silent",
    report = case.report(first, second, total, case.goal(operating("45", "60", "15", "10", "30", "50"))),
    expect = {},
    outcomes = { evaluated = 6, failed = 0 },
  },
  {
    name = "a total with the investments is held against both sections",
    report = case.report(first, second, total, case.goal {
      { "operating", "receipts", "45", "60" }, { "operating", "expenditure", "11", "7" },
      { "operating", "balance", "34", "53" }, { "investment", "receipts", "0", "0" },
      { "investment", "expenditure", "4", "3" }, { "investment", "balance", "-4", "-3" },
    }),
    expect = {},
    outcomes = { evaluated = 6, failed = 0 },
  },
  {
    name = "a total that fits neither way follows the other years",
    report = case.report(first, second, case.total("30", "99"), case.goal(
      operating("45", "60", "15", "10", "30", "50")), case.goal(operating("0", "0", "0", "0", "0", "0"), {
      code = "SD2",
    })),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 2 }, -- as many years agree as do not
  },
  {
    name = "goals that the note does not show leave it open",
    report = case.report(first, second, total, case.goal(operating("4", "6", "1", "1", "3", "5"))),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 2 },
  },
  {
    name = "a goal without the columns of the synthesis cannot be compared",
    report = case.report(first, second, total, case.goal({ { "operating", "balance", "1" } }, {
      columns = { "actual 2019" },
    })),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 2 },
  },
  {
    name = "an item without a row leaves that row open",
    report = case.report(first, second, {
      kind = "action", part = "synthesis", code = "A0103", columns = { "actual 2022" },
      rows = { { "operating", "balance", "0" } },
    }, total, case.goal(operating("45", "60", "15", "10", "30", "50"))),
    expect = {},
    outcomes = { evaluated = 4, not_evaluable = 2 },
  },
  {
    name = "a report without a synthesis, or without goals, has nothing to compare",
    report = case.report(first, second, total),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
