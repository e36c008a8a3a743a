local marked_prose = use("marked_prose")

local case = marked_prose.cases({ kind = "policy_evaluation", fiscal_year = 2024, as_of = "2024-12-31" }, "A0501")
local outcomes = marked_prose.outcomes
local holds, fails, open, silent = outcomes.holds, outcomes.fails, outcomes.open, outcomes.silent

return {
  case("instalments of which the first are past", "In {2024} kregen we een derde schijf van {28.144 euro}. Dat bedrag "
    .. "wordt jaarlijks uitbetaald tot en met november {2025}. In totaal ontvangen we {140.000 euro}.", fails,
    { { rule = "TN6", severity = "warning", node = "A0501", actual = "140000", expected = "112576" } }, "evaluation"),
  case("a total that may be rounded is a note",
    "In {2024} kregen we een vierde schijf van {28.144 euro}. Dat bedrag wordt jaarlijks uitbetaald tot en met {2025}. "
      .. "In totaal ontvangen we {140.000 euro}.", holds, { { severity = "note", delta = "-720" } }),
  case("so many years", "We krijgen {5.250,50 euro} per jaar gedurende drie jaar, in totaal {15.751,50 euro}.", holds),
  case("so many years that do not add up",
    "We krijgen {5.250,50 euro} per jaar gedurende drie jaar, in totaal {15.000,50 euro}.", fails,
    { { actual = "15000.50", expected = "15751.50" } }),
  case("round parts give a round total",
    "De subsidie is {90.000 euro} per jaar gedurende drie jaar, in totaal {300.000 euro}.", fails, { {} }),
  case("parts that are counted", "Er zijn vier schijven van {1.500 euro}, in totaal {6.000 euro}.", holds),
  case("an amount in round terms",
    "We krijgen ongeveer {5.250 euro} per jaar gedurende drie jaar, in totaal {16.000 euro}.", open),
  case("a year and months that are both named", "We krijgen {500 euro} per maand, per jaar {6.000 euro} gedurende 24 "
    .. "maanden, in totaal {12.000 euro}.", silent),
  case("how often is not said", "We krijgen {5.250 euro} per jaar, in totaal {15.000 euro}.", silent),
  case("a total of something else", "We krijgen {5.250 euro} per jaar gedurende drie jaar.", silent),
  case("two totals", "We krijgen {500 euro} per jaar gedurende drie jaar, in totaal {1.500 euro}. In totaal kost het "
    .. "{9.000 euro}.", silent),
  case("no amounts", "Het overleg komt drie keer per jaar samen.", silent),
}
