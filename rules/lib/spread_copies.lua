-- Sentences that stand at several nodes of a report in the same words, one of them with another year or date.
local altered_copies = use("altered_copies")
local scan = use("scan")
local sentences = use("sentences")

local spread_copies = {}

-- So many equal ones against one speak of one thing; with fewer, the sentence beside it must be copied too.
local fewest_equal = 5
local fewest_beside = 60

local digit = re.compile([[\d]])
local is_time = re.compile([[^(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19|20)\d\d$]])
-- "Deze actie loopt tot": of each node its own.
local of_its_own = scan.any_case([[\b(?:de|deze|dit|het|onze|die)\s+(?:actie\w*|project\w*|plan|doelstelling\w*)\b]])
local gap = re.compile([[[\s.,:;!?()*"'-]+]])

---@class SpreadCopy
---@field text toets.Text
---@field first integer bytes of the sentence in the text
---@field last integer
---@field words string
---@field numbers string[]

---The sentences with a number, by their words.
---@return table<string, SpreadCopy[]> found, string[] order
local function by_words(report)
  local found, order = {}, {}
  for _, node in ipairs(report:nodes()) do
    for _, text in ipairs(node.part ~= "contents" and node:texts() or {}) do
      local value = text.value
      for _, sentence in ipairs(digit:test(value) and sentences.split(value, digit) or {}) do
        local words, numbers = altered_copies.read(sentence.text)
        if words and not found[words] then
          found[words] = {}
          order[#order + 1] = words
        end
        if words then
          table.insert(found[words],
            { text = text, first = sentence.first, last = sentence.last, words = sentence.text, numbers = numbers })
        end
      end
    end
  end
  return found, order
end

---Whether two sentences differ in one year or date and in nothing else.
local function differ_in_time(a, b)
  local differing
  for i, number in ipairs(a.numbers) do
    if altered_copies.plain(number) ~= altered_copies.plain(b.numbers[i]) then
      if differing then return false end
      differing = i
    end
  end
  return differing ~= nil and is_time:test(a.numbers[differing]) and is_time:test(b.numbers[differing])
end

local function plain(text)
  return gap:replace(text:lower(), " ")
end

---The sentences before and behind it, where they are long enough to be no chance.
---@param copy SpreadCopy
---@return table<string, boolean>
local function beside(copy)
  local near, parts = {}, sentences.split(copy.text.value)
  for i, part in ipairs(parts) do
    if part.first == copy.first then
      for _, other in ipairs { parts[i - 1] or false, parts[i + 1] or false } do
        if other and #other.text >= fewest_beside then near[plain(other.text)] = true end
      end
    end
  end
  return near
end

local function share_a_neighbour(a, b)
  local of_b = beside(b)
  for near in pairs(beside(a)) do
    if of_b[near] then return true end
  end
  return false
end

-- Its numbers as one.
local function key_of(copy)
  local key = {}
  for i, number in ipairs(copy.numbers) do key[i] = altered_copies.plain(number) end
  return table.concat(key, " ")
end

local function who(copy)
  return copy.text.node.code or copy.text.node.label
end

---The one copy that has other numbers than all others, and those; of two it is the second.
---@param copies SpreadCopy[]
---@return SpreadCopy? odd, SpreadCopy[]? others
local function odd_of(copies)
  local by_key, keys = {}, {}
  for _, copy in ipairs(copies) do
    local key = key_of(copy)
    if not by_key[key] then
      by_key[key] = {}
      keys[#keys + 1] = key
    end
    table.insert(by_key[key], copy)
  end
  if #keys ~= 2 then return nil end
  local others, odd = by_key[keys[1]], by_key[keys[2]]
  if #odd > 1 then others, odd = odd, others end
  if #odd > 1 then return nil end
  for _, other in ipairs(others) do
    if who(other) == who(odd[1]) then return nil end
  end
  return odd[1], others
end

---@class OddCopy
---@field odd SpreadCopy
---@field other SpreadCopy the first of the others
---@field count integer how many others there are

---@param report toets.Report
---@return OddCopy[] found, integer compared how many sentences stand at two nodes or more
function spread_copies.find(report)
  local found, compared = {}, 0
  local copies_of, order = by_words(report)
  for _, words in ipairs(order) do
    local copies = copies_of[words]
    if #copies > 1 then
      compared = compared + 1
      local odd, others = odd_of(copies)
      if odd and differ_in_time(odd, others[1]) then
        local is_many = #others >= fewest_equal and not of_its_own:test(odd.words)
        if is_many or share_a_neighbour(odd, others[1]) then
          found[#found + 1] = { odd = odd, other = others[1], count = #others }
        end
      end
    end
  end
  return found, compared
end

return spread_copies
