local marked_prose = use("marked_prose")

local case = marked_prose.cases({ kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31" }, "A1")
local outcomes = marked_prose.outcomes

return {
  case("more than all pupils", "In 2023 nam {105%} van de leerlingen deel.", { evaluated = 1, failed = 1 },
    { { rule = "TN31", severity = "warning", node = "A1" } }),
  case("nearly all pupils", "In 2023 nam {95%} van de leerlingen deel.", outcomes.holds),
  case("a budget", "In 2023 is {105%} van het budget besteed.", outcomes.silent),
}
