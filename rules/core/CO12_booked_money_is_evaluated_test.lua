local function action(code, spent, options)
  options = options or {}
  return {
    kind = "action", part = "note", code = code, title = options.title or "Actie " .. code,
    columns = spent and { "actual 2023", "actual 2024" } or nil,
    rows = spent and { { "operating", "expenditure", options.before or "0", spent } } or nil,
  }
end

local function evaluated(code, text, title)
  return {
    kind = "action", part = "evaluation", code = code, title = title or "Actie " .. code,
    texts = { evaluation = text or "Het overleg met de partners liep het hele jaar." },
  }
end

local function report(children, year)
  return {
    kind = "policy_evaluation", fiscal_year = year, nodes = {
      { kind = "action_plan", part = "note", code = "AP01", title = "Plan", children = children },
    },
  }
end

return {
  {
    name = "bookings of the year without an evaluation",
    report = report({ evaluated("A0101"), action("A0101", "5"), action("A0102", "12") }, 2024),
    expect = { { rule = "CO12", severity = "warning", node = "A0102" } },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "bookings of an earlier year are past",
    report = report({ evaluated("A0101"), action("A0102", "0", { before = "12" }) }, 2024),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a plan of which nothing is evaluated may not be reached",
    report = report({ action("A0101", "5"), action("A0102", "12") }, 2024),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 2 },
  },
  {
    name = "an evaluation with the code of another",
    report = report({
      evaluated("A0101", nil, "Moestuinen"), action("A0101", "5"),
      action("A0102", "12", { title = "Moestuinen aanleggen" }), action("A0103", "7"),
    }, 2024),
    expect = { { node = "A0103" } },
    outcomes = { evaluated = 3, failed = 1 },
  },
  {
    name = "a report without a fiscal year cannot tell",
    report = report({ evaluated("A0101"), action("A0102", "12") }),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "the plan in which the report breaks off may have more",
    report = report({
      action("A0107", "12"), evaluated("A0101"), evaluated("A0102"), evaluated("A0103"), evaluated("A0104"),
      evaluated("A0105"), evaluated("A0106", "Het overleg met de partners werd in het najaar verder op"),
    }, 2024),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
}
