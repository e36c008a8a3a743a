-- Finds lists whose items are the parts of a number: under a head with the number, or with a row "Totaal".
local listings = use("listings")
local nouns = use("nouns")
local parts = use("parts")
local scan = use("scan")

local part_lists = {}

local is_multiplier = scan.any_case([[^(?:x|keer|maal)$]])
local not_all = scan.any_case([[\b(?:waaronder|onder\s+(?:meer|andere)|o\.\s?[am]\.?|zoals|bijvoorbeeld|bv\.?)]])
local all_of_it = scan.any_case([[\b(?:totaal|verdeeld|opgesplitst|onderverdeeld|verdeling|waarvan|namelijk)\b]])
local total_label = scan.any_case([[^(?:algemeen\s+)?(?:totaal|samen|som|]]
  .. [[totale\s+(?:pot|som|bedrag|budget|subsidie|middelen))\b]])
local mean_label = scan.any_case([[^(?:gemiddelde?|gem\.?)\b]])

---The one number that an item states, multipliers ("2 x") aside.
local function stated_by(passage)
  local stated
  for _, number in ipairs(passage.numbers) do
    if number.kind ~= "percentage" and not is_multiplier:test(number.unit or "") then
      if stated or number.hedged then return nil end
      stated = number
    end
  end
  return stated
end

local function same_kind(a, b)
  if a.kind ~= b.kind then return false end
  if a.kind == "amount" or (not a.unit and not b.unit) then return true end
  if not a.unit or not b.unit then return false end
  return nouns.agree(a.unit, b.unit)
end

-- People are counted under many names: 222 kinderen are 137, 20 and 65 deelnemers.
local function may_be_item(part, whole)
  if parts.may_be_part(part, whole) then return true end
  return not part.hedged and not whole.hedged and part.kind == "count" and whole.kind == "count"
    and nouns.is_person(part.unit or "") and nouns.is_person(whole.unit or "")
end

local function items_below(read, at)
  local items = {}
  local place = at + 1
  while read[place] and read[place].group == read[at].group do
    local number = stated_by(read[place])
    if not number or (items[1] and not same_kind(items[1], number)) then return {} end
    items[#items + 1] = number
    place = place + 1
  end
  return items
end

local function find_under_head(read, at, found)
  local head = read[at]
  if not head.is_head or #head.numbers == 0 or not_all:test(head.text) then return end
  local whole = stated_by(head)
  local items = whole and items_below(read, at) or {}
  if #items < 2 or not may_be_item(items[1], whole) then return end
  found[#found + 1] = {
    form = "list", wholes = { whole }, parts = items,
    exhaustive = all_of_it:test(head.text) and items[1].unit ~= nil,
  }
end

---The rows of a run between two places that are no total or mean.
local function rows_between(items, first, last)
  local named = {}
  for i = first, last do
    if not mean_label:test(items[i].label) then named[#named + 1] = items[i].number end
  end
  return named
end

local function add_total(found, whole, named)
  found[#found + 1] = { form = "total", wholes = { whole.number }, parts = named, exhaustive = true }
end

---A run of "label: number" with a row "Totaal", first or last; behind another total it is that of the rows between.
local function find_total_row(read, at, found)
  local items, after = listings.run(read, at)
  if #items < 3 then return after end
  local totals = {}
  for i, entry in ipairs(items) do
    if total_label:test(entry.label) then totals[#totals + 1] = i end
  end
  if #totals == 1 then
    local place = totals[1]
    local first, last = place == 1 and 2 or 1, place == #items and #items - 1 or #items
    if place == 1 or place == #items then add_total(found, items[place], rows_between(items, first, last)) end
    return after
  end
  for i = 2, #totals do
    local named = rows_between(items, totals[i - 1] + 1, totals[i] - 1)
    if #named > 1 then add_total(found, items[totals[i]], named) end
  end
  return after
end

local may_list = scan.any_case([[:[ \t]*\n|\b(?:totaal|totale|samen|som)\b]])

---Whether a text may list parts of a number; cheap, to be asked first.
---@param value string
---@return boolean
function part_lists.may_list(value)
  return may_list:test(value)
end

---@param read Passage[]
---@return Breakdown[]
function part_lists.find(read)
  local found = {}
  local run_ends = 0
  for at, passage in ipairs(read) do
    find_under_head(read, at, found)
    if at >= run_ends and #passage.numbers > 0 and not passage.is_head then
      run_ends = find_total_row(read, at, found)
    end
  end
  return found
end

return part_lists
