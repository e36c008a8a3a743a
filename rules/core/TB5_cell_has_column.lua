local short_rows = use("short_rows")

local digit = re.compile([[\d]])

-- One instance of a rule looks at one report: the rows of each table that have fewer numbers than columns.
local short_of = {}

local function key_of(row)
  return row.line .. "/" .. (row.section or "") .. "/" .. row.row
end

-- Fewer numbers than columns is one matter of the row, which TB2 tells.
local function is_in_short_row(figure)
  local tbl = figure.table
  local at = tbl.line .. "/" .. tbl.node.line .. "/" .. (tbl.title or "")
  if not short_of[at] then
    short_of[at] = {}
    for _, row in ipairs(short_rows.of(tbl)) do short_of[at][key_of(row)] = row.count < #tbl.columns end
  end
  return short_of[at][key_of(figure)] == true
end

---@type toets.Rule
return {
  id = "TB5",
  name = "cell-has-column",
  title = {
    nl = "Elk getal in een tabel hoort bij een kolom",
    en = "Every number in a table belongs to a column",
  },
  severity = "error",
  since = "0.1.0",
  basis = {
    nl = "Vorm van het schema: een rij heeft één waarde voor elke kolom van de kop.",
    en = "Form of the schema: a row has one value for each column of the heading.",
  },
  subjects = { kind = "figure" },
  group_by = { "node" },
  message = {
    nl = "{node}, rij “{label}”: het getal “{raw}” kan aan geen kolom worden toegewezen.",
    en = "{node}, row “{label}”: the number “{raw}” cannot be assigned to a column.",
  },
  summary = {
    nl = "{node}: {count} getallen kunnen aan geen kolom worden toegewezen.",
    en = "{node}: {count} numbers cannot be assigned to a column.",
  },
  why = {
    nl = "De kolomhoofding ontbreekt, of de rij telt meer waarden dan er kolommen zijn. Zonder kolom is niet te zeggen "
      .. "welk jaar of welke raming het getal betreft.",
    en = "The heading of the table is missing, or the row has more values than there are columns. Without a column "
      .. "nobody can say which year or estimate the number is about.",
  },
  fix = {
    nl = "Herstel de kolomhoofding of haal het overtollige getal uit de rij.",
    en = "Restore the heading of the table, or take the surplus number out of the row.",
  },
  evaluate = function(figure)
    if not figure.printed then return not_applicable end
    if figure.assigned ~= "no" then return nil end
    local raw = figure.raw or ""
    if not digit:test(raw) or is_in_short_row(figure) then return not_applicable end
    return finding { at = figure, args = { raw = raw, label = figure.label or term(figure.row) } }
  end,
}
