local tables_alike = use("tables_alike")

local kinds = { "strategic_goal", "policy_objective", "objective", "action_plan", "action" }
local rows_of_section = { "receipts", "expenditure", "balance" }

---@class PrintedRows
---@field figure toets.Figure one of them
---@field key string the section, or one key for whole tables
---@field rows table<string, boolean>

---The rows that a table prints, by section or all together.
---@param entries { figures: toets.Figure[] }[]
---@param by_section boolean
---@return PrintedRows[]
local function rows_of(entries, by_section)
  local found = {}
  for _, entry in ipairs(entries) do
    local seen = {}
    for _, figure in ipairs(entry.figures) do
      local key = not by_section and "table" or figure.section
      if key and not seen[key] then
        seen[key] = { figure = figure, key = key, rows = {} }
        found[#found + 1] = seen[key]
      end
      if key then seen[key].rows[figure.row] = true end
    end
  end
  return found
end

---Those without a row that the others have. What no section of its kind prints, such as receipts of financing, is
---not missing.
---@return toets.Figure[] lacking
---@return integer with how many have the row
local function without(list, row)
  local of_key, lacking, with = {}, {}, 0
  for _, printed in ipairs(list) do
    local count = of_key[printed.key] or { all = 0, with = 0 }
    of_key[printed.key], count.all = count, count.all + 1
    if printed.rows[row] then count.with, with = count.with + 1, with + 1 end
  end
  for _, printed in ipairs(list) do
    local count = of_key[printed.key]
    if not printed.rows[row] and (count.with > 0 or count.all == 1) then lacking[#lacking + 1] = printed.figure end
  end
  return lacking, with
end

-- Where a row that is left out is zero, receipts or expenditure may be left out; what adds them up may not.
local function is_lost(figure)
  return figure.row == "balance" or figure.row == "total" or figure.value == nil
end

---@type toets.Rule
return {
  id = "TB14",
  name = "table-has-all-rows",
  title = {
    nl = "Een tabel heeft de rijen die de andere tabellen hebben",
    en = "A table has the rows that the other tables have",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: elke sectie sluit met haar saldo, en tabellen van één vorm hebben dezelfde rijen.",
    en = "Form of the schema: each section closes with its balance, and tables of one form have the same rows.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: in de tabel ontbreekt de rij {section} {row}, die de andere tabellen wel hebben.",
    en = "{node}: the table lacks the row {section} {row}, which the other tables have.",
  },
  summary = {
    nl = "{count} keer ontbreekt een rij die de andere tabellen wel hebben.",
    en = "{count} times a row is missing that the other tables have.",
  },
  reasons = {
    no_habit = {
      nl = "de tabellen van het rapport zijn te weinig in getal of hebben niet dezelfde rijen",
      en = "the tables of the report are too few or do not have the same rows",
    },
  },
  why = {
    nl = "Zonder de rij zijn de bedragen van de tabel niet na te rekenen.",
    en = "Without the row the amounts of the table cannot be checked.",
  },
  fix = {
    nl = "Voeg de rij toe of neem de tabel opnieuw uit het systeem over.",
    en = "Add the row, or export the table again.",
  },
  evaluate = function(report)
    local findings, has_rows, is_judged = {}, false, false
    local function judge(list, row, section)
      local lacking, with = without(list, row)
      has_rows = has_rows or with > 0
      if not tables_alike.is_habit(with, #lacking) then return end
      is_judged = true
      for _, figure in ipairs(lacking) do
        local lost = figure:sibling { row = row, section = section }
        if is_lost(lost) then findings[#findings + 1] = finding { at = lost } end
      end
    end
    for _, group in ipairs(tables_alike.read(report, kinds)) do
      local sections = rows_of(group.list, true)
      for _, row in ipairs(rows_of_section) do judge(sections, row) end
    end
    for _, kind in ipairs(kinds) do
      -- Whether a table ends with a total differs between plans and actions.
      for _, group in ipairs(tables_alike.read(report, { kind })) do
        judge(rows_of(group.list, false), "total", false)
      end
    end
    if not has_rows then return not_applicable end
    if not is_judged then return not_evaluable("no_habit") end
    return findings[1] and findings or nil
  end,
}
