local function item(part, code, options)
  options = options or {}
  return {
    kind = "action", part = part, code = code, title = options.title or "Actie " .. code, priority = options.priority,
    columns = options.spent and { "actual 2023", "actual 2024" } or nil,
    rows = options.spent and { { "operating", "expenditure", options.before or "0", options.spent } } or nil,
    texts = options.text and { evaluation = options.text } or nil,
  }
end

local function items(part, codes, options)
  local list = {}
  for i, code in ipairs(codes) do list[i] = item(part, code, options) end
  return list
end

local five = { "A0101", "A0102", "A0103", "A0104", "A0105" }
local twelve = {}
for i = 1, 12 do twelve[i] = i < 10 and "A010" .. i or "A01" .. i end
local four = { "A0101", "A0102", "A0103", "A0104" }

local function report(...)
  local nodes = {}
  for _, list in ipairs { ... } do
    for _, node in ipairs(list) do nodes[#nodes + 1] = node end
  end
  return { kind = "policy_evaluation", fiscal_year = 2024, nodes = nodes }
end

local function plan(...)
  local children = {}
  for _, list in ipairs { ... } do
    for _, node in ipairs(list) do children[#children + 1] = node end
  end
  return { { kind = "action_plan", part = "note", code = "AP01", title = "Plan", children = children } }
end

local holds = { evaluated = 1, failed = 0 }

local function domains(part, ...)
  local list = {}
  for i, title in ipairs { ... } do list[i] = { kind = "item", part = part, title = title } end
  return list
end

local function objectives(part, ...)
  local list = {}
  for i, code in ipairs { ... } do
    list[i] = { kind = "objective", part = part, code = code, title = "Doel " .. code }
  end
  return list
end

---The same with whole sentences, but for the last one.
local function told(list)
  for i, node in ipairs(list) do
    node.texts = { description = i < #list and "De gemeente werkt dit uit." or "De gemeente werkt verder samen met de" }
  end
  return list
end

return {
  {
    name = "an item of the synthesis that the note lacks",
    report = report(items("synthesis", five), items("note", four)),
    expect = { { rule = "CO9", severity = "warning", node = "A0105" } },
  },
  {
    name = "an item of the note with money that the synthesis lacks",
    report = report(items("synthesis", four), items("note", five, { spent = "12" })),
    expect = { { node = "A0105" } },
  },
  {
    name = "one without money need not be there",
    report = report(items("synthesis", four), items("note", four, { spent = "12" }), { item("note", "A0105") }),
    expect = {},
    outcomes = holds,
  },
  {
    name = "an item without a code is known by its title",
    report = report(
      items("synthesis", four, { spent = "12" }), { { kind = "action", part = "synthesis", title = "Rollend fonds" } },
      items("note", four), { item("note", "A0105", { title = "Rollend fonds: lenen aan kopers", spent = "3" }) }),
    expect = {},
    outcomes = holds,
  },
  {
    name = "an entry of the contents that the body lacks",
    report = report(items("contents", five), items("body", four)),
    expect = { { node = "A0105" } },
  },
  {
    name = "a listed action without a slide, and a slide of an action that is not listed",
    report = report(items("contents", { "1", "2", "3", "4", "6" }), items("slide", { "1", "2", "3", "4", "5" })),
    expect = { { node = "6" }, { node = "5" } },
  },
  {
    name = "slides of some of the listed actions", expect = {}, outcomes = holds,
    report = report(items("contents", { "1", "2", "3", "4", "5" }), items("slide", { "1", "2", "3" })),
  },
  {
    name = "an action of an evaluated plan that is not evaluated is a note",
    report = report(plan(items("note", five), items("evaluation", four, { text = "Het werk is gedaan." }))),
    expect = { { severity = "note", node = "A0105" } },
  },
  {
    name = "what was spent on it in the year is a matter of another rule",
    report = report(plan(items("note", four), { item("note", "A0105", { spent = "12" }) },
      items("evaluation", four, { text = "Het werk is gedaan." }))),
    expect = {},
    outcomes = holds,
  },
  {
    name = "one that is evaluated with the code of another",
    report = report(plan(items("note", four), { item("note", "A0105", { title = "Moestuinen aanleggen" }) },
      items("evaluation", { "A0101", "A0102", "A0103" }, { text = "Het werk is gedaan." }),
      { item("evaluation", "A0104", { title = "Moestuinen" }) })),
    expect = {},
    outcomes = holds,
  },
  {
    name = "a plan that the evaluation passes over is a note",
    report = report(
      { { kind = "action_plan", part = "note", code = "AP02", title = "Plan", children = items("note", { "A0201" }) } },
      plan(items("note", four), items("evaluation", four))),
    expect = { { severity = "note", node = "A0201" } },
  },
  {
    name = "a plan behind the last that is evaluated may follow later",
    report = report(plan(items("note", four), items("evaluation", four)), {
      { kind = "action_plan", part = "note", code = "AP02", title = "Plan", children = items("note", { "A0201" }) },
    }),
    expect = {},
    outcomes = holds,
  },
  {
    name = "parts that speak of other things say nothing",
    report = report(items("synthesis", five), items("note", { "B1", "B2", "B3", "A0101" })),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "half of what the synthesis lists is missing in a report that ends well",
    report = report(items("synthesis", twelve), items("note", { table.unpack(twelve, 1, 6) }, { spent = "12" })),
    expect = {
      { severity = "warning", node = "A0107" }, { node = "A0108" }, { node = "A0109" }, { node = "A0110" },
      { node = "A0111" }, { node = "A0112" },
    },
    outcomes = { evaluated = 6, failed = 6 },
  },
  {
    name = "a note of what has priority, and of nothing else",
    report = report(items("synthesis", twelve, { priority = false }),
      items("note", { table.unpack(twelve, 1, 6) }, { priority = true })),
    expect = {},
    outcomes = holds,
  },
  {
    name = "half of what has priority",
    report = report(items("synthesis", twelve, { priority = true }),
      items("note", { table.unpack(twelve, 1, 7) }, { priority = true })),
    expect = { { node = "A0108" }, { node = "A0109" }, { node = "A0110" }, { node = "A0111" }, { node = "A0112" } },
  },
  {
    name = "more than two in three are missing",
    report = report(items("synthesis", { "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9" }),
      items("synthesis", twelve), items("note", { table.unpack(twelve, 1, 6) })),
    expect = {},
    outcomes = holds,
  },
  {
    name = "slides of half of the listed actions",
    report = report(items("contents", twelve), items("slide", { table.unpack(twelve, 1, 6) })),
    expect = {},
    outcomes = holds,
  },
  {
    name = "half of the objectives are not worked out",
    report = report(objectives("contents", table.unpack(twelve)), objectives("body", table.unpack(twelve, 1, 7))),
    expect = { { node = "A0108" }, { node = "A0109" }, { node = "A0110" }, { node = "A0111" }, { node = "A0112" } },
  },
  {
    name = "what stands behind the place where the report breaks off is no matter",
    report = report(items("synthesis", five), items("note", { "A0100", "A0101", "A0102", "A0103", "A0104" }, {
      text = "Het werk is gedaan.",
    }), { item("note", "A0106", { text = "Het overleg met de partners werd in het najaar verder op" }) }),
    expect = {},
    outcomes = holds,
  },
  {
    name = "a report of one part is not meant",
    report = report(items("body", five)),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "an objective that the overview lacks",
    report = report(objectives("contents", "1.1", "1.2", "1.3"), objectives("body", "1.1", "1.2", "1.3", "1.4")),
    expect = { { node = "1.4" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "an objective of the overview that is not worked out",
    report = report(objectives("contents", "1.1", "1.2", "1.3", "1.4"), objectives("body", "1.1", "1.2", "1.3")),
    expect = { { node = "1.4" } },
  },
  {
    name = "an overview of other objectives",
    report = report(objectives("contents", "1.1", "1.2"), objectives("body", "1.1", "1.3", "1.4")),
    expect = {},
    outcomes = { not_evaluable = 1 },
  },
  {
    name = "a body that breaks off may have held it",
    report = report(objectives("contents", "1.1", "1.2", "1.3", "1.4"), told(objectives("body", "1.1", "1.2", "1.3")),
      told(items("body", four))),
    expect = {},
    outcomes = holds,
  },
  {
    name = "a heading without a number that the body lacks",
    report = report(domains("contents", "WONEN", "WERKEN", "LEREN", "ZORGEN"),
      domains("body", "WONEN", "WERKEN", "LEREN")),
    expect = { { rule = "CO9", severity = "note" } },
  },
  {
    name = "one that the contents leave out",
    report = report(domains("contents", "WONEN", "WERKEN", "LEREN"),
      domains("body", "WONEN", "WERKEN", "LEREN", "MEER")),
    expect = {},
    outcomes = holds,
  },
}
