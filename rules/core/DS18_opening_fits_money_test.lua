local marked_prose = use("marked_prose")

local function report(written, ...)
  local value, mentions = marked_prose.for_report(written, "description")
  return {
    kind = "social_plan",
    nodes = { {
      kind = "action", title = "Woning", texts = { description = value }, mentions = mentions,
      columns = { "plan 2026", "plan 2027", "plan 2028" }, rows = { { false, "value", ... } },
    } },
  }
end

local function silent(name, written, ...)
  return { name = name, report = report(written, ...), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

local function not_meant(name, written, ...)
  return { name = name, report = report(written, ...), expect = {}, outcomes = { evaluated = 0, not_applicable = 1 } }
end

local slash = { raw = "/", absent = "slash" }
local opens = "De opening wordt verwacht in {2027}."

return {
  {
    name = "money that begins after the opening", report = report(opens, slash, slash, "6000"),
    expect = { { rule = "DS18", severity = "note", node = "Woning" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "money before the opening", report = report(opens, "6000", "6000", "6000"),
    expect = { { severity = "note", node = "Woning" } },
  },
  silent("money from the opening on", opens, "0", "6000", "6000"),
  silent("an opening that is told twice", opens .. " De opening van {2027} is feestelijk.", "0", "6000", "6000"),
  not_meant("two years for an opening", opens .. " De opening van de tuin is in {2028}.", "6000", "6000", "6000"),
  {
    name = "no money at all, and a sign that says so", report = report(opens, slash, slash, slash),
    expect = { { node = "Woning" } },
  },
  silent("an amount that is told apart", opens .. " Er is {80.000 euro} voor het gebouw.", slash, slash,
    slash),
  not_meant("a year that is left blank", opens, false, false, false),
  not_meant("a closing", "In {2027} moet de woning sluiten.", "6000", "6000", "6000"),
  {
    name = "the contents are not meant", expect = {}, outcomes = { evaluated = 0, not_applicable = 1 },
    report = { kind = "social_plan", nodes = { { kind = "action", part = "contents", title = "Woning" } } },
  },
}
