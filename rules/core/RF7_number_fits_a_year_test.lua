local case = use("synthesis_case")

local first, second = case.items()
local total = case.total("30", "50")

local function report(loose, ...)
  return case.report(first, second, total, case.apart("Investeringen", "investment", loose), case.reserve(...))
end

return {
  {
    name = "a number that no step of the reserve contains is reported",
    report = report("-9", "100", "130", "180"),
    expect = { { rule = "RF7", severity = "warning", node = "Investeringen" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a number that equals a step is told with it",
    report = report("50", "100", "130", "180"),
    expect = { { node = "Investeringen" } },
  },
  {
    name = "a number that makes a step come out belongs to its year",
    report = report("-9", "100", "121", "171"),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "where a step fails the number may belong there",
    report = report("-9", "100", "130", "999"),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "without a reserve there is nothing to fit",
    report = case.report(first, second, total, case.apart("Investeringen", "investment", "-9")),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
