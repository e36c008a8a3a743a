-- Which nodes of one part of a report (synthesis, note, evaluation, contents) stand for the same thing in another.
local nouns = use("nouns")
local scan = use("scan")

local counterparts = {}

local in_plan = {
  strategic_goal = true, policy_objective = true, ambition = true, objective = true, action_plan = true, action = true,
}

---The goals, plans and actions of a part, in reading order; what stands for several or has no heading is none.
---@param report toets.Report
---@param part string
---@param kind string? only nodes of this kind
---@return toets.Node[]
function counterparts.of_part(report, part, kind)
  local found = {}
  for _, node in ipairs(report:nodes(kind)) do
    if node.part == part and in_plan[node.kind] and not node.aggregate and not node.implied then
      found[#found + 1] = node
    end
  end
  return found
end

local word = re.compile("[0-9A-Za-z\u{C0}-\u{24F}]+")
local shortest_word = 4

---The words of a title in small letters, short ones left out.
---@param title string?
---@return string[]
function counterparts.words(title)
  local found = {}
  local plain = nouns.small(title or "")
  for first, last in scan.matches(word, plain) do
    if last - first + 1 >= shortest_word then found[#found + 1] = plain:sub(first, last) end
  end
  return found
end

-- "ac" for "activiteiten", "contactops" for "contactopsporing": the shorter one is how the longer one begins.
local function begins_alike(a, b)
  local short, long = a, b
  if #short > #long then short, long = long, short end
  return #short >= shortest_word and long:sub(1, #short) == short
end

local function has_word(words, wanted)
  for _, candidate in ipairs(words) do
    if begins_alike(candidate, wanted) or nouns.agree(candidate, wanted) then return true end
  end
  return false
end

---How many of the words of one title another one has too. A title may be shortened, and its words may be cut.
---@param title string?
---@param other string?
---@return integer shared, integer all
function counterparts.shared_words(title, other)
  local own, others = counterparts.words(title), counterparts.words(other)
  local shared = 0
  for _, wanted in ipairs(own) do
    if has_word(others, wanted) then shared = shared + 1 end
  end
  return shared, #own
end

local function by_title(node, others)
  local chosen
  for _, other in ipairs(others) do
    local shared, all = counterparts.shared_words(node.title, other.title)
    if all > 0 and shared == all then
      if chosen and chosen.code ~= other.code then return nil end
      chosen = chosen or other
    end
  end
  return chosen
end

---The node among `others` that stands for the same thing: the one with its code or, where a code is not printed,
---the only one whose title holds all words of the title.
---@param node toets.Node
---@param others toets.Node[]
---@return toets.Node?
function counterparts.find(node, others)
  local without_code = {}
  for _, other in ipairs(others) do
    if node.code and other.code == node.code and other.kind == node.kind then return other end
    if not other.code and other.kind == node.kind then without_code[#without_code + 1] = other end
  end
  if not node.code then return by_title(node, others) end
  for _, other in ipairs(without_code) do
    if by_title(other, { node }) then return other end
  end
  return nil
end

return counterparts
