local marked_prose = use("marked_prose")

local case = marked_prose.cases({ kind = "social_plan", fiscal_year = 2023, as_of = "2023-12-31" }, "1")
local outcomes = marked_prose.outcomes
local prices = "De subsidie is {45 euro} per kind per dag. Daarnaast is er {20 euro} per kind.\n\nRaming:\n"

local function stated(count, failed)
  return { evaluated = count, failed = failed }
end

return {
  case("an amount that is no number of days, and one that is not the number of children",
    prices .. "- Zomer: {45.500 euro} ({100 lln}) + {2.100 euro}", stated(2, 2),
    {
      { rule = "PL6", severity = "note", actual = "45500", expected = "45000" },
      { actual = "2100", expected = "2000" },
    }, "description"),
  case("amounts that follow from the numbers, for other days too",
    prices .. "- Zomer: {45.000 euro} ({100 lln}) + {2.000 euro}\n- Herfst: {27.000 euro} extra ({120 lln}) + "
      .. "{2.400 euro}", stated(4, 0), {}, "description"),
  case("an amount below the price of one day", prices .. "- Zomer: {4.000 euro} ({100 lln})", stated(1, 1),
    { { expected = "4500" } }),
  case("two groups at one price",
    "Een stand kost {150 euro} per deelnemer. Raming: {6.000 euro} ({40 deelnemers}), {3.100 euro} ({20 deelnemers}).",
    stated(2, 1), { { actual = "3100", expected = "3000" } }),
  case("a price of something else", "De huur is {45 euro} per zaal. Zomer: {4.000 euro} ({100 kinderen}).",
    outcomes.open),
  case("more days than a year has", prices .. "- Zomer: {45.000.000 euro} ({100 lln})", outcomes.open),
  case("no price", "Zomer: {4.000 euro} ({100 kinderen}) en {50 euro}.", outcomes.silent),
  case("no number of children", prices .. "- Zomer: {4.000 euro}", outcomes.silent),
  case("one amount", "De subsidie is {45 euro} per kind.", outcomes.silent),
}
