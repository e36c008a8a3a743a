-- Finds a number of things and, in a later sentence of the paragraph, the list that names them: "29 actoren vulden de
-- vragen in. Wat betreft de actoren ging het om volgende organisaties: aPart vzw, ... en Welzijnshuis vzw."
local counted_lists = use("counted_lists")
local nouns = use("nouns")
local scan = use("scan")

local announced_lists = {}

local paragraph = re.compile("(?s:.+?)(?:\n\n|$)")
local letters = "[A-Za-z\u{C0}-\u{24F}'\u{2019}-]+"
local announces = scan.any_case([[\bvolgende\s+(]] .. letters .. [[(?:\s+]] .. letters .. [[)?)\s*:\s*]])
local counted = scan.any_case([[(?:^|[\s(])]] .. counted_lists.number .. [[\s+(]] .. letters .. [[(?:\s+]] .. letters
  .. ")?)")
local list_end = re.compile([[[.;](?:\s|$)]])
local line_end = re.compile("\n")
local word = re.compile(letters)
local shortest_noun = 5
local sentence_start = re.compile([=[[.!?]\s+[^.!?]*$]=])

---Whether a word of a counted phrase is named in the words that announce the list.
local function is_named(phrase, words)
  for first, last in scan.matches(word, phrase) do
    local one = phrase:sub(first, last)
    if #one >= shortest_noun and nouns.named_in(words, one) then return true end
  end
  return false
end

---The one number of things before a list that the words announcing it name.
local function count_before(text, announcing)
  local chosen
  for first, last, count, phrase in scan.matches(counted, text) do
    if is_named(phrase, announcing) then
      if chosen then return nil end
      chosen = { first = first, last = last, count = count, phrase = phrase }
    end
  end
  return chosen
end

local function find_in(value, start, stop, found)
  local text = line_end:replace(value:sub(start, stop), " ")
  local first, last, noun = announces:find(text)
  if not first then return end
  local from = sentence_start:find(text:sub(1, first - 1)) or 1
  local stated = count_before(text:sub(1, from), text:sub(from, last))
  if not stated then return end
  local rest = text:sub(last + 1)
  local list = rest:sub(1, (list_end:find(rest) or #rest + 1) - 1)
  local trimmed, to = scan.inked(list)
  local fewest, most = counted_lists.length(list:sub(trimmed, to), noun, true)
  if not fewest or most < 2 then return end
  found[#found + 1] = {
    first = start + first - 1, last = start + last + to - 1, fewest = fewest, most = most,
    stated = counted_lists.number_words[stated.count:lower()] or tonumber(stated.count),
    words = stated.count .. " " .. stated.phrase,
  }
end

---@param value string
---@return CountedList[]
function announced_lists.find(value)
  local found = {}
  if not announces:test(value) then return found end
  for first, last in scan.matches(paragraph, value) do find_in(value, first, last, found) end
  return found
end

return announced_lists
