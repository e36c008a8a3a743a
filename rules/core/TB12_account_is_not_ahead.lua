local is_realised = { actual = true, booked = true }

-- "2023" or "Boekjaar 2023"; of a report that prints no year of its own it is the label of a column.
local function is_column(report, label)
  for _, node in ipairs(report:nodes()) do
    for _, tbl in ipairs(node:tables()) do
      for _, column in ipairs(tbl.columns) do
        if column.label == label then return true end
      end
    end
  end
  return false
end

local function states_its_year(report)
  for _, field in ipairs(report:fields("fiscal_year")) do
    if field.raw and not is_column(report, field.raw) then return true end
  end
  return false
end

---@type toets.Rule
return {
  id = "TB12",
  name = "account-is-not-ahead",
  title = {
    nl = "Geen kolom toont een rekening van na het boekjaar",
    en = "No column shows an account of after the fiscal year",
  },
  severity = "error",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: een rapport toont wat tot en met zijn boekjaar gerealiseerd is.",
    en = "Form of the schema: a report shows what was realised up to and including its fiscal year.",
  },
  subjects = { kind = "table" },
  group_by = { "report", "args.year" },
  message = {
    nl = "{node}: de tabel toont {column}, maar het boekjaar van het rapport is {fiscal_year}.",
    en = "{node}: the table shows {column}, but the fiscal year of the report is {fiscal_year}.",
  },
  summary = {
    nl = "{count} kolommen tonen een rekening van {year}, maar het boekjaar van het rapport is {fiscal_year}.",
    en = "{count} columns show an account of {year}, but the fiscal year of the report is {fiscal_year}.",
  },
  reasons = {
    no_fiscal_year = {
      nl = "het rapport noemt geen boekjaar",
      en = "the report states no fiscal year",
    },
  },
  why = {
    nl = "Van een later jaar is er nog geen rekening. Onder een verkeerd jaar worden bedragen met een verkeerde raming "
      .. "vergeleken.",
    en = "Of a later year there is no account yet. Under a wrong year amounts are compared with a wrong estimate.",
  },
  fix = {
    nl = "Ga na welk jaar de kolom toont, en of het boekjaar van het rapport juist is.",
    en = "See which year the column shows, and whether the fiscal year of the report is right.",
  },
  evaluate = function(tbl)
    local fiscal_year, findings, is_dated = tbl.report.fiscal_year, {}, false
    for i, column in ipairs(tbl.columns) do
      local year = is_realised[column.measure or ""] and column.year
      is_dated = is_dated or year
      if year and fiscal_year and year > fiscal_year then
        findings[#findings + 1] = finding {
          at = column, key = tostring(i), severity = not states_its_year(tbl.report) and "warning" or nil,
          args = { column = column.label, year = year, fiscal_year = fiscal_year },
        }
      end
    end
    if not is_dated then return not_applicable end
    if not fiscal_year then return not_evaluable("no_fiscal_year") end
    return findings[1] and findings or nil
  end,
}
