local whole = "In dit jaar werd het overleg met de scholen voortgezet."

local function action(code, text, part)
  return {
    kind = "action", code = code, title = "Actie " .. code, part = part or "note", texts = { evaluation = text },
  }
end

local function report(last, nodes)
  local list = {}
  for i = 1, 5 do list[i] = action("A010" .. i, whole) end
  list[#list + 1] = action("A0106", last)
  for _, node in ipairs(nodes or {}) do table.insert(list, 1, node) end
  return { kind = "policy_evaluation", fiscal_year = 2024, nodes = list }
end

local function silent(name, last)
  return { name = name, report = report(last), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "a last text that stops in its sentence",
    report = report("De werking liep. In het najaar werd de samenwerking met de partners verder op"),
    expect = { { rule = "CO8", severity = "warning", node = "A0106" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "what the synthesis names and the note does not reach is counted",
    report = report("In het najaar werd de samenwerking met de partners verder op", {
      { kind = "action", code = "A0101", title = "Actie", part = "synthesis" },
      { kind = "action", code = "A0106", title = "Actie", part = "synthesis" },
      { kind = "action", code = "A0201", title = "Actie", part = "synthesis" },
    }),
    expect = { { node = "A0106" } },
  },
  silent("a last text that ends", "In het najaar werd de samenwerking met de partners verder opgenomen."),
  silent("one that ends in an address", "Meer uitleg over de acties staat op https://www.voorbeeld.be/jaar"),
  silent("one that ends in a short word", "Afgerond"),
  {
    name = "where texts end without a mark it says nothing",
    report = {
      kind = "policy_evaluation",
      nodes = {
        action("A1", "Overleg met scholen"),
        action("A2", "Overleg met alle scholen en verenigingen van de stad over een"),
      },
    },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a report that ends in a table",
    report = {
      kind = "policy_evaluation",
      nodes = {
        action("A1", whole),
        { kind = "action", code = "A2", title = "Actie", columns = { "actual 2024" },
          rows = { { "operating", "receipts", "1" } } },
      },
    },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
