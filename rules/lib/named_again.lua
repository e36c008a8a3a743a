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

local may_name = scan.any_case([[\b(?:die|deze|van\s+de)\s+\d]])
local takes_up = scan.any_case([[\b(?:die|deze)\s+$]])
-- "Van de 52 woningen" may be all there are: only a slip of the number before it takes that up.
local takes_a_part = scan.any_case([[\bvan\s+de\s+$]])
local of_it = scan.any_case([[^\s*(?:[a-z-]+\s+)?van\s+(?:de|die|deze)\s*$]])
local narrowed = scan.any_case([[^\W*[a-z-]+(?:,\s*|\s+)(?:die|dat|waar\w*|uit|in|van|met|op|voor|bij)\b]])
local added = scan.any_case([[\b(?:extra|bij|bijkomend\w*|nieuwe?|totaal|alle|elk\w*|andere?)\b]])
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
      -- "12 van de 20 bedden": the part has the same noun.
      local is_its_part = back == at and of_it:test(passages.words(sentence, other.last + 1, number.first - 1))
      if other.first < number.first and other.kind == "count" and not is_its_part then
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

local function sorted(digits)
  local list = {}
  for i = 1, #digits do list[i] = digits:sub(i, i) end
  table.sort(list)
  return table.concat(list)
end

---Whether one number is another one in which two digits changed places, or one digit is another.
---@return boolean is_swapped, boolean is_near
local function is_slip(a, b)
  if #a ~= #b or #a < 2 or a == b then return false, false end
  local differing = 0
  for i = 1, #a do
    if a:byte(i) ~= b:byte(i) then differing = differing + 1 end
  end
  return differing == 2 and sorted(a) == sorted(b), differing == 1
end

---Whether "van de 25 bedden" speaks of the "20 beds" before it: the same noun, and nothing says that they are others.
local function is_whole_of(list, sentence, number, earlier)
  if number.value == earlier.value then return true end
  if nouns.stem(earlier.unit) ~= nouns.stem(number.unit) then return false end
  local is_swapped, is_near = is_slip(number.value.text, earlier.value.text)
  local before = passages.words(sentence, sentence.first, number.first - 1)
  local after = passages.words(sentence, number.last + 1, sentence.last)
  local is_clear = not narrowed:test(after) and not added:test(before)
  for _, other in ipairs(list) do
    local holds_it = other.first <= earlier.first and earlier.first <= other.last and other ~= sentence
    if holds_it and added:test(other.text) then is_clear = false end
  end
  return is_swapped or is_near and is_clear
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
      local before = is_meant and passages.words(sentence, sentence.first, number.first - 1) or ""
      local is_part = is_meant and takes_a_part:test(before)
      local earlier = is_meant and (is_part or takes_up:test(before)) and earlier_one(list, at, number)
      if is_part and earlier and not is_whole_of(list, sentence, number, earlier) then earlier = nil end
      if earlier then
        found[#found + 1] = { number = number, earlier = earlier, first = sentence.first, last = sentence.last }
      end
    end
  end
  return found
end

return named_again
