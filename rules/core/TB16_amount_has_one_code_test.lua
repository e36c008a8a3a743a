local function cell(value, code) return { value = value, dimensions = code and { budget_code = code } or nil } end

local function report(value, code, notes)
  return {
    kind = "social_plan",
    nodes = { {
      kind = "action", title = "Gids", columns = { "plan 2026", "plan 2027" },
      rows = { { false, "value", cell(value, code), cell(value, code) } },
      texts = notes and { notes = notes } or nil,
      mentions = notes and { { kind = "code", raw = "AC12", value = "AC12", text = "notes" } } or nil,
    } },
  }
end

local function silent(name, made)
  return { name = name, report = made, expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "one amount on two codes", report = report("8250", "AC11, AC12"),
    expect = { { rule = "TB16", severity = "note", node = "Gids" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a text without a code", expect = { { node = "Gids" } },
    report = {
      kind = "social_plan",
      nodes = { {
        kind = "action", title = "Gids", columns = { "plan 2026" }, texts = { notes = "De gids verschijnt." },
        rows = { { false, "value", cell("8250", "AC11, AC12") } },
      } },
    },
  },
  silent("one code", report("8250", "AC11")),
  silent("a text that names one of them", report("8250", "AC11, AC12", "Op AC12 staat 250 euro.")),
  {
    name = "an amount without a code", report = report("8250", nil), expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "no amount", report = report("0", "AC11, AC12"), expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
