-- Finds where prose states two numbers and how much they differ: "612 adviezen, 84 meer dan in 2023 (528)",
-- "steeg van 1.460 naar 1.840, een stijging met 380", "1.840 fietsers, tegenover 1.460. Dat is een daling met 380".
local directions = use("directions")
local nouns = use("nouns")
local passages = use("passages")
local scan = use("scan")

local stated_differences = {}

---@class StatedDifference
---@field larger Number
---@field smaller Number
---@field difference Number
---@field first integer byte positions in the text
---@field last integer

local may_state = scan.any_case([[\b(?:meer|minder|hoger|lager|stijging|toename|groei|daling|afname|vermindering]]
  .. [[|met\s+\d)]])

---Whether a text may state a difference; cheap, to be asked first.
---@param value string
---@return boolean
function stated_differences.may_state(value)
  return may_state:test(value)
end

local word = [[(?:[a-z\x{DF}-\x{FF}-]+\s+)]]
-- ", 84 meer dan in 2023 (528)", ", dat zijn er 84 minder dan vorig jaar, toen er 528 waren", "380 gezinnen, 45
-- meer dan de 345 gezinnen van 2023".
local opens = scan.any_case([[^\s*]] .. word .. [[{0,8}?\S*\s*[,(:;\x{2013}-]\s*]]
  .. [[(?:(?:of|dus|dat\s+(?:is|zijn)|en\s+dat)\s+)?(?:er\s+)?$]])
local more = scan.any_case([[^\s*]] .. word .. [[{0,2}(meer|minder|hoger|lager)\s+dan\s+]]
  .. [[(?:(?:de|het)\s+(?:(?:huidige|vorige|vroegere|eerdere)\s+)?|[^.;:()\d]*]]
  .. [[(?:(?:19|20)\d\d[^.;:()\d]*)?(?:\(\s*(?:toen\s+)?|,?\s*toen\s+(?:het\s+)?(?:er\s+)?]] .. word .. [[{0,2}))$]])
local is_up = scan.any_case([[^(?:meer|hoger)$]])

-- "84 meer": a comparative is no noun, though it may be read as one.
local comparative = { meer = true, minder = true, hoger = true, lager = true, extra = true }
local function has_noun(number)
  return nouns.is_noun(number.unit) and not comparative[number.unit]
end

local function is_alike(a, b)
  if a.kind ~= b.kind or a.kind == "percentage" or a.hedged or b.hedged or a.is_rate or b.is_rate then return false end
  if a.kind == "amount" or not has_noun(a) or not has_noun(b) then return true end
  return nouns.agree(a.unit, b.unit)
end

local function add(found, a, b, difference, is_rise, sentence, first)
  if not (is_alike(a, b) and is_alike(a, difference)) then return end
  local larger, smaller = a, b
  if not is_rise then larger, smaller = b, a end
  -- That it is more where it is less is another matter.
  if larger.value < smaller.value then return end
  found[#found + 1] = {
    larger = larger, smaller = smaller, difference = difference, first = first or sentence.first, last = sentence.last,
  }
end

local function find_more_than(sentence, found)
  local numbers = sentence.numbers
  for i = 1, #numbers - 2 do
    local now, difference, before = numbers[i], numbers[i + 1], numbers[i + 2]
    local _, _, direction = more:find(passages.words(sentence, difference.last + 1, before.first - 1))
    if direction and opens:test(passages.words(sentence, now.last + 1, difference.first - 1)) then
      add(found, now, before, difference, is_up:test(direction), sentence)
    end
  end
end

-- "Er kwamen 268 inwoners langs: 141 voor een premie en 127 voor advies. Dat zijn er 31 meer dan in 2024 (237)."
local opens_back = scan.any_case([[^\W*(?:dit|dat)\s+(?:is|zijn|was|waren)\s+(?:er\s+)?$]])

---The number of an earlier sentence that is meant: one that fits, or the first where it is the largest.
local function meant_by(numbers, before, difference, is_rise)
  local largest
  for _, number in ipairs(numbers) do
    if is_alike(number, before) then
      local larger, smaller = number.value, before.value
      if not is_rise then larger, smaller = smaller, larger end
      if larger - smaller == difference.value then return number end
      if not largest or number.value > largest.value then largest = number end
    end
  end
  return largest == numbers[1] and largest or nil
end

local colon = re.compile([[:\s*$]])

---The numbers of the sentence before, with what stands before its colon.
local function numbers_before(list, at)
  local numbers = {}
  for back = at - 1, math.max(1, at - 2), -1 do
    if back == at - 1 or colon:test(list[back].text) then
      table.move(numbers, 1, #numbers, #list[back].numbers + 1)
      table.move(list[back].numbers, 1, #list[back].numbers, 1, numbers)
    end
  end
  return numbers
end

local function find_more_than_before(list, at, found)
  local sentence = list[at]
  local difference, before = sentence.numbers[1], sentence.numbers[2]
  if at == 1 or not before then return end
  if not opens_back:test(passages.words(sentence, sentence.first, difference.first - 1)) then return end
  local _, _, direction = more:find(passages.words(sentence, difference.last + 1, before.first - 1))
  if not direction then return end
  local now = meant_by(numbers_before(list, at), before, difference, is_up:test(direction))
  if now then add(found, now, before, difference, is_up:test(direction), sentence, now.first) end
end

local rise = scan.any_case([[\b(?:stijging|toename|groei|aangroei|verhoging)\s+(?:met|van)\s+(?:de\s+)?$]])
local fall = scan.any_case([[\b(?:daling|afname|vermindering|verlaging|terugval)\s+(?:met|van)\s+(?:de\s+)?$]])
local refers_back = scan.any_case([[^\W*(?:dit|dat)\s+(?:is|betekent|betekende|was|komt\s+neer\s+op)\s+]]
  .. [[(?:dus\s+)?een\s+$]])
local between_two = scan.any_case([[(?:\btegenover|\bnaar|\bt\.o\.v\.|\bten\s+opzichte\s+van)\s+(?:de\s+|het\s+)?]]
  .. word .. [[?$]])
local from = scan.any_case([[\bvan\s+(?:gemiddeld\s+)?$]])

---The two numbers that a sentence holds side by side, up to a place: what it is now first.
local function pair_of(sentence, last)
  local numbers = passages.within(sentence.numbers, sentence.first, last)
  if #numbers ~= 2 then return nil end
  local ahead = passages.words(sentence, sentence.first, numbers[1].first - 1)
  if not between_two:test(passages.words(sentence, numbers[1].last + 1, numbers[2].first - 1)) then return nil end
  if from:test(ahead) then return numbers[2], numbers[1] end
  return numbers[1], numbers[2]
end

local function find_rise(list, at, found)
  local sentence = list[at]
  for i, difference in ipairs(sentence.numbers) do
    local ahead = passages.words(sentence, sentence.first, difference.first - 1)
    local is_rise = rise:test(ahead)
    if (is_rise or fall:test(ahead)) and difference.kind ~= "percentage" then
      local now, before
      if i == 3 then
        now, before = pair_of(sentence, difference.first - 1)
      elseif i == 1 and at > 1 then
        local cut = scan.replace(ahead, rise, "")
        if refers_back:test(scan.replace(cut, fall, "")) then now, before = pair_of(list[at - 1], list[at - 1].last) end
      end
      if now then
        add(found, now, before, difference, is_rise, sentence, math.min(now.first, before.first))
      end
    end
  end
end

-- "In 2022 waren er 100 leden, in 2023 130, dus 30 meer".
local so_many = scan.any_case([[^(?:\s+[a-z\x{DF}-\x{FF}-]+){0,3}\s*[,(\x{2013}-]\s*]]
  .. [[(?:dus|dat\s+(?:is|zijn)(?:\s+er)?(?:\s+dus)?|of|ofwel|wat\s+neerkomt\s+op)\s+$]])
local how_much = scan.any_case([[^\s*]] .. word .. [[{0,2}(meer|minder)\s*(?:$|[.,;)])]])
local one_clause = re.compile([[^[^.;:()]*$]])

---Whether the second of two numbers is what the first one became: "in 2022 ... 100, in 2023 130".
local year_before = scan.any_case([[\b(?:in|voor)\s+((?:19|20)\d\d)\b\D*$]])
local function are_of_two_years(sentence, a, b)
  local _, _, first = year_before:find(passages.words(sentence, sentence.first, a.first - 1))
  local _, _, second = year_before:find(passages.words(sentence, a.last + 1, b.first - 1))
  return first and second and first < second
end

local function find_so_many(sentence, found)
  local numbers = sentence.numbers
  if #numbers ~= 3 then return end
  local before, now, difference = numbers[1], numbers[2], numbers[3]
  local _, _, direction = how_much:find(passages.words(sentence, difference.last + 1, sentence.last))
  if direction and are_of_two_years(sentence, before, now)
    and one_clause:test(passages.words(sentence, before.last + 1, now.first - 1))
    and so_many:test(passages.words(sentence, now.last + 1, difference.first - 1)) then
    add(found, now, before, difference, direction:lower() == "meer", sentence)
  end
end

-- "Steeg met 380 fietsers, van 1.460 naar 1.840".
local moved_by = directions.expressions(directions.up_word, directions.down_word,
  [[\s+]] .. directions.word .. [[met\s+$]])
local opens_from = scan.any_case([[^\s*]] .. word .. [[{0,2}\S*\s*[,(:]?\s*van\s+$]])
local towards = scan.any_case([[^\s*]] .. word .. [[{0,2}naar\s+$]])

local function find_moved_by(sentence, found)
  local numbers = sentence.numbers
  for i = 1, #numbers - 2 do
    local difference, before, now = numbers[i], numbers[i + 1], numbers[i + 2]
    local direction = difference.kind ~= "percentage"
      and opens_from:test(passages.words(sentence, difference.last + 1, before.first - 1))
      and towards:test(passages.words(sentence, before.last + 1, now.first - 1))
      and directions.of(passages.words(sentence, sentence.first, difference.first - 1), moved_by)
    if direction then add(found, now, before, difference, direction == "up", sentence) end
  end
end

---@param read Passage[]
---@return StatedDifference[]
function stated_differences.find(read)
  local found = {}
  for _, passage in ipairs(read) do
    for at, sentence in ipairs(passage.sentences) do
      if #sentence.numbers > 0 and #sentence.numbers <= passages.most_numbers and may_state:test(sentence.text) then
        find_more_than(sentence, found)
        find_more_than_before(passage.sentences, at, found)
        find_rise(passage.sentences, at, found)
        find_moved_by(sentence, found)
        find_so_many(sentence, found)
      end
    end
  end
  return found
end

return stated_differences
