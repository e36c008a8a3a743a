local function action(title, code, amount)
  local dimensions = code and { budget_code = code } or nil
  return {
    kind = "action", title = title, columns = { "plan 2026", "plan 2027" },
    rows = { {
      false, "value", { value = amount or "2800", dimensions = dimensions }, { value = "0", dimensions = dimensions },
    } },
  }
end

local function report(...)
  local nodes = { ... }
  for i = 1, 4 do nodes[#nodes + 1] = action("Andere " .. i, "AC00000" .. i) end
  return { kind = "social_plan", nodes = nodes }
end

local holds = { evaluated = 1, failed = 0 }

return {
  {
    name = "amounts without a code", report = report(action("Advies")),
    expect = { { rule = "TB6", severity = "warning", node = "Advies" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  { name = "amounts with one", report = report(action("Advies", "AC000007")), expect = {}, outcomes = holds },
  { name = "no amounts, no code", report = report(action("Advies", nil, "0")), expect = {}, outcomes = holds },
  {
    name = "a report that seldom states a code",
    report = { kind = "social_plan", nodes = { action("Advies"), action("Bus"), action("Gids", "AC000001") } },
    expect = {}, outcomes = { not_evaluable = 1 },
  },
  {
    name = "a report without codes is not meant",
    report = { kind = "social_plan", nodes = { action("Advies"), action("Bus"), action("Gids") } },
    expect = {}, outcomes = { not_applicable = 1 },
  },
}
