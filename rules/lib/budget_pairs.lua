-- Two actions that say of one budget that they share it, without naming each other by number or code: both remarks
-- name the same thing, and the actions have a party in common.
local naming = use("naming")
local scan = use("scan")
local shared_budgets = use("shared_budgets")

local budget_pairs = {}

-- A shorter word may be in many remarks.
local telling = 7
local of_sharing = scan.any_case([[budget|toelage|subsidie|krediet|enveloppe|dotatie|bedrag|raming|overeenkomst]]
  .. [[|^(?:gezamenlijk|gedeeld|gemeenschappelijk|betreft|doelstelling|dezelfde|hetzelfde|partner|werking|jaarlijks)]])

---The words by which a remark says what the budget is for.
local function words_of(action)
  local found = {}
  for _, statement in ipairs(action.statements) do
    for _, word in ipairs(naming.words(statement.quote)) do
      if #word >= telling and not of_sharing:test(word) then found[word] = true end
    end
  end
  return found
end

---Whether an action enters a whole budget and names no other action by number or code.
local function is_open(action)
  for _, statement in ipairs(action.statements) do
    if statement.is_part or statement.references[1] or shared_budgets.states_whole(statement) then return false end
  end
  return true
end

local function speak_of_one(here, there)
  for word in pairs(here.words) do
    if there.words[word] then return shared_budgets.share_party(here.action.node, there.action.node) end
  end
  return false
end

---The pairs in reading order; an action that may belong to several is in none.
---@param sharing SharingActions
---@return { first: toets.Node, second: toets.Node }[]
function budget_pairs.of(sharing)
  local open = {}
  for _, action in ipairs(sharing.list) do
    if is_open(action) then open[#open + 1] = { action = action, words = words_of(action), partners = {} } end
  end
  for i = 2, #open do
    for j = 1, i - 1 do
      if speak_of_one(open[i], open[j]) then
        table.insert(open[i].partners, open[j])
        table.insert(open[j].partners, open[i])
      end
    end
  end
  local found = {}
  for _, entry in ipairs(open) do
    local other = #entry.partners == 1 and entry.partners[1]
    if other and #other.partners == 1 and entry.action.node.line < other.action.node.line then
      found[#found + 1] = { first = entry.action.node, second = other.action.node }
    end
  end
  return found
end

return budget_pairs
