-- Finds amounts that the texts of actions say are for several actions together: "jaarlijks een toelage van 10.000 euro
-- voor de bib en de ludotheek samen".
local nouns = use("nouns")
local passages = use("passages")
local planned_amounts = use("planned_amounts")
local scan = use("scan")

local joint_amounts = {}

---@class JointAmount
---@field amounts Number[] as they are stated; more than one where the actions state different ones
---@field nodes toets.Node[] the actions that name it

-- Not "de stad werkt samen met een vereniging en betaalt 5.000 euro".
local together = scan.any_case([[\bsamen\b|\bgezamenlijke?\b]])
local shared_by = scan.any_case([[\bvoor\s+([^.;:]+?)\s+samen\s*(?:$|[.,;)]|\b(?:bedraagt|is|van|geldt)\b)]])
local shared_budget = scan.any_case([[\bgezamenlijke?\s+(?:budget|toelage|subsidie|bedrag|middelen)\b]])

---@param sentence Sentence
---@return Number?
local function only_amount(sentence)
  local chosen
  for _, number in ipairs(sentence.numbers) do
    if number.kind == "amount" then
      if chosen then return nil end
      chosen = number
    end
  end
  return chosen and not chosen.hedged and not chosen.is_rate and chosen or nil
end

---@return { number: Number, key: string }[] key: what it is for, or the amount where that is not said
local function in_text(text)
  local found = {}
  if #text:mentions("amount") == 0 or not together:test(text.value) then return found end
  for _, passage in ipairs(passages.read(text.value, text:mentions())) do
    for _, sentence in ipairs(passage.sentences) do
      local _, _, words = shared_by:find(sentence.text)
      local number = (words or shared_budget:test(sentence.text)) and only_amount(sentence)
      if number then
        found[#found + 1] = { number = number, key = words and nouns.small(words) or number.value.text }
      end
    end
  end
  return found
end

local function add_once(list, item, is_same)
  for _, other in ipairs(list) do
    if is_same(other, item) then return end
  end
  list[#list + 1] = item
end

local function same_node(a, b) return a == b end
local function same_value(a, b) return a.value == b.value end

---@param report toets.Report
---@return JointAmount[] in the order of the report
function joint_amounts.of(report)
  local found, by_key = {}, {}
  for _, node in ipairs(report:nodes("action")) do
    for _, text in ipairs(node:texts()) do
      local entries = in_text(text)
      for _, entry in ipairs(#entries > 0 and planned_amounts.has_table(node) and entries or {}) do
        local joint = by_key[entry.key]
        if not joint then
          joint = { amounts = {}, nodes = {} }
          by_key[entry.key], found[#found + 1] = joint, joint
        end
        add_once(joint.amounts, entry.number, same_value)
        add_once(joint.nodes, node, same_node)
      end
    end
  end
  return found
end

return joint_amounts
