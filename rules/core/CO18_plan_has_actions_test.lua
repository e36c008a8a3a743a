local function plan(number, count)
  local children = {}
  for i = 1, count do
    children[i] = {
      kind = "action", part = "body", code = number .. "/" .. i, title = "Actie",
      texts = { state = "Het werk is in de loop van het jaar gedaan." },
    }
  end
  return {
    kind = "action_plan", part = "body", code = number, title = "Plan", children = children,
    columns = { "actual 2023", "budget 2023" }, rows = { { "operating", "expenditure", "5.00", "7.00" } },
  }
end

local function cut_off(number, text)
  local found = plan(number, 0)
  found.children[1] = { kind = "indicator", part = "body", title = "Aanwijzer", texts = { state = text } }
  return found
end

local function report(...) return { kind = "annual_account", fiscal_year = 2023, nodes = { ... } } end

local function holds(name, ...)
  return { name = name, report = report(...), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "a plan with amounts and no action", outcomes = { evaluated = 1, failed = 1 },
    report = report(plan("1", 2), plan("2", 0), plan("3", 1), plan("4", 3)),
    expect = { { rule = "CO18", severity = "note", node = "2" } },
  },
  {
    name = "an action of another part is none of the plan", expect = { { node = "2" } },
    report = report(plan("1", 2), {
      kind = "action_plan", part = "note", code = "2", title = "Plan", columns = { "actual 2023" },
      rows = { { "operating", "expenditure", "5.00" } },
      children = { { kind = "action", part = "evaluation", code = "2/1", title = "Actie" } },
    }, plan("3", 1), plan("4", 3)),
  },
  holds("plans that all show actions", plan("1", 2), plan("2", 1), plan("3", 1),
    { kind = "action_plan", part = "contents", code = "4", title = "Inhoud" }),
  holds("a plan without amounts", plan("1", 2), plan("3", 1), plan("4", 3),
    { kind = "action_plan", part = "body", code = "5", title = "Leeg" }),
  holds("a report that breaks off in the plan", plan("1", 2), plan("3", 1), plan("4", 3),
    cut_off("5", "Het overleg met de partners werd in het najaar verder op")),
  {
    name = "reports that leave out actions more often", expect = {}, outcomes = { not_evaluable = 1 },
    report = report(plan("1", 2), plan("2", 0), plan("3", 1), plan("4", 0)),
  },
  {
    name = "a report without plans", expect = {}, outcomes = { not_applicable = 1 },
    report = report { kind = "action", code = "1", title = "Actie" },
  },
}
