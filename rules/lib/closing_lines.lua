-- The lines that close a synthesis: the total of its items, what stands apart from them, the result, the reserve.
--
-- A line says by what it holds which one it is: the total stands for several items, a line apart has a section of its
-- own, the result has no section, and a reserve is named by a word.
local short_rows = use("short_rows")
local stocks = use("stocks")
local twins = use("twins")

local closing_lines = {}

local rows = { "receipts", "expenditure", "balance" }

---@class ClosingLines
---@field items toets.Node[] what the total adds up
---@field total toets.Table?
---@field apart toets.Table[] lines that stand apart from the items
---@field result toets.Table?
---@field stocks toets.Table[]

local function has_row(tbl, row)
  return #tbl:figures { row = row } > 0
end

local function take(found, node, tbl)
  if node.kind ~= "item" then
    -- What follows the total is no part of it.
    if not found.total then found.items[#found.items + 1] = node end
  elseif node.aggregate then
    found.total = found.total or tbl
  elseif has_row(tbl, "value") and stocks.is_named(node.title) then
    found.stocks[#found.stocks + 1] = tbl
  elseif has_row(tbl, "total") then
    found.result = found.result or tbl
  elseif found.total and has_row(tbl, "balance") then
    found.apart[#found.apart + 1] = tbl
  end
end

---@param report toets.Report
---@return ClosingLines
function closing_lines.of(report)
  local found = { items = {}, apart = {}, stocks = {} }
  for _, node in ipairs(report:nodes()) do
    local tables = node.part == "synthesis" and node:tables() or {}
    if #tables > 0 then take(found, node, tables[1]) end
  end
  return found
end

---The figures of the items at a column, section and row, and whether each of them has the column.
---@param found ClosingLines
---@param column toets.Column
---@param at { section?: string, row: string }
---@return toets.Figure[] figures, boolean complete
function closing_lines.of_items(found, column, at)
  local figures = {}
  for _, node in ipairs(found.items) do
    local figure = twins.figure(node, column, at)
    if not figure then return figures, false end
    figures[#figures + 1] = figure
  end
  return figures, #figures > 0
end

---The balance of a line at a column.
---@param tbl toets.Table
---@param column toets.Column
---@return toets.Figure?
function closing_lines.balance(tbl, column)
  local own = twins.column(tbl, column)
  local like = tbl:figures { row = "balance" }[1]
  return own and like and tbl:figure_at(own, { section = like.section, row = "balance" })
end

---The readable numbers of a line that stand in no column.
---@param tbl toets.Table
---@return toets.Figure[]
function closing_lines.loose(tbl)
  local found = {}
  for _, row in ipairs(short_rows.of(tbl, { row = "balance" })) do
    for _, number in ipairs(row.numbers) do
      if not number.column and not number.absent then found[#found + 1] = number end
    end
  end
  return found
end

closing_lines.rows = rows

return closing_lines
