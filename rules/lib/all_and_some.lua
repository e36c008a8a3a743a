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
-- "gemeenten uit de Vlaamse rand", "scholen van de stad": of a word that may go on, the next one too.
local group = "(" .. letters .. [[\s+(?:uit|van|in|binnen)\s+(?:de|het|onze|ons)\s+(?:[A-Za-z\x{C0}-\x{24F}-]+e\s+]]
  .. letters .. "|" .. letters .. "))"
local some = scan.any_case([[\b(\d{1,3})\s+van\s+de\s+(\d{1,3})\s+]] .. group)
local all = scan.any_case([[(\b(?:bijna|haast|quasi|nagenoeg|niet|vrijwel|zowat|voor)\s+)?\balle\s+]] .. group)
local spaces = re.compile([[\s+]])

local function key_of(words)
  return (spaces:replace(nouns.small(words), " "))
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

return all_and_some
