-- Finds a number of things with their names right behind the noun: "de 6 gemeenten Noord, Oost, Zuid en West".
local counted_lists = use("counted_lists")
local scan = use("scan")

local names_behind = {}

local name = "[A-Z\u{C0}-\u{DE}][A-Za-z\u{C0}-\u{24F}'\u{2019}.-]*"
  .. "(?:\\s(?:(?:aan|op|den|de|der|het|ter|van)\\s)*[A-Z\u{C0}-\u{DE}][A-Za-z\u{C0}-\u{24F}'\u{2019}.-]*)*"
-- A noun in the plural, small letters, no word between it and the first name.
local counted = re.compile([[(?:^|[\s(])]] .. counted_lists.number .. "\\s+([a-z\u{DF}-\u{FF}-]+(?:en|s))\\s+(" .. name
  .. "(?:,\\s+" .. name .. ")+,?\\s+(?:en|&)\\s+" .. name .. ")")
local behind_plural = re.compile("(?:en|s)\\s+[A-Z\u{C0}-\u{DE}]")
local quick = re.compile([[(?:^|[\s(])]] .. counted_lists.number
  .. "\\s+[a-z\u{DF}-\u{FF}-]+(?:en|s)\\s+[A-Z\u{C0}-\u{DE}]")
-- "3 lessen Nederlands, Frans en Engels" names one thing each; "5 plaatsen Kind en Gezin" one owner.
local separator = re.compile([[,\s+|\s+(?:en|&)\s+]])
local goes_on = re.compile([[^\s*(?:,|\b(?:en|of|e\.?a|enz|\.\.\.)\b)]])

---@param value string
---@return CountedList[]
function names_behind.find(value)
  local found = {}
  if not behind_plural:test(value) or not quick:test(value) then return found end
  for first, last, count, noun, list in scan.matches(counted, value) do
    local stated = counted_lists.number_words[count:lower()] or tonumber(count)
    if stated and stated > 1 and counted_lists.counts_things(noun) and not goes_on:test(value:sub(last + 1)) then
      local pieces = 1
      for _ in scan.matches(separator, list) do pieces = pieces + 1 end
      local from = scan.inked(value:sub(first, last))
      found[#found + 1] = {
        first = first + from - 1, last = last, stated = stated, fewest = pieces, most = pieces,
        words = count .. " " .. noun,
      }
    end
  end
  return found
end

return names_behind
