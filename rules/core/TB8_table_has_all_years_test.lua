local function action(title, ...)
  local columns = {}
  for i, year in ipairs { ... } do columns[i] = year == 0 and "plan" or "plan " .. year end
  return { kind = "action", title = title, columns = columns, rows = {} }
end

local function report(...)
  local nodes = { ... }
  for i = 1, 4 do nodes[#nodes + 1] = action("Andere " .. i, 2026, 2027, 2028) end
  return { kind = "social_plan", nodes = nodes }
end

local function silent(name, ...)
  return { name = name, report = report(action("Bus", ...)), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "the last year is missing", report = report(action("Bus", 2026, 2027)),
    expect = { { rule = "TB8", severity = "warning", node = "Bus" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a year that is there as an estimate only, while the other tables show an account",
    report = {
      kind = "annual_account", fiscal_year = 2026, nodes = (function()
        local nodes = {}
        for i = 1, 5 do
          nodes[i] = {
            kind = "action", title = "Actie " .. i, rows = {},
            columns = { i == 5 and "actual 2027" or "actual 2026", "budget 2026" },
          }
        end
        return nodes
      end)(),
    },
    expect = { { rule = "TB8", node = "Actie 5" } },
  },
  silent("the same years", 2026, 2027, 2028),
  silent("a year more", 2026, 2027, 2028, 2029),
  silent("a column without a year", 2026, 0, 2027, 2028),
  silent("a gap is another rule's", 2026, 2028),
  {
    name = "tables that each have their own years", expect = {}, outcomes = { not_evaluable = 1 },
    report = { kind = "social_plan", nodes = { action("Bus", 2026), action("Gids", 2027), action("Huis", 2028) } },
  },
  {
    name = "a report without tables is not meant", expect = {}, outcomes = { not_applicable = 1 },
    report = { kind = "social_plan", nodes = { { kind = "action", title = "Bus" } } },
  },
}
