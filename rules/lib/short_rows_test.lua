local short_rows = use("short_rows")

-- A table of two columns; each row is { row, { raw, assigned }, ... }.
local function made(rows, columns)
  local printed = {}
  for line, row in ipairs(rows) do
    for i = 2, #row do
      printed[#printed + 1] = {
        section = "operating", row = row[1], line = line, raw = row[i][1], printed = row[i][1] ~= nil,
        assigned = row[i][2] or "printed",
      }
    end
  end
  return { columns = columns or { {}, {} }, figures = function() return printed end }
end

local function finds(name, tbl, expected)
  return {
    name = name,
    check = function()
      local got = {}
      for i, row in ipairs(short_rows.of(tbl)) do got[i] = row.row .. " " .. #row.numbers .. "/" .. row.count end
      assert(table.concat(got, ", ") == expected, "got " .. table.concat(got, ", "))
    end,
  }
end

return {
  finds("a number for each column", made { { "receipts", { "1" }, { "2" } } }, ""),
  finds("one number", made { { "receipts", { "1" }, { "2" } }, { "balance", { "3", "no" } } }, "balance 1/1"),
  finds("a number of which the column was inferred", made { { "balance", { "3", "inferred" } } }, "balance 1/1"),
  finds("a number beyond the last column", made { { "balance", { "1" }, { "2" }, { "3", "no" } } }, "balance 1/3"),
  finds("blanks and open places", made { { "balance", { "", "no" }, { nil, "no" } } }, ""),
  finds("a table without columns", made({ { "balance", { "1", "no" } } }, {}), ""),
}
