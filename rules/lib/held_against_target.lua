-- Finds sentences that hold a number against a target without saying again how large the target is: "gemiddeld 30
-- trajecten, wat lager is dan vooropgesteld". The target stands elsewhere in the text: "het vooropgestelde aantal
-- van 45".
local nouns = use("nouns")
local scan = use("scan")
local sentences = use("sentences")

local held_against_target = {}

---@class HeldAgainstTarget
---@field first integer byte position in the text
---@field last integer
---@field quote string
---@field is_below boolean
---@field result toets.Mention what the sentence states
---@field target toets.Mention? nil where the text states no target, or several

local aimed = [[(?:vooropgesteld|gepland|beoogd|voorzien|geraamd|nagestreefd|afgesproken|vooropstelling)]]
local target_word = [[(?:streef(?:cijfer|doel|waarde|getal)|doel(?:stelling|waarde)?|target|norm|kpi)]]
-- Right behind what is stated: elsewhere in the sentence it may compare its cost or its duration.
local comparison = [[[,(\x{2013}-]\s*(?:(?:hetgeen|wat|dat|dit)\s+(?:is\s+|was\s+)?)?]]
  .. [[(lager|minder|kleiner|hoger|meer|groter)\s+(?:is\s+|was\s+|ligt\s+|lag\s+)?dan\s+]]
local claim = scan.any_case(comparison .. [[(?:wat\s+)?(?:(?:was|is|werd|het|de|ons|onze)\s+){0,2}(?:]]
  .. aimed .. "e?|" .. target_word .. [[)\b]])
local below = { lager = true, minder = true, kleiner = true }
local stated_target = scan.any_case([[\b(?:]] .. aimed .. [[e\s+(?:aantal|]] .. target_word .. [[)|]] .. target_word
  .. [[)\s*(?:van|is|was|:|=)?\s*(?:gemiddeld\s+)?\d]])
-- A denial, a question, a condition, or a number in round terms.
local is_open = scan.any_case([[\?|\b(?:niet|geen|nooit|noch|indien|als|wanneer|ongeveer|circa|ca|ruim|bijna|zowat]]
  .. [[|minstens|minimaal|maximaal|haast)\b]])
local is_number = { count = true, amount = true }

---The one number that the text calls its target.
local function target_in(value, mentions)
  local found
  for _, last in scan.matches(stated_target, value) do
    for _, mention in ipairs(mentions) do
      if mention.from == last and mention.value and is_number[mention.kind] then
        if found and found.value ~= mention.value then return nil end
        found = found or mention
      end
    end
  end
  return found
end

---The one number of a sentence, before the words that compare it.
local function result_of(sentence, first, mentions)
  local found
  for _, mention in ipairs(mentions) do
    if mention.from >= sentence.first and mention.from <= sentence.last and mention.value then
      if mention.kind == "percentage" or found and is_number[mention.kind] then return nil end
      if is_number[mention.kind] then found = mention end
    end
  end
  return found and found.from < sentence.first + first - 1 and found or nil
end

local function counts_the_same(result, target)
  if result.kind ~= target.kind then return false end
  return not nouns.is_noun(result.unit) or not nouns.is_noun(target.unit) or nouns.agree(result.unit, target.unit)
end

---@param text toets.Text
---@return HeldAgainstTarget[]
function held_against_target.find(text)
  local value, found = text.value, {}
  if not claim:test(value) then return found end
  local mentions, target = text:mentions(), nil
  for _, sentence in ipairs(sentences.split(value, claim)) do
    local first, _, word = claim:find(sentence.text)
    local result = first and result_of(sentence, first, mentions)
    if result and not is_open:test(sentence.text) then
      if target == nil then target = target_in(value, mentions) or false end
      found[#found + 1] = {
        first = sentence.first, last = sentence.last, quote = sentences.quote(sentence.text), result = result,
        is_below = below[word:lower()] or false,
        target = target and counts_the_same(result, target) and target or nil,
      }
    end
  end
  return found
end

return held_against_target
