-- Finds sentences that hold a number against a target without saying again how large the target is: "gemiddeld 30
-- trajecten, wat lager is dan vooropgesteld". The target stands elsewhere in the text: "het vooropgestelde aantal
-- van 45".
local nouns = use("nouns")
local passages = use("passages")
local scan = use("scan")
local sentences = use("sentences")
local statements = use("statements")

local held_against_target = {}

---@class HeldAgainstTarget
---@field first integer byte position in the text
---@field last integer
---@field quote string
---@field is_below boolean
---@field result Number what the sentence states
---@field target Number? nil where the text states no target, or several

local aimed = [[(?:vooropgesteld|gepland|beoogd|voorzien|geraamd|nagestreefd|afgesproken|vooropstelling)]]
local target_word = [[(?:streef(?:cijfer|doel|waarde|getal)|doel(?:stelling|waarde)?|target|norm|kpi)]]
-- Right behind what is stated: elsewhere in the sentence it may compare its cost or its duration.
local comparison = [[[,(\x{2013}-]\s*(?:(?:hetgeen|wat|dat|dit)\s+(?:is\s+|was\s+)?)?]]
  .. [[(lager|minder|kleiner|onder|hoger|meer|groter|boven)\s+(?:is\s+|was\s+|ligt\s+|lag\s+)?]]
local claim = scan.any_case(comparison .. [[(?:dan\s+)?(?:wat\s+)?(?:(?:was|is|werd|het|de|ons|onze)\s+){0,2}(?:]]
  .. aimed .. "e?|" .. target_word .. [[)\b]])
local below = { lager = true, minder = true, kleiner = true, onder = true }
local states_target = scan.any_case([[\b(?:]] .. aimed .. [[e\s+(?:aantal|]] .. target_word .. [[)|]] .. target_word
  .. [[)\s*(?:van|is|was|:|=)?\s*(?:gemiddeld\s+)?$]])
local denial = scan.any_case([[\b(?:niet|geen|nooit|noch)\b]])
local near = 60 -- bytes before a number that may say that it is the target

---The one number that the text calls its target.
local function target_in(read)
  local found
  for _, passage in ipairs(read) do
    for _, number in ipairs(passage.numbers) do
      local from = math.max(passage.first, number.first - near)
      if states_target:test(passages.words(passage, from, number.first - 1)) then
        if found and found.value ~= number.value then return nil end
        found = found or number
      end
    end
  end
  return found
end

---The one number of a sentence, before the words that compare it.
local function result_of(sentence, first)
  if #sentence.numbers ~= 1 then return nil end
  local number = sentence.numbers[1]
  local is_usable = number.kind ~= "percentage" and not number.hedged and number.last < sentence.first + first - 1
  return is_usable and number or nil
end

local function counts_the_same(result, target)
  if result.kind ~= target.kind then return false end
  return not nouns.is_noun(result.unit) or not nouns.is_noun(target.unit) or nouns.agree(result.unit, target.unit)
end

---@param value string
---@param mentions toets.Mention[]
---@return HeldAgainstTarget[]
function held_against_target.find(value, mentions)
  local found = {}
  if not claim:test(value) then return found end
  local read, target = passages.read(value, mentions), nil
  for _, passage in ipairs(read) do
    for _, sentence in ipairs(passage.sentences) do
      local first, _, word = claim:find(sentence.text)
      local result = first and result_of(sentence, first)
      if result and not denial:test(sentence.text) and not statements.is_open(sentence.text) then
        if target == nil then target = target_in(read) or false end
        found[#found + 1] = {
          first = sentence.first, last = sentence.last, quote = sentences.quote(sentence.text), result = result,
          is_below = below[word:lower()] or false,
          target = target and counts_the_same(result, target) and target or nil,
        }
      end
    end
  end
  return found
end

return held_against_target
