-- Spans in prose that end before they begin: "van maart 2024 tot januari 2024", "26-15 jarigen", "19 tot 11.30 uur".
-- What is left open is what may be meant: over the turn of a year, over midnight, a clock of twelve hours.
local calendar = use("calendar")
local scan = use("scan")
local sentences = use("sentences")

local backward_periods = {}

local any_case = scan.any_case

local year = [[((?:19|20)\d\d)]]
local month = [[(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december]]
  .. [[|jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec)\b\.?]]
local weekday = "(?:maan|dins|woens|donder|vrij|zater|zon)dag"
local age = [[(?:jaar|jarige\w*|maanden)\b]]

-- What joins the two ends, and the first signs of the second one.
local joint = any_case([[(?:\s+(tot\s+en\s+met|tot|t/m|t\.?e\.?m\.?|en)\s+(?:]] .. weekday
  .. [[,?\s+)?|(\s*[-\x{2010}-\x{2015}]\s*))(\d|[jfmasond][aepucoik][a-z])]])
local reach = 40
local space = re.compile([[\s]])

-- The first end, up to where it is joined.
local opens = [[(?:^|[^\w.,:/-])]]
local first_numeric_date = any_case(opens .. [=[(\d{1,2})[/.-](\d{1,2})(?:[/.-]]=] .. year .. ")?$")
local first_named_date = any_case(opens .. [[(?:(\d{1,2})\s+)?]] .. month .. [[(?:\s+]] .. year .. ")?$")
local first_year = any_case(opens .. year .. "$")
local first_clock = any_case(opens .. [[(\d{1,2})(?:[.:u](\d\d))?(?:\s*(?:uur|u\.?|h))?$]])
local first_number = any_case(opens .. [[(\d{1,3})(?:\s*]] .. age .. ")?$")

-- The second one.
local last_numeric_date = any_case([=[^(\d{1,2})[/.-](\d{1,2})[/.-]]=] .. year .. [[\b]])
local last_named_date = any_case([[^(?:(\d{1,2})\s+)?]] .. month .. [[(?:\s+]] .. year .. [[\b)?]])
local last_year = any_case("^" .. year .. [[\b]])
local last_clock = any_case([[^(\d{1,2})(?:u(\d\d)?\b|(?:[.:](\d\d))?\s*(?:uur|h)\b)]])
local last_number = any_case([[^(\d{1,3})\s*-?\s*]] .. age)

local between = any_case([[\btussen\s+(?:de\s+)?(?:]] .. weekday .. [[,?\s+)?$]])
local from_there = any_case([[\b(?:van|vanaf|tussen)\s+(?:de\s+)?(?:]] .. weekday .. [[,?\s+)?$]])
-- "2024-2023-2022", "2024 - 2023: ...".
local goes_on = any_case([[^\s*(?:[-\x{2010}-\x{2015}/.,]\s*\d|[:%]|\x{20AC}|euro\b|eur\b)]])
local code_before = any_case([[(?:\d[ ./-]?|\x{20AC}\s*]]
  .. [[|\b(?:nrs?|nummers?|dossiers?|ref|code|artikel|art|besluit)\b[.:]?\s*)$]])
-- Figures of two years side by side, the later one first.
local compared_years = any_case([[\b(?:verschil\w*|vergelijk\w*|vergeleken|evolutie|toename|afname|groei|rekening\w*]]
  .. [[|jaarrekening\w*|cijfers|balans\w*)\b]])
-- From more to less, to an earlier time, or counted back: "herleid van 5 tot 3 jaar", "20 tot 10 jaar geleden".
local moved = any_case([[\b(?:vervroeg\w*|ingekort|inkort\w*|verkort\w*)\b]])
local lessened = any_case([[\b]] .. scan.any_of [[
  geleden herlei\w+ daal\w+ dalen\w* gedaald daling vermind\w+ verlaa\w+ beperk\w+ terug\w* reduc\w+
  gereduceerd afbouw\w* afgebouwd zak\w+ gezakt per_week per_maand wekelijks verschil kloof
]] .. [[\b]])
local at_night = any_case([[nacht|weekend|permanentie|\bwacht|volgende\s+dag]])

local longest_night = 14 * 60
local evening, one_in_the_afternoon = 18 * 60, 13 * 60
local nearly_a_year, end_of_june = 350, 6

---@class TimePoint
---@field year integer?
---@field month integer?
---@field day integer?

local function number_of(digits)
  return digits and math.tointeger(tonumber(digits))
end

local function month_of(word)
  if not word then return nil end
  local _, index = calendar.of(word)
  return index
end

---@return TimePoint?, integer? from where it begins
local function point_before(text)
  local from, _, day, number, its_year = first_numeric_date:find(text)
  if from then
    return { year = number_of(its_year), month = number_of(number), day = number_of(day) }, from
  end
  local name
  from, _, day, name, its_year = first_named_date:find(text)
  if from then return { year = number_of(its_year), month = month_of(name), day = number_of(day) }, from end
  from, _, its_year = first_year:find(text)
  if from then return { year = number_of(its_year) }, from end
  return nil
end

---@return TimePoint?, integer? to where it ends
local function point_after(text)
  local from, to, day, number, its_year = last_numeric_date:find(text)
  if from then return { year = number_of(its_year), month = number_of(number), day = number_of(day) }, to end
  local name
  from, to, day, name, its_year = last_named_date:find(text)
  if from then return { year = number_of(its_year), month = month_of(name), day = number_of(day) }, to end
  from, to, its_year = last_year:find(text)
  if from then return { year = number_of(its_year) }, to end
  return nil
end

---Whether one point lies after another one, as far as both are told.
local function is_after(a, b)
  for _, part in ipairs { "year", "month", "day" } do
    if not a[part] or not b[part] then return false end
    if a[part] ~= b[part] then return a[part] > b[part] end
  end
  return false
end

-- "Van 12 maart tot 3 februari 2024" would last eleven months; what begins in autumn may end in the year after it.
local function skips_a_year(a, b)
  local days = 365 - (a.month - b.month) * 30 - (a.day - b.day)
  local first = { year = b.year, month = a.month, day = a.day }
  return a.month <= end_of_june and is_after(first, b) and days < nearly_a_year
end

---@class Span
---@field before string what stands before the joint
---@field after string what stands behind it
---@field dash string? the joint, where it is a dash
---@field sentence string

local not_a_word = re.compile([[^\W]])

---What stands before the first end; the sign that opens it is part of it.
local function ahead_of(span, from)
  return span.before:sub(1, not_a_word:test(span.before:sub(from)) and from or from - 1)
end

---@param span Span
---@return integer? from where it begins in `before`, integer? to where it ends in `after`
local function backward_years(span, a, b, from, to)
  if a.year <= b.year or goes_on:test(span.after:sub(to + 1)) or code_before:test(ahead_of(span, from)) then
    return nil
  end
  if lessened:test(span.sentence) or span.dash and compared_years:test(span.sentence) then return nil end
  return from, to
end

-- "Van 26 tot 5 mei".
local function backward_days(span, b, to)
  local from, _, day = first_number:find(span.before)
  if not from or span.dash or not b.day or not b.month or number_of(day) > 31 then return nil end
  local begins = from_there:test(scan.slice(span.before, 1, #span.before - #day))
  if begins and number_of(day) > b.day then return from, to end
  return nil
end

local function backward_time(span)
  local a, from = point_before(span.before)
  local b, to = point_after(span.after)
  if not b or moved:test(span.sentence) then return nil end
  if not a then return backward_days(span, b, to) end
  if not a.month and not b.month then return backward_years(span, a, b, from, to) end
  local is_backward
  if a.year and b.year then
    is_backward = is_after(a, b)
  elseif not a.year and a.day and b.day and b.month and (b.year or a.month == b.month) then
    -- A day of the year before may be meant, but for that one day.
    is_backward = a.month == b.month and a.day > b.day + 1 or a.month ~= b.month and skips_a_year(a, b)
  end
  if is_backward then return from, to end
  return nil
end

local function minutes_of(hours, minutes)
  return 60 * number_of(hours) + (number_of(minutes) or 0)
end

local function backward_clock(span)
  local from, _, hours, minutes = first_clock:find(span.before)
  local _, to, last_hours, after_u, after_point = last_clock:find(span.after)
  if not from or not to or number_of(hours) > 24 then return nil end
  local first, last = minutes_of(hours, minutes), minutes_of(last_hours, after_u or after_point)
  -- Before one in the afternoon it may be a clock of twelve hours: "van 9 tot 5 uur".
  if first < one_in_the_afternoon or last >= first or last == 0 then return nil end
  if first >= evening and 24 * 60 - first + last <= longest_night then return nil end
  if at_night:test(span.sentence) or lessened:test(span.sentence) or moved:test(span.sentence) then return nil end
  return from, to
end

local function backward_age(span)
  local from, _, first = first_number:find(span.before)
  local _, to, last = last_number:find(span.after)
  if not from or not to or number_of(first) <= number_of(last) then return nil end
  -- "Fase 3 - 2 jaar".
  if span.dash and #span.dash > 1 and space:test(span.dash) then return nil end
  if lessened:test(span.sentence) or moved:test(span.sentence) then return nil end
  return from, to
end

local function backward(span)
  if last_clock:test(span.after) then return backward_clock(span) end
  if last_number:test(span.after) then return backward_age(span) end
  return backward_time(span)
end

local function sentence_at(value, position)
  for _, sentence in ipairs(sentences.split(value)) do
    if sentence.first <= position and position <= sentence.last then return sentence.text end
  end
  return ""
end

---@class BackwardPeriod
---@field first integer bytes in the text
---@field last integer
---@field quote string

---The spans of a text that end before they begin.
---@param value string
---@return BackwardPeriod[] found, integer compared how many joints were looked at
function backward_periods.find(value)
  local found, compared = {}, 0
  for first, last, word, dash, sign in scan.matches(joint, value) do
    local start = last - #sign + 1
    local span = {
      before = scan.slice(value, math.max(1, first - reach), first - 1), dash = dash,
      after = scan.slice(value, start, math.min(#value, start + reach)),
      sentence = scan.slice(value, math.max(1, first - reach), math.min(#value, start + reach)),
    }
    compared = compared + 1
    local from, to = backward(span)
    if from and (dash or word:lower() ~= "en" or between:test(ahead_of(span, from))) then
      span.sentence = sentence_at(value, first)
      from, to = backward(span)
    else
      from = nil
    end
    if from then
      local begin = first - #span.before + from - 1
      if not_a_word:test(value:sub(begin, begin)) then begin = begin + 1 end
      found[#found + 1] = {
        first = begin, last = start + to - 1, quote = sentences.quote(value:sub(begin, start + to - 1)),
      }
    end
  end
  return found, compared
end

---Whether a period in years ends before it begins: "2024-2022".
---@param raw string
---@return boolean
function backward_periods.is_one(raw)
  return backward_periods.find(raw)[1] ~= nil
end

return backward_periods
