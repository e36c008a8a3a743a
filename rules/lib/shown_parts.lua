-- Whether a report shows all the parts that a goal adds up.
--
-- A report may show the plans with priority alone. Then the goal is more than what is shown, and in most years. Where
-- the sum holds in most places, all parts are there, and the other places must agree too.
local plan_tree = use("plan_tree")
local unseen = use("unseen")

local shown_parts = {}

local kinds_below = { "policy_objective", "objective", "action_plan", "action" }
local zero = decimal("0")

local function kind_below(node)
  for _, kind in ipairs(kinds_below) do
    for _, child in ipairs(node:children(kind)) do
      if child.part == node.part then return kind end
    end
  end
  return nil
end

-- Rules about figures ask it of one node for each of its figures.
local last_node, last_kind

---The kind of the parts that a goal adds up: the highest that is below it in the same part of the report.
---@param node toets.Node
---@return string?
function shown_parts.kind(node)
  if last_node ~= node then last_node, last_kind = node, kind_below(node) end
  return last_kind
end

---@return boolean? holds nil where an amount is unknown or all are zero
local function holds_at(figure, kind)
  if not figure.value then return nil end
  local difference, is_zero, count = figure.value, figure.value == zero, 1
  for _, part in ipairs(plan_tree.parts_of(figure, kind)) do
    if not part.value then return nil end
    difference, is_zero, count = difference - part.value, is_zero and part.value == zero, count + 1
  end
  if is_zero then return nil end
  if difference < zero then difference = -difference end
  -- Half a unit of rounding for each amount in whole euro.
  return difference <= decimal(difference.decimals == 0 and count // 2 or 0)
end

---@param node toets.Node
---@param kind string of the parts
---@return boolean
local function most_hold(node, kind)
  -- A half-year report shows what has priority alone.
  if node.report.kind == "half_year_report" then return false end
  local holding, failing = 0, 0
  for _, row in ipairs { "receipts", "expenditure" } do
    for _, figure in ipairs(node:figures { row = row }) do
      local holds = holds_at(figure, kind)
      if holds then holding = holding + 1 end
      if holds == false then failing = failing + 1 end
    end
  end
  return holding > 0 and holding >= 2 * failing
end

-- One instance of a rule looks at one report.
local known = {}

---@param node toets.Node
---@param kind string of the parts
---@return "all"|"more_elsewhere"|"not_all_shown"
function shown_parts.of(node, kind)
  local key = node.line .. "/" .. node.label
  if not known[key] then
    known[key] = unseen.is_below(node) and "more_elsewhere" or most_hold(node, kind) and "all" or "not_all_shown"
  end
  return known[key]
end

return shown_parts
