local is_realised = { actual = true, booked = true }

---The years of the columns that show what was realised.
local function years_of(node)
  local years, order = {}, {}
  for _, tbl in ipairs(node:tables()) do
    for _, column in ipairs(tbl.columns) do
      if is_realised[column.measure or ""] and column.year and not years[column.year] then
        years[column.year] = true
        order[#order + 1] = column
      end
    end
  end
  return years, order
end

---@type toets.Rule
return {
  id = "TB18",
  name = "account-year-fits-columns",
  title = {
    nl = "Het jaar boven een tabel is dat van haar kolommen",
    en = "The year above a table is that of its columns",
  },
  severity = "error",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: de kop “Jaarrekening” noemt het jaar waarvan de kolommen de rekening tonen.",
    en = "Form of the schema: the head of an account names the year of which the columns show the account.",
  },
  subjects = { kind = "node" },
  group_by = { "report", "args.year" },
  message = {
    nl = "{node}: boven de tabel staat het jaar {year}, maar de kolommen zijn die van {column}.",
    en = "{node}: above the table stands the year {year}, but the columns are those of {column}.",
  },
  summary = {
    nl = "{count} keer staat boven een tabel het jaar {year}, maar zijn de kolommen die van {column}.",
    en = "{count} times the year {year} stands above a table, but the columns are those of {column}.",
  },
  reasons = {
    no_columns = {
      nl = "de tabel heeft geen kolom met een rekening van een jaar",
      en = "the table has no column with the account of a year",
    },
  },
  why = {
    nl = "Wie de tabel leest, weet niet van welk jaar de bedragen zijn.",
    en = "Whoever reads the table does not know which year the amounts are of.",
  },
  fix = {
    nl = "Verbeter het jaar in de kop of in de kolommen.",
    en = "Correct the year in the head or in the columns.",
  },
  evaluate = function(node)
    local field = node:fields("account_year")[1]
    local year = field and not field.invalid and tonumber(field.value)
    if not year then return not_applicable end
    local years, columns = years_of(node)
    if #columns == 0 then return not_evaluable("no_columns") end
    if years[year] then return nil end
    return finding { at = field, related = { columns[1] }, args = { year = field.value, column = columns[1].label } }
  end,
}
