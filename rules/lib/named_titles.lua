-- The title that stands beside a code in prose: "zie actie ‘A0102 Moestuin’", "zie A0102 (Moestuin)".
local scan = use("scan")

local named_titles = {}

local quotes_open = "[\"'(\u{2018}\u{201C}\u{201E}\u{AB}]"
local quotes_close = "[\"')\u{2019}\u{201D}\u{BB}]"
local title = "([^\"'()\u{2018}\u{2019}\u{201C}\u{201D}\u{201E}\u{AB}\u{BB}]+)"
local joint = "^[\\s:\u{2013}-]*"

-- In the quotes or brackets that the code opens, or in those behind it.
local opened = re.compile(quotes_open .. "$")
local in_the_same = re.compile(joint .. title .. quotes_close)
local in_its_own = re.compile(joint .. quotes_open .. title .. quotes_close)
local reach = 160

---@class NamedTitle
---@field first integer bytes of the code and the title in the text
---@field last integer
---@field title string

---@param value string
---@param code toets.Re the code as it may be written
---@return NamedTitle[]
function named_titles.find(value, code)
  local found = {}
  for first, last in scan.matches(code, value) do
    local before = scan.slice(value, math.max(1, first - 4), first - 1)
    local after = scan.slice(value, last + 1, math.min(#value, last + reach))
    local beside = opened:test(before) and in_the_same or in_its_own
    local _, stop, words = beside:find(after)
    if stop then found[#found + 1] = { first = first, last = last + stop, title = words } end
  end
  return found
end

return named_titles
