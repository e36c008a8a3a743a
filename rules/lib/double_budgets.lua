-- One budget that is entered at two actions: all their amounts are equal, and at least one says that it is shared.
local naming = use("naming")
local nouns = use("nouns")
local shared_budgets = use("shared_budgets")

local double_budgets = {}

---@class CountedTwice
---@field first toets.Figure
---@field second toets.Figure
---@field other toets.Node the action of the first one
---@field statement SharedBudget

-- Amounts that are not round hardly meet by chance.
local has_cents = re.compile([[\.\d*[1-9]\d*$]])

---What an action says of a whole budget that it enters.
local function own_statement(statements)
  for _, statement in ipairs(statements or {}) do
    if not statement.is_part and not shared_budgets.states_whole(statement) then return statement end
  end
  return nil
end

---Whether one of the references of an action means another one.
local function names(statements, node)
  for _, statement in ipairs(statements or {}) do
    for _, reference in ipairs(statement.references) do
      if shared_budgets.points_at(reference, node) then return true end
    end
  end
  return false
end

---Whether an action names the other side of its budget, which says so too.
local function has_answer(statements, sharing)
  for _, statement in ipairs(statements or {}) do
    for _, reference in ipairs(statement.references) do
      if shared_budgets.answering(reference, sharing)[1] then return true end
    end
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

-- A shorter word may be in many titles.
local telling = 7

---Whether a statement uses a word of the title of an action.
local function tells_of(statement, node)
  for _, word in ipairs(naming.words(node.title or "")) do
    if #word >= telling and nouns.named_in(statement.quote, word) then return true end
  end
  return false
end

local function statements_at(entry, sharing)
  local action = sharing.at[entry.node.line]
  return action and action.statements
end

---What is said of one budget at two actions that have the same amounts, nil where they may be two budgets.
---@return SharedBudget?
local function statement_of(here, there, sharing)
  local own, others = statements_at(here, sharing), statements_at(there, sharing)
  local said, also = own_statement(own), own_statement(others)
  -- Where a side says that its amount is a part, the two are no copy.
  if own and not said or others and not also or not said and not also then return nil end
  if names(own, there.node) or names(others, here.node) then return said or also end
  if has_answer(own, sharing) or has_answer(others, sharing) then return nil end
  local has_party = shared_budgets.share_party(here.node, there.node)
  local is_telling = has_cents:test(here.figure.value.text)
  if said and also then return (is_telling or has_party) and said or nil end
  if is_telling and (has_party or tells_of(said or also, said and there.node or here.node)) then return said or also end
  return nil
end

-- Of more actions with the same amounts the nearest ones are looked at.
local most_compared = 20

---@param report toets.Report
---@return CountedTwice[] found, boolean has_shared whether an action speaks of a shared budget
function double_budgets.find(report)
  local sharing, found = shared_budgets.read(report), {}
  for _, entries in ipairs(sharing.list[1] and by_amounts(report) or {}) do
    for i = 2, #entries do
      for j = i - 1, math.max(1, i - most_compared), -1 do
        local here, there = entries[i], entries[j]
        local statement = statement_of(here, there, sharing)
        if statement then
          found[#found + 1] = {
            first = there.figure, second = here.figure, other = there.node, statement = statement,
          }
          break
        end
      end
    end
  end
  return found, sharing.list[1] ~= nil
end

---Whether both nodes say that they share a budget: what they say of it is no result of each.
---@param report toets.Report
---@return fun(node: toets.Node, other: toets.Node): boolean
function double_budgets.sharing_pairs(report)
  local sharing
  return function(node, other)
    sharing = sharing or shared_budgets.read(report)
    return sharing.at[node.line] ~= nil and sharing.at[other.line] ~= nil
  end
end

return double_budgets
