-- What a table states of one year: the amounts that were realised and those that were estimated.
local spending = {}

---Measures in the order in which they are asked for.
spending.realised = { "actual", "booked" }
spending.estimated = { "budget", "plan" }

-- A year may have an initial and an adapted budget; the last one is what spending is held against.
local version_rank = { final = 4, adapted = 3, initial = 1 }
local function rank(column)
  return column.version and version_rank[column.version] or 2
end

---The printed figures that fit the filter, in the best column of the first measure that has one.
---@param tbl toets.Table
---@param measures string[]
---@param filter { row: string, year: integer, section?: string }
---@param version string? only a column of this version
---@return toets.Figure[]?
function spending.in_best_column(tbl, measures, filter, version)
  for _, measure in ipairs(measures) do
    local figures = tbl:figures {
      row = filter.row, measure = measure, year = filter.year, section = filter.section,
    }
    local best
    for _, figure in ipairs(figures) do
      local column = figure.column
      local fits = not version or column.version == version
      if fits and (not best or rank(column) > rank(best)) then best = column end
    end
    if best then
      local chosen = {}
      for _, figure in ipairs(figures) do
        if figure.column.label == best.label then chosen[#chosen + 1] = figure end
      end
      return chosen
    end
  end
  return nil
end

---Whether the table has a column for what was realised, of whatever year.
---@param tbl toets.Table
---@return boolean
function spending.shows_realised(tbl)
  for _, column in ipairs(tbl.columns) do
    if column.measure == "actual" or column.measure == "booked" then return true end
  end
  return false
end

---@class SpendingPair
---@field realised toets.Figure
---@field estimated toets.Figure

---Each section of a row for which the table prints a realised and an estimated amount of the year.
---@param tbl toets.Table
---@param row "receipts"|"expenditure"
---@param year integer
---@return SpendingPair[]
---@return integer without_value how many more there are of which an amount is blank or cannot be read
function spending.pairs(tbl, row, year)
  local filter = { row = row, year = year }
  local estimates = {}
  for _, figure in ipairs(spending.in_best_column(tbl, spending.estimated, filter) or {}) do
    estimates[figure.section or ""] = figure
  end
  local found, without_value = {}, 0
  for _, figure in ipairs(spending.in_best_column(tbl, spending.realised, filter) or {}) do
    local estimate = estimates[figure.section or ""]
    if estimate and figure.value and estimate.value then
      found[#found + 1] = { realised = figure, estimated = estimate }
    elseif estimate then
      without_value = without_value + 1
    end
  end
  return found, without_value
end

---The receipts and expenditure that a node states as realised in a year and that are not zero.
---@param node toets.Node
---@param year integer
---@return toets.Figure[]
function spending.booked(node, year)
  local zero, found = decimal("0"), {}
  for _, tbl in ipairs(node:tables()) do
    for _, row in ipairs { "receipts", "expenditure" } do
      local figures = spending.in_best_column(tbl, spending.realised, { row = row, year = year })
      for _, figure in ipairs(figures or {}) do
        if figure.value and figure.value ~= zero then found[#found + 1] = figure end
      end
    end
  end
  return found
end

---The receipts and expenditure that a node states for any year and that are not zero.
---@param node toets.Node
---@return toets.Figure[]
function spending.amounts(node)
  local zero, found = decimal("0"), {}
  for _, row in ipairs { "receipts", "expenditure" } do
    for _, figure in ipairs(node:figures { row = row }) do
      if figure.value and figure.value ~= zero then found[#found + 1] = figure end
    end
  end
  return found
end

return spending
