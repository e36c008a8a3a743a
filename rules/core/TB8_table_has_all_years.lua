local tables_alike = use("tables_alike")

---The years of a table, and how they are printed.
local function years_of(tbl)
  local years, labels = {}, {}
  for i, column in ipairs(tbl.columns) do
    labels[i] = column.label
    if column.year then years[column.year] = true end
  end
  return years, table.concat(labels, ", ")
end

---The years that most tables have, in order.
local function usual_years(entries)
  local count, order = {}, {}
  for _, entry in ipairs(entries) do
    for year in pairs(entry.years) do
      if not count[year] then order[#order + 1] = year end
      count[year] = (count[year] or 0) + 1
    end
  end
  table.sort(order)
  local usual = {}
  for _, year in ipairs(order) do
    if tables_alike.is_habit(count[year], #entries - count[year]) then usual[#usual + 1] = year end
  end
  return usual
end

---Whether a table has years on both sides of a missing one: CO5 tells that.
local function is_gap(years, missing)
  local before, after = false, false
  for year in pairs(years) do
    before, after = before or year < missing, after or year > missing
  end
  return before and after
end

---@type toets.Rule
return {
  id = "TB8",
  name = "table-has-all-years",
  title = {
    nl = "Een tabel heeft de jaren die de andere tabellen hebben",
    en = "A table has the years that the other tables have",
  },
  severity = "warning",
  since = "0.2.0",
  basis = "Form of the schema: the tables of a plan show the same years.",
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: de tabel toont {columns}. Een kolom {year}, die de andere tabellen hebben, ontbreekt.",
    en = "{node}: the table shows {columns}. A column {year}, which the other tables have, is missing.",
  },
  summary = {
    nl = "Bij {count} tabellen ontbreekt een jaar dat de andere tabellen hebben.",
    en = "{count} tables lack a year that the other tables have.",
  },
  reasons = {
    no_habit = {
      nl = "de tabellen van het rapport hebben niet dezelfde jaren",
      en = "the tables of the report do not have the same years",
    },
  },
  why = {
    nl = "Zonder het jaar is niet te zien of er dan niets geraamd is of dat het vergeten werd.",
    en = "Without the year it cannot be seen whether nothing is estimated then or it was forgotten.",
  },
  fix = {
    nl = "Voeg de kolom toe, met een bedrag of een teken dat er geen is.",
    en = "Add the column, with an amount or a sign that there is none.",
  },
  evaluate = function(report)
    local findings, has_years, is_judged = {}, false, false
    for _, group in ipairs(tables_alike.read(report)) do
      for _, entry in ipairs(group.list) do
        entry.years, entry.labels = years_of(entry.table)
        has_years = has_years or next(entry.years) ~= nil
      end
      for _, year in ipairs(usual_years(group.list)) do
        is_judged = true
        for _, entry in ipairs(group.list) do
          if not entry.years[year] and next(entry.years) and not is_gap(entry.years, year) then
            findings[#findings + 1] = finding {
              at = entry.table, key = tostring(year),
              args = { node = entry.node, columns = entry.labels, year = year },
            }
          end
        end
      end
    end
    if not has_years then return not_applicable end
    if not is_judged then return not_evaluable("no_habit") end
    return findings[1] and findings or nil
  end,
}
