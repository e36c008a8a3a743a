local code_cases = use("code_cases")

local constant = code_cases.constant
local unclear = code_cases.unclear
local budget = code_cases.budget

return {
  budget("a budget code without digits", { "AC000224", "AC000224", "AC000219", "AC", "AC000161", "AC000224" },
    { { rule = "ID13", severity = "warning", node = "Actie 4" } }),
  budget("the letters of another series", { "AC000224", "AC000224", "AC000219", "MJP", "AC000161", "AC000224" },
    { { severity = "note", node = "Actie 4" } }),
  budget("one with a digit too few", { "AC000224", "AC000224", "AC000219", "AC00219", "AC000161" }, {}),
  constant("all alike", { "AC000221", "AC000222", "AC000224", "AC000225", "AC000226" }),
  unclear("four codes are too few", { "AC000221", "AC000222", "Ac000224", "AC000225" }),
  {
    name = "a report without codes is not meant",
    report = { kind = "annual_account", nodes = { { kind = "action", title = "Actie" } } },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
