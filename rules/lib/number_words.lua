-- Reads Dutch number words: "drie", "vijftien", "tweeëntwintig", and where prose counts with one among numbers.
local scan = use("scan")

local number_words = {}

local below_twenty = {
  "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
  "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
}
local tens = { "tien", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig" }

---What the words from two on stand for: "een" is an article as often as a number.
---@type table<string, integer>
number_words.values_from_two = {}

local values, from_two = {}, {}
local function add(word, value)
  values[word] = value
  if value == 1 then return end
  from_two[#from_two + 1] = word
  number_words.values_from_two[word] = value
end

for value, word in ipairs(below_twenty) do add(word, value) end
add("één", 1)
for ten = 2, #tens do
  add(tens[ten], 10 * ten)
  for one = 1, 9 do
    -- "Tweeëntwintig" and "drieëndertig" have their dots, "eenentwintig" has none.
    local word = below_twenty[one]
    add(word .. (word:sub(-1) == "e" and "ën" or "en") .. tens[ten], 10 * ten + one)
    if word:sub(-1) == "e" then add(word .. "en" .. tens[ten], 10 * ten + one) end
  end
end
add("honderd", 100)

-- Longer words first: "drie" opens "drieëndertig".
table.sort(from_two, function(a, b)
  if #a ~= #b then return #a > #b end
  return a < b
end)

---The number words from two on, as an alternative of an expression.
number_words.from_two = table.concat(from_two, "|")

---@param word string
---@return integer?
function number_words.value(word)
  return values[word:lower()]
end

-- "Een" is an article too: it counts before a place, a time or "keer". "Een vijftal begeleiders" is a number.
local joined = [[(?:[,;(+]|\b(?:en|plus|alsook)\b)\s*(?:(?:nog|ook|telkens|er)\s+){0,2}]]
local round_number = "(?:" .. number_words.from_two .. ")tal"
local counts = scan.any_case(joined .. "(?:" .. number_words.from_two .. [[)\s|]]
  .. joined .. [[(?:\x{E9}\x{E9}n\s|een\s+(?:\(\x{E9}\x{E9}n\)\s+)?(?:in|op|te|bij|voor|van|met|aan|uit|]]
  .. [[keer|maal)\b)|\b(?:]] .. round_number .. [[|een\s+aantal|dozijn)\b]])

---Whether prose goes on counting with a word: "3 in het centrum, 4 in het noorden en twee in het zuiden".
---@param words string
---@return boolean
function number_words.go_on(words)
  return counts:test(words)
end

return number_words
