-- Paragraphs of explanation that stand at two nodes in the same words, or nearly.
local scan = use("scan")

local copied_passages = {}

-- Shorter than this it may be a stock phrase ("De actie zit op schema."); at more places it certainly is.
local fewest_bytes = 120
-- A description has no stock phrases.
local fewest_described = 60
local most_places = 3
-- Only paragraphs that begin alike and are about as long are compared whole; lines may be wrapped otherwise, and in
-- a long one a word may be another ("RVB", "raad van bestuur").
local beginning = 12
local slack = 2
local long = 240
local differing = 10 -- of a long one, one byte in so many
-- In a longer list every passage has another one of its length.
local crowd = 50

local of_kind = {
  action = true, action_plan = true, policy_objective = true, objective = true, strategic_goal = true, ambition = true,
  indicator = true,
}
local explains = { description = true, state = true, time = true, money = true, evaluation = true, notes = true }

local block_end = re.compile([[\n\n+]])
-- "Voor elke actie verwijzen we naar het actieplan op de website": meant to be the same at each.
local refers = scan.any_case([[\b(?:zie|verwij(?:s|z)\w+)\b[^.]*(?:https?://|www\.|website|actie|actieplan|bijlage)]])
-- "een toelage voor de bib en de ludotheek samen": meant for both.
local is_joint = scan.any_case([[\bvoor\s[^.;]+\ben\s[^.;]+\bsamen\b|\b(?:gezamenlijke?|gedeelde?)\s+]]
  .. [[(?:budget|toelage|subsidie)\b]])
local gap = re.compile([[[\s.,:;!-]+]])

---@class Passage
---@field text toets.Text
---@field first integer byte positions in the text
---@field last integer

---@param text toets.Text
---@param found table<string, Passage[]> passages by their first words
---@param order string[]
local function add_passages(text, found, order)
  local value, start = text.value, 1
  local fewest = text.name == "description" and fewest_described or fewest_bytes
  local function add(last)
    if last - start + 1 < fewest or refers:test(value:sub(start, last)) then return end
    local key = value:sub(start, start + beginning - 1):lower()
    if not found[key] then
      found[key] = {}
      order[#order + 1] = key
    end
    local list = found[key]
    list[#list + 1] = { text = text, first = start, last = last }
  end
  while true do
    local stop, after = block_end:find(value, start)
    if not stop then break end
    add(stop - 1)
    start = after + 1
  end
  add(#value)
end

local function has_alike(list, passage)
  if #list > crowd then return true end
  for _, other in ipairs(list) do
    local size = passage.last - passage.first
    local difference = (other.last - other.first) - size
    local most = size < long and slack or size // differing
    if other ~= passage and difference >= -most and difference <= most then return true end
  end
  return false
end

---How many bytes two texts share from their first on, or back from their last.
local function shared(a, b, from_end)
  local low, high = 0, math.min(#a, #b)
  while low < high do
    local size = (low + high + 1) // 2
    local same
    if from_end then same = a:sub(-size) == b:sub(-size) else same = a:sub(1, size) == b:sub(1, size) end
    if same then low = size else high = size - 1 end
  end
  return low
end

local not_digits = re.compile([[\D+]])

---Whether two texts differ in one place at most, and not in their numbers: a form that is filled in is no copy.
local function is_same(a, b)
  if a == b then return true end
  local longest = math.max(#a, #b)
  if math.min(#a, #b) < long then return false end
  if (longest - shared(a, b, false) - shared(a, b, true)) * differing > longest then return false end
  return scan.replace(a, not_digits, " ") == scan.replace(b, not_digits, " ")
end

---The group of passages with these words, or nearly.
local function group_of(words, groups)
  for _, group in ipairs(groups) do
    if is_same(words, group.words) then return group end
  end
  groups[#groups + 1] = { words = words, list = {} }
  return groups[#groups]
end

---Of passages that begin alike, those that are the same to the end.
---@param list Passage[]
---@return Passage[][]
local function same_passages(list)
  local by_words, groups = {}, {}
  for _, passage in ipairs(list) do
    if has_alike(list, passage) then
      local printed = passage.text.value:sub(passage.first, passage.last)
      local words = scan.replace(" " .. printed:lower() .. " ", gap, " ")
      -- In a crowd only what is quite the same is sought.
      if not by_words[words] then by_words[words] = group_of(words, #list > crowd and {} or groups) end
      if #list > crowd and #by_words[words].list == 0 then groups[#groups + 1] = by_words[words] end
      table.insert(by_words[words].list, passage)
    end
  end
  local order = {}
  for i, group in ipairs(groups) do order[i] = group.list end
  return order
end

local function is_above(node, other)
  local current = other.parent
  while current do
    if current.code == node.code and current.kind == node.kind then return true end
    current = current.parent
  end
  return false
end

---Whether a passage is all that a description says.
local function is_whole(passage)
  return passage.text.name == "description" and passage.last - passage.first + 1 == #passage.text.value
end

-- A plan repeats a part of what its action says; all of it only where it has no other.
local function may_repeat(above, below, is_all)
  return is_above(above, below) and (not is_all or #below.parent:children(below.kind) < 2)
end

---Whether two passages may well be the same: one action says it in two blocks or parts, indicators share a definition,
---a plan and its action say one thing.
local function is_related(first, second)
  local a, b = first.text.node, second.text.node
  if a.line == b.line or a.code ~= nil and a.code == b.code then return true end
  if a.kind == "indicator" and b.kind == "indicator" then return true end
  if a.part ~= b.part and not (a.code and b.code and a.kind == b.kind) then return true end
  local is_all = is_whole(first) and is_whole(second)
  return may_repeat(a, b, is_all) or may_repeat(b, a, is_all)
end

local function add_copies(list, copies)
  local first = list[1]
  if is_joint:test(first.text.value:sub(first.first, first.last)) then return end
  for i = 2, #list do
    if not is_related(first, list[i]) then copies[#copies + 1] = { first = first, copy = list[i] } end
  end
end

---@class CopiedPassage
---@field first Passage
---@field copy Passage

---@param report toets.Report
---@return CopiedPassage[]? nil where the report has no passage long enough to compare
function copied_passages.find(report)
  local found, order = {}, {}
  for _, node in ipairs(report:nodes()) do
    local is_shown = of_kind[node.kind] and node.part ~= "contents"
    for _, text in ipairs(is_shown and node:texts() or {}) do
      if explains[text.name] and not text.empty then add_passages(text, found, order) end
    end
  end
  if #order == 0 then return nil end

  local copies = {}
  for _, key in ipairs(order) do
    for _, list in ipairs(same_passages(found[key])) do
      if #list <= most_places then add_copies(list, copies) end
    end
  end
  return copies
end

return copied_passages
