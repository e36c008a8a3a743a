-- All words of a report, with how often and where they are there; which of two spellings is the odd one.
local nouns = use("nouns")
local scan = use("scan")

local report_words = {}

local word = re.compile("[A-Za-z\u{C0}-\u{24F}]+")
-- Of a slip that is everywhere the first places are shown.
local most_shown = 10
-- Of a very long report only so many bytes are searched for words: it has a budget like every rule.
local most_searched = 500000

---@class ReportWords
---@field sorted string[] the words of a report in small letters, each once
---@field count table<string, integer> how often each of them is there
---@field places table<string, { node: toets.Node?, text: toets.Text?, first: integer, last: integer }[]> the first ones

---The words of the titles and texts, as far as they are searched.
---@param report toets.Report
---@return ReportWords
function report_words.of(report)
  local words, searched = { sorted = {}, count = {}, places = {} }, 0
  local function add(value, node, text)
    searched = searched + #value
    if searched > most_searched then return end
    local small = nouns.small(value)
    for first, last in scan.matches(word, small) do
      local one = small:sub(first, last)
      if not words.count[one] then
        words.sorted[#words.sorted + 1], words.count[one], words.places[one] = one, 0, {}
      end
      local places = words.places[one]
      words.count[one] = words.count[one] + 1
      if #places < most_shown then places[#places + 1] = { node = node, text = text, first = first, last = last } end
    end
  end
  for _, node in ipairs(report:nodes()) do
    if node.title then add(node.title, node) end
    for _, text in ipairs(node:texts()) do add(text.value, nil, text) end
  end
  table.sort(words.sorted)
  return words
end

---Whether another word begins as this one does, up to and with a byte.
local function has_kin(words, one, stop)
  local beginning, low, high = one:sub(1, stop), 1, #words.sorted + 1
  while low < high do
    local middle = (low + high) // 2
    if words.sorted[middle] < beginning then low = middle + 1 else high = middle end
  end
  for i = low, math.min(low + 1, #words.sorted) do
    local found = words.sorted[i]
    if found ~= one and found:sub(1, stop) == beginning then return true end
  end
  return false
end

---Whether the second of two spellings is most likely the slip: other words of the report begin as the first one only.
---@param words ReportWords
---@param own string
---@param other string
---@return boolean
function report_words.is_second_odd(words, own, other)
  local before = 0
  while own:byte(before + 1) == other:byte(before + 1) and before < #own do before = before + 1 end
  -- With the letter behind the one that differs, which may have two bytes.
  local stop = before + 2
  return has_kin(words, own, stop) and not has_kin(words, other, stop)
end

return report_words
