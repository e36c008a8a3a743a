-- A title that another part of a report gives in short: which words it lacks, and whether it was cut off.
local nouns = use("nouns")
local scan = use("scan")
local spelling = use("spelling")

local short_titles = {}

local word = re.compile("[0-9A-Za-z\u{C0}-\u{24F}]+")
-- "Vorming: de vereniging leert haar leden" is headed by its first word.
local behind_colon = re.compile([[(?s)[:\n].*$]])

local says_little = {}
for _, one in ipairs {
  "aan", "als", "bij", "dan", "dat", "den", "der", "des", "die", "dit", "door", "een", "haar", "het", "hun", "met",
  "naar", "niet", "ons", "onze", "ook", "over", "per", "rond", "tot", "uit", "van", "via", "voor", "zijn",
} do
  says_little[one] = true
end

local shortest = 3

local function words_of(title)
  local found, plain = {}, nouns.small(title)
  for first, last in scan.matches(word, plain) do found[#found + 1] = plain:sub(first, last) end
  return found
end

---What heads a title, in words of small letters.
---@param title string
---@return string[]
function short_titles.words(title)
  return words_of(behind_colon:replace(title, ""))
end

-- "eco" and "economie", "opsporing" and "contactopsporing", a slip of one letter.
local function fits(one, other)
  local size = math.min(#one, #other)
  return size > 1 and (one:sub(1, size) == other:sub(1, size) or one:sub(-size) == other:sub(-size))
    or spelling.differs_in_a_letter(one, other)
end

local function has(words, wanted)
  for _, one in ipairs(words) do
    if fits(one, wanted) then return true end
  end
  return false
end

local function stands_in(text, wanted)
  for at = 1, #text - #wanted + 1 do
    if text:sub(at, at + #wanted - 1) == wanted then return true end
  end
  return false
end

---The words of a title that another one lacks.
---@param title string
---@param other string
---@return string[]
function short_titles.lacking(title, other)
  local found, others = {}, words_of(other)
  local joined = table.concat(others)
  for _, one in ipairs(short_titles.words(title)) do
    local is_said = #one < shortest or says_little[one] or has(others, one)
    -- "Food Act 13" and "FoodAct13".
    if not is_said and not stands_in(joined, one) then found[#found + 1] = one end
  end
  return found
end

---Whether a title goes on where another one, or what heads it, ends: with a description.
---@param title string
---@param shorter string
---@return boolean
function short_titles.goes_on(title, shorter)
  local words, others = words_of(title), words_of(shorter)
  for i, one in ipairs(others) do
    if words[i] ~= one then return false end
  end
  return #others > 0
end

---How long the titles of some nodes are at most: one of that length may have been cut off.
---@param nodes toets.Node[]
---@return integer
function short_titles.longest(nodes)
  local most = 0
  for _, node in ipairs(nodes) do most = math.max(most, #node.title) end
  return most
end

---The words by which one of two titles is longer, where the shorter has none of its own, does not begin it
---and was not cut off.
---@param a toets.Node
---@param b toets.Node
---@param longest table<string, integer> of the titles of each part
---@return string[] words
---@return boolean is_begun the shorter one begins the longer
function short_titles.only_in_one(a, b, longest)
  local of_a, of_b = short_titles.lacking(a.title, b.title), short_titles.lacking(b.title, a.title)
  if (#of_a == 0) == (#of_b == 0) then return {}, false end
  local shorter, longer = a, b
  if #of_a > 0 then shorter, longer = b, a end
  if short_titles.goes_on(longer.title, shorter.title) then return {}, true end
  if #shorter.title >= longest[shorter.part] - 1 then return {}, false end
  return #of_a > 0 and of_a or of_b, false
end

return short_titles
