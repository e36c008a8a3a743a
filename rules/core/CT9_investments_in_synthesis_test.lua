local case = use("synthesis_case")

local first, second = case.items()

local function goal(operating_2022, operating_2023, investment_2022, investment_2023)
  return case.goal {
    { "operating", "balance", operating_2022, operating_2023 },
    { "investment", "balance", investment_2022, investment_2023 },
  }
end

return {
  {
    name = "a total that has the investments in one year alone is reported",
    report = case.report(first, second, case.total("30", "50"), goal("30", "57", "-5", "-7")),
    expect = { { rule = "CT9", severity = "warning", node = "Eindtotaal" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a total that never has them is silent",
    report = case.report(first, second, case.total("30", "50"), goal("30", "50", "-5", "-7")),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a year without investments says nothing",
    report = case.report(first, second, case.total("30", "50"), goal("30", "57", "0", "-7")),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "without any investment nothing can be told",
    report = case.report(first, second, case.total("30", "50"), goal("30", "50", "0", "0")),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a synthesis without goals beside it is not looked at",
    report = case.report(first, second, case.total("30", "50")),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
