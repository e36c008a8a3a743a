local function cell(value, code, label)
  return { value = value, label = label, dimensions = code and { budget_code = code } or nil }
end

local function report(...)
  local rows = {}
  for i, cells in ipairs { ... } do rows[i] = { false, "value", cells[1], cells[2] } end
  return {
    kind = "social_plan",
    nodes = { { kind = "action", title = "Gids", columns = { "plan 2026", "plan 2027" }, rows = rows } },
  }
end

local function silent(name, ...)
  return { name = name, report = report(...), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

local function pair(value, code, label) return { cell(value, code, label), cell(value, code, label) } end

return {
  {
    name = "two rows on one code", report = report(pair("8250", "AC000208"), pair("1000", "AC000208")),
    expect = { { rule = "TB10", severity = "note", node = "Gids" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  silent("two rows with names", pair("8250", "AC000208", "loon"), pair("1000", "AC000208", "huur")),
  silent("two codes", pair("8250", "AC000208"), pair("1000", "AC000209")),
  silent("nothing on the second row", pair("8250", "AC000208"), pair("0", "AC000208")),
  {
    name = "amounts without a code are not meant", report = report(pair("8250"), pair("1000")), expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
