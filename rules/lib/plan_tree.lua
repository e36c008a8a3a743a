-- What rules ask about a node and the nodes below it.
local no_money = use("no_money")

local plan_tree = {}

---The sections of a table, in the order of the schemas.
plan_tree.sections = { "operating", "investment", "financing" }

---@class PlanTreeCoverage
---@field stated boolean the node itself has a table
---@field with_table integer children of the kind that have a table
---@field without_table integer children of the kind that have none and do not say why

local function look_at_children(node, kind)
  local coverage = { stated = #node:tables() > 0, with_table = 0, without_table = 0 }
  for _, child in ipairs(node:children(kind)) do
    if child.part == node.part then
      if #child:tables() > 0 then
        coverage.with_table = coverage.with_table + 1
      elseif not no_money.is_stated(child) then
        coverage.without_table = coverage.without_table + 1
      end
    end
  end
  return coverage
end

-- Rules about figures ask the same of one node for each of its figures.
local last_node, last_kind, last_coverage

---How many children of a kind can take part in a sum: those in the same part of the report. One that says that it
---has no amounts adds nothing.
---@param node toets.Node
---@param kind string
---@return PlanTreeCoverage
function plan_tree.coverage(node, kind)
  if last_kind ~= kind or last_node ~= node then
    last_node, last_kind, last_coverage = node, kind, look_at_children(node, kind)
  end
  return last_coverage
end

---The figures at the same coordinate of the children of a kind that have a table in the same part of the report. A
---child with tables for other sections alone has nothing in this one, and takes no part where another child does.
---@param figure toets.Figure
---@param kind string
---@return toets.Figure[]
function plan_tree.parts_of(figure, kind)
  local part, all, with_section = figure.node.part, {}, {}
  for _, of_child in ipairs(figure:of_children(kind)) do
    local child = of_child.node
    if child.part == part then
      all[#all + 1] = of_child
      if of_child.value or of_child.printed or #child:figures { section = figure.section } > 0 then
        with_section[#with_section + 1] = of_child
      end
    end
  end
  return #with_section > 0 and with_section or all
end

---Whether every figure stands in a column: a child may have a table without the column that is asked for.
---@param figures toets.Figure[]
---@return boolean
function plan_tree.all_have_column(figures)
  for _, figure in ipairs(figures) do
    if not figure.column then return false end
  end
  return true
end

---Whether one of the children stands for several that the report does not show.
---@param node toets.Node
---@param kind string
---@return boolean
function plan_tree.has_aggregate(node, kind)
  for _, child in ipairs(node:children(kind)) do
    if child.aggregate then return true end
  end
  return false
end

local in_plan = {
  strategic_goal = true, policy_objective = true, ambition = true, objective = true, action_plan = true, action = true,
}

---Whether a goal, plan or action anywhere below the node has a table of its own.
---@param node toets.Node
---@return boolean
function plan_tree.has_table_below(node)
  for _, child in ipairs(node:children()) do
    if in_plan[child.kind] and #child:tables() > 0 or plan_tree.has_table_below(child) then return true end
  end
  return false
end

---The nearest nodes of a kind below a node: its children, or else those of its children, and so on.
---@param node toets.Node
---@param kind string
---@return toets.Node[]
function plan_tree.below(node, kind)
  local found = {}
  local function walk(parent)
    for _, child in ipairs(parent:children()) do
      if child.kind == kind then
        found[#found + 1] = child
      else
        walk(child)
      end
    end
  end
  walk(node)
  return found
end

---The node itself or the nearest one above it that is of a kind.
---@param node toets.Node
---@param kind string
---@return toets.Node?
function plan_tree.at_or_above(node, kind)
  local current = node
  while current and current.kind ~= kind do
    current = current.parent
  end
  return current
end

return plan_tree
