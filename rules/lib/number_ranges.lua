-- Finds ranges of numbers that run from high to low: "tussen 20 en 10 kinderen". Ages, hours and periods are those of
-- backward_periods.
local scan = use("scan")

local number_ranges = {}

---@class NumberRange
---@field first integer byte position in the text
---@field last integer
---@field quote string

local number = [[(\d+(?:\.\d{3})*(?:,\d+)?)]]
local sign = [[(?:\s*(?:%|\x{20AC}|euro))?]]
-- A number of an address, an hour or a day has its own order; what stands behind a scale is larger than it looks.
local between = scan.any_case([[\btussen\s+(?:de\s+)?(?:\x{20AC}\s*)?]] .. number .. sign
  .. [[\s+en\s+(?:de\s+)?(?:\x{20AC}\s*)?]] .. number
  .. [[(?:\s*%|\s+(?:euro|procent|[a-z\x{DF}-\x{FF}-]+(?:en|s))\b)]])
local no_range = scan.any_case(
  [[\b(?:jarigen|uren|minuten|maanden|weken|dagen|miljoen(?:en)?|duizenden|miljarden)$]])
local quick = scan.any_case([[\btussen\s+(?:de\s+)?(?:\x{20AC}\s*)?\d]])

local dots, comma = re.compile([[\.]]), re.compile(",")
local function value_of(text)
  return decimal((comma:replace(dots:replace(text, ""), ".")))
end

---The ranges of a text that run from high to low, and how many it has in all.
---@param value string
---@return NumberRange[] reversed, integer count
function number_ranges.reversed(value)
  local found, count = {}, 0
  if not quick:test(value) then return found, count end
  for first, last, low, high in scan.matches(between, value) do
    count = count + 1
    local from = scan.inked(value:sub(first, last))
    local quote = value:sub(first + from - 1, last)
    if value_of(low) > value_of(high) and not no_range:test(quote) then
      found[#found + 1] = { first = first + from - 1, last = last, quote = quote }
    end
  end
  return found, count
end

return number_ranges
