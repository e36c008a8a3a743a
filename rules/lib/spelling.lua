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
  local own, others = words_of(title), words_of(other)
  for _, one in ipairs(own) do
    for _, candidate in ipairs(has(others, one) and {} or others) do
      if spelling.differs_in_a_letter(one, candidate) then return one, candidate end
    end
  end
  return nil
end

return spelling
