-- Reads Dutch number words: "drie", "vijftien", "tweeëntwintig", and where prose counts with one among numbers.
local scan = use("scan")

local number_words = {}

local ones = { "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen" }
local teens = {
  "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien",
}
local tens = { "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig" }

local values = { ["één"] = 1, honderd = 100 }
for one, word in ipairs(ones) do values[word] = one end
for i, word in ipairs(teens) do values[word] = 9 + i end
for i, ten in ipairs(tens) do
  values[ten] = 10 * (i + 1)
  for one, word in ipairs(ones) do
    -- "Tweeëntwintig" and "drieëndertig" have their dots, "eenentwintig" has none.
    values[word .. "en" .. ten] = 10 * (i + 1) + one
    if word:sub(-1) == "e" then values[word .. "ën" .. ten] = 10 * (i + 1) + one end
  end
end

---What the words from two on stand for: "een" is an article as often as a number.
---@type table<string, integer>
number_words.values_from_two = {}
for word, value in pairs(values) do
  number_words.values_from_two[word] = value > 1 and value or nil
end

-- Longer words first: "drie" opens "drieëndertig", "zes" opens "zestien".
---The number words from two on, as an alternative of an expression.
number_words.from_two = "(?:(?:" .. table.concat(ones, "|") .. ")(?:en|ën))?(?:" .. table.concat(tens, "|") .. ")|"
  .. table.concat(teens, "|") .. "|" .. table.concat(ones, "|", 2) .. "|honderd"

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
