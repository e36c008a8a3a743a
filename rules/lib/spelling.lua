-- Two words that differ in one letter only: one of them is most likely a slip.
local nouns = use("nouns")
local scan = use("scan")

local spelling = {}

-- In a shorter word one letter makes another word.
local word = re.compile("[A-Za-z\u{C0}-\u{24F}]{8,}")

---The long words of a title in small letters.
local function words_of(title)
  local found, plain = {}, nouns.small(title)
  for first, last in scan.matches(word, plain) do found[#found + 1] = plain:sub(first, last) end
  return found
end

---Whether one letter is left out, added or another: what stands before it and behind it is the same.
---@param a string in small letters
---@param b string in small letters
---@return boolean
function spelling.differs_in_a_letter(a, b)
  if #b > #a then a, b = b, a end
  if #a - #b > 2 or a == b then return false end
  local before, behind = 0, 0
  while before < #b and a:byte(before + 1) == b:byte(before + 1) do before = before + 1 end
  while behind < #b - before and a:byte(#a - behind) == b:byte(#b - behind) do behind = behind + 1 end
  -- At the end it may be a plural or a cut; a letter beyond ASCII has two bytes.
  local most = (a:byte(before + 1) or 0) >= 0x80 and 2 or 1
  return behind > 0 and before > 0 and #a - before - behind <= most
end

local function has(words, wanted)
  for _, one in ipairs(words) do
    if one == wanted then return true end
  end
  return false
end

---The word of one title that the other one spells otherwise.
---@param title string
---@param other string
---@return string? own, string? other
function spelling.odd_word(title, other)
  if title == other then return nil end
  local own, others = words_of(title), words_of(other)
  for _, one in ipairs(own) do
    for _, candidate in ipairs(has(others, one) and {} or others) do
      if spelling.differs_in_a_letter(one, candidate) then return one, candidate end
    end
  end
  return nil
end

local any_word = re.compile("[0-9A-Za-z\u{C0}-\u{24F}]+")
local behind_colon = re.compile([[(?s)[:\n].*$]])
local letters_only = re.compile("^[a-z]+$")
local shortest_in_place = 5
-- Many words that are alike say that no other word was meant.
local shortest_among_many, many_words = 3, 6

---What heads a title, in words of small letters.
local function heading_words(title)
  local found, plain = {}, nouns.small(behind_colon:replace(title, ""))
  for first, last in scan.matches(any_word, plain) do found[#found + 1] = plain:sub(first, last) end
  return found
end

local function differs_in_place(a, b, shortest)
  if #a ~= #b or #a < shortest or not letters_only:test(a) or not letters_only:test(b) then return false end
  local count = 0
  for at = 1, #a do
    if a:byte(at) ~= b:byte(at) then count = count + 1 end
  end
  return count == 1
end

---The same of titles that are otherwise alike, word for word: there one other letter in a short word tells too.
---@param title string
---@param other string
---@return string? own, string? other
function spelling.odd_word_at_place(title, other)
  if title == other then return nil end
  local own, others = heading_words(title), heading_words(other)
  local shortest = #own == #others and #own >= many_words and shortest_among_many or shortest_in_place
  local found
  for i = 1, math.min(#own, #others) do
    local a, b = own[i], others[i]
    local size = math.min(#a, #b)
    if a:sub(1, size) ~= b:sub(1, size) then
      if found or not differs_in_place(a, b, shortest) then return nil end
      found = i
    end
  end
  if not found then return nil end
  return own[found], others[found]
end

local short_name = re.compile([[^[^:]{1,40}:\s+]])
local first_words = re.compile([[^(?:\S+\s+){0,40}\S*]])
-- So many words that are the same say that a text begins with its title.
local fewest_alike = 4

local function plain_words(text)
  local found, plain = {}, nouns.small(text)
  for first, last in scan.matches(any_word, plain) do found[#found + 1] = plain:sub(first, last) end
  return found
end

local first_word = re.compile([[^\S+\s+]])

-- Asked first, as it costs little: the text begins as the title does, or a slip away from that its second word does.
local function may_open(title, text)
  local _, behind = first_word:find(title)
  if not behind then return false end
  local own, opening = title:sub(1, behind + 4):lower(), text:sub(1, behind + 5):lower()
  if opening:sub(1, 4) == own:sub(1, 4) then return true end
  for from = behind, behind + 2 do
    if opening:sub(from, from + 3) == own:sub(behind + 1, behind + 4) then return true end
  end
  return false
end

---The word of a title that a text, which begins with the same words, spells otherwise. A short name may stand before
---the title, and its last word may be cut off.
---@param title string
---@param text string
---@return string? own, string? other
function spelling.odd_word_in_opening(title, text)
  local _, behind_name = short_name:find(title)
  local name = title:sub((behind_name or 0) + 1)
  if not may_open(name, text) then return nil end
  local own = plain_words(name)
  if #own <= fewest_alike then return nil end
  local _, last = first_words:find(text)
  local others, found, alike = plain_words(text:sub(1, last or 0)), nil, 0
  for i = 1, math.min(#own, #others) do
    local is_cut = i == #own and others[i]:sub(1, #own[i]) == own[i]
    if own[i] == others[i] then
      alike = alike + 1
    elseif not is_cut then
      if found or not differs_in_place(own[i], others[i], shortest_in_place) then return nil end
      found = i
    end
  end
  if not found or alike < fewest_alike then return nil end
  return own[found], others[found]
end

return spelling
