local slash = { raw = "/", absent = "slash" }

local function action(title, code, row)
  return {
    kind = "action", title = title, columns = { "plan 2026", "plan 2027" },
    rows = row and { { false, "value", row[1], row[2] } } or {},
    mentions = code and { { kind = "code", raw = code, value = code, label = "MJP" } } or nil,
  }
end

local function report(...)
  local nodes = { ... }
  for i = 1, 4 do nodes[#nodes + 1] = action("Andere " .. i, "AC00000" .. i, { "12", slash }) end
  return { kind = "social_plan", nodes = nodes }
end

local holds = { evaluated = 1, failed = 0 }

return {
  {
    name = "a header without a row of amounts", report = report(action("Bus", "AC000196")),
    expect = { { rule = "TB1", severity = "warning", node = "Bus" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a row that is left blank, without a code", report = report(action("Bus", nil, { false, false })),
    expect = { { node = "Bus" } },
  },
  {
    name = "a row of slashes", report = report(action("Bus", "AC000196", { slash, slash })), expect = {},
    outcomes = holds,
  },
  {
    name = "one year without an amount", report = report(action("Bus", nil, { "12", false })), expect = {},
    outcomes = holds,
  },
  {
    name = "a report that leaves many blank",
    report = { kind = "social_plan", nodes = { action("Bus"), action("Gids"), action("Huis", nil, { "1", "2" }) } },
    expect = {}, outcomes = { not_evaluable = 1 },
  },
  {
    name = "a report without tables is not meant",
    report = { kind = "social_plan", nodes = { { kind = "action", title = "Bus" } } },
    expect = {}, outcomes = { not_applicable = 1 },
  },
}
