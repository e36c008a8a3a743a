local function report(year, actions)
  return {
    kind = "annual_account", fiscal_year = year, nis_code = "12021",
    nodes = { { kind = "action_plan", code = "AP01", title = "Mobiliteit", children = actions } },
  }
end

local function action(code, title, more)
  local made = { kind = "action", code = code, title = title }
  for name, value in pairs(more or {}) do made[name] = value end
  return made
end

local function case(name, now, before, expect, outcomes)
  return {
    name = name, report = report(2023, now), earlier = report(2022, before), expect = expect, outcomes = outcomes,
  }
end

local function goal(year, title)
  return { fiscal_year = year, nodes = { { kind = "policy_objective", code = "BD1", title = title } } }
end

local reported = { rule = "RF5", severity = "note" }

return {
  case("another title of a code is told", { action("A0101", "Bouw site den Hof") },
    { action("A0101", "Bouw huis van het kind") },
    { { rule = "RF5", severity = "note", node = "A0101" } }, { evaluated = 2, failed = 1 }),
  case("the same title in other letters, or with a damaged one, is no other title",
    { action("A0101", "Financiële steun aan jonge gezinnen"), action("A0102", "FIETSPUNT") },
    { action("A0101", "Financi?le steun aan jonge gezinnen"), action("A0102", "Fietspunt.") }, {}, { evaluated = 3 }),
  case("a title with another code is told", { action("A0109", "Fietspunt") }, { action("A0101", "Fietspunt") },
    { reported }),
  case("a code that stands for something else is a warning", { action("A0101", "Zwembad") },
    { action("A0101", "Fietspunt") }, { { rule = "RF5", severity = "warning" } }),
  case("a title that was split is told for each part", { action("A0101", "Sport"), action("A0102", "Jeugd") },
    { action("A0101", "Sport en jeugd") }, { reported, reported }),
  case("what is new is not", { action("A0101", "Sport"), action("A0102", "Wegen") }, { action("A0101", "Sport") }, {},
    { evaluated = 2 }),
  {
    name = "a title below another plan is told with the plan it stood below",
    report = {
      kind = "annual_account", fiscal_year = 2023,
      nodes = {
        { kind = "action_plan", code = "AP01", title = "Mobiliteit" },
        { kind = "action_plan", code = "AP02", title = "Zorg", children = { action("A9", "Fietspunt") } },
      },
    },
    earlier = {
      kind = "annual_account", fiscal_year = 2022,
      nodes = {
        { kind = "action_plan", code = "AP01", title = "Mobiliteit", children = { action("A9", "Fietspunt") } },
        { kind = "action_plan", code = "AP02", title = "Zorg" },
      },
    },
    expect = { { rule = "RF5", severity = "note", node = "A9" } },
  },
  {
    name = "a goal without anything above it is told by its own name",
    report = goal(2023, "Zorg voor ouderen"),
    earlier = goal(2022, "Zorg voor kinderen"),
    expect = { reported },
  },
  {
    name = "of a node in two parts of the report the first tells it",
    report = report(2023, { action("A1", "Bouw den Hof"), action("A1", "Bouw den Hof", { part = "note" }) }),
    earlier = report(2022, { action("A1", "Bouw zaal"), action("A1", "Bouw zaal", { part = "note" }) }),
    expect = { reported },
    outcomes = { not_applicable = 1 },
  },
}
