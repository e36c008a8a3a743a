local function report(description, evaluation)
  return {
    kind = "policy_evaluation", fiscal_year = 2024,
    nodes = {
      {
        kind = "action", part = "note", code = "A12", title = "Wijkbus: vervoer in de regio",
        texts = { description = description },
      },
      {
        kind = "action", part = "evaluation", code = "A12", title = "Wijkbus", texts = { evaluation = evaluation },
      },
    },
  }
end

local announced = "De Wijkbus wordt in heel de regio uitgerold."
local holds = { evaluated = 1, failed = 0 }

return {
  {
    name = "a decision to stop what the description announces",
    report = report(announced,
      "In mei besliste het college om geen verdere stappen te zetten voor een Wijkbus in de regio."),
    expect = { { rule = "DS25", severity = "note", node = "A12" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "something else was stopped", report = report(announced, "De nieuwsbrief werd stopgezet."), expect = {},
    outcomes = holds,
  },
  { name = "nothing was stopped", report = report(announced, "De Wijkbus rijdt."), expect = {}, outcomes = holds },
  {
    name = "a description that announces nothing",
    report = report("Vervoer in de regio is schaars.", "De Wijkbus werd stopgezet."), expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
