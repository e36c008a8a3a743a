local shared_budgets = use("shared_budgets")

---Whether an action names no other one for its shared budget, or this one.
local function refers_back(action, node)
  local names_another = false
  for _, statement in ipairs(action.statements) do
    for _, reference in ipairs(statement.references) do
      if shared_budgets.points_at(reference, node) then return true end
      names_another = true
    end
  end
  return not names_another
end

---@return boolean
local function is_answered(reference, node, sharing)
  for _, action in ipairs(shared_budgets.answering(reference, sharing)) do
    if refers_back(action, node) then return true end
  end
  return false
end

-- Of more actions with the same amounts the first ones are looked at.
local most_compared = 20

---The actions that share a budget, by their amounts.
local function by_amounts(sharing)
  local found = {}
  for _, action in ipairs(sharing.list) do
    local key = shared_budgets.amounts(action.node)
    if key then
      found[key] = found[key] or {}
      table.insert(found[key], action.node)
    end
  end
  return found
end

---Other actions that share a budget and have a party and all amounts in common.
local function likely_twins(node, alike)
  local key = shared_budgets.amounts(node)
  local candidates, found = key and alike[key] or {}, {}
  for i = 1, math.min(#candidates, most_compared) do
    local other = candidates[i]
    if other.line ~= node.line and shared_budgets.share_party(other, node) then found[#found + 1] = other end
  end
  return found
end

local function name_of(node) return node and (node.code or "“" .. node.label .. "”") or "–" end

local most_listed = 3

---Each action with what it stands under: " (10.4: “Advies”)".
local function listed(actions)
  local list = {}
  for i = 1, math.min(#actions, most_listed) do list[i] = name_of(actions[i].parent) .. ": " .. name_of(actions[i]) end
  return list[1] and " (" .. table.concat(list, ", ") .. ")" or ""
end

---@type toets.Rule
return {
  id = "XR2",
  name = "shared-budget-is-named-on-both-sides",
  title = {
    nl = "Een gedeeld budget wordt vermeld bij beide acties",
    en = "A shared budget is named at both actions",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: wie de budgetten optelt, moet bij beide acties zien dat het er één is.",
    en = "Practice: who adds up the budgets must see at both actions that it is one.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node} deelt een budget met {target} (“{quote}”), maar geen actie van {target} verwijst terug. Andere acties "
      .. "met dezelfde gedeelde bedragen: {alike}{twins}.",
    en = "{node} shares a budget with {target} (“{quote}”), but no action of {target} refers back. Other actions with "
      .. "the same shared amounts: {alike}{twins}.",
  },
  summary = {
    nl = "{count} acties delen een budget met een andere actie die daar niet naar terugverwijst.",
    en = "{count} actions share a budget with another one that does not refer back.",
  },
  reasons = {
    unknown_target = {
      nl = "de verwijzing bij het gedeelde budget leidt naar niets dat in het rapport is uitgewerkt",
      en = "the reference at the shared budget leads to nothing that the report works out",
    },
  },
  why = {
    nl = "Staat het gedeelde budget maar bij één actie vermeld, dan wordt het bij het optellen dubbel geteld of niet "
      .. "teruggevonden.",
    en = "Where only one action tells that the budget is shared, it is counted twice or not found again.",
  },
  fix = {
    nl = "Ga na met welke actie het budget gedeeld wordt en laat beide acties naar elkaar verwijzen.",
    en = "See which action the budget is shared with, and let both refer to each other.",
  },
  evaluate = function(report)
    local sharing = shared_budgets.read(report)
    local outcomes, has_reference, alike = {}, false, nil
    for _, action in ipairs(sharing.list) do
      for _, statement in ipairs(action.statements) do
        for _, reference in ipairs(statement.references) do
          has_reference = true
          local target = reference.target_node
          -- What is only announced may be worked out in a part that is not here.
          if not target or target.part == "contents" then
            outcomes[#outcomes + 1] = not_evaluable("unknown_target")
          elseif not is_answered(reference, action.node, sharing) then
            alike = alike or by_amounts(sharing)
            local found = likely_twins(action.node, alike)
            outcomes[#outcomes + 1] = finding {
              at = statement.text:at(statement.first, statement.last), key = reference.target,
              related = { target, table.unpack(found) },
              args = {
                node = action.node, target = name_of(target), quote = statement.quote, alike = #found,
                twins = listed(found),
              },
            }
          end
        end
      end
    end
    if not has_reference then return not_applicable end
    return outcomes[1] and outcomes or nil
  end,
}
