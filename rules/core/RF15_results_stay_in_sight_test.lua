local marked_prose = use("marked_prose")

local function report(year, written, part)
  local value, mentions = marked_prose.for_report(written, "state")
  return {
    kind = "annual_account", fiscal_year = year,
    nodes = {
      {
        kind = "action", code = "A0101", title = "Fietspunt", part = part or "body", texts = { state = value },
        mentions = mentions,
      },
    },
  }
end

local told = "Er waren {410 herstellingen} en {150 verhuringen} in {1 jaar}."

local function case(name, before, now, outcomes, expected)
  return {
    name = name, earlier = report(2022, before), report = report(2023, now), outcomes = outcomes,
    expect = expected or {},
  }
end

local holds, fails, silent = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }, { not_applicable = 1 }

local function in_two_parts(year, written)
  local made = report(year, written)
  made.nodes[2] = report(year, written, "note").nodes[1]
  return made
end

return {
  case("results in numbers, and none any more", told, "De actie loopt zoals voorzien.", fails,
    { { rule = "RF15", severity = "note", node = "A0101" } }),
  case("more than are quoted", told .. " Ook {4 lessen} en {5 ritten}.", "De actie loopt.", fails, { {} }),
  case("other numbers", told, "Er werd {1.200 euro} uitgegeven.", holds),
  case("one number is no habit", "Er waren {410 herstellingen}.", "De actie loopt.", silent),
  case("how long it took is no result", "Het duurde {2 jaar} en {3 maanden}, met {2,5 VTE}.", "De actie loopt.",
    silent),
  {
    name = "an action in two parts is told once",
    earlier = in_two_parts(2022, told), report = in_two_parts(2023, "De actie loopt."),
    expect = { { node = "A0101" } }, outcomes = { evaluated = 1, not_applicable = 1 },
  },
}
