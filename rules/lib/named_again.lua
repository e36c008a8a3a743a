-- Finds a number that takes up one just before it: "237 aanmeldingen. Van die 237 aanmeldingen zijn er 200 opgenomen".
local counted_lists = use("counted_lists")
local nouns = use("nouns")
local passages = use("passages")
local scan = use("scan")

local named_again = {}

---@class NamedAgain
---@field number Number
---@field earlier Number what it takes up
---@field first integer bytes of its sentence in the text
---@field last integer

local may_name = scan.any_case([[\b(?:die|deze)\s+\d]])
local takes_up = scan.any_case([[\b(?:die|deze)\s+$]])
local number_word = scan.any_case([[\b]] .. counted_lists.number .. [[\b]])
local sentences_back = 2

---Whether a text may take up a number; cheap, to be asked first.
---@param value string
---@return boolean
function named_again.may_name(value)
  return may_name:test(value)
end

local function says_in_words(sentence, last, number)
  for _, _, word in scan.matches(number_word, passages.words(sentence, sentence.first, last)) do
    local value = counted_lists.number_words[word:lower()]
    if value and decimal(tostring(value)) == number.value then return true end
  end
  return false
end

---The number that another takes up: the same one, or else the only one of the same noun.
---@return Number?
local function earlier_one(list, at, number)
  local chosen, several
  for back = at, math.max(1, at - sentences_back), -1 do
    local sentence = list[back]
    if says_in_words(sentence, number.first - 1, number) then return nil end
    for _, other in ipairs(sentence.numbers) do
      if other.first < number.first and other.kind == "count" then
        if other.value == number.value then return not other.hedged and other or nil end
        if nouns.is_noun(other.unit) and nouns.agree(other.unit, number.unit) then
          several = several or chosen ~= nil
          chosen = other
        end
      end
    end
  end
  return not several and chosen and not chosen.hedged and chosen or nil
end

---@param read Passage[]
---@return NamedAgain[]
function named_again.find(read)
  local list, found = {}, {}
  for _, passage in ipairs(read) do table.move(passage.sentences, 1, #passage.sentences, #list + 1, list) end
  for at, sentence in ipairs(list) do
    for _, number in ipairs(sentence.numbers) do
      local is_meant = number.kind == "count" and nouns.is_noun(number.unit) and not number.hedged
        and counted_lists.counts_things(number.unit)
        and takes_up:test(passages.words(sentence, sentence.first, number.first - 1))
      local earlier = is_meant and earlier_one(list, at, number)
      if earlier then
        found[#found + 1] = { number = number, earlier = earlier, first = sentence.first, last = sentence.last }
      end
    end
  end
  return found
end

return named_again
