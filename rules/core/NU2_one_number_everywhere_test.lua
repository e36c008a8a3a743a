local function objectives(part, ...)
  local nodes = {}
  for i, code in ipairs { ... } do
    nodes[i] = { kind = "objective", part = part, code = code, title = "De gemeente bouwt huis " .. i }
  end
  return nodes
end

local function report(listed, worked_out)
  return { kind = "social_plan", nodes = table.move(worked_out, 1, #worked_out, #listed + 1, listed) }
end

return {
  {
    name = "a number that was changed in the body only",
    report = report(objectives("contents", "1.1", "1.2", "1.3"), objectives("body", "1.1", "1.2", "1.4")),
    expect = { { rule = "NU2", severity = "error", node = "1.4" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "two objectives that changed places",
    report = report(objectives("contents", "1.1", "1.2"), objectives("body", "1.2", "1.1")),
    expect = { { node = "1.2" }, { node = "1.1" } },
  },
  {
    name = "the same numbers",
    report = report(objectives("contents", "1.1", "1.2"), objectives("body", "1.1", "1.2")),
    expect = {}, outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a number that stands twice in the contents is told elsewhere",
    report = report(objectives("contents", "1.1", "1.2", "1.2"), objectives("body", "1.1", "1.2", "1.3")),
    expect = {}, outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a report without contents is not meant", report = report({}, objectives("body", "1.1")), expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
