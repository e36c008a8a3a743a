local function action(part, code, title, description)
  return {
    kind = "action", part = part, code = code, title = title,
    texts = description and { description = description } or nil,
  }
end

local function report(...)
  return { kind = "policy_evaluation", fiscal_year = 2024, nodes = { ... } }
end

local function silent(name, ...)
  return { name = name, report = report(...), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

local note = action("note", "A0704", "Duo: we begeleiden mensen met een buddy", "Wie zelf verder wil, krijgt hulp.")
local other = action("note", "A0705", "Taalstimulerende ac: taal voor iedereen", "Kinderen leren spelend de taal.")

return {
  {
    name = "the title of another code",
    report = report(note, other, action("evaluation", "A0704", "Taalstimulerende activiteiten")),
    expect = { { rule = "ID9", severity = "warning", node = "A0704" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "the title of another code, which has it there too",
    report = report(note, other, action("evaluation", "A0704", "Taalstimulerende activiteiten"),
      action("evaluation", "A0705", "Taalstimulerende activiteiten")),
    expect = { { rule = "ID9", severity = "warning", node = "A0704" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  silent("two codes that have one title in each part", action("note", "A0704", "Taalstimulerende activiteiten"), other,
    action("evaluation", "A0704", "Taalstimulerende activiteiten"),
    action("evaluation", "A0705", "Taalstimulerende activiteiten")),
  silent("a title that three codes have there", note, other, action("note", "A0706", "Taalstimulerende uitstappen"),
    action("evaluation", "A0704", "Taalstimulerend werken"), action("evaluation", "A0705", "Taalstimulerend werken"),
    action("evaluation", "A0706", "Taalstimulerend werken")),
  silent("a title that is shortened", note, other, action("evaluation", "A0704", "Begeleiden met een buddy")),
  silent("one of which the description has the words", note, other,
    action("evaluation", "A0705", "Spelend de taal leren")),
  silent("a title of which no code has the words", note, other, action("evaluation", "A0704", "Energiehuis")),
  silent("a title that two codes might have", note, other, action("note", "A0706", "Taalstimulerende uitstappen"),
    action("evaluation", "A0704", "Taalstimulerende activiteiten")),
  silent("the other code has its own title there", note, other,
    action("evaluation", "A0704", "Taalstimulerende activiteiten"), action("evaluation", "A0705", "Taal")),
  silent("two codes have changed nothing but their order", other, note,
    action("evaluation", "A0705", "Taalstimulerende activiteiten"), action("evaluation", "A0704", "Buddy begeleiden")),
  {
    name = "one part alone has no other title",
    report = report(note, other),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
