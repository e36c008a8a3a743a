-- What a report and an earlier one say of the same thing.
local over_time = {}

---Counterparts that are one thing: what was split or joined has another extent, what was replaced another meaning.
over_time.one_thing = { "same", "renamed", "moved" }

---What a message calls a report: the day it speaks of, else its year.
---@param report toets.Report
---@return toets.Date|string
function over_time.day_of(report)
  return report.as_of or tostring(report.fiscal_year or "…")
end

---Whether a node is the first of those that stand for one thing in several parts of a report: what changed is told
---once.
---@param node toets.Node
---@return boolean
function over_time.is_first(node)
  for _, other in ipairs(node:same_as()) do
    if other.line < node.line then return false end
  end
  return true
end

---Whether a report shows more of what stands below a node: else it may not show any of it.
---@param parent toets.Node
---@param like toets.Node
---@return boolean
function over_time.shows_others(parent, like)
  for _, child in ipairs(parent:children(like.kind)) do
    if child.priority == like.priority and not child.aggregate then return true end
  end
  return false
end

local function is_beside(node, like)
  return node.part == like.part and node.parent == nil
end

local function counted(report, earlier_report, like)
  local codes, shown, all = {}, 0, 0
  for _, node in ipairs(report:nodes(like.kind)) do
    if node.code and is_beside(node, like) then codes[node.code] = true end
  end
  for _, node in ipairs(earlier_report:nodes(like.kind)) do
    if node.code and is_beside(node, like) then
      all = all + 1
      if codes[node.code] then shown = shown + 1 end
    end
  end
  return shown > 0 and 2 * shown >= all
end

local known = {} -- each vanished node of a list asks the same

---The same of nodes with nothing above them: whether a report shows most of those that the earlier one shows beside
---them.
---@param report toets.Report
---@param earlier_report toets.Report
---@param like toets.Node of the earlier report
---@return boolean
function over_time.shows_most(report, earlier_report, like)
  local day = earlier_report.as_of
  local name = earlier_report.layout .. " " .. (earlier_report.fiscal_year or "") .. " " .. (day and day.text or "")
  local key = like.kind .. " " .. like.part .. " " .. name
  if known[key] == nil then known[key] = counted(report, earlier_report, like) end
  return known[key]
end

---The difference that rounding allows between two prints of one amount: half of the last digit of the one that is
---printed with fewer.
---@param a toets.Figure
---@param b toets.Figure
---@return string? tolerance nil where both have as many digits
function over_time.rounding(a, b)
  if not a.value or not b.value or a.value.decimals == b.value.decimals then return nil end
  return "0." .. ("0"):rep(math.min(a.value.decimals, b.value.decimals)) .. "5"
end

return over_time
