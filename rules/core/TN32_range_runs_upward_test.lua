local marked_prose = use("marked_prose")

local outcomes = marked_prose.outcomes
local case = marked_prose.cases({ kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31" }, "A1")

return {
  case("the higher number first", "Er kwamen tussen 20 en 10 kinderen.", outcomes.fails,
    { { rule = "TN32", severity = "warning", node = "A1" } }),
  case("the lower number first", "Er kwamen tussen 10 en 20 kinderen.", outcomes.holds),
  case("no range", "Er kwamen 20 kinderen.", outcomes.silent),
}
