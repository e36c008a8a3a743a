local function action(code, title, more)
  local made = { kind = "action", code = code, title = title, status = "halfway" }
  for name, value in pairs(more or {}) do made[name] = value end
  return made
end

local function report(year, ...)
  return {
    kind = "annual_account", fiscal_year = year,
    nodes = { { kind = "action_plan", code = "AP01", title = "Mobiliteit", priority = true, children = { ... } } },
  }
end

local kept = action("A0101", "Fietspunt")

return {
  {
    name = "an action that was halfway and is gone is reported at its plan",
    report = report(2023, kept),
    earlier = report(2022, kept, action("A0102", "Zebrapaden")),
    expect = { { rule = "RF11", severity = "warning", node = "A0102" } },
    outcomes = { evaluated = 3, failed = 1 },
  },
  {
    name = "all that is still there is counted",
    report = report(2023, kept),
    earlier = report(2022, kept),
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "one without a status too",
    report = report(2023, kept),
    earlier = report(2022, kept, { kind = "action", code = "A0102", title = "Zebrapaden" }),
    expect = { { rule = "RF11" } },
  },
  {
    name = "one that was completed may go",
    report = report(2023, kept),
    earlier = report(2022, kept, action("A0102", "Zebrapaden", { status = "completed" })),
    expect = {},
    outcomes = { evaluated = 3, failed = 0 },
  },
  {
    name = "where a plan shows no action at all, none is missed",
    report = report(2023),
    earlier = report(2022, kept),
    expect = {},
    outcomes = { not_applicable = 1 },
  },
  {
    name = "an action below a plan that is gone goes with it; of a plan without a goal above it nobody can tell",
    report = { fiscal_year = 2023, nodes = { { kind = "action_plan", code = "AP02", title = "Zorg" } } },
    earlier = report(2022, kept),
    expect = {},
    outcomes = { not_applicable = 2 },
  },
  {
    name = "one of a list with nothing above it is missed where most of the list is there",
    report = { fiscal_year = 2023, nodes = { kept, action("A0102", "Zebrapaden") } },
    earlier = { fiscal_year = 2022, nodes = { kept, action("A0102", "Zebrapaden"), action("A0103", "Bruggen") } },
    expect = { { rule = "RF11", node = "A0103" } },
  },
  {
    name = "of another list, or of one without codes, nobody can tell",
    report = { fiscal_year = 2023, nodes = { kept } },
    earlier = {
      fiscal_year = 2022,
      nodes = { kept, action("A0103", "Bruggen", { part = "note" }), action("A0104", "Tunnels", { part = "note" }) },
    },
    expect = {},
    outcomes = { not_applicable = 2 },
  },
  {
    name = "an action with another code and the same title is there",
    report = report(2023, action("A0107", "Fietspunt")),
    earlier = report(2022, kept),
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "a line that stands for several is no action",
    report = report(2023, kept),
    earlier = report(2022, kept, action(nil, "Overige acties", { aggregate = true })),
    expect = {},
    outcomes = { not_applicable = 1 },
  },
}
