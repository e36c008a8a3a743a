local function action(code, title, start, part)
  return { kind = "action", code = code, title = title, start = start, part = part }
end

local function report(year, kind, ...)
  return {
    kind = kind, fiscal_year = year,
    nodes = { { kind = "action_plan", code = "AP01", title = "Mobiliteit", children = { ... } } },
  }
end

local kept = action("A0101", "Fietspunt", "2020-01-01")
local before = report(2022, "annual_account", kept)

return {
  {
    name = "a new action that began before the earlier report is told",
    report = report(2023, "annual_account", kept, action("A0102", "Zebrapaden", "2021-05-01")),
    earlier = before,
    expect = { { rule = "RF13", severity = "note", node = "A0102" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "one that the earlier report tells of in the text of another was under way there",
    report = report(2023, "annual_account", kept, action("A0102", "Project FIETS-Lab", "2021-05-01")),
    earlier = report(2022, "annual_account", {
      kind = "action", code = "A0101", title = "Fietspunt", start = "2020-01-01",
      texts = { state = "In mei begon het Fiets Lab." },
    }),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "one that began after it is not",
    report = report(2023, "annual_account", kept, action("A0102", "Zebrapaden", "2023-01-01")),
    earlier = before,
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "an earlier report that shows no actions of the plan would not show this one",
    report = report(2023, "annual_account", action("A0102", "Zebrapaden", "2021-05-01")),
    earlier = report(2022, "annual_account"),
    expect = {},
    outcomes = { not_applicable = 1 },
  },
  {
    name = "without the day of the earlier report it cannot be told",
    report = report(2023, "social_plan", kept, action("A0102", "Zebrapaden", "2021-05-01")),
    earlier = report(2022, "social_plan", kept),
    expect = {},
    outcomes = { not_evaluable = 1 },
  },
  {
    name = "of an action in two parts the first tells it",
    report = report(2023, "annual_account", kept, action("A0102", "Zebrapaden", "2021-05-01"),
      action("A0102", "Zebrapaden", "2021-05-01", "note")),
    earlier = before,
    expect = { { rule = "RF13" } },
    outcomes = { not_applicable = 1 },
  },
}
