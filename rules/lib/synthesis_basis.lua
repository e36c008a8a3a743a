-- What the total of a synthesis is made of, held against the strategic goals of the note: operations alone, or with
-- the investments.
local closing_lines = use("closing_lines")
local twins = use("twins")

local synthesis_basis = {}

local zero = decimal("0")
local goal_kinds = { "strategic_goal", "policy_objective", "ambition", "objective" }

---@class BasisColumn
---@field column toets.Column
---@field total toets.Figure
---@field operating toets.Figure[]? of each goal
---@field investment toets.Figure[]? of the goals that have any
---@field is "operating"|"investment"|"either"|"neither"|"unknown"

---The goals that no other goal of the note stands above.
local function top_goals(report)
  for _, kind in ipairs(goal_kinds) do
    local found = {}
    for _, node in ipairs(report:nodes(kind)) do
      if node.part ~= "synthesis" and not node.parent and #node:tables() > 0 then found[#found + 1] = node end
    end
    if #found > 0 then return found end
  end
  return {}
end

---@param goals toets.Node[]
---@param like toets.Column
---@param at { section: string, row: string }
---@return toets.Figure[] figures
---@return toets.Decimal? total nil where one is unknown
local function of_goals(goals, like, at)
  local figures, total = {}, zero
  for _, goal in ipairs(goals) do
    if #goal:figures { section = at.section } > 0 then
      local figure = twins.figure(goal, like, at)
      figures[#figures + 1] = figure
      total = total and figure and figure.value and total + figure.value or nil
    end
  end
  return figures, total
end

local function basis_of(entry, operating, investment)
  local stated = entry.total.value
  if not stated or not operating or not investment or #entry.operating == 0 then return "unknown" end
  local count = 1 + #entry.operating
  local is_operating = twins.agree(stated, operating, count)
  local with_investment = twins.agree(stated, operating + investment, count + #entry.investment)
  if is_operating and with_investment then return "either" end
  return is_operating and "operating" or with_investment and "investment" or "neither"
end

---Each column of the total, beside the goals.
---@param report toets.Report
---@return ClosingLines found
---@return BasisColumn[]
---@return toets.Node[] goals
function synthesis_basis.of(report)
  local found, entries = closing_lines.of(report), {}
  local goals = found.total and top_goals(report) or {}
  if #goals == 0 then return found, entries, goals end
  for _, column in ipairs(found.total.columns) do
    local total = closing_lines.balance(found.total, column)
    if total then
      local entry = { column = column, total = total }
      local operating, investment
      entry.operating, operating = of_goals(goals, column, { section = "operating", row = "balance" })
      entry.investment, investment = of_goals(goals, column, { section = "investment", row = "balance" })
      entry.is = basis_of(entry, operating, investment)
      entries[#entries + 1] = entry
    end
  end
  return found, entries, goals
end

---The figures of the goals at a column and row, in the sections that the total is made of.
---@param goals toets.Node[]
---@param entry BasisColumn
---@param row string
---@param with_investment boolean
---@return toets.Figure[]
function synthesis_basis.figures(goals, entry, row, with_investment)
  local figures = of_goals(goals, entry.column, { section = "operating", row = row })
  local more = with_investment and of_goals(goals, entry.column, { section = "investment", row = row }) or {}
  return table.move(more, 1, #more, #figures + 1, figures)
end

return synthesis_basis
