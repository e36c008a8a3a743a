local slash = { raw = "/", absent = "slash" }

local function action(title, ...)
  return { kind = "action", title = title, columns = { "plan 2026", "plan 2027" }, rows = { { false, "value", ... } } }
end

local function report(...)
  local nodes = { ... }
  for i = 1, 3 do nodes[#nodes + 1] = action("Andere " .. i, "12", slash) end
  return { kind = "social_plan", nodes = nodes }
end

local function silent(name, ...)
  return { name = name, report = report(action("Bus", ...)), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "the last year is blank", report = report(action("Bus", "12", false)),
    expect = { { rule = "TB7", severity = "warning", node = "Bus" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  silent("a sign for the last year", "12", slash),
  silent("a row without any amount is another rule's", false, false),
  {
    name = "a report without blanks needs no signs", expect = {}, outcomes = { evaluated = 1, failed = 0 },
    report = { kind = "social_plan", nodes = { action("Bus", "12", "13"), action("Gids", "1", "2") } },
  },
  {
    name = "a report without signs", expect = {}, outcomes = { not_evaluable = 1 },
    report = { kind = "social_plan", nodes = { action("Bus", "12", false), action("Gids", "1", "2") } },
  },
  {
    name = "a report without tables is not meant", expect = {}, outcomes = { not_applicable = 1 },
    report = { kind = "social_plan", nodes = { { kind = "action", title = "Bus" } } },
  },
}
