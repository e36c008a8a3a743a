-- Months, quarters, half years and weekdays, as labels of a list and as the period that a text speaks of.
local scan = use("scan")

local calendar = {}

local months = {
  [[jan(?:uari|\.)?]], [[feb(?:ruari|r?\.)?]], [[(?:maart|mrt\.?|maa\.)]], [[apr(?:il|\.)?]], "mei", [[jun(?:i|\.)?]],
  [[jul(?:i|\.)?]], [[aug(?:ustus|\.)?]], [[sept?(?:ember|\.)?]], [[okt(?:ober|\.)?]], [[nov(?:ember|\.)?]],
  [[dec(?:ember|\.)?]],
}
local weekdays = {
  [[ma(?:andag|\.)?]], [[di(?:nsdag|\.)?]], [[wo(?:ensdag|\.)?]], [[do(?:nderdag|\.)?]], [[vr(?:ijdag|\.)?]],
  [[za(?:terdag|\.)?]], [[zo(?:ndag|\.)?]],
}
local which = { "(?:eerste|1e|1ste|1)", "(?:tweede|2e|2de|2)", "(?:derde|3e|3de|3)", "(?:vierde|4e|4de|4)" }

local function part_of_year(names, number)
  return [[(?:]] .. which[number] .. [[\s+]] .. names .. "|" .. names .. [[\s+]] .. number .. ")"
end

local quarter, half = "(?:kwartaal|trimester)", "(?:semester|jaarhelft|helft|halfjaar)"
local quarters, halves = {}, {}
for i = 1, 4 do quarters[i] = "(?:" .. part_of_year(quarter, i) .. "|[QK]" .. i .. ")" end
for i = 1, 2 do halves[i] = part_of_year(half, i) end

local after_label = [[(?:\s+(?:van\s+)?(?:19|20)\d\d)?$]]
local function labels(patterns)
  local compiled = {}
  for i, pattern in ipairs(patterns) do compiled[i] = scan.any_case("^" .. pattern .. after_label) end
  return compiled
end

local kinds = {
  { name = "maand", labels = labels(months) },
  { name = "kwartaal", labels = labels(quarters) },
  { name = "semester", labels = labels(halves) },
  { name = "dag", labels = labels(weekdays) },
}
local year_label = re.compile([[^((?:19|20)\d\d)$]])

---What a label names: `calendar.of("Maart")` is "maand", 3. A year is "jaar" and itself.
---@param label string
---@return string? kind, integer? index
function calendar.of(label)
  local _, _, year = year_label:find(label)
  if year then return "jaar", math.tointeger(tonumber(year)) end
  for _, kind in ipairs(kinds) do
    for i, expression in ipairs(kind.labels) do
      if expression:test(label) then return kind.name, i end
    end
  end
  return nil
end

-- Each way to say that a mean is one a month, a quarter, ...
local rhythms = {
  { name = "maand", is = scan.any_case([[\b(?:per\s+maand|maandbasis|maandelijkse?|elke\s+maand)\b]]) },
  { name = "kwartaal", is = scan.any_case([[\b(?:per\s+(?:kwartaal|trimester)|kwartaalbasis)\b]]) },
  { name = "semester", is = scan.any_case([[\bper\s+(?:semester|halfjaar|jaarhelft)\b]]) },
  { name = "week", is = scan.any_case([[\b(?:per\s+week|weekbasis|wekelijkse?)\b]]) },
  { name = "dag", is = scan.any_case([[\b(?:per\s+dag|dagbasis|dagelijkse?)\b]]) },
  { name = "jaar", is = scan.any_case([[\b(?:per\s+jaar|jaarbasis|jaarlijkse?)\b]]) },
}

---@param text string
---@return string? kind of label that a mean in this text is taken over
function calendar.rhythm(text)
  for _, rhythm in ipairs(rhythms) do
    if rhythm.is:test(text) then return rhythm.name end
  end
  return nil
end

local any_quarter = scan.any_case(quarter .. [[|\b[QK][1-4]\b]])
local any_half = scan.any_case(half)
local in_text = {}
local function named(patterns, i, text)
  local pattern = patterns[i]
  in_text[pattern] = in_text[pattern] or scan.any_case([[\b]] .. pattern .. [[\b]])
  return in_text[pattern]:test(text)
end

---The first and last month of the one quarter or half year that a text names.
---@param text string
---@return integer? first, integer? last
function calendar.months_named(text)
  local first, last
  local function add(from, to)
    if first then first, last = 0, 0 else first, last = from, to end
  end
  if any_quarter:test(text) then
    for i = 1, 4 do
      if named(quarters, i, text) then add(3 * i - 2, 3 * i) end
    end
  end
  if any_half:test(text) then
    for i = 1, 2 do
      if named(halves, i, text) then add(6 * i - 5, 6 * i) end
    end
  end
  if first == 0 then return nil end
  return first, last
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
