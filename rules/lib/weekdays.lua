-- Days that prose names with their weekday: "maandag 5 maart 2024" was a Tuesday, as "5/03/2024 (maandag)" was.
local calendar = use("calendar")
local scan = use("scan")

local weekdays = {}

local names = { "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag" }
local days_in_month = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

local weekday = [[((?:maan|dins|woens|donder|vrij|zater|zon)dag)]]
local a_day = [[(\d{1,2}(?:e|ste|de)?\s+[a-z]{3,9}\.?\s+(?:19|20)\d\d|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d)]]
local named_day = scan.any_case([[\b]] .. weekday .. [[,?\s+(?:de\s+)?]] .. a_day .. [[\b]])
-- Only in brackets it is certain which day is meant: "5 maart 2024, maandag en dinsdag erna" names others.
local day_with_name = scan.any_case([[\b]] .. a_day .. [[\s*\(\s*(?:een\s+)?]] .. weekday .. [[\s*\)]])
local parts = scan.any_case([[^(\d{1,2})(?:e|ste|de)?[\s/.-]+([a-z]+|\d{1,2})\.?[\s/.-]*(\d{4})$]])

local function number_of(digits)
  return math.tointeger(tonumber(digits))
end

local function month_of(word)
  local number = number_of(word)
  if number then return number end
  local kind, index = calendar.of(word)
  return kind == "maand" and index or nil
end

local function is_leap(year)
  return year % 4 == 0 and (year % 100 ~= 0 or year % 400 == 0)
end

---@return toets.Date? nil where the calendar has no such day
local function day_of(text)
  local _, _, day, month, year = parts:find(text)
  if not day then return nil end
  day, month, year = number_of(day), month_of(month), number_of(year)
  local last = month and days_in_month[month]
  if month == 2 and is_leap(year) then last = 29 end
  if not last or day < 1 or day > last then return nil end
  return date(("%04d-%02d-%02d"):format(year, month, day))
end

-- A Monday.
local first_monday = date("1900-01-01")

---@param day toets.Date
---@return string
function weekdays.name_of(day)
  return names[(day - first_monday) % 7 + 1]
end

---@class NamedDay
---@field first integer bytes in the text
---@field last integer
---@field stated string the weekday that is printed
---@field actual string the weekday that it was

---@param value string
---@return NamedDay[]
function weekdays.find(value)
  local found = {}
  local function add(first, last, stated, text)
    local day = day_of(text)
    if day then
      found[#found + 1] = { first = first, last = last, stated = stated:lower(), actual = weekdays.name_of(day) }
    end
  end
  for first, last, stated, text in scan.matches(named_day, value) do add(first, last, stated, text) end
  for first, last, text, stated in scan.matches(day_with_name, value) do add(first, last, stated, text) end
  return found
end

return weekdays
