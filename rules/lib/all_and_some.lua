-- Finds "alle gemeenten uit de streek" and "16 van de 19 gemeenten uit de streek": all, and not all, of one group. Who
-- names the exceptions, "bijna alle gemeenten uit de streek (behalve Asse)", says as exactly how many they are.
local counted_lists = use("counted_lists")
local nouns = use("nouns")
local scan = use("scan")

local all_and_some = {}

---@class GroupMention
---@field text toets.Text
---@field first integer byte positions in the text
---@field last integer
---@field group string noun and place, in small letters
---@field missing integer how many of the group are not meant

local letters = "[A-Za-z\u{C0}-\u{24F}'\u{2019}-]+"
-- "gemeenten uit de Vlaamse rand", "scholen van de stad": of a word that may go on, the next one too.
local group = "(" .. letters .. [[\s+(?:uit|van|in|binnen)\s+(?:de|het|onze|ons)\s+(?:[A-Za-z\x{C0}-\x{24F}-]+e\s+]]
  .. letters .. "|" .. letters .. "))"
local some = scan.any_case([[\b(\d{1,3})\s+van\s+de\s+(\d{1,3})\s+]] .. group)
local all = scan.any_case([[(\b(?:bijna|haast|quasi|nagenoeg|niet|vrijwel|zowat|voor)\s+)?\balle\s+]] .. group)
-- The rest of a line may tell that it was so at another time.
local other_time = scan.any_case([[\b(?:vorige?|eerder|vroeger|voorheen|toen|tot\s+nu|(?:19|20)\d\d)\b]])
local line_before = re.compile("[^\n]*$")
local line_behind = re.compile("^[^\n]*")
-- "(behalve Asse en Halle)", ", met uitzondering van Asse.", "op Asse na".
local exception = scan.any_case([[^\s*[,(]?\s*(?:op\s+([^.;()\n]+?)\s+na\b]]
  .. [[|(?:behalve|uitgezonderd|behoudens|met\s+uitzondering\s+van)\s+([^.;()\n]+)\)?)]])
local excepts = scan.any_case([[^[^.;\n]*\b(?:behalve|uitgezonderd|behoudens|uitzondering)\b]]
  .. [[|^\s*[,(]?\s*op\s[^.;\n]*\sna\b]])
local longest_exception = 200
local spaces = re.compile([[\s+]])

local function key_of(words)
  return (spaces:replace(nouns.small(words), " "))
end

local function line_of(value, first, last)
  local from = line_before:find(value:sub(1, first - 1)) or first
  local _, to = line_behind:find(value:sub(last + 1))
  return value:sub(from, last + (to or 0))
end

local may_be_some = scan.any_case([[\d\s+van\s+de\s+\d]])
local may_be_all = scan.any_case([[\balle\s]])

---The groups of which a text counts some.
---@param text toets.Text
---@return GroupMention[]
function all_and_some.some(text)
  local found = {}
  if not may_be_some:test(text.value) then return found end
  for first, last, n, m, words in scan.matches(some, text.value) do
    if tonumber(n) < tonumber(m) and not other_time:test(line_of(text.value, first, last)) then
      found[#found + 1] = {
        text = text, first = first, last = last, group = key_of(words), missing = tonumber(m) - tonumber(n),
      }
    end
  end
  return found
end

---How many a clause excepts, and where it ends; nil where they are not all named.
---@return integer? missing, integer? last
local function excepted(value, last)
  local behind = scan.slice(value, last + 1, math.min(#value, last + longest_exception))
  if not excepts:test(behind) then return 0, last end
  local _, stop, one, other = exception:find(behind)
  local names = one or other
  local from, to = scan.inked(names or "")
  local _, most = counted_lists.length((names or ""):sub(from, to), "namen")
  return most, stop and last + stop
end

---The groups of which a text names all, or all but those that it names.
---@param text toets.Text
---@return GroupMention[]
function all_and_some.all(text)
  local found = {}
  if not may_be_all:test(text.value) then return found end
  for first, last, hedge, words in scan.matches(all, text.value) do
    local missing, stop = excepted(text.value, last)
    if missing and (missing > 0 or not hedge) then
      found[#found + 1] = { text = text, first = first, last = stop, group = key_of(words), missing = missing }
    end
  end
  return found
end

return all_and_some
