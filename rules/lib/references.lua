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

local function begins_with(text, beginning)
  return text:sub(1, #beginning) == beginning
end

-- Letters, digits and spaces alone: nothing in them is more than a letter to an expression.
local function holds(text, words)
  return #words <= #text and re.compile(words):test(text)
end

local shortest_title = 8

-- Either may be cut off, and a title may open with a short name: "netwerking: W13 wil als regisseur".
local function has_title(node, wanted)
  local title = letters_of(node.title or "")
  if #wanted < shortest_title then return title == wanted end
  if holds(title, wanted) then return true end
  for _, text in ipairs(node:texts("description")) do
    if begins_with(letters_of(text.value), scan.slice(wanted, 1, #wanted - 1)) then return true end
  end
  return false
end

---The nodes that a pointer names; a code goes before a title.
---@param found Pointer
---@param nodes toets.Node[]
---@return toets.Node[]
function references.targets(found, nodes)
  local with_code, with_title = {}, {}
  local wanted = found.code and found.code:lower()
  local title = found.title and letters_of(found.title)
  for _, node in ipairs(nodes) do
    if wanted and ((node.code or ""):lower() == wanted or (node.printed_code or ""):lower() == wanted) then
      with_code[#with_code + 1] = node
    elseif title and has_title(node, title) then
      with_title[#with_title + 1] = node
    end
  end
  return with_code[1] and with_code or with_title
end

---Whether a code is built like one of the report, so that it ought to be found in it.
---@param code string
---@param nodes toets.Node[]
---@return boolean
function references.is_own(code, nodes)
  local skeleton = codes.skeleton(codes.runs(code))
  for _, node in ipairs(nodes) do
    if node.code and codes.skeleton(codes.runs(node.code)) == skeleton then return true end
  end
  return false
end

return references
