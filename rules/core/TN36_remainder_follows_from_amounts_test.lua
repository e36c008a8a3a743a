local marked_prose = use("marked_prose")

local report = { kind = "annual_account", fiscal_year = 2024, as_of = "2024-12-31" }
local case = marked_prose.cases(report, "01/11/SAP/02/04")

local outcomes = marked_prose.outcomes
local holds, fails, silent = outcomes.holds, outcomes.fails, outcomes.silent

return {
  case("a rest that is another",
    "Van het budget van {5.000 euro} werd {4.000 euro} besteed, zodat er {2.000 euro} overblijft.", fails,
    {
      {
        rule = "TN36", severity = "warning", node = "01/11/SAP/02/04", actual = "2000", expected = "1000",
        delta = "1000",
      },
    }),
  case("a rest that is right", "Van de {5.000 euro} is {4.000 euro} besteed. Er rest nog {1.000 euro}.", holds),
  case("too much, by another amount",
    "Er is {5.000 euro} voorzien en {6.000 euro} uitgegeven, dus {2.000 euro} te veel.", fails,
    { { actual = "2000", expected = "1000" } }),
  case("within a budget that is smaller",
    "Met een uitgave van {5.500 euro} bleven we binnen het budget van {5.000 euro}.",
    fails, { { actual = "5500", expected = "5000" } }),
  case("within a budget", "Met een uitgave van {4.500 euro} bleven we binnen het budget van {5.000 euro}.", holds),
  case("beyond a budget that is larger",
    "Het budget van {5.000 euro} werd overschreden met een uitgave van {4.500 euro}.", fails, { {} }),
  case("amounts without a budget", "Er werd {4.000 euro} besteed en {1.000 euro} betaald.", silent),
  case("a text without amounts", "Het budget werd besteed.", silent),
}
