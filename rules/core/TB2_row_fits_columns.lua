local nouns = use("nouns")
local short_rows = use("short_rows")

---The columns that other sums give its numbers: " (92.135 = JR 2023, 130.644 = JR 2024)".
---@param row ShortRow
---@return string list, integer count
local function inferred(row)
  local list = {}
  for _, number in ipairs(row.numbers) do
    if number.column then list[#list + 1] = number.raw .. " = " .. number.column.label end
  end
  return list[1] and " (" .. table.concat(list, ", ") .. ")" or "", #list
end

local plain = { receipts = "ontvangsten", expenditure = "uitgaven", balance = "saldo", total = "totaal" }

---The name of a row as it was read, where it says something else than what the row is: " (“O”)".
---@param figure toets.Figure
---@return string
local function name_of(figure)
  local label = figure.label_read or figure.label
  return label and nouns.small(label) ~= plain[figure.row] and " (“" .. label .. "”)" or ""
end

---@type toets.Rule
return {
  id = "TB2",
  name = "row-has-a-number-for-each-column",
  title = {
    nl = "Elke rij heeft een getal voor elke kolom",
    en = "Every row has a number for each column",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: een rij heeft één waarde voor elke kolom van de kop.",
    en = "Form of the schema: a row has one value for each column of the heading.",
  },
  subjects = { kind = "table" },
  group_by = { "report" },
  message = {
    nl = "{node}, rij {row}{name}: minder getallen ({numbers}) dan kolommen ({columns}). Uit de sommen volgt de kolom "
      .. "van {known} van de {loose}{inferred}.",
    en = "{node}, row {row}{name}: fewer numbers ({numbers}) than columns ({columns}). From the sums follows the "
      .. "column of {known} of the {loose}{inferred}.",
  },
  summary = {
    nl = "{count} rijen hebben minder getallen dan hun tabel kolommen heeft; uit de tekst blijkt niet welke kolommen "
      .. "leeg zijn.",
    en = "{count} rows have fewer numbers than their table has columns; the text does not show which columns are "
      .. "empty.",
  },
  why = {
    nl = "Een lege plaats die niet zichtbaar is, laat de lezer raden bij welk jaar een getal hoort.",
    en = "An empty place that cannot be seen leaves the reader to guess which year a number belongs to.",
  },
  fix = {
    nl = "Druk in elke kolom een getal, ook als het nul is.",
    en = "Print a number in each column, also where it is zero.",
  },
  evaluate = function(tbl)
    local columns = #tbl.columns
    if columns == 0 then return not_applicable end
    local found = {}
    for i, row in ipairs(short_rows.of(tbl)) do
      if row.count < columns then
        local first, list, known = row.numbers[1], inferred(row)
        found[#found + 1] = finding {
          at = first, key = (row.section or "") .. "/" .. row.row .. "/" .. i,
          args = {
            numbers = row.count, columns = columns, row = term(row.row), name = name_of(first), known = known,
            loose = #row.numbers, inferred = list,
          },
        }
      end
    end
    return #found > 0 and found or nil
  end,
}
