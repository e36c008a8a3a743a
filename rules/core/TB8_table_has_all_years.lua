local tables_alike = use("tables_alike")

-- Where the tables of one kind are too few to show a habit, those of all kinds together may.
local kinds = { "strategic_goal", "policy_objective", "objective", "action_plan", "action", "item" }

---The years of a table by what they show, and how they are printed. A column for each version of a year is one.
local function columns_of(tbl)
  local found, years, labels = {}, {}, {}
  for i, column in ipairs(tbl.columns) do
    labels[i] = column.label
    if column.year then
      years[column.year] = true
      found[(column.measure or "") .. " " .. column.year] = column
    end
  end
  return found, years, table.concat(labels, ", ")
end

---The columns that most tables have, in order.
local function usual_columns(entries)
  local count, order = {}, {}
  for _, entry in ipairs(entries) do
    for key, column in pairs(entry.columns) do
      if not count[key] then order[#order + 1] = { key = key, year = column.year, label = column.label } end
      count[key] = (count[key] or 0) + 1
    end
  end
  table.sort(order, function(a, b) return a.key < b.key end)
  local usual = {}
  for _, column in ipairs(order) do
    if tables_alike.is_habit(count[column.key], #entries - count[column.key]) then usual[#usual + 1] = column end
  end
  return usual
end

---Whether a table has years on both sides of a missing one: CO5 tells that.
local function is_gap(years, missing)
  if years[missing] then return false end
  local before, after = false, false
  for year in pairs(years) do
    before, after = before or year < missing, after or year > missing
  end
  return before and after
end

---The tables without a column, though they have others of a year.
local function lacking(entries, column)
  local found = {}
  for _, entry in ipairs(entries) do
    if not entry.columns[column.key] and next(entry.years) and not is_gap(entry.years, column.year) then
      found[#found + 1] = entry
    end
  end
  return found
end

---Those that have another column in its place: as many as the tables with it, while not all of their kind lack it.
local function with_another(entries, column)
  local of_kind, sizes, found = {}, {}, {}
  for _, entry in ipairs(entries) do
    local count = of_kind[entry.node.kind] or { all = 0, with = 0 }
    of_kind[entry.node.kind], count.all = count, count.all + 1
    if entry.columns[column.key] then
      count.with = count.with + 1
      sizes[#entry.table.columns] = true
    end
  end
  for _, entry in ipairs(lacking(entries, column)) do
    local count = of_kind[entry.node.kind]
    if sizes[#entry.table.columns] and (count.with > 0 or count.all == 1) then found[#found + 1] = entry end
  end
  return found
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
  basis = {
    nl = "Vorm van het schema: de tabellen van een plan tonen dezelfde jaren.",
    en = "Form of the schema: the tables of a plan show the same years.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: de tabel toont {columns}. Een kolom {column}, die de andere tabellen hebben, ontbreekt.",
    en = "{node}: the table shows {columns}. A column {column}, which the other tables have, is missing.",
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
    local findings, told, has_years, is_judged = {}, {}, false, false
    local function judge(groups, find)
      for _, group in ipairs(groups) do
        for _, entry in ipairs(group.list) do
          entry.columns, entry.years, entry.labels = columns_of(entry.table)
          has_years = has_years or next(entry.years) ~= nil
        end
        for _, column in ipairs(usual_columns(group.list)) do
          is_judged = true
          for _, entry in ipairs(find(group.list, column)) do
            local key = entry.table.line .. " " .. column.key
            if not told[key] then
              findings[#findings + 1] = finding {
                at = entry.table, key = column.key,
                args = { node = entry.node, columns = entry.labels, column = column.label },
              }
            end
            told[key] = true
          end
        end
      end
    end
    judge(tables_alike.read(report), lacking)
    judge(tables_alike.read(report, kinds), with_another)
    if not has_years then return not_applicable end
    if not is_judged then return not_evaluable("no_habit") end
    return findings[1] and findings or nil
  end,
}
