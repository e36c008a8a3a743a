local marked_prose = use("marked_prose")

local function titled(title, written, ...)
  local value, mentions = marked_prose.for_report(written, "description")
  return {
    kind = "social_plan",
    nodes = { {
      kind = "action", title = title, texts = { description = value }, mentions = mentions,
      columns = { "plan 2026", "plan 2027", "plan 2028" }, rows = { { false, "value", ... } },
    } },
  }
end

local function report(written, ...)
  return titled("Woning", written, ...)
end

local function silent(name, written, ...)
  return { name = name, report = report(written, ...), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

local function not_meant(name, written, ...)
  return { name = name, report = report(written, ...), expect = {}, outcomes = { evaluated = 0, not_applicable = 1 } }
end

local closes = "In {2027} moet de woning sluiten."

return {
  {
    name = "money after the year of a closing", report = report(closes, "6000", "6000", "6000"),
    expect = { { rule = "DS16", severity = "note", node = "Woning" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  silent("money until the closing", closes, "6000", "6000", "0"),
  not_meant("a trial within other work", "Het pilootproject stopt in {2027}.", "6000", "6000", "6000"),
  {
    name = "an action that is a trial itself",
    report = titled("Pilootproject", "Het pilootproject stopt in {2027}.", "6000", "6000", "6000"),
    expect = { { rule = "DS16", node = "Pilootproject" } },
  },
  not_meant("what closes moves", "De oude plek sluit in {2027}; de werking verhuist naar De Brug.",
    "6000", "6000", "6000"),
  not_meant("what stops is replaced", "De Stad stopt in {2027} met de krant en zet in op een nieuwsbrief.",
    "6000", "6000", "6000"),
  not_meant("the closing of something else is the reason", "De sluiting van het zwembad in {2027} treft jongeren.",
    "6000", "6000", "6000"),
  not_meant("no money at all", closes, false, false, false),
  not_meant("an opening", "De opening is in {2027}.", "6000", "6000", "6000"),
  not_meant("a closing before the estimates", "In {2020} moet de oude woning sluiten.", "6000", "6000", "6000"),
}
