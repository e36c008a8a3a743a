local budget_pairs = use("budget_pairs")
local shared_budgets = use("shared_budgets")

local function is_whole(statement)
  return not statement.is_part and not shared_budgets.states_whole(statement)
end

---The other side of a shared budget, where it is one action that enters the whole amount too.
local function twin_of(reference, sharing)
  local answering = shared_budgets.answering(reference, sharing)
  if #answering ~= 1 then return nil end
  for _, statement in ipairs(answering[1].statements) do
    if not is_whole(statement) then return nil end
  end
  return answering[1].node
end

---The only amounts of a year at two actions.
local function by_year(node)
  local found = {}
  for _, figure in ipairs(node:figures()) do
    local key = (figure.measure or "") .. " " .. (figure.year or "")
    found[key] = found[key] == nil and figure.value and figure or false
  end
  return found
end

---What the later action states for each year in which both have one amount.
local function compare(node, other, stated)
  local own, others = by_year(node), by_year(other)
  for _, figure in ipairs(node:figures()) do
    local key = (figure.measure or "") .. " " .. (figure.year or "")
    if own[key] and others[key] then
      stated[#stated + 1] = relation.claim { others[key], "=", figure, at = others[key], args = { other = node } }
    end
  end
end

---@type toets.Rule
return {
  id = "XR5",
  name = "shared-budget-is-equal",
  title = {
    nl = "Een gedeeld budget is bij beide acties even groot",
    en = "A shared budget is equal at both actions",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: wat één budget is, heeft één bedrag.",
    en = "Practice: what is one budget has one amount.",
  },
  subjects = { kind = "report" },
  group_by = { "node" },
  message = {
    nl = "{node}, {column}: het budget gedeeld met {other} is hier {actual} en daar {expected}.",
    en = "{node}, {column}: the budget shared with {other} is {actual} here and {expected} there.",
  },
  summary = {
    nl = "{node}: {count} bedragen van een gedeeld budget zijn bij de andere actie anders.",
    en = "{node}: {count} amounts of a shared budget are different at the other action.",
  },
  why = {
    nl = "Beide acties zeggen dat het om één budget gaat; dan kan het maar één bedrag hebben.",
    en = "Both actions say that this is one budget; then it can have one amount only.",
  },
  fix = {
    nl = "Ga na hoe groot het budget is, en of elke actie het geheel of haar deel vermeldt.",
    en = "See how large the budget is, and whether each action states the whole or its part.",
  },
  evaluate = function(report)
    local sharing, stated = shared_budgets.read(report), {}
    for _, action in ipairs(sharing.list) do
      for _, statement in ipairs(action.statements) do
        for _, reference in ipairs(is_whole(statement) and statement.references or {}) do
          local other = twin_of(reference, sharing)
          if other and other.line > action.node.line then compare(action.node, other, stated) end
        end
      end
    end
    for _, pair in ipairs(budget_pairs.of(sharing)) do compare(pair.first, pair.second, stated) end
    return stated[1] and stated or not_applicable
  end,
}
