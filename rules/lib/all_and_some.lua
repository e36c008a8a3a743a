-- Finds "alle gemeenten uit de streek" and "16 van de 19 gemeenten uit de streek": all, and not all, of one group.
local nouns = use("nouns")
local scan = use("scan")

local all_and_some = {}

---@class GroupMention
---@field text toets.Text
---@field first integer byte positions in the text
---@field last integer
---@field group string noun and place, in small letters

local letters = "[A-Za-z\u{C0}-\u{24F}'\u{2019}-]+"
local group = "(" .. letters .. [[\s+(?:uit|van|in|binnen)\s+(?:de|het|onze|ons)\s+]] .. letters
  .. "(?: [A-Za-z\u{C0}-\u{24F}-]*[a-z])?)"
local some = scan.any_case([[\b(\d{1,3})\s+van\s+de\s+(\d{1,3})\s+]] .. group)
local all = scan.any_case([[(\b(?:bijna|haast|quasi|nagenoeg|niet|vrijwel|zowat|voor)\s+)?\balle\s+]] .. group)
local spaces = re.compile([[\s+]])
local verb_at_end = scan.any_case([[\s(?:[a-z]+(?:en|t|de|te)|is|was)$]])

-- The word behind the place belongs to its name ("de Vlaamse rand") or is a verb ("in de streek tekenden").
local function key_of(words)
  return (spaces:replace(nouns.small(words), " "))
end

local function is_same(a, b)
  local short, long = a, b
  if #short > #long then short, long = long, short end
  return long:sub(1, #short) == short and (#long == #short or verb_at_end:test(long:sub(#short + 1)))
end

---@param text toets.Text
---@return GroupMention[] all
---@return GroupMention[] some
function all_and_some.find(text)
  local whole, part = {}, {}
  for first, last, hedge, words in scan.matches(all, text.value) do
    if not hedge then whole[#whole + 1] = { text = text, first = first, last = last, group = key_of(words) } end
  end
  for first, last, n, m, words in scan.matches(some, text.value) do
    if tonumber(n) < tonumber(m) then
      part[#part + 1] = { text = text, first = first, last = last, group = key_of(words) }
    end
  end
  return whole, part
end

---Whether two mentions are about one group.
---@param a GroupMention
---@param b GroupMention
---@return boolean
function all_and_some.same_group(a, b)
  return is_same(a.group, b.group)
end

return all_and_some
