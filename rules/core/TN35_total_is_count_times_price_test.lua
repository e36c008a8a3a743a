local marked_prose = use("marked_prose")

local report = { kind = "annual_account", fiscal_year = 2024, as_of = "2024-12-31" }
local case = marked_prose.cases(report, "01/11/SAP/02/04")

local outcomes = marked_prose.outcomes
local holds, fails, silent = outcomes.holds, outcomes.fails, outcomes.silent

return {
  case("a total that is not the product",
    "Er zijn {10 fietsen} gekocht aan {250 euro} per stuk, samen {2.600 euro}.", fails,
    {
      {
        rule = "TN35", severity = "warning", node = "01/11/SAP/02/04", actual = "2600", expected = "2500",
        delta = "100",
      },
    }),
  case("a total that is", "Er zijn {10 fietsen} gekocht aan {250 euro} per stuk, samen {2.500 euro}.", holds),
  case("a price that is rounded to whole euros",
    "De {3 lesgevers} kregen elk {33,33 euro}, samen {100 euro}.", { evaluated = 1, failed = 0 }),
  case("groups of so many each", "Er waren {12 groepen} van telkens {8 leden}, samen {100 leden}.", fails,
    { { actual = "100", expected = "96" } }),
  case("prices without a total", "Er zijn {10 fietsen} aan {250 euro} per stuk. Er was {300 euro} over.", silent),
  case("one amount", "Er zijn {10 fietsen} aan {250 euro} per stuk.", silent),
  case("a text without a price", "Er ging {250 euro} naar sport en {300 euro} naar jeugd.", silent),
}
