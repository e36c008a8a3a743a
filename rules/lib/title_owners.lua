-- Nodes that print the title of another code: what is written there is of the action that has the title elsewhere.
local counterparts = use("counterparts")
local nouns = use("nouns")

local title_owners = {}

-- A shorter word may be in many titles.
local telling = 7

local word = re.compile("[A-Za-z\u{C0}-\u{24F}]{7,}")
local insignificant = re.compile("[^a-z0-9\u{DF}-\u{FF}]+")

local function letters(title)
  return insignificant:replace(nouns.small(title), "")
end

local function has_telling_word(title)
  return #title >= telling and word:test(title)
end

---@class CodeTitles
---@field nodes toets.Node[] that print the code, in all parts
---@field words table<integer, TitleWords> of their titles, those that were asked for

---@return TitleWords of one title; most reports never need them
local function words_at(titles, i)
  titles.words[i] = titles.words[i] or counterparts.words(titles.nodes[i].title)
  return titles.words[i]
end

---@return table<string, CodeTitles> found, string[] order
local function by_code(report)
  local found, order = {}, {}
  for _, node in ipairs(report:nodes("action")) do
    local code = node.code
    if code and node.title and not node.aggregate and not node.implied then
      if not found[code] then
        found[code] = { nodes = {}, words = {} }
        order[#order + 1] = code
      end
      table.insert(found[code].nodes, node)
    end
  end
  return found, order
end

---How many words of a title what a code stands for in other parts has too.
local function best_fit(node, words, titles)
  local best = 0
  for i, other in ipairs(titles.nodes) do
    if other.part ~= node.part then best = math.max(best, counterparts.shared(words, words_at(titles, i))) end
  end
  return best
end

local function is_described_by(node, words, titles)
  for _, other in ipairs(titles.nodes) do
    for _, text in ipairs(other.part ~= node.part and other:texts("description") or {}) do
      if counterparts.shared(words, counterparts.words(text.value)) > 0 then return true end
    end
  end
  return false
end

local function elsewhere(node, titles)
  for _, other in ipairs(titles.nodes) do
    if other.part ~= node.part then return other end
  end
  return nil
end

---@return toets.Node? other of the only code whose title it seems to be
local function better_code(node, words, found, order)
  local chosen
  for _, code in ipairs(order) do
    local shared = code ~= node.code and best_fit(node, words, found[code]) or 0
    if shared > 0 and 2 * shared >= #words.list then
      if chosen then return nil end
      chosen = elsewhere(node, found[code])
    end
  end
  return chosen
end

-- Only a title of its own: the part in which it stands has none for the other code.
local function is_in_part(titles, part)
  for _, node in ipairs(titles.nodes) do
    if node.part == part then return true end
  end
  return false
end

---The node of another code in the same part that has the very same title.
local function twin_of(node, words, found, order)
  local chosen
  for _, code in ipairs(order) do
    for i, other in ipairs(code ~= node.code and found[code].nodes or {}) do
      local is_twin = other.part == node.part and letters(other.title) == letters(node.title)
      if is_twin and best_fit(other, words, found[code]) > 0 then
        if chosen then return nil end
        chosen = found[code].nodes[i]
      end
    end
  end
  return chosen
end

---The node of another code whose title a node has, which is not what its own code stands for elsewhere.
---@return toets.Node?
local function owner_of(node, i, found, order)
  local titles = found[node.code]
  local words = words_at(titles, i)
  if best_fit(node, words, titles) > 0 or is_described_by(node, words, titles) then return nil end
  local other = better_code(node, words, found, order)
  return other and not is_in_part(found[other.code], node.part) and other or nil
end

---@class MisplacedTitle
---@field node toets.Node with the title of another code
---@field own toets.Node what the code stands for elsewhere
---@field other toets.Node that has the title elsewhere

---@param report toets.Report
---@return MisplacedTitle[] in reading order of the codes, boolean is_judged whether any title could be compared
function title_owners.misplaced(report)
  local found, order = by_code(report)
  local misplaced, is_judged = {}, false
  for _, code in ipairs(order) do
    for i, node in ipairs(found[code].nodes) do
      local own = elsewhere(node, found[code])
      if own and has_telling_word(node.title) then
        is_judged = true
        local other = own.title ~= node.title and owner_of(node, i, found, order)
        if other then misplaced[#misplaced + 1] = { node = node, own = own, other = other } end
      end
    end
  end
  return misplaced, is_judged
end

---Titles that two codes have in one part, where one of the two is called otherwise in the others: it is not known which
---of them the text is of.
---@param report toets.Report
---@return MisplacedTitle[] in reading order of the codes
function title_owners.doubled(report)
  local found, order = by_code(report)
  local doubled = {}
  for _, code in ipairs(order) do
    for i, node in ipairs(found[code].nodes) do
      local own = elsewhere(node, found[code])
      local words = own and has_telling_word(node.title) and words_at(found[code], i)
      local is_odd = words and best_fit(node, words, found[code]) == 0
        and not is_described_by(node, words, found[code])
      local twin = is_odd and twin_of(node, words, found, order)
      if twin then doubled[#doubled + 1] = { node = node, own = own, other = twin } end
    end
  end
  return doubled
end

-- Of so few words another title may have them by chance.
local fewest_letters = 5

---The node whose title is printed beside the code of another one.
---@param report toets.Report
---@param code string
---@param title string as it stands beside the code
---@return toets.Node? own with the code, toets.Node? other nil where the title may be that of the code
function title_owners.of_title(report, code, title)
  local found, order = by_code(report)
  local words, own = counterparts.words(title), found[code]
  if not own or #words.list == 0 or #title < fewest_letters then return nil end
  local function fit(titles)
    local best = 0
    for i in ipairs(titles.nodes) do best = math.max(best, counterparts.shared(words, words_at(titles, i))) end
    return best
  end
  if fit(own) > 0 then return own.nodes[1] end
  local chosen, most, several = nil, 0, false
  for _, other in ipairs(order) do
    local shared = fit(found[other])
    if shared == most then several = true end
    if shared > most then chosen, most, several = found[other].nodes[1], shared, false end
  end
  local is_whole = most == #words.list
  if several or 2 * most < #words.list or not is_whole and is_described_by({}, words, own) then
    return own.nodes[1]
  end
  return own.nodes[1], chosen
end

local known_report, known

---The same, made once of a report.
local function misplaced_in(report)
  if known_report ~= report then known_report, known = report, title_owners.misplaced(report) end
  return known
end

---A node and those of the other parts that stand for the same thing: by the code or, where the title is that of
---another code, by the title.
---@param node toets.Node
---@return toets.Node[]
function title_owners.in_all_parts(node)
  for _, odd in ipairs(node.code and misplaced_in(node.report) or {}) do
    if odd.node.line == node.line and odd.node.part == node.part then
      return { node, odd.other, table.unpack(odd.other:same_as()) }
    end
  end
  return { node, table.unpack(node:same_as()) }
end

---Puts the nodes of an index that have the title of another code under that code too; which of the two is right is not
---known.
---@param index PartIndex
---@param misplaced MisplacedTitle[]
function title_owners.add_to(index, misplaced)
  for _, odd in ipairs(misplaced) do
    local key = odd.node.kind .. " " .. odd.other.code
    for _, node in ipairs(index.all) do
      if node.line == odd.node.line and not index.by_code[key] then index.by_code[key] = node end
    end
  end
end

return title_owners
