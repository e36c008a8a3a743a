local function report(year, of_plan, of_action)
  return {
    kind = "annual_account", fiscal_year = year,
    nodes = {
      { kind = "action_plan", code = "AP01", title = "Mobiliteit", priority = of_plan, children = {
        { kind = "action", code = "A0101", title = "Fietspunt", priority = of_action },
      } },
    },
  }
end

return {
  {
    name = "an action that lost its priority is reported",
    report = report(2023, true, false),
    earlier = report(2022, true, true),
    expect = { { rule = "RF12", severity = "warning", node = "A0101" } },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "of a plan with its actions the plan tells it",
    report = report(2023, true, true),
    earlier = report(2022, false, false),
    expect = { { rule = "RF12", node = "AP01" } },
  },
  {
    name = "the same priority is not reported",
    report = report(2023, true, true),
    earlier = report(2022, true, true),
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "a report that does not say what has priority cannot differ",
    report = report(2023, nil, nil),
    earlier = report(2022, true, true),
    expect = {},
    outcomes = { not_applicable = 2 },
  },
}
