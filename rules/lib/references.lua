-- Where prose sends the reader to another action, plan or goal: by code ("zie actie A0506"), by a quoted title
-- ("zie actie ‘Sociale economie en werk’"), and for what ("Voor het budget: zie ...").
local codes = use("codes")
local nouns = use("nouns")
local scan = use("scan")

local references = {}

---@class Pointer
---@field first integer byte position in the text
---@field last integer
---@field code string? what it names is built like a code; it may also be a name in a title
---@field title string? the quoted words, which may open with the code
---@field quote string the words
---@field asks string? "budget" where the reader is told to find the budget there

local kind_word = [[(?:actieplan|actie|beleidsdoelstelling|strategische\s+doelstelling|doelstelling|ambitie|plan)]]
local open_quote = "[\"'\u{2018}\u{2019}\u{201C}\u{201E}\u{AB}]"
local close_quote = "[\"'\u{2018}\u{2019}\u{201D}\u{201C}\u{BB}]"
local code_form = [[([A-Z]{1,4}[ ]?\d[0-9A-Z]*(?:[/.]\d[0-9A-Z]*)*|\d+(?:[/.][0-9A-Z]+)+)\b]]

local points = scan.any_case([[\b(?:zie(?:\s+ook)?|verwij(?:st|zen|zing)\s+(?:[a-z]+\s+){0,3}naar)\s*:?\s+]]
  .. [[(?:(?:bij|onder|de|het)\s+)*]] .. kind_word .. [[\s*:?\s*]])
local quoted = re.compile("^" .. open_quote .. "+([^\u{2018}\u{2019}\u{201C}\u{201D}\u{AB}\u{BB}\"]+?)" .. close_quote
  .. "(?:[\\s.,;:)]|$)")
local starts_with_code = re.compile("^" .. code_form)
local about_budget = scan.any_case([[\b(?:budget|krediet(?:en)?|middelen|raming(?:en)?|financi[^\s]*)\b[^.;]{0,40}$]])
local spaces = re.compile([[\s+]])
local line_space = re.compile([[[\n\r\t]+]])
local reach = 80

local may_point = scan.any_case([[\bzie\b|\bverwij]])

local function pointer(text, first, stop)
  local rest = text:sub(stop + 1)
  local found, last, words = quoted:find(rest)
  local name
  if found then
    name = select(3, starts_with_code:find(words))
  else
    found, last, name = starts_with_code:find(rest)
    if not found then return nil end
  end
  local before = scan.slice(text, math.max(1, first - reach), first - 1)
  return {
    first = first, last = stop + last, code = name and scan.replace(name, spaces, ""), title = words,
    quote = scan.replace(scan.slice(text, first, stop + last), spaces, " "),
    asks = about_budget:test(before) and "budget" or nil,
  }
end

---@param value string
---@return Pointer[]
function references.find(value)
  local found = {}
  if not may_point:test(value) then return found end
  -- A quoted title may run over a line end; bytes keep their place.
  local text = scan.blank_all(value, line_space)
  for first, last in scan.matches(points, text) do
    found[#found + 1] = pointer(text, first, last)
  end
  return found
end

local insignificant = re.compile("[^a-z0-9\u{DF}-\u{FF}]+")

local function letters_of(text)
  return scan.replace(" " .. nouns.small(text) .. " ", insignificant, " ")
end

local shortest_title = 8
-- A quoted title is no longer than this; of a description no more is looked at.
local longest_title = 300
-- Descriptions that begin otherwise are not compared.
local beginning = 16

---@class ReferenceIndex
---@field by_code table<string, toets.Node[]>
---@field titles { node: toets.Node, title: string }[]
---@field descriptions table<string, { node: toets.Node, text: toets.Text }[]> by the letters they begin with

local function add_to(lists, key, value)
  lists[key] = lists[key] or {}
  table.insert(lists[key], value)
end

---What references may point to; made once for a report.
---@param nodes toets.Node[]
---@return ReferenceIndex
function references.index(nodes)
  local index = { by_code = {}, titles = {}, descriptions = {} }
  for _, node in ipairs(nodes) do
    local own, printed = (node.code or ""):lower(), (node.printed_code or ""):lower()
    if own ~= "" then add_to(index.by_code, own, node) end
    if printed ~= own and printed ~= "" then add_to(index.by_code, printed, node) end
    if node.title then table.insert(index.titles, { node = node, title = node.title }) end
    for _, text in ipairs(node:texts("description")) do
      local letters = letters_of(scan.slice(text.value, 1, 2 * beginning))
      add_to(index.descriptions, letters:sub(1, beginning), { node = node, text = text })
    end
  end
  return index
end

-- Either may be cut off, and a title may open with a short name: "netwerking: W13 wil als regisseur".
local function with_title(title, index)
  local wanted = letters_of(scan.slice(title, 1, longest_title))
  local found = {}
  if #wanted < shortest_title then
    for _, entry in ipairs(index.titles) do
      if letters_of(entry.title) == wanted then found[#found + 1] = entry.node end
    end
    return found
  end
  -- Letters, digits and spaces alone: nothing in them is more than a letter to an expression.
  local words = re.compile(wanted)
  for _, entry in ipairs(index.titles) do
    -- A space is put before and behind the letters.
    if #wanted <= #entry.title + 2 and words:test(letters_of(entry.title)) then found[#found + 1] = entry.node end
  end
  local bare = scan.slice(wanted, 1, #wanted - 1)
  for _, entry in ipairs(index.descriptions[wanted:sub(1, beginning)] or {}) do
    local letters = letters_of(scan.slice(entry.text.value, 1, longest_title))
    if letters:sub(1, #bare) == bare then found[#found + 1] = entry.node end
  end
  return found
end

---The nodes that a pointer names; a code goes before a title.
---@param found { code: string?, title: string? }
---@param index ReferenceIndex
---@return toets.Node[]
function references.targets(found, index)
  local with_code = found.code and index.by_code[found.code:lower()]
  return with_code or found.title and with_title(found.title, index) or {}
end

---Whether a code is built like one of the report, so that it ought to be found in it.
---@param code string
---@param index ReferenceIndex
---@return boolean
function references.is_own(code, index)
  local skeleton = codes.skeleton(codes.runs(code:lower()))
  for own in pairs(index.by_code) do
    if codes.skeleton(codes.runs(own)) == skeleton then return true end
  end
  return false
end

local in_main_part = { note = true, body = true }

---Whether the main part of the report shows a later code that is built alike: there the code itself is not to come.
---@param code string
---@param index ReferenceIndex
---@return boolean
function references.is_passed(code, index)
  local wanted = code:lower()
  local skeleton = codes.skeleton(codes.runs(wanted))
  for own, nodes in pairs(index.by_code) do
    local is_later = #own == #wanted and own > wanted and codes.skeleton(codes.runs(own)) == skeleton
    for _, node in ipairs(is_later and nodes or {}) do
      if in_main_part[node.part] then return true end
    end
  end
  return false
end

return references
