-- What the contents of a report announce and its body works out: numbered ambitions and objectives, and headings
-- without a number. Contents may be printed more than once: with page numbers, and as an overview.
local counterparts = use("counterparts")
local nouns = use("nouns")
local scan = use("scan")

local outline = {}

---The kinds of which the headings are numbered in a row, from the highest down.
outline.kinds = { "ambition", "objective" }
---Those and headings without a number.
outline.all_kinds = { "ambition", "objective", "item" }

---@class Listing
---@field part string
---@field headings table<string, toets.Node[]> by kind; those without a number are of kind "item"
---@field first table<string, string> the key of the first heading of each kind
---@field last string? the kind of its last heading

local is_numbered = { ambition = true, objective = true }
local insignificant = re.compile("[^a-z0-9\u{DF}-\u{FF}]+")

---The letters of a title, so that case, marks and hyphens make no difference.
---@param title string?
---@return string
function outline.letters(title)
  return scan.replace(nouns.small(title or ""), insignificant, "")
end

local function kind_of(node)
  if node.implied or node.aggregate or not node.title then return nil end
  if is_numbered[node.kind] then return node.code and node.kind end
  -- A chapter has a number or letter of its own, which the contents and the body print in different ways.
  return node.kind == "item" and not node.code and "item" or nil
end

local function new_listing(part)
  return { part = part, headings = { ambition = {}, objective = {}, item = {} }, first = {} }
end

local function add(listing, kind, key, node)
  listing.first[kind] = listing.first[kind] or key
  listing.last = kind
  table.insert(listing.headings[kind], node)
end

-- An objective that stands twice below the first ambition is the same list.
local function begins_anew(listing, kind, key)
  return listing.first[kind] == key and not (kind == "objective" and listing.first.ambition)
end

---A list begins anew where its first number or heading comes again; a heading without a number may come before it.
local function next_listing(current)
  local listing = new_listing("contents")
  local items = current and current.last == "item" and current.headings.item or {}
  if #items > 1 then
    local item = table.remove(items)
    add(listing, "item", outline.letters(item.title), item)
  end
  return listing
end

---The contents of a report, one list for each time that they begin anew, and its body.
---@param report toets.Report
---@return Listing[] listings, Listing? body
function outline.read(report)
  local listings, body = {}, nil
  for _, node in ipairs(report:nodes()) do
    local kind = kind_of(node)
    local key = kind and (is_numbered[kind] and node.code or outline.letters(node.title))
    if kind and node.part == "contents" then
      local current = listings[#listings]
      if not current or begins_anew(current, kind, key) then
        current = next_listing(current)
        listings[#listings + 1] = current
      end
      add(current, kind, key, node)
    elseif kind and node.part == "body" then
      body = body or new_listing("body")
      add(body, kind, key, node)
    end
  end
  return listings, body
end

---The chapter of the body that an overview stands in, in brackets; empty for the table of contents itself.
---@param node toets.Node
---@return string
function outline.chapter(node)
  local above
  for _, other in ipairs(node.part == "contents" and node.report:nodes("item") or {}) do
    local is_chapter = other.part == "body" and other.code and other.title and not other.parent
    if is_chapter and other.line < node.line then above = other end
  end
  return above and " (“" .. above.code .. " " .. above.title .. "”)" or ""
end

---@class HeadingPair
---@field listed toets.Node in the contents
---@field worked_out toets.Node in the body
---@field same_title boolean

local function letters_of(node) return outline.letters(node.title) end

local function name_of(node) return (node.code or "") .. " " .. letters_of(node) end

-- From the surest on. A title that stands under two numbers goes to its own number first.
local keys = {
  function(node) return node.code and node.code .. " " .. letters_of(node) end,
  letters_of,
  function(node) return node.code end,
}

---The headings that have a key and are not taken, first printed first.
local function by_key(nodes, taken, key_of)
  local found = {}
  for i, node in ipairs(nodes) do
    local key = not taken[i] and key_of(node)
    if key then
      found[key] = found[key] or {}
      table.insert(found[key], i)
    end
  end
  return found
end

-- More are no outline but another text.
local most_without_number = 100

---The heading without a number that has most of its words in common, at least half.
local function most_alike(wanted, nodes, taken)
  local words, chosen, most = counterparts.words(wanted.title), nil, 0
  for i, node in ipairs(nodes) do
    if not taken[i] and not node.code then
      local others = counterparts.words(node.title)
      local shared = counterparts.shared(words, others)
      if 2 * shared >= math.max(#words.list, #others.list) and shared > most then chosen, most = i, shared end
    end
  end
  return chosen
end

---The headings of one kind that stand for each other, in the order of the contents, and what only one side has.
---@param listing Listing
---@param body Listing
---@param kind string
---@return HeadingPair[] pairs, toets.Node[] only_listed, toets.Node[] only_worked_out
function outline.compare(listing, body, kind)
  local listed, worked_out = listing.headings[kind], body.headings[kind]
  local found, taken = {}, {}
  for _, key_of in ipairs(keys) do
    local places = by_key(worked_out, taken, key_of)
    for i, one in ipairs(listed) do
      local key = not found[i] and key_of(one)
      local at = key and places[key] and table.remove(places[key], 1)
      if at then found[i], taken[at] = worked_out[at], true end
    end
  end
  for i, one in ipairs(#listed + #worked_out <= most_without_number and listed or {}) do
    local at = not found[i] and not one.code and most_alike(one, worked_out, taken)
    if at then found[i], taken[at] = worked_out[at], true end
  end
  local pairs_of, only_listed, only_worked_out, printed = {}, {}, {}, {}
  for i, one in ipairs(listed) do
    if found[i] then
      pairs_of[#pairs_of + 1] = {
        listed = one, worked_out = found[i], same_title = letters_of(one) == letters_of(found[i]),
      }
      printed[name_of(one)], printed[name_of(found[i])] = true, true
    end
  end
  -- A heading that is printed again is not another one.
  for i, one in ipairs(listed) do
    if not found[i] and not printed[name_of(one)] then only_listed[#only_listed + 1] = one end
  end
  for j, other in ipairs(worked_out) do
    if not taken[j] and not printed[name_of(other)] then only_worked_out[#only_worked_out + 1] = other end
  end
  return pairs_of, only_listed, only_worked_out
end

return outline
