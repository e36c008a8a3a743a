-- Which nodes a recognised claim is about: the node of its text, one that it names, or each of a kind below it.
local naming = use("naming")
local plan_tree = use("plan_tree")

local claim_targets = {}

---The one node that a claim without "each" is about.
local function single_target(claim, node)
  local kind = claim.scope.kinds[1]
  for _, other in ipairs(naming.with_code(claim.quote, node.report:nodes(kind))) do
    if other.code == node.code then return node end
    if other.part == node.part then return other end
  end
  if not kind or kind == node.kind then return node end
  local above = plan_tree.at_or_above(node, kind)
  if above then return above end
  local named = naming.named(claim.quote, plan_tree.below(node, kind))
  if #named == 1 then return named[1] end
  return nil
end

---The nodes that "alle prioritaire acties" means in a text of the node.
---@param scope ClaimScope
---@param node toets.Node
---@return toets.Node[]? targets
---@return string? reason a key of the rule's reasons: "priority_unknown", "unclear_target"
function claim_targets.each(scope, node)
  local found, unknown = {}, false
  for _, kind in ipairs(scope.kinds) do
    for _, below in ipairs(plan_tree.below(node, kind)) do
      if scope.priority == nil or below.priority == scope.priority then
        found[#found + 1] = below
      elseif below.priority == nil then
        unknown = true
      end
    end
  end
  if #found == 0 then return nil, unknown and "priority_unknown" or "unclear_target" end
  return found
end

local function with_descendants(nodes)
  local all = {}
  local function add(node)
    all[#all + 1] = node
    for _, child in ipairs(node:children()) do
      if child.kind == "action_plan" or child.kind == "action" then add(child) end
    end
  end
  for _, node in ipairs(nodes) do add(node) end
  return all
end

---What tells a node from others of its report.
---@param node toets.Node
---@return string
function claim_targets.identity(node)
  return node.code or node.label
end

-- A plan is left out when it is excepted itself, or holds an action that is.
local function leave_out(targets, excepted)
  local out = {}
  for _, node in ipairs(excepted) do
    local current = node
    while current do
      out[claim_targets.identity(current)] = true
      current = current.parent
    end
  end
  local kept = {}
  for _, node in ipairs(targets) do
    if not out[claim_targets.identity(node)] then kept[#kept + 1] = node end
  end
  return kept
end

---The nodes that a claim is about, without those it excepts.
---@param claim Claim
---@param node toets.Node the node in whose text it stands
---@return toets.Node[]? targets
---@return string? reason a key of the rule's reasons
function claim_targets.of(claim, node)
  if claim.problem then return nil, claim.problem end
  if not claim.scope.each then
    local target = single_target(claim, node)
    if not target then return nil, "unclear_target" end
    -- "Het actieplan bleef binnen budget, behalve actie X" leaves a remainder that no table prints.
    if #claim.exceptions > 0 then return nil, "exception" end
    return { target }
  end
  local targets, reason = claim_targets.each(claim.scope, node)
  if not targets then return nil, reason end
  for _, exception in ipairs(claim.exceptions) do
    local excepted = naming.resolve(exception, with_descendants(targets))
    if not excepted then return nil, "exception" end
    targets = leave_out(targets, excepted)
  end
  return targets
end

return claim_targets
