-- Finds a number taken out of things that were counted just before: "zes criteria. ... minstens 7 van deze criteria".
local counted_lists = use("counted_lists")
local nouns = use("nouns")
local scan = use("scan")
local sentences = use("sentences")

local selections = {}

---@class Selection
---@field first integer byte positions in the text
---@field last integer
---@field part integer
---@field whole integer
---@field of string the number and the noun that were counted before, as printed

local letters = "[a-z\u{DF}-\u{FF}-]+"
local quick = scan.any_case([[\svan\s+(?:deze|die)\s]])
local chosen = scan.any_case([[\b]] .. counted_lists.number .. [[\s+van\s+(?:deze|die)\s+(]] .. letters .. ")")
local counted = scan.any_case([[\b]] .. counted_lists.number .. [[((?:\s+]] .. letters .. [[){1,3})]])
local one_word = scan.any_case(letters)
local sentences_back = 3

local function value_of(word)
  return counted_lists.number_words[word:lower()] or tonumber(word)
end

---Adds the counts of a noun in a piece of text: "zes criteria", "zes nieuwe criteria".
---@param counts { value: integer, words: string }[]
local function add_counts(counts, text, noun)
  for _, _, number, behind in scan.matches(counted, text) do
    for first, last in scan.matches(one_word, behind) do
      if nouns.agree(behind:sub(first, last), noun) then
        counts[#counts + 1] = { value = value_of(number), words = number .. behind:sub(1, last) }
        break
      end
    end
  end
end

---@param value string
---@return Selection[]
function selections.find(value)
  local found = {}
  if not quick:test(value) or not chosen:test(value) then return found end
  local list = sentences.split(value)
  for at, sentence in ipairs(list) do
    for first, last, number, noun in scan.matches(chosen, sentence.text) do
      local counts = {}
      add_counts(counts, sentence.text:sub(1, first - 1), noun)
      for back = at - 1, math.max(1, at - sentences_back), -1 do add_counts(counts, list[back].text, noun) end
      -- "Drie algemene en zes bijzondere criteria": of several counts they may be taken together.
      if #counts == 1 then
        found[#found + 1] = {
          first = sentence.first + first - 1, last = sentence.first + last - 1, part = value_of(number),
          whole = counts[1].value, of = counts[1].words,
        }
      end
    end
  end
  return found
end

return selections
