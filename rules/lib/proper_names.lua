-- Proper names in a title, and whether another report tells of them in the text of something else.
local nouns = use("nouns")
local scan = use("scan")

local proper_names = {}

local word = re.compile("[0-9A-Za-z\u{C0}-\u{24F}]+")
local capital = re.compile("^[A-Z\u{C0}-\u{DE}]")
local shortest = 3

---The words of a text that have a capital, in small letters.
local function capitals_of(text)
  local list, has = {}, {}
  for first, last in scan.matches(word, text) do
    local one = text:sub(first, last)
    if capital:test(one) then
      list[#list + 1] = { word = nouns.small(one), first = first }
      has[nouns.small(one)] = true
    end
  end
  return list, has
end

---The words with a capital behind the first word of a title, which no other title and not the name of the entity has.
---@param title string
---@param known table<string, boolean> words, in small letters
---@return string[]
function proper_names.of(title, known)
  local found = {}
  local first_word = word:find(title)
  for _, one in ipairs((capitals_of(title))) do
    if one.first ~= first_word and #one.word >= shortest and not known[one.word] then found[#found + 1] = one.word end
  end
  return found
end

local function add_words(text, known)
  local plain = nouns.small(text or "")
  for first, last in scan.matches(word, plain) do known[plain:sub(first, last)] = true end
end

---Whether one text of another report has all proper names of the title of a node.
---@param node toets.Node
---@param other toets.Report
---@return boolean
function proper_names.are_told(node, other)
  local known = {}
  add_words(other.entity_name, known)
  for _, one in ipairs(other:nodes()) do add_words(one.title, known) end
  local names = proper_names.of(node.title or "", known)
  if #names == 0 then return false end
  for _, one in ipairs(other:nodes()) do
    for _, text in ipairs(one:texts()) do
      local _, has = capitals_of(text.value)
      local is_told = true
      for _, name in ipairs(names) do is_told = is_told and has[name] == true end
      if is_told then return true end
    end
  end
  return false
end

return proper_names
