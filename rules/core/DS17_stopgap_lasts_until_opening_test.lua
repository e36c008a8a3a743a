local marked_prose = use("marked_prose")

local function action(title, written, ...)
  local value, mentions = marked_prose.for_report(written, "description")
  return {
    kind = "action", title = title, texts = { description = value }, mentions = mentions,
    columns = { "plan 2026", "plan 2027", "plan 2028" }, rows = { { false, "value", ... } },
  }
end

local function report(title, written, opens, ...)
  return {
    kind = "social_plan",
    nodes = { action(title, written, ...), action("Een buurthuis bouwen", opens, "0", "5000", "5000") },
  }
end

local function case(name, expect, outcomes, ...)
  return { name = name, report = report(...), expect = expect, outcomes = outcomes }
end

local holds, not_meant = { evaluated = 1, failed = 0 }, { evaluated = 0, not_applicable = 1 }
local in_summer = "De opening wordt verwacht in de zomer van {2027}."
local waits = "In afwachting van het buurthuis is er een tent."

return {
  case("money that stops half a year before the opening", { { rule = "DS17", severity = "note", node = "Tent" } },
    { evaluated = 1, failed = 1 }, "Tent", waits, in_summer, "900", false, false),
  case("the title says what it waits for", { { node = "Tent in afwachting van het buurthuis" } }, nil,
    "Tent in afwachting van het buurthuis", "Een tent.", "De opening is in {2028}.", "900", false, false),
  case("what the sentence says further does not matter", { { node = "Tent" } }, nil, "Tent",
    "We doen verder. In afwachting van het buurthuis worden de activiteiten georganiseerd in een tent.", in_summer,
    "900", false, false),
  case("money until the opening", {}, holds, "Tent", waits, in_summer, "900", "900", false),
  case("an opening on the first day without money", {}, holds, "Tent", waits, "De opening is in {2027}.", "900", false,
    false),
  case("two openings: the last one counts", { { node = "Tent" } }, nil, "Tent", waits,
    "Start uitbating in {2027}. " .. in_summer, "900", false, false),
  case("another name", {}, not_meant, "Tent", "In afwachting van het zwembad is er een tent.", in_summer, "900", false,
    false),
  case("no money", {}, not_meant, "Tent", waits, in_summer, false, false, false),
  case("nothing is awaited", {}, not_meant, "Tent", "Er is een tent.", in_summer, "900", false, false),
}
