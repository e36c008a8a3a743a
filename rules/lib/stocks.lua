-- Amounts that are carried over from one year to the next: reserves, cumulated results.
--
-- A stock at the end of a year is that of the year before with the result of the year.
local scan = use("scan")

local stocks = {}

local words = scan.any_case([[\b(?:]] .. scan.any_of [[
  reserves? gecumuleerd_(?:budgettair_)?(?:resultaat|saldo)
  overgedragen_(?:resultaat|overschot|saldo) kassaldo kastoestand
]] .. [[)\b]])

---Whether the title of a node says that it is a stock.
---@param title string?
---@return boolean
function stocks.is_named(title)
  return title ~= nil and words:test(title)
end

local is_realised = { actual = true, booked = true }

---The figure that the stock of a column starts from: that of the year before, realised where the table has it.
---@param tbl toets.Table
---@param column toets.Column
---@param row string
---@return toets.Figure?
function stocks.before(tbl, column, row)
  local estimated
  for _, other in ipairs(tbl.columns) do
    if column.year and other.year == column.year - 1 then
      local figure = tbl:figure_at(other, { row = row })
      if is_realised[other.measure] then return figure end
      if other.measure == column.measure then estimated = figure end
    end
  end
  return estimated
end

return stocks
