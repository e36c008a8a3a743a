-- Months, quarters, half years and weekdays, as labels of a list and as the period that a text speaks of.
local scan = use("scan")

local calendar = {}

local month_names = {
  "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
  "december",
}
local weekdays = { "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag" }

---What each word names: its full name, its abbreviations.
local named = {}
for i, name in ipairs(month_names) do
  named[name] = { "maand", i }
  named[name:sub(1, 3)] = { "maand", i }
end
for i, name in ipairs(weekdays) do
  named[name] = { "dag", i }
  named[name:sub(1, 2)] = { "dag", i }
end
named.mrt, named.febr, named.sept = named.maart, named.februari, named.september

local counted = {
  eerste = 1, ["1e"] = 1, ["1ste"] = 1, ["1"] = 1, tweede = 2, ["2e"] = 2, ["2de"] = 2, ["2"] = 2,
  derde = 3, ["3e"] = 3, ["3de"] = 3, ["3"] = 3, vierde = 4, ["4e"] = 4, ["4de"] = 4, ["4"] = 4,
}
local part_names = {
  kwartaal = "kwartaal", trimester = "kwartaal", semester = "semester", jaarhelft = "semester", helft = "semester",
  halfjaar = "semester",
}

local year_label = re.compile([[^((?:19|20)\d\d)$]])
local word_label = scan.any_case([[^([a-z]+)\.?(?:\s+(?:van\s+)?(?:19|20)\d\d)?$]])
local part = [[(?:(eerste|tweede|derde|vierde|[1-4](?:e|ste|de)?)]]
  .. [[\s+(kwartaal|trimester|semester|jaarhelft|helft|halfjaar)]]
  .. [[|(kwartaal|trimester|semester)\s+([1-4])|[qk]([1-4]))]]
local part_label = scan.any_case("^" .. part .. [[(?:\s+(?:van\s+)?(?:19|20)\d\d)?$]])
local part_in_text = scan.any_case([[\b]] .. part .. [[\b]])

local function part_of(first, name, other_name, other_index, letter_index)
  if letter_index then return "kwartaal", counted[letter_index] end
  return part_names[(name or other_name):lower()], counted[(first or other_index):lower()]
end

---What a label names: `calendar.of("Maart")` is "maand", 3. A year is "jaar" and itself.
---@param label string
---@return string? kind, integer? index
function calendar.of(label)
  local _, _, year = year_label:find(label)
  if year then return "jaar", math.tointeger(tonumber(year)) end
  local _, _, word = word_label:find(label)
  local known = word and named[word:lower()]
  if known then return known[1], known[2] end
  local found, _, a, b, c, d, e = part_label:find(label)
  if found then return part_of(a, b, c, d, e) end
  return nil
end

local rhythm_in_text = scan.any_case([[\b(?:per\s+(maand|kwartaal|trimester|semester|halfjaar|jaarhelft|week|dag|jaar)]]
  .. [[|(maand|kwartaal|week|dag|jaar)basis|(maande|weke|dage|jaar)lijkse?|elke\s+(maand|week|dag))\b]])
local rhythm_of = {
  maand = "maand", kwartaal = "kwartaal", trimester = "kwartaal", semester = "semester", halfjaar = "semester",
  jaarhelft = "semester", week = "week", dag = "dag", jaar = "jaar", maande = "maand", weke = "week", dage = "dag",
}

---@param text string
---@return string? kind of label that a mean in this text is taken over
function calendar.rhythm(text)
  local found, _, a, b, c, d = rhythm_in_text:find(text)
  if not found then return nil end
  return rhythm_of[(a or b or c or d):lower()]
end

---The first and last month of the one quarter or half year that a text names.
---@param text string
---@return integer? first, integer? last
function calendar.months_named(text)
  local first, last
  local position = 1
  while true do
    local from, to, a, b, c, d, e = part_in_text:find(text, position)
    if not from then return first, last end
    if first then return nil end
    local kind, index = part_of(a, b, c, d, e)
    local length = kind == "kwartaal" and 3 or 6
    first, last = length * (index - 1) + 1, length * index
    position = to + 1
  end
end

---Whether the members follow each other without a gap or a repeat.
---@param indices integer[]
---@return boolean
function calendar.is_run(indices)
  for i = 2, #indices do
    if indices[i] ~= indices[i - 1] + 1 then return false end
  end
  return true
end

return calendar
