local marked_prose = use("marked_prose")

local case = marked_prose.cases({ kind = "progress_slides", fiscal_year = 2023, as_of = "2023-09-30" }, "1")
local outcomes = marked_prose.outcomes
local pot = "→ totale pot = {979.800 euro}\n\n- Te verantwoorden na 3 jaar = "

return {
  case("a cost that is not twice a grant of half of it", pot .. "{1.995.600 euro} ({50%} cofinanciering)",
    outcomes.fails, { { rule = "TN14", severity = "warning", actual = "979800", expected = "997800" } }, "description"),
  case("a cost that is", pot .. "{1.959.600 euro} ({50%} cofinanciering)", outcomes.holds, {}, "description"),
  case("another share", "Subsidie: {800,40 euro}, totale kost {1.000,50 euro} met {20%} cofinanciering.",
    outcomes.holds),
  case("a share of the grant", "Subsidie: {1.000 euro}, totale kost {1.500 euro} met {50%} cofinanciering.",
    outcomes.open),
  case("no cost", "De subsidie is {900 euro}, met {50%} cofinanciering.", outcomes.silent),
  case("no percentage", "De subsidie is {900 euro}, met cofinanciering.", outcomes.silent),
}
