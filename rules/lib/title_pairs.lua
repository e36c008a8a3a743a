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

---For each entry the only one of the other list with which it shares most words.
local function best_of(words_of, others)
  local best, place_of = {}, places(others)
  for i, words in ipairs(words_of) do
    local shared, most = {}, 0
    for stem in pairs(words) do
      local k = place_of[stem]
      if k then
        shared[k] = (shared[k] or 0) + 1
        most = math.max(most, shared[k])
      end
    end
    local several = false
    for k, count in pairs(shared) do
      if count == most then
        several = best[i] ~= nil
        best[i] = k
        if several then break end
      end
    end
    if several then best[i] = nil end
  end
  return best
end

---@param list toets.Node[]
---@param others toets.Node[]
---@return TitlePair[] in the order of the first list
function title_pairs.of(list, others)
  local words, other_words = telling_words(list), telling_words(others)
  local best, best_back = best_of(words, other_words), best_of(other_words, words)
  local found = {}
  for i, node in ipairs(list) do
    local k = best[i]
    if k and best_back[k] == i then found[#found + 1] = { first = node, second = others[k] } end
  end
  return found
end

return title_pairs
