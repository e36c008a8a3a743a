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

---An account of a goal and its plans, of which the years of some are given.
local function account(of_goal, ...)
  local nodes = { { kind = "policy_objective", title = "Doel", columns = of_goal, rows = {} } }
  for i, columns in ipairs { ... } do
    nodes[#nodes + 1] = { kind = "action_plan", title = "Plan " .. i, columns = columns, rows = {} }
  end
  for i = 1, 6 do
    nodes[#nodes + 1] = {
      kind = "action", title = "Actie " .. i, columns = { "booked 2021", "budget 2021" }, rows = {},
    }
  end
  return { kind = "half_year_report", fiscal_year = 2021, nodes = nodes }
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
  {
    name = "another year in the table of a goal", expect = { { rule = "TB8", node = "Doel" } },
    report = account { "booked 2021", "budget 2022" },
  },
  {
    name = "another year in one of two plans, too few for a habit of their own", expect = { { node = "Plan 2" } },
    report = account(
      { "booked 2021", "budget 2021" }, { "booked 2021", "budget 2021" }, { "booked 2020", "budget 2021" }),
  },
  {
    name = "a goal that is shown in fewer columns", expect = {}, outcomes = { evaluated = 1, failed = 0 },
    report = account({ "booked 2021" }, { "booked 2021", "budget 2021" }),
  },
  {
    name = "plans that all show another year have their own form", expect = {},
    report = account(
      { "booked 2021", "budget 2021" }, { "booked 2020", "budget 2021" }, { "booked 2020", "budget 2021" }),
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
