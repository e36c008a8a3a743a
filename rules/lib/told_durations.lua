-- Finds periods of years of which prose also tells how many years they are: "een looptijd van 3 jaar (2022-2024)", "van
-- 2022 tot en met 2024, drie jaar lang".
local number_words = use("number_words")
local scan = use("scan")

local told_durations = {}

---@class ToldDuration
---@field first integer byte positions in the text
---@field last integer
---@field years integer as told
---@field from integer the first year of the period
---@field to integer the last one

local count = [[(\d{1,2}|]] .. number_words.from_two .. [[)]]
local year = [[((?:19|20)\d\d)]]
local joint = [[\s*(?:tot\s+en\s+met|t\.?e\.?m\.?|t/m|tot|en|[-\x{2010}-\x{2015}])\s*]]
local of_years = [[\s*-?\s*(?:jaar|jaren|jarige?)\b]]
-- "Drie jaar (2022-2024)", "3 jaar, van 2022 tot en met 2024": nothing else stands between.
local told_first = scan.any_case([[\b]] .. count .. of_years
  .. [[(?:\s+(?:lang|periode|project|overeenkomst|convenant|looptijd|termijn)){0,2}\s*[,:(]\s*]]
  .. [[(?:(?:van|vanaf|tussen|namelijk|periode|de|jaren|looptijd|met|name|dus|=)\s+){0,4}]] .. year .. joint .. year
  .. [[\b]])
-- "(2022-2024, 3 jaar)", "van 2022 tot en met 2024 (drie jaar)".
local told_last = scan.any_case([[\b]] .. year .. joint .. year
  .. [[\s*(?:[,(=]|of|dus|ofwel)\s*(?:(?:dus|of|ofwel|gedurende|dat\s+is|voor)\s+){0,2}]] .. count .. of_years)
-- A part of the period, an age, or a time before it.
local of_something_else = scan.any_case([[\b(?:elke?|om\s+de|per|na|binnen|eerste|laatste|voorbije|afgelopen|komende]]
  .. [[|volgende|resterende|overige|minstens|maximaal|hoogstens|ongeveer|bijna|ruim|leeftijd|vanaf|tot|tussen|meer]]
  .. [[|minder|dan|[-/\d])\s*$]])

local function number_of(digits)
  return number_words.value(digits) or math.tointeger(tonumber(digits))
end

local function add(found, text, first, last, told, from, to)
  local before = scan.slice(text, math.max(1, first - 20), first - 1)
  from, to, told = number_of(from), number_of(to), number_of(told)
  if to <= from or told == 0 or of_something_else:test(before) then return end
  found[#found + 1] = { first = first, last = last, years = told, from = from, to = to }
end

---Both ends count, or the last one is where it stops: 2022-2024 is three years or two.
---@param told ToldDuration
---@return boolean
function told_durations.fits(told)
  local difference = told.to - told.from
  return told.years == difference or told.years == difference + 1
end

---@param value string
---@return ToldDuration[]
function told_durations.find(value)
  local found = {}
  for first, last, told, from, to in scan.matches(told_first, value) do
    add(found, value, first, last, told, from, to)
  end
  for first, last, from, to, told in scan.matches(told_last, value) do
    add(found, value, first, last, told, from, to)
  end
  return found
end

return told_durations
