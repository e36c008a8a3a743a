-- Numbers that say how many entries a node has: "7 doelstellingen" as a heading over a numbered list, "top 10" before
-- a table.
local counted_lists = use("counted_lists")
local scan = use("scan")

local entry_counts = {}

---@class EntryCount
---@field at toets.Place
---@field stated integer
---@field counted integer
---@field words string

local letters = "[A-Za-z\u{C0}-\u{24F}'\u{2019}-]+"
local heading = scan.any_case([[^(?:de|onze|overzicht\s+van\s+de)?\s*]] .. counted_lists.number .. [[\s+(]] .. letters
  .. [[)]])
local top = scan.any_case([[\btop\s*[- ]?\s*]] .. counted_lists.number .. [[\b]])
local may_be_top = scan.any_case([[\btop\W{0,3}\w]])
local entries_of = { objective = true, action = true, indicator = true, action_plan = true, ambition = true }

local function number_of(text)
  return counted_lists.number_words[text:lower()] or tonumber(text)
end

---The numbered entries right under a node.
local function entries_under(node)
  local count = 0
  for _, child in ipairs(node:children()) do
    if entries_of[child.kind] and child.code then count = count + 1 end
  end
  return count
end

---The heading of a node over a numbered list.
---@param node toets.Node
---@return EntryCount?
function entry_counts.in_heading(node)
  local counted = entries_under(node)
  if counted == 0 then return nil end
  local _, _, number, noun = heading:find(node.title or "")
  local stated = number and counted_lists.counts_things(noun) and number_of(number) or 0
  if stated < 2 then return nil end
  return { at = node:at("title") or node, stated = stated, counted = counted, words = number .. " " .. noun }
end

---How many rows a table has: numbers with one label on one line belong together.
local function rows_of(tbl)
  local count, seen = 0, {}
  for _, figure in ipairs(tbl:figures {}) do
    local row = figure.line .. "/" .. (figure.label or "")
    if not seen[row] then
      seen[row] = true
      count = count + 1
    end
  end
  return count
end

local function next_table(node, line)
  for _, tbl in ipairs(node:tables()) do
    if tbl.line > line then return tbl end
  end
  return nil
end

---A "top 10" in the prose of a node and the table behind it.
---@param node toets.Node
---@return EntryCount[]
function entry_counts.of_tables(node)
  local found = {}
  for _, text in ipairs(#node:tables() > 0 and node:texts() or {}) do
    for first, last, number in scan.matches(top, may_be_top:test(text.value) and text.value or "") do
      local at = text:at(first, last)
      local tbl = next_table(node, at.line)
      if tbl then
        found[#found + 1] = {
          at = at, stated = number_of(number), counted = rows_of(tbl), words = text.value:sub(first, last),
        }
      end
    end
  end
  return found
end

return entry_counts
