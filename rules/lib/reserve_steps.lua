-- The steps from one reserve to the next, and what the closing lines of a synthesis say they are made of.
--
-- Lines that stand apart, such as investments, print a number only for the years that have one. Where they do so
-- without empty places, it is the step of the reserve that tells which number belongs to it.
local closing_lines = use("closing_lines")
local printed_amounts = use("printed_amounts")
local stocks = use("stocks")
local twins = use("twins")

local reserve_steps = {}

---@class ReserveStep
---@field stock toets.Figure
---@field before toets.Figure?
---@field total toets.Figure? of the items
---@field terms toets.Figure[]? the total and each line apart
---@field firm toets.Figure[]? those of the terms that are known to stand in the column
---@field is_firm boolean no other number takes part: none is needed, or none can explain the step
---@field is_known boolean the numbers explain the step
---@field used { figure: toets.Figure, at: integer }[] numbers without a column that explain the step
---@field reason string? why it cannot be looked at

local most_tries = 10000

---The total of the items and the balance of each line apart at a column; nil where there is no total.
---@param found ClosingLines
---@param column toets.Column
---@return toets.Figure[]?
function reserve_steps.terms(found, column)
  local terms = { found.total and closing_lines.balance(found.total, column) }
  if #terms == 0 then return nil end
  for _, tbl in ipairs(found.apart) do terms[#terms + 1] = closing_lines.balance(tbl, column) end
  return terms
end

---The numbers without a column, at most one of each line, that make up what is left of a step; nil: none do.
local function explain(rest, lines, from, count)
  if twins.agree(rest, decimal("0"), count) then return {} end
  for at = from, #lines do
    for _, number in ipairs(lines[at]) do
      local others = explain(rest - number.amount, lines, at + 1, count + 1)
      if others then
        others[#others + 1] = number
        return others
      end
    end
  end
  return nil
end

local function loose_lines(found)
  local lines, tries = {}, 1
  for _, tbl in ipairs(found.apart) do
    local numbers = {}
    for at, figure in ipairs(closing_lines.loose(tbl)) do
      numbers[#numbers + 1] = { figure = figure, at = at, amount = printed_amounts.of(figure) }
    end
    if #numbers > 0 then lines[#lines + 1] = numbers end
    tries = tries * (#numbers + 1)
  end
  return lines, tries
end

local function look_at(step, lines, tries)
  local known = step.stock.value and step.before.value and step.total.value
  local rest = known and step.stock.value - step.before.value
  for _, term in ipairs(step.firm) do
    rest = rest and term.value and rest - term.value
  end
  if not rest or tries > most_tries then return end
  local used = explain(rest, lines, 1, 2 + #step.firm)
  step.used, step.is_known = used or {}, used ~= nil
  step.is_firm = #step.used == 0
end

---Each step of a stock, in the order of its columns.
---@param found ClosingLines
---@param tbl toets.Table of the stock
---@return ReserveStep[]
function reserve_steps.of(found, tbl)
  local steps = {}
  local lines, tries = loose_lines(found)
  for i, column in ipairs(tbl.columns) do
    local stock = tbl:figure_at(column, { row = "value" })
    local step = { stock = stock, before = stocks.before(tbl, column, "value"), used = {}, is_firm = false, firm = {} }
    step.terms = reserve_steps.terms(found, column)
    step.total = step.terms and step.terms[1]
    for _, term in ipairs(step.terms or {}) do
      if term.printed then step.firm[#step.firm + 1] = term end
    end
    if not step.before then
      step.reason = i > 1 and "no_year_before" or nil
    elseif not step.terms then
      step.reason = "no_total"
    else
      look_at(step, lines, tries)
    end
    if step.before or step.reason then steps[#steps + 1] = step end
  end
  return steps
end

return reserve_steps
