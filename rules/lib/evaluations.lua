-- Where the work of an action or a plan is evaluated: in a part of its own, below the plan.
local plan_tree = use("plan_tree")

local evaluations = {}

---The evaluated actions of the plan that a node belongs to; nil where that plan has none, so that it may not have
---been reached yet.
---@param node toets.Node
---@return toets.Node[]?
function evaluations.of_plan(node)
  local plan = plan_tree.at_or_above(node, "action_plan")
  local found = {}
  for _, child in ipairs(plan and plan:children("action") or {}) do
    if child.part == "evaluation" then found[#found + 1] = child end
  end
  return found[1] and found or nil
end

---The last plan of a report of which actions are evaluated: what comes before it was reached.
---@param report toets.Report
---@return toets.Node?
function evaluations.last_plan(report)
  local last
  for _, action in ipairs(report:nodes("action")) do
    local plan = action.part == "evaluation" and plan_tree.at_or_above(action, "action_plan")
    if plan and (not last or plan.line > last.line) then last = plan end
  end
  return last
end

return evaluations
