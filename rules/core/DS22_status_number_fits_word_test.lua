local function report(...)
  local nodes = {}
  for i, status in ipairs { ... } do
    nodes[i] = {
      kind = "action", code = "A0" .. i, title = "Actie " .. i,
      fields = { {
        name = "status", raw = status.printed, value = status.is,
        invalid = not status.is and "of no known scale" or nil,
      } },
    }
  end
  return { kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31", nodes = nodes }
end

local half = { printed = "2 - Halverwege", is = "halfway" }
local near = { printed = "3 - Nadert einde", is = "near_end" }
local odd = { printed = "3 - Halverwege" }

return {
  {
    name = "a word with the number of another step",
    report = report(half, near, odd),
    expect = { { rule = "DS22", severity = "warning", node = "A03" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a number that no other step has",
    report = report(half, half, { printed = "4-halverwege" }),
    expect = { { node = "A03" } },
  },
  {
    name = "of two alike the one that is no known step",
    report = report(odd, half),
    expect = { { node = "A01" } },
  },
  {
    name = "a scale of its own",
    report = report({ printed = "1. In voorbereiding" }, { printed = "2. In uitvoering" },
      { printed = "2. In uitvoering" }, { printed = "1. In uitvoering" }),
    expect = { { node = "A04" } },
  },
  {
    name = "marks and capitals differ",
    report = report(half, { printed = "2-halverwege", is = "halfway" }, { printed = "2. Halverwege", is = "halfway" },
      near),
    expect = {}, outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "words alone have no number",
    report = report({ printed = "Halverwege", is = "halfway" }, { printed = "Afgerond", is = "completed" }),
    expect = {}, outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
