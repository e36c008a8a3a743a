-- Finds shares that are stated twice, in words and as a percentage behind them: "1 op 3 gezinnen (33 %)",
-- "bijna 40 % (39,7 % in het basisonderwijs)".
local passages = use("passages")
local scan = use("scan")

local fractions = {}

---@class Fraction
---@field percentage Number
---@field first integer byte position of the words
---@field last integer? where the words end, if these stand behind the percentage
---@field fits boolean

local one_in = scan.any_case([[\b(\d{1,2})\s+op\s+(?:de\s+)?(\d{1,2})\b]])
-- Between the words and the percentage: a noun, a bracket, no other number.
local opens = re.compile([[^[^(),.;:%\d]*\(\s*(?:(?:of|ofwel|namelijk|=)\s+)?$]])
local directly_opens = re.compile([[^[^().;:\d]*\(\s*$]])
-- "(17 % meer dan vorig jaar)", "(41 % in 2019)": of something else.
local is_change = scan.any_case([[^\s*%?\s*(?:meer|minder|hoger|lager|stijging|daling|extra)\b]])
local of_other_year = scan.any_case([[^[^)]*(?:(?:19|20)\d\d\b|\bvorige?\b)]])
local almost = scan.any_case([[\b(?:bijna|haast|nagenoeg|net\s+geen|minder\s+dan|maximaal)\s+$]])
local over = scan.any_case([[\b(?:ruim|meer\s+dan|minstens|minimaal)\s+$]])
local hundred, half = decimal("100"), decimal("0.5")

---Whether "n op m" is the nearest way to say a percentage: "1 op 4" is 22,3 % to 28,5 %.
local function is_near(percentage, n, m)
  local part, whole = decimal(tostring(n)), decimal(tostring(m))
  if n == 1 then
    return percentage * (whole + half) >= hundred and percentage * (whole - half) <= hundred
  end
  return percentage * whole >= hundred * (part - half) and percentage * whole <= hundred * (part + half)
end

local function next_percentage(sentence, place)
  for _, number in ipairs(sentence.numbers) do
    if number.first > place and number.kind == "percentage" then return number end
  end
  return nil
end

-- "75 % (40 op 50)".
local closes_directly = re.compile([[^\s*(?:%|procent)?\s*\(\s*$]])

---The percentage right before a bracket that opens at a place.
local function percentage_ahead(sentence, place)
  for _, number in ipairs(sentence.numbers) do
    local is_it = number.kind == "percentage" and number.last < place
      and closes_directly:test(passages.words(sentence, number.last + 1, place - 1))
    if is_it then return number end
  end
  return nil
end

local function find_one_in(sentence, found)
  for first, last, n, m in scan.matches(one_in, sentence.text) do
    local start, stop = sentence.first + first - 1, sentence.first + last - 1
    local percentage = next_percentage(sentence, stop)
    local ahead = percentage_ahead(sentence, start)
    n, m = tonumber(n), tonumber(m)
    if ahead and not ahead.hedged and n > 0 and n < m then
      found[#found + 1] = { percentage = ahead, first = ahead.first, last = stop, fits = is_near(ahead.value, n, m) }
    elseif percentage and n > 0 and n < m and not percentage.hedged
      and not is_change:test(passages.words(sentence, percentage.last + 1, sentence.last))
      and opens:test(passages.words(sentence, stop + 1, percentage.first - 1)) then
      found[#found + 1] = {
        percentage = percentage, first = sentence.first + first - 1, fits = is_near(percentage.value, n, m),
      }
    end
  end
end

local function find_rounded(sentence, found)
  for i, number in ipairs(sentence.numbers) do
    local exact = sentence.numbers[i + 1]
    local is_pair = number.kind == "percentage" and number.hedged and exact and exact.kind == "percentage"
      and not exact.hedged and directly_opens:test(passages.words(sentence, number.last + 1, exact.first - 1))
    if is_pair then
      local before = passages.words(sentence, sentence.first, number.first - 1)
      local less, more = almost:find(before), over:find(before)
      local behind = passages.words(sentence, exact.last + 1, sentence.last)
      if (less or more) and not is_change:test(behind) and not of_other_year:test(behind) then
        found[#found + 1] = {
          percentage = exact, first = sentence.first + (less or more) - 1,
          fits = less ~= nil and exact.value <= number.value or more ~= nil and exact.value >= number.value,
        }
      end
    end
  end
end

---@param read Passage[]
---@return Fraction[]
function fractions.find(read)
  local found = {}
  for _, passage in ipairs(read) do
    for _, sentence in ipairs(passage.sentences) do
      if #sentence.numbers > 0 then
        find_one_in(sentence, found)
        find_rounded(sentence, found)
      end
    end
  end
  return found
end

return fractions
