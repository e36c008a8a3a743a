local function report(...)
  local nodes = {}
  for i, raw in ipairs { "AC01", "AC02", "AC03", "AC04", "AC05", "AC06", "AC07", "AC08", "AC09", ... } do
    nodes[i] = { kind = "action", title = "Actie " .. i, mentions = { { kind = "code", raw = raw, value = raw } } }
  end
  return { kind = "social_plan", nodes = nodes }
end

local function silent(name, made, outcomes)
  return { name = name, report = made, expect = {}, outcomes = outcomes or { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "a code far above the others", report = report("AC60", "AC03", "AC11", "AC1"),
    expect = { { rule = "ID14", severity = "note", node = "Actie 10" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  silent("one that is not so far", report("AC40")),
  silent("two of them are another series", report("AC60", "AC60")),
  silent("few codes", report("XX1"), { evaluated = 0, not_evaluable = 1 }),
  silent("no codes", { kind = "social_plan", nodes = { { kind = "action", title = "Actie" } } },
    { evaluated = 0, not_applicable = 1 }),
}
