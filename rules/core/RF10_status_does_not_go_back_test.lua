local function report(year, status)
  return {
    kind = "annual_account", fiscal_year = year,
    nodes = { { kind = "action", code = "A0101", title = "Fietspunt", status = status } },
  }
end

local function case(name, before, now, expect, outcomes)
  return {
    name = name, report = report(2023, now), earlier = report(2022, before), expect = expect, outcomes = outcomes,
  }
end

local reported = { { rule = "RF10", severity = "warning", node = "A0101" } }

return {
  case("a completed action that is halfway again is reported", "completed", "halfway", reported,
    { evaluated = 1, failed = 1 }),
  case("so is one that was stopped and has started", "stopped", "started", reported),
  case("a status that goes on is not", "started", "near_end", {}, { evaluated = 1, failed = 0 }),
  case("nor is one that stays", "halfway", "halfway", {}, { evaluated = 1 }),
  case("what is stopped or continuous now has no step back", "halfway", "stopped", {}, { evaluated = 1 }),
  case("what was stopped and is completed has none either", "stopped", "completed", {}, { evaluated = 1 }),
  case("a status that only one report prints cannot go back", nil, "halfway", {}, { not_applicable = 1 }),
}
