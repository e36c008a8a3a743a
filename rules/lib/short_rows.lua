-- Rows that print fewer or more numbers than their table has columns: which column a number of them stands in is not
-- printed, though it may follow from the sums of the report.
local short_rows = {}

---@class ShortRow
---@field line integer
---@field section string?
---@field row string
---@field numbers toets.Figure[] the numbers of which the column is not printed
---@field count integer numbers that are printed in the row, those with a printed column too

local digit = re.compile([[\d]])

---The rows of a table with a number of which the column is not printed, in printed order. A table without columns
---has none.
---@param tbl toets.Table
---@param filter? { section?: string, row?: string }
---@return ShortRow[]
function short_rows.of(tbl, filter)
  local short, rows = {}, {}
  if #tbl.columns == 0 then return short end
  for _, figure in ipairs(tbl:figures(filter)) do
    if figure.printed and digit:test(figure.raw or "") then
      local key = (figure.section or "") .. "/" .. figure.row .. "/" .. figure.line
      local row = rows[key]
      if not row then
        row = { line = figure.line, section = figure.section, row = figure.row, count = 0, numbers = {} }
        rows[key] = row
      end
      row.count = row.count + 1
      if figure.assigned ~= "printed" then
        if #row.numbers == 0 then short[#short + 1] = row end
        row.numbers[#row.numbers + 1] = figure
      end
    end
  end
  return short
end

return short_rows
