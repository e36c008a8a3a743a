local marked_prose = use("marked_prose")

local case = marked_prose.cases({ kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31" }, "A1")
local outcomes = marked_prose.outcomes

return {
  case("another number than in the sentence before",
    "Er waren {40 gezinnen}. Van die {45 gezinnen} kwamen er {12} terug.", outcomes.fails,
    { { rule = "TN29", severity = "warning", node = "A1", actual = "45", expected = "40" } }),
  case("the same number", "Er waren {40 gezinnen}. Van die {40 gezinnen} kwamen er {12} terug.", outcomes.holds),
  case("part of a whole that stood before it",
    "Er zijn {20 bedden}. Minstens {12} van de {25 bedden} zijn voor gezinnen.", outcomes.fails,
    { { actual = "25", expected = "20" } }),
  case("something else", "Er waren {40 gezinnen}. Die {45 kinderen} kwamen terug.", outcomes.silent),
  case("no number before", "Die {45 gezinnen} kwamen terug.", outcomes.silent),
}
