-- Finds the nodes that a piece of prose names, by their code or by the words of their title.
local scan = use("scan")

local naming = {}

-- Words that say nothing about which node is meant.
local common = scan.any_case([[^(?:deze|door|naar|over|onder|tussen|rond|inzake|omtrent|tegen|zonder|binnen|buiten]]
  .. [[|actie|acties|actieplan|actieplannen|plan|plannen|project|projecten|beleidsdoelstelling|doelstelling]]
  .. [[|prioritair|prioritaire|niet|enkele|alle|elke|andere|overige|namelijk|zijnde|gebied|vlak|werden|worden]]
  .. [[|enkel|alleen|zowel|alsook|evenals|inclusief|hier|hiervan|waarvan|voor|vanaf|tijdens|volgens)$]])
local telling_word = re.compile("[0-9a-z\u{C0}-\u{24F}]{4,}")
local capital = re.compile("[\u{C0}-\u{DE}]")
local code_token = re.compile([[[0-9A-Za-z]+(?:[/.\-][0-9A-Za-z]+)*]])
local below_first_level = re.compile([[^[^/]*/(.+)$]])
local letter = re.compile("[A-Za-z]")
local letter_or_slash = re.compile("[A-Za-z/]")
local digit = re.compile([[\d]])
local separator = scan.any_case([[,|\s+en\s+|\s+alsook\s+]])

-- string.lower knows ASCII only. U+00C0 to U+00DE are C3 80 to C3 9E; their small letters lie 0x20 on.
local function small_letter(match)
  return match:sub(1, 1) .. string.char(match:byte(2) + 0x20)
end

local function small(text)
  return scan.replace(text:lower(), capital, small_letter)
end

---The words of four letters and more that tell one title from another, in small letters.
---@param text string
---@return string[]
function naming.words(text)
  local found = {}
  local plain = small(text)
  for first, last in scan.matches(telling_word, plain) do
    local word = plain:sub(first, last)
    if not common:test(word) then found[#found + 1] = word end
  end
  return found
end

-- Equal, or one is the other with an ending: "kansengroep", "kansengroepen".
local function alike(a, b)
  if a == b then return true end
  local short, long = a, b
  if #short > #long then short, long = long, short end
  return #short >= 5 and #long - #short <= 3 and long:sub(1, #short) == short
end

local function occurs(words, wanted)
  for _, word in ipairs(words) do
    if alike(word, wanted) then return true end
  end
  return false
end

-- A bare number is no code: prose is full of them.
local function add_form(forms, code)
  if digit:test(code) and letter_or_slash:test(code) then forms[#forms + 1] = code:lower() end
end

-- The code, and its endings that still tell a level apart: "01/11/SAP/02", "SAP/02".
local function forms_of(code)
  local forms = {}
  add_form(forms, code)
  local rest = code
  while true do
    local _, _, below = below_first_level:find(rest)
    if not below then return forms end
    rest = below
    if letter:test(rest) then add_form(forms, rest) end
  end
end

local function code_tokens(text)
  local tokens = {}
  for first, last in scan.matches(code_token, text) do tokens[text:sub(first, last):lower()] = true end
  return tokens
end

local function has_code(tokens, node)
  for _, code in ipairs { node.code or "", node.printed_code or "" } do
    for _, form in ipairs(forms_of(code)) do
      if tokens[form] then return true end
    end
  end
  return false
end

---The nodes among `candidates` whose code the text holds, whole or from a level with a letter on.
---@param text string
---@param candidates toets.Node[]
---@return toets.Node[]
function naming.with_code(text, candidates)
  local found = {}
  if not digit:test(text) then return found end
  local tokens = code_tokens(text)
  for _, node in ipairs(candidates) do
    if has_code(tokens, node) then found[#found + 1] = node end
  end
  return found
end

-- At least half of the telling words of the title.
local function has_title(words, node)
  local title = naming.words(node.title or "")
  local hits = 0
  for _, word in ipairs(title) do
    if occurs(words, word) then hits = hits + 1 end
  end
  return hits > 0 and 2 * hits >= #title
end

---The nodes among `candidates` that the text names. A code goes before words.
---@param text string
---@param candidates toets.Node[]
---@return toets.Node[]
function naming.named(text, candidates)
  local found = naming.with_code(text, candidates)
  if #found > 0 then return found end
  local words = naming.words(text)
  if #words == 0 then return found end
  for _, node in ipairs(candidates) do
    if has_title(words, node) then found[#found + 1] = node end
  end
  return found
end

local function parts_of(list)
  local parts, position = {}, 1
  for first, last in scan.matches(separator, list) do
    parts[#parts + 1] = list:sub(position, first - 1)
    position = last + 1
  end
  parts[#parts + 1] = list:sub(position)
  return parts
end

local function may_mean(text, candidates)
  local found, words = {}, naming.words(text)
  if #words == 0 then return found end
  local any_word = re.compile("\\b(" .. table.concat(words, "|") .. ")")
  for _, node in ipairs(candidates) do
    local about = { node.title or "" }
    for _, description in ipairs(node:texts("description")) do about[#about + 1] = description.value end
    local seen, hits = {}, 0
    for _, _, word in scan.matches(any_word, small(table.concat(about, " "))) do
      if not seen[word] then
        seen[word] = true
        hits = hits + 1
      end
    end
    if hits > 0 and 2 * hits >= #words then found[#found + 1] = node end
  end
  return found
end

---The nodes that something in a list in prose may mean: its code, or at least half of its telling words in their
---title or description. Wider than `resolve`, for where a node is left out rather than pointed at.
---@param list string
---@param candidates toets.Node[]
---@return toets.Node[]
function naming.may_mean(list, candidates)
  local found = naming.with_code(list, candidates)
  for _, part in ipairs(parts_of(list)) do
    for _, node in ipairs(may_mean(part, candidates)) do found[#found + 1] = node end
  end
  return found
end

-- A title may itself hold "en" or a comma, so a part also counts as named when it adds words to a title
-- that was found in the whole.
local function adds_to_title(part, nodes)
  local words = naming.words(part)
  for _, node in ipairs(nodes) do
    local title = naming.words(node.title or "")
    for _, word in ipairs(words) do
      if occurs(title, word) then return true end
    end
  end
  return false
end

---The nodes that a list in prose names ("Kinderarmoede en SAP/04"), or nil when something in it names none.
---@param list string
---@param candidates toets.Node[]
---@return toets.Node[]?
function naming.resolve(list, candidates)
  local found, seen = {}, {}
  local function take(nodes)
    for _, node in ipairs(nodes) do
      local key = node.code or node.label
      if not seen[key] then
        seen[key] = true
        found[#found + 1] = node
      end
    end
  end
  take(naming.named(list, candidates))
  for _, part in ipairs(parts_of(list)) do
    local named = naming.named(part, candidates)
    take(named)
    if #named == 0 and not adds_to_title(part, found) then return nil end
  end
  if #found == 0 then return nil end
  return found
end

return naming
