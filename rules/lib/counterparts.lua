-- Which nodes of one part of a report (synthesis, note, evaluation, contents) stand for the same thing in another.
local nouns = use("nouns")
local scan = use("scan")

local counterparts = {}

---The nodes of a kind in each part of a report, in reading order; what stands for several or has no heading is none.
---@param report toets.Report
---@param kind string
---@return table<string, toets.Node[]>
function counterparts.by_part(report, kind)
  local found = {}
  for _, node in ipairs(report:nodes(kind)) do
    if not node.aggregate and not node.implied then
      local part = node.part
      found[part] = found[part] or {}
      table.insert(found[part], node)
    end
  end
  return found
end

local word = re.compile("[0-9A-Za-z\u{C0}-\u{24F}]{4,}")
-- Words that begin otherwise are not compared.
local beginning = 4

---@class TitleWords
---@field list string[] in small letters, short ones left out
---@field by_beginning table<string, string[]>

---@param title string?
---@return TitleWords
function counterparts.words(title)
  local found = { list = {}, by_beginning = {} }
  local plain = nouns.small(title or "")
  for first, last in scan.matches(word, plain) do
    local one = plain:sub(first, last)
    local key = one:sub(1, beginning)
    found.list[#found.list + 1] = one
    found.by_beginning[key] = found.by_beginning[key] or {}
    table.insert(found.by_beginning[key], one)
  end
  return found
end

-- "contactops" for "contactopsporing", "vluchteling" for "vluchtelingen": the shorter one is how the longer begins.
local function has_word(words, wanted)
  for _, candidate in ipairs(words.by_beginning[wanted:sub(1, beginning)] or {}) do
    local size = math.min(#candidate, #wanted)
    if candidate:sub(1, size) == wanted:sub(1, size) then return true end
  end
  return false
end

---How many of the words of one title another one has too. A title may be shortened, and its words may be cut.
---@param words TitleWords
---@param others TitleWords
---@return integer
function counterparts.shared(words, others)
  local shared = 0
  for _, wanted in ipairs(words.list) do
    if has_word(others, wanted) then shared = shared + 1 end
  end
  return shared
end

---@class PartIndex
---@field by_code table<string, toets.Node>
---@field without_code toets.Node[]
---@field all toets.Node[]

---@param nodes toets.Node[]
---@return PartIndex
function counterparts.index(nodes)
  local index = { by_code = {}, without_code = {}, all = nodes }
  for _, node in ipairs(nodes) do
    local key = node.code and node.kind .. " " .. node.code
    if key then
      index.by_code[key] = index.by_code[key] or node
    else
      index.without_code[#index.without_code + 1] = node
    end
  end
  return index
end

local function by_title(node, others)
  local words, chosen = counterparts.words(node.title), nil
  for _, other in ipairs(#words.list > 0 and others or {}) do
    local fits = other.kind == node.kind and counterparts.shared(words, counterparts.words(other.title)) == #words.list
    if fits then
      if chosen and chosen.code ~= other.code then return nil end
      chosen = chosen or other
    end
  end
  return chosen
end

---The node of a part that stands for the same thing: the one with its code or, where a code is not printed, the only
---one whose title holds all words of the title.
---@param node toets.Node
---@param index PartIndex
---@return toets.Node?
function counterparts.find(node, index)
  if not node.code then return by_title(node, index.all) end
  local found = index.by_code[node.kind .. " " .. node.code]
  if found then return found end
  for _, other in ipairs(index.without_code) do
    if by_title(other, { node }) then return other end
  end
  return nil
end

return counterparts
