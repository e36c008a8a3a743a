local of_whole = "Gezamenlijk budget van 9000 met de gids."

local function action(title, notes, target, ...)
  return {
    kind = "action", title = title, texts = { notes = notes }, columns = { "plan 2026", "plan 2027" },
    references = target and { { kind = "number", target = target } } or nil, rows = { { false, "value", ... } },
    mentions = notes == of_whole and { { text = "notes", kind = "amount", raw = "9000", value = "9000" } } or nil,
  }
end

local function report(here, there)
  return {
    kind = "social_plan",
    nodes = {
      { kind = "objective", code = "1.1", title = "Doel", children = { here } },
      { kind = "objective", code = "2.1", title = "Doel", children = { there } },
    },
  }
end

local function with(number) return "Gezamenlijk budget met de actie bij doelstelling " .. number .. "." end

local function case(name, first, second, expect, outcomes, sentence)
  local here = action("Gids", with "2.1", "2.1", first, "2800")
  local there = action("Advies", sentence or with "1.1", not sentence and "1.1" or nil, second, "2800")
  return { name = name, report = report(here, there), expect = expect, outcomes = outcomes }
end

---Two actions whose remarks say that one budget is for both.
local function unnumbered(first, second, partner)
  local here = action("Gids", "Gezamenlijke toelage gidsbeurt + onthaal.", nil, first, "2800")
  local there = action("Advies", "*Is 1 budget voor onthaal en gidsbeurt samen.", nil, second, "2800")
  here.fields = { { name = "party", role = "Partner", value = "Gidsen vzw" } }
  there.fields = { { name = "party", role = "Partner", value = partner or "Gidsen vzw" } }
  return report(here, there)
end

return {
  case("an amount that differs in one year", "2800", "2900", {
    { rule = "XR5", severity = "warning", node = "Advies", year = 2026, expected = "2800", actual = "2900" },
  }, { evaluated = 2, failed = 1 }),
  case("the same amounts", "2800", "2800", {}, { evaluated = 2, failed = 0 }),
  case("a year without an amount on one side", "2800", false, {}, { evaluated = 1, failed = 0 }),
  case("a part of a whole that is named is not meant", "2800", "6200", {}, { not_applicable = 1 },
    of_whole),
  case("an amount that stands with the other action is not meant", "2800", "100", {}, { not_applicable = 1 },
    "Zit vervat in de toelage voor de gids."),
  {
    name = "an action that says nothing of a shared budget is not meant",
    report = report(action("Gids", with "2.1", "2.1", "1", "2"), action("Advies", "Geen.", nil, "1", "3")),
    expect = {}, outcomes = { not_applicable = 1 },
  },
  {
    name = "two remarks on one budget without a number, with one partner",
    report = unnumbered("2800", "2900"),
    expect = { { rule = "XR5", node = "Advies", year = 2026, expected = "2800", actual = "2900" } },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "without a partner in common they may be two budgets",
    report = unnumbered("2800", "2900", "Huis vzw"),
    expect = {}, outcomes = { not_applicable = 1 },
  },
}
