local short_rows = use("short_rows")

-- A table of two columns; each row is { row, { raw, column or false }, ... }.
local function made(rows, columns)
  local tbl = { columns = columns or { { label = "A" }, { label = "B" } } }
  local printed = {}
  for line, row in ipairs(rows) do
    for i = 2, #row do
      printed[#printed + 1] = {
        section = "operating", row = row[1], line = line, raw = row[i][1], printed = true,
        column = row[i][2] and tbl.columns[row[i][2]] or nil,
      }
    end
  end
  function tbl.figures(_, filter)
    local found = {}
    for _, figure in ipairs(printed) do
      if not filter or not filter.row or filter.row == figure.row then found[#found + 1] = figure end
    end
    return found
  end
  function tbl.figure_at(_, column, at)
    for _, figure in ipairs(printed) do
      if figure.column == column and figure.row == at.row then return figure end
    end
    return { column = column, row = at.row, section = at.section, printed = false }
  end
  return tbl
end

return {
  {
    name = "a row with a number for each column is not short",
    check = function()
      local tbl = made { { "receipts", { "1", 1 }, { "2", 2 } } }
      assert(#short_rows.of(tbl) == 0)
      assert(#short_rows.coordinates(tbl, { row = "receipts" }) == 2)
    end,
  },
  {
    name = "a row of one number has a coordinate in each column",
    check = function()
      local tbl = made { { "receipts", { "1", 1 }, { "2", 2 } }, { "balance", { "3", false } } }
      local rows = short_rows.of(tbl)
      assert(#rows == 1 and rows[1].row == "balance" and rows[1].count == 1 and rows[1].numbers[1].raw == "3")
      local at = short_rows.coordinates(tbl, { row = "balance" })
      assert(#at == 2 and not at[1].printed and at[1].column.label == "A" and at[2].column.label == "B")
    end,
  },
  {
    name = "a number beyond the last column leaves the others where they are",
    check = function()
      local tbl = made { { "balance", { "1", 1 }, { "2", 2 }, { "3", false } } }
      local rows = short_rows.of(tbl)
      assert(rows[1].count == 3 and #rows[1].numbers == 1)
      assert(#short_rows.coordinates(tbl, { row = "balance" }) == 2)
    end,
  },
  {
    name = "a blank is no number",
    check = function()
      assert(#short_rows.of(made { { "balance", { "", false }, { "-", false } } }) == 0)
    end,
  },
  {
    name = "a table without columns has no coordinates",
    check = function()
      local tbl = made({ { "balance", { "1", false } } }, {})
      assert(#short_rows.of(tbl) == 0 and #short_rows.coordinates(tbl, {}) == 0)
    end,
  },
}
