-- Finds lists whose items are the parts of a number: under a head with the number, behind a first item that states it,
-- or with a row "Totaal".
local listings = use("listings")
local nouns = use("nouns")
local parts = use("parts")
local passages = use("passages")
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

-- What one person each does: 40 aanmeldingen are 40 kinderen.
local of_a_person = scan.any_case([[(?:aanmelding|inschrijving|aanvra[ag]g?|registratie|kandidatuur)(?:en)?$]])
local opens_part = scan.any_case([[(?:^[\s*\x{2022}-]*|[(,]|\ben|\ber\s+(?:zijn|waren|hebben|kregen))\s*$]])
local may_overlap = scan.any_case([[\b(?:waarvan|daarvan|hiervan|ervan|waaronder|onder\s+(?:hen|wie)|ook|opnieuw]]
  .. [[|unieke?|van\s+(?:hen|deze|die))\b]])
local fewest_parts = 4

---Whether the passage at a place and the one behind it are items of one list: "2. Secundair onderwijs" is a heading
---among items with "-". Items without a mark stand on lines that follow each other.
local function is_list(read, at)
  local item, following = read[at], read[at + 1]
  if not item or not following or item.is_head or item.is_marked ~= following.is_marked then return false end
  if not item.is_marked then return following.first - item.last == 2 end
  return following.group == item.group and following.text:sub(1, 1) == item.text:sub(1, 1)
end

---The numbers of people that the items behind a place state, each where a sentence or a bracket opens; none where one
---of the items states something else or may count again what another does.
local function people_behind(read, at)
  local found, place = {}, at + 1
  while is_list(read, place - 1) do
    local known = #found
    for _, sentence in ipairs(read[place].sentences) do
      for _, number in ipairs(sentence.numbers) do
        local ahead = passages.words(sentence, sentence.first, number.first - 1)
        local is_part = number.kind == "count" and not number.hedged and number.unit and nouns.is_person(number.unit)
          and (not found[1] or nouns.agree(found[1].unit, number.unit)) and opens_part:test(ahead)
        if not is_part then return {} end
        found[#found + 1] = number
      end
    end
    if #found == known or may_overlap:test(read[place].text) then return {} end
    place = place + 1
  end
  return found
end

---"- Er zijn 40 aanmeldingen.", and behind it items that divide these.
local function find_behind_item(read, at, found)
  local first = read[at]
  if #first.numbers ~= 1 or not_all:test(first.text) or not is_list(read, at) or is_list(read, at - 1) then return end
  local whole = first.numbers[1]
  local is_people = whole.kind == "count" and not whole.hedged and whole.unit
    and (of_a_person:test(whole.unit) or nouns.is_person(whole.unit))
  local named = is_people and people_behind(read, at) or {}
  if #named < fewest_parts then return end
  found[#found + 1] = { form = "list", wholes = { whole }, parts = named, exhaustive = false }
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

local may_list = scan.any_case([[:[ \t]*\n|\b(?:totaal|totale|samen|som)\b]]
  .. [[|\n[ \t]*[-*\x{2022}]?[ \t]*\d+[ \t]+[a-z]+]])

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
    find_behind_item(read, at, found)
    if at >= run_ends and #passage.numbers > 0 and not passage.is_head then
      run_ends = find_total_row(read, at, found)
    end
  end
  return found
end

return part_lists
