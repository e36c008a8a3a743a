local marked_prose = use("marked_prose")

local function action(written, party)
  local value, mentions = marked_prose.for_report(written, "description")
  return {
    kind = "action", title = "Balie", texts = { description = value }, mentions = mentions,
    fields = party and { { name = "party", role = "Samenwerking met", value = party } } or nil,
    columns = { "plan 2026", "plan 2027" }, rows = { { false, "value", "12", "12" } },
  }
end

local function report(...) return { kind = "social_plan", nodes = { action(...) } } end

local function silent(name, ...)
  return { name = name, report = report(...), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "a goal for a year before the estimates", report = report "Het loket is tegen {2024} klaar.",
    expect = { { rule = "DS14", severity = "warning", node = "Balie" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a change that is past", report = report "Vanaf {2024} vermindert de toelage.",
    expect = { { severity = "note", node = "Balie" } },
  },
  {
    name = "a partner that was named until then",
    report = report("De balie is er.", "Samenwerking met Hulp vzw t.e.m. 2023"),
    expect = { { severity = "note", node = "Balie" } },
  },
  silent("a goal within the estimates", "Het loket is tegen {2027} klaar."),
  silent("what was done", "De balie werd in {2024} uitgerust."),
  silent("a text that names no time", "De balie wordt uitgerust."),
  {
    name = "a report without estimates is not meant",
    report = { kind = "social_plan", nodes = { { kind = "action", title = "Balie" } } }, expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
