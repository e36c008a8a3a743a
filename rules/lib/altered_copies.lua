-- Sentences that stand in two blocks of one node in the same words, but with another number or date: one of the two was
-- changed, or copied wrongly.
local scan = use("scan")
local sentences = use("sentences")

local altered_copies = {}

-- A shorter sentence is a form that is filled in: "Er waren 12 deelnemers".
local shortest = 60
local fewest_words = 8

local digit = re.compile([[\d]])
local number = re.compile([[\d+(?:[.,/:-]\d+)*]])
local separator = re.compile([[[.,/:-]+]])
local gap = re.compile([[[\s.,:;!?()*"'-]+]])
local space = re.compile([[ ]])
local year = re.compile([[^(?:19|20)\d\d$]])
-- "Kwartaal 1 - 2022:" above it: the sentence speaks of that period.
local period_head = scan.any_case([[(?:kwartaal|trimester|semester|maand|jaar|\b(?:19|20)\d\d\b)[^.\n]{0,9}:\W*$]])
local before_it = 60

---@class AlteredCopy
---@field text toets.Text
---@field first integer bytes of the sentence in the text
---@field last integer
---@field words string
---@field quote string
---@field numbers string[]

---The words of a sentence without its numbers, and these, or nil where it is too short.
---@param text string
---@return string? words, string[] numbers
function altered_copies.read(text)
  local numbers = {}
  if #text < shortest or not digit:test(text) then return nil, numbers end
  local words = scan.replace(text:lower(), number, function(raw)
    numbers[#numbers + 1] = raw
    return "#"
  end)
  words = gap:replace(" " .. words .. " ", " ")
  local count = #words - #space:replace(words, "") - 1
  return count >= fewest_words and words or nil, numbers
end

---A number without its marks: "30/06/2026" and "30-06-2026" are one.
---@param raw string
---@return string
function altered_copies.plain(raw)
  return separator:replace(raw, "")
end

---Whether the numbers cannot all hold of one thing: sentences of two years may well differ.
local function contradicts(a, b)
  local years, others, equal = 0, 0, 0
  for i, raw in ipairs(a) do
    if altered_copies.plain(raw) == altered_copies.plain(b[i]) then
      equal = equal + 1
    elseif year:test(raw) and year:test(b[i]) then
      years = years + 1
    else
      others = others + 1
    end
  end
  if years > 0 then return others == 0 and equal > 0 end
  return others > 0
end

---The sentences of a text that have a number, by their words; false where several have the same.
local function by_words(text)
  local found, order = {}, {}
  for _, sentence in ipairs(digit:test(text.value) and sentences.split(text.value, digit) or {}) do
    local words, numbers = altered_copies.read(sentence.text)
    local ahead = scan.slice(text.value, math.max(1, sentence.first - before_it), sentence.first - 1)
    if words and not period_head:test(ahead) then
      if found[words] == nil then order[#order + 1] = words end
      found[words] = found[words] == nil and {
        text = text, first = sentence.first, last = sentence.last, words = sentence.text, numbers = numbers,
      }
    end
  end
  return found, order
end

---@param texts toets.Text[] the blocks of one node
---@return { first: AlteredCopy, copy: AlteredCopy }[] pairs, integer compared how many sentences stand in two blocks
function altered_copies.find(texts)
  local pairs_found, compared, seen = {}, 0, {}
  for _, text in ipairs(texts) do
    local found, order = by_words(text)
    for _, words in ipairs(order) do
      local here, before = found[words], seen[words]
      if here and before and before.text.name ~= text.name then
        compared = compared + 1
        if contradicts(before.numbers, here.numbers) then
          before.quote, here.quote = sentences.quote(before.words), sentences.quote(here.words)
          pairs_found[#pairs_found + 1] = { first = before, copy = here }
        end
      elseif before == nil then
        seen[words] = here
      end
    end
  end
  return pairs_found, compared
end

return altered_copies
