-- Where an action says that its budget is one with that of another action: "gezamenlijk budget met de actie bij
-- doelstelling 3.2", "is 1 budget voor de opvang en het onthaal samen", "zit vervat in de toelage voor het onthaal".
local nouns = use("nouns")
local scan = use("scan")
local sentences = use("sentences")

local shared_budgets = {}

local money = [[(?:[a-z]*budget|toelage|subsidie|krediet|enveloppe|dotatie|bedrag|raming)]]
local one = "(?:1|\u{E9}\u{E9}n|[e\u{E9}]{2}n\\s+enkele?|(?:een|het|de)?zelfde)"
local closed = [[(?:\s*[\].,;:!)]|\s*$)]]

local may_share = scan.any_case([[gezamenlijk|gedeeld|gemeenschappelijk|samen\b|vervat|inbegrepen|begrepen|]]
  .. one .. [[\s+]] .. money)
local says_one = scan.any_case([[\b(?:gezamenlijke?|gedeelde?|gemeenschappelijke?)\s+(?:[a-z]+\s+)?]] .. money
  .. [[(?:\s|[.,;:)]|$)]]
  .. "|" .. money .. [[\b[^;]*\bvoor\b[^;]*(?:\ben\b|\+|&|/)[^;]*\bsamen]] .. closed
  .. [[|(?:^|[\s(*])]] .. one .. [[\s+]] .. money .. [[\s+(?:voor|als|met)\b]])
local says_part_of = scan.any_case([[\b(?:vervat|inbegrepen|begrepen|opgenomen)\s+in\s+(?:het|de|een|dit|dezelfde)?\s*]]
  .. [[(?:[a-z]+\s+)?]] .. money .. [[\b]])

---@class SharedBudget
---@field text toets.Text
---@field first integer bytes of the sentence in the text
---@field last integer
---@field quote string
---@field is_part boolean the amount stands with the other one: none is entered here
---@field references toets.Reference[] by number or code, in the sentence

local mark = re.compile("[^0-9A-Za-z]+")

---How prose writes the target of a reference.
---@param reference toets.Reference
---@return toets.Re
function shared_budgets.written(reference)
  return scan.any_case([[\b]] .. mark:replace(reference.target, [[\W*]]) .. [[\b]])
end

---The references that stand in a sentence.
local function references_in(sentence, references)
  local found = {}
  for _, reference in ipairs(references) do
    if shared_budgets.written(reference):test(sentence) then found[#found + 1] = reference end
  end
  return found
end

---What an action says about a budget that it shares.
---@param node toets.Node
---@param references toets.Reference[] of the node, by number or code
---@return SharedBudget[]
function shared_budgets.of(node, references)
  local found = {}
  for _, text in ipairs(node:texts()) do
    for _, sentence in ipairs(may_share:test(text.value) and sentences.split(text.value, may_share) or {}) do
      local is_part = may_share:test(sentence.text) and says_part_of:test(sentence.text)
      if is_part or may_share:test(sentence.text) and says_one:test(sentence.text) then
        found[#found + 1] = {
          text = text, first = sentence.first, last = sentence.last, quote = sentences.quote(sentence.text),
          is_part = is_part,
          references = references_in(sentence.text, references),
        }
      end
    end
  end
  return found
end

---@class SharingAction
---@field node toets.Node
---@field statements SharedBudget[]

---@class SharingActions
---@field list SharingAction[] in reading order
---@field at table<integer, SharingAction> by the line of the action

---The actions of a report that say so.
---@param report toets.Report
---@return SharingActions
function shared_budgets.read(report)
  local stated, sharing = {}, { list = {}, at = {} }
  for _, reference in ipairs(report:references()) do
    local line = reference.node.line
    stated[line] = stated[line] or {}
    if reference.kind ~= "title" then table.insert(stated[line], reference) end
  end
  for _, node in ipairs(report:nodes("action")) do
    local statements = node.part ~= "contents" and shared_budgets.of(node, stated[node.line] or {}) or {}
    if statements[1] then
      local action = { node = node, statements = statements }
      sharing.list[#sharing.list + 1], sharing.at[node.line] = action, action
    end
  end
  return sharing
end

---The actions that a reference may mean: the node that it names, or those below it.
---@param reference toets.Reference
---@return toets.Node[]
function shared_budgets.meant(reference)
  local target = reference.target_node
  if not target then return {} end
  if target.kind == "action" then return { target } end
  local found = {}
  local function add_below(node)
    for _, child in ipairs(node:children()) do
      if child.kind == "action" then found[#found + 1] = child end
      add_below(child)
    end
  end
  add_below(target)
  return found
end

---The actions that a reference may mean and which say themselves that they share a budget.
---@param reference toets.Reference
---@param sharing SharingActions
---@return SharingAction[]
function shared_budgets.answering(reference, sharing)
  local found = {}
  for _, node in ipairs(shared_budgets.meant(reference)) do found[#found + 1] = sharing.at[node.line] end
  return found
end

---Whether a reference means a node or something that the node stands under.
---@param reference toets.Reference
---@param node toets.Node
---@return boolean
function shared_budgets.points_at(reference, node)
  local target, current = reference.target_node, node
  while target and current do
    if current.line == target.line and current.kind == target.kind then return true end
    current = current.parent
  end
  return false
end

local function parties_of(node)
  local found = {}
  for _, field in ipairs(node:fields("party")) do found[nouns.small(field.value or field.raw or "")] = true end
  return found
end

---Whether two actions name one party.
---@param node toets.Node
---@param other toets.Node
---@return boolean
function shared_budgets.share_party(node, other)
  local own = parties_of(node)
  for party in pairs(parties_of(other)) do
    if own[party] then return true end
  end
  return false
end

local not_zero = re.compile("[1-9]")
local zeros_at_end = re.compile([[\.0+$|(\.\d*[1-9])0+$]])

local function plain(value)
  local found, _, decimals = zeros_at_end:find(value.text)
  return found and value.text:sub(1, found - 1) .. (decimals or "") or value.text
end

---The amounts of an action year by year as one key; nil where it has none.
---@param node toets.Node
---@return string? key, toets.Figure? first the first amount
function shared_budgets.amounts(node)
  local pieces, first = {}, nil
  for _, figure in ipairs(node:figures()) do
    local value = figure.value
    pieces[#pieces + 1] = table.concat({ figure.measure or "", figure.year or "", value and plain(value) or "" }, " ")
    if value and not first and not_zero:test(value.text) then first = figure end
  end
  return first and table.concat(pieces, "/"), first
end

---Whether a statement names an amount that no cell of its action has: that is the whole, of which the cells are a part.
---@param statement SharedBudget
---@return boolean
function shared_budgets.states_whole(statement)
  local own = {}
  for _, figure in ipairs(statement.text.node:figures()) do
    if figure.value then own[plain(figure.value)] = true end
  end
  for _, mention in ipairs(statement.text:mentions("amount")) do
    local is_here = mention.from >= statement.first and mention.from <= statement.last
    if is_here and mention.value and not own[plain(mention.value)] then return true end
  end
  return false
end

return shared_budgets
