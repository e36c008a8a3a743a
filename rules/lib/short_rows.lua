-- Rows that print fewer or more numbers than their table has columns.
--
-- No number of such a row has a column. What ought to hold in each column is known all the same: a rule states it at
-- every coordinate of the row, so that the other numbers can tell which column a number belongs to.
local short_rows = {}

---@class ShortRow
---@field line integer
---@field section string?
---@field row string
---@field numbers toets.Figure[] the numbers without a column
---@field count integer numbers that are printed in the row, with and without a column

local digit = re.compile([[\d]])

local function key_of(figure)
  return (figure.section or "") .. "/" .. figure.row .. "/" .. figure.line
end

---The rows of a table of which a number has no column, in printed order. A table without columns has none.
---@param tbl toets.Table
---@param filter? { section?: string, row?: string }
---@return ShortRow[]
function short_rows.of(tbl, filter)
  local short, rows = {}, {}
  if #tbl.columns == 0 then return short end
  for _, figure in ipairs(tbl:figures(filter)) do
    local key = key_of(figure)
    local row = rows[key] or { line = figure.line, section = figure.section, row = figure.row, count = 0, numbers = {} }
    rows[key] = row
    if digit:test(figure.raw or "") then
      row.count = row.count + 1
      if not figure.column then
        if #row.numbers == 0 then short[#short + 1] = row end
        row.numbers[#row.numbers + 1] = figure
      end
    end
  end
  return short
end

---The figures of rows that stand in a column, then the coordinates of the short ones that no number is known to
---stand at.
---@param tbl toets.Table
---@param filter { section?: string, row?: string }
---@return toets.Figure[]
function short_rows.coordinates(tbl, filter)
  local found = {}
  for _, figure in ipairs(tbl:figures(filter)) do
    if figure.column then found[#found + 1] = figure end
  end
  for _, row in ipairs(short_rows.of(tbl, filter)) do
    for _, column in ipairs(tbl.columns) do
      local figure = tbl:figure_at(column, { section = row.section, row = row.row })
      -- Where a row that is left out means zero, so does a coordinate of this one; that is not what it says.
      if not figure.printed and not figure.value then found[#found + 1] = figure end
    end
  end
  return found
end

---The figure at a coordinate, as `figure_at` gives it; nil also where it only seems to be zero.
---@param tbl toets.Table
---@param column toets.Column
---@param at { section?: string, row: string }
---@return toets.Figure?
function short_rows.at(tbl, column, at)
  local figure = tbl:figure_at(column, at)
  if not figure or figure.printed or not figure.value then return figure end
  for _, row in ipairs(short_rows.of(tbl, { row = at.row })) do
    if row.section == at.section then return nil end
  end
  return figure
end

return short_rows
