-- Which entries of two lists are about the same thing, told by words of their titles that no other entry of their
-- list has: "Toeleiden naar sport" and "Toeleiding van jongeren naar sport", beside "Toeleiden naar cultuur".
local naming = use("naming")
local nouns = use("nouns")

local title_pairs = {}

---@class TitlePair
---@field first toets.Node
---@field second toets.Node

---The stems of the words of each title that stand in no other title of the list.
---@param list toets.Node[]
---@return table<string, boolean>[]
local function telling_words(list)
  local words_of, titles_with = {}, {}
  for i, node in ipairs(list) do
    words_of[i] = {}
    for _, word in ipairs(naming.words(node.title or "")) do
      local stem = nouns.stem(word)
      if not words_of[i][stem] then
        words_of[i][stem] = true
        titles_with[stem] = (titles_with[stem] or 0) + 1
      end
    end
  end
  for _, words in ipairs(words_of) do
    for stem in pairs(words) do
      if titles_with[stem] > 1 then words[stem] = nil end
    end
  end
  return words_of
end

---Which title of a list has a telling word; no other one does.
---@param words_of table<string, boolean>[]
---@return table<string, integer>
local function places(words_of)
  local place_of = {}
  for i, words in ipairs(words_of) do
    for stem in pairs(words) do place_of[stem] = i end
  end
  return place_of
end

---The only entry of a list with which some words are shared most.
---@param words table<string, boolean>
---@param place_of table<string, integer> of that list
---@return integer?
local function best_of(words, place_of)
  local shared, most = {}, 0
  for stem in pairs(words) do
    local place = place_of[stem]
    if place then
      shared[place] = (shared[place] or 0) + 1
      most = math.max(most, shared[place])
    end
  end
  local best
  for place, count in pairs(shared) do
    if count == most then
      if best then return nil end
      best = place
    end
  end
  return best
end

---@class TitleList
---@field entries toets.Node[]
---@field words table<string, boolean>[] that tell each entry from the others
---@field place_of table<string, integer> the entry with a word

---A list that is to be paired with several others.
---@param entries toets.Node[]
---@return TitleList
function title_pairs.list(entries)
  local words = telling_words(entries)
  return { entries = entries, words = words, place_of = places(words) }
end

---@param first TitleList
---@param second TitleList
---@return TitlePair[] in the order of the first list
function title_pairs.of(first, second)
  local found = {}
  for i, entry in ipairs(first.entries) do
    local k = best_of(first.words[i], second.place_of)
    if k and best_of(second.words[k], first.place_of) == i then
      found[#found + 1] = { first = entry, second = second.entries[k] }
    end
  end
  return found
end

return title_pairs
