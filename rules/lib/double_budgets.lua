-- One budget that is entered at two actions: all their amounts are equal, and at least one says that it is shared.
local shared_budgets = use("shared_budgets")

local double_budgets = {}

---@class CountedTwice
---@field first toets.Figure
---@field second toets.Figure
---@field other toets.Node the action of the first one
---@field statement SharedBudget
---@field is_mutual boolean both actions say so

-- Amounts that are not round hardly meet by chance.
local has_cents = re.compile([[\.\d*[1-9]\d*$]])

---What an action says of a whole budget that it enters.
local function own_statement(statements)
  for _, statement in ipairs(statements or {}) do
    if not statement.is_part and not shared_budgets.states_whole(statement) then return statement end
  end
  return nil
end

local function is_named(statement, node)
  for _, reference in ipairs(statement.references) do
    if shared_budgets.points_at(reference, node) then return true end
  end
  return false
end

---The actions of a part by their amounts.
local function by_amounts(report)
  local found, order = {}, {}
  for _, node in ipairs(report:nodes("action")) do
    local key, first = shared_budgets.amounts(node)
    if key and node.part ~= "contents" then
      key = node.part .. " " .. key
      if not found[key] then
        found[key] = {}
        order[#order + 1] = found[key]
      end
      table.insert(found[key], { node = node, figure = first })
    end
  end
  return order
end

---@param report toets.Report
---@return CountedTwice[] found, boolean has_shared whether an action speaks of a shared budget
function double_budgets.find(report)
  local sharing, statements, found = shared_budgets.read(report), {}, {}
  for _, action in ipairs(sharing) do statements[action.node.line] = action.statements end
  for _, entries in ipairs(sharing[1] and by_amounts(report) or {}) do
    for i = 2, #entries do
      local here, there = entries[i], entries[i - 1]
      local own, others = statements[here.node.line], statements[there.node.line]
      local said, also = own_statement(own), own_statement(others)
      local statement = said or also
      -- Where a side says that its amount is a part, the two are no copy.
      local is_whole = (not own or said) and (not others or also)
      local is_sure = said and also or statement
        and (has_cents:test(here.figure.value.text) or is_named(statement, said and there.node or here.node))
      if is_whole and is_sure then
        found[#found + 1] = {
          first = there.figure, second = here.figure, other = there.node, statement = statement,
          is_mutual = said ~= nil and also ~= nil,
        }
      end
    end
  end
  return found, sharing[1] ~= nil
end

---Whether both nodes say that they share a budget: what they say of it is no result of each.
---@param report toets.Report
---@return fun(node: toets.Node, other: toets.Node): boolean
function double_budgets.sharing_pairs(report)
  local is_sharing
  return function(node, other)
    if not is_sharing then
      is_sharing = {}
      for _, action in ipairs(shared_budgets.read(report)) do is_sharing[action.node.line] = true end
    end
    return is_sharing[node.line] == true and is_sharing[other.line] == true
  end
end

return double_budgets
