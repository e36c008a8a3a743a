-- How often and where the words of a report are there; which of two spellings is the odd one.
local nouns = use("nouns")
local scan = use("scan")

local report_words = {}

local letters = "[A-Za-z\u{C0}-\u{24F}]*"
-- Of a slip that is everywhere the first places are shown.
local most_shown = 10
-- Of a very long report only so many bytes are searched for words: it has a budget like every rule.
local most_searched = 500000

---@class ReportText
---@field small string in small letters
---@field node toets.Node? whose title it is
---@field text toets.Text?

---The titles and texts of a report, as far as they are searched.
---@param report toets.Report
---@return ReportText[]
function report_words.of(report)
  local texts, searched = {}, 0
  local function add(value, node, text)
    searched = searched + #value
    if searched > most_searched then return end
    texts[#texts + 1] = { small = nouns.small(value), node = node, text = text }
  end
  for _, node in ipairs(report:nodes()) do
    if node.title then add(node.title, node) end
    for _, text in ipairs(node:texts()) do add(text.value, nil, text) end
  end
  return texts
end

---The words that some letters stand in. Few words are ever asked for: only those are looked up.
local function words_with(part)
  return re.compile(letters .. part .. letters)
end

---The first places of a word, and how often it is there.
---@param texts ReportText[]
---@param one string in small letters
---@return { node: toets.Node?, text: toets.Text?, first: integer, last: integer }[] places, integer count
function report_words.places(texts, one)
  local places, count, expression = {}, 0, words_with(one)
  for _, place in ipairs(texts) do
    for first, last in scan.matches(expression, place.small) do
      if last - first + 1 == #one then
        count = count + 1
        if count <= most_shown then
          places[count] = { node = place.node, text = place.text, first = first, last = last }
        end
      end
    end
  end
  return places, count
end

---Whether another word begins as this one does, up to and with a byte.
local function has_kin(texts, one, stop)
  local beginning, expression = one:sub(1, stop), words_with(scan.slice(one, 1, stop))
  for _, place in ipairs(texts) do
    for first, last in scan.matches(expression, place.small) do
      local found = place.small:sub(first, last)
      if found ~= one and found:sub(1, stop) == beginning then return true end
    end
  end
  return false
end

---Whether the second of two spellings is most likely the slip: other words of the report begin as the first one only.
---@param texts ReportText[]
---@param own string
---@param other string
---@return boolean
function report_words.is_second_odd(texts, own, other)
  local before = 0
  while own:byte(before + 1) == other:byte(before + 1) and before < #own do before = before + 1 end
  -- With the letter behind the one that differs, which may have two bytes.
  local stop = before + 2
  return has_kin(texts, own, stop) and not has_kin(texts, other, stop)
end

return report_words
