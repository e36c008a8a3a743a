local broken = "2O26-2027"

local function period(raw, text)
  if raw == broken then return { kind = "period", raw = raw, invalid = "letter O" } end
  return {
    kind = "period", raw = raw, text = text, value = raw:sub(1, 4) .. "-01-01/" .. raw:sub(6) .. "-12-31",
  }
end

local function action()
  return {
    kind = "action", title = "Balie", columns = { "plan 2026", "plan 2027" }, rows = { { false, "value", "1", "1" } },
  }
end

local function report(sentence, stated, heading)
  return {
    kind = "social_plan",
    nodes = {
      {
        kind = "item", title = "Aanpak", texts = { description = sentence },
        mentions = stated and { period(stated, "description") } or nil,
      },
      {
        kind = "ambition", code = "1", title = "Wonen", mentions = heading and { period(heading) } or nil,
        children = { action() },
      },
    },
  }
end

local function headings(periods)
  local nodes = {}
  for i, raw in ipairs(periods) do
    nodes[i] = {
      kind = "ambition", code = tostring(i), title = "Ambitie", mentions = { period(raw) }, children = { action() },
    }
  end
  return { kind = "social_plan", nodes = nodes }
end

local holds, not_meant = { evaluated = 1, failed = 0 }, { evaluated = 0, not_applicable = 1 }

return {
  {
    name = "an introduction that was not brought up to date",
    report = report("De acties gelden voor de periode 2020-2022.", "2020-2022"),
    expect = { { rule = "DS15", severity = "warning", node = "Aanpak" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a heading that was not brought up to date", report = report("Inleiding.", nil, "2020-2022"),
    expect = { { node = "1" } },
  },
  {
    name = "a plan of more years", expect = {}, outcomes = holds,
    report = report("De acties gelden voor de jaren 2020-2027.", "2020-2027", "2026-2027"),
  },
  {
    name = "a period that is not readable", report = report("Inleiding.", nil, broken), expect = {},
    outcomes = not_meant,
  },
  {
    name = "the period of an earlier plan", expect = {}, outcomes = not_meant,
    report = report("De vorige acties golden voor de periode 2020-2022.", "2020-2022"),
  },
  {
    name = "figures of other years", expect = {}, outcomes = not_meant,
    report = report("De werkloosheid daalde in de periode 2020-2022.", "2020-2022"),
  },
  {
    name = "a period of other years that overlaps the tables", expect = { { node = "Aanpak" } },
    report = report("De acties gelden voor de periode 2025-2026.", "2025-2026"),
  },
  {
    name = "one heading that has another period than the others", expect = { { node = "3" } },
    report = headings { "2026-2027", "2026-2027", "2025-2027", "2026-2027" },
  },
  {
    name = "headings that all say more than the tables", expect = {}, outcomes = holds,
    report = headings { "2025-2027", "2025-2027", "2026-2027", "2025-2027" },
  },
  {
    name = "a report without estimates is not meant", expect = {}, outcomes = not_meant,
    report = { kind = "social_plan", nodes = { { kind = "action", title = "Balie" } } },
  },
}
