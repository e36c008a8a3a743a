local function heading(kind, code, title, part)
  return { kind = kind, part = part or "body", code = code, title = title or "Titel van " .. code }
end

local function ambition(code, part) return heading("ambition", code, nil, part) end

local function objectives(codes, part)
  local nodes = {}
  for i, code in ipairs(codes) do nodes[i] = heading("objective", code, "Doel " .. i, part) end
  return nodes
end

local function report(...)
  local nodes = {}
  for _, list in ipairs { ... } do
    for _, node in ipairs(list.kind and { list } or list) do nodes[#nodes + 1] = node end
  end
  return { kind = "social_plan", nodes = nodes }
end

local plan = { ambition("1"), ambition("2"), ambition("3") }

local function silent(name, ...)
  return { name = name, report = report(...), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "one number for two objectives of the overview",
    report = report(objectives({ "13.1", "13.2", "13.2" }, "contents"), objectives { "13.1", "13.2", "13.3" }),
    expect = { { rule = "NU1", severity = "error", node = "13.2" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a number that is passed over",
    report = report(plan, objectives { "2.1", "2.3" }),
    expect = { { severity = "warning", node = "2.3" } },
  },
  {
    name = "objectives that do not begin with one",
    report = report(plan, objectives { "2.2", "2.3" }),
    expect = { { severity = "warning", node = "2.2" } },
  },
  {
    name = "an ambition with the number of another",
    report = report(ambition("1"), ambition("2"), heading("ambition", "2", "Een andere ambitie"), ambition("3")),
    expect = { { severity = "error", node = "2" } },
  },
  {
    name = "one wrong number in a row is told once",
    report = report(plan, objectives { "2.1", "2.9", "2.3", "2.4" }),
    expect = { { severity = "warning", node = "2.9" } },
  },
  {
    name = "numbers at random", report = report(plan, objectives { "2.4", "2.9", "2.15" }), expect = {},
    outcomes = { not_evaluable = 1 },
  },
  silent("numbers that run on over all parts", plan, objectives { "1.1", "1.2", "2.1", "3.1", "3.2" }),
  silent("contents that are printed twice", { ambition("1", "contents"), ambition("2", "contents") },
    { ambition("1", "contents"), ambition("2", "contents") }, { ambition("1"), ambition("2") }),
  silent("a heading that is printed again", heading("objective", "1.1", "Wonen"), heading("objective", "1.1", "WONEN."),
    heading("objective", "1.2", "Werk")),
  silent("an extract that begins with the third ambition", ambition("3"), ambition("4")),
  silent("a letter is no number", ambition("A"), ambition("1"), ambition("2")),
  silent("more than nine", ambition("9"), ambition("10"), ambition("11")),
  {
    name = "a report without numbers is not meant", report = report(heading("item", nil, "Inleiding")), expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
