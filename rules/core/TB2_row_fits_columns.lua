local short_rows = use("short_rows")

---The columns that other sums give its numbers: "92.135 = JR 2023, 130.644 = ?".
---@param row ShortRow
---@return string
local function inferred(row)
  local list, any = {}, false
  for i, number in ipairs(row.numbers) do
    any = any or number.column ~= nil
    list[i] = number.raw .. " = " .. (number.column and number.column.label or "?")
  end
  return any and table.concat(list, ", ") or "–"
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
  basis = "Form of the schema: a row has one value for each column of the heading.",
  subjects = { kind = "table" },
  group_by = { "report" },
  message = {
    nl = "{node}, rij “{label}”: {numbers} getallen voor {columns} kolommen; niet gedrukt is welke kolommen leeg zijn. "
      .. "Uit de sommen volgt: {inferred}.",
    en = "{node}, row “{label}”: {numbers} numbers for {columns} columns; which columns are empty is not printed. From "
      .. "the sums follows: {inferred}.",
  },
  summary = {
    nl = "{count} rijen hebben minder getallen dan hun tabel kolommen heeft; niet gedrukt is welke kolommen leeg zijn.",
    en = "{count} rows have fewer numbers than their table has columns; which columns are empty is not printed.",
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
        local first = row.numbers[1]
        found[#found + 1] = finding {
          at = first, key = (row.section or "") .. "/" .. row.row .. "/" .. i,
          args = {
            numbers = row.count, columns = columns, label = first.label or term(row.row), inferred = inferred(row),
          },
        }
      end
    end
    return #found > 0 and found or nil
  end,
}
