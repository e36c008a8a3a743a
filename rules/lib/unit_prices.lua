-- Finds amounts beside the number of people or things that they are for, and the price of one of them: "45 euro per
-- kind per dag" and "45.000 euro (100 lln) + 2.000 euro"; "12 lessen aan 50 euro = 600 euro".
local nouns = use("nouns")
local passages = use("passages")
local scan = use("scan")

local unit_prices = {}

---@class UnitPrice
---@field number Number
---@field noun string what it is the price of
---@field per_time boolean "per kind per dag": so many days are not told

---@class Quantity
---@field amount Number
---@field count Number
---@field item integer amounts of one item are for the same people

local per_noun = scan.any_case([[^\s*(?:euro|eur|\x{20AC})?\s*(?:per|/)\s*([a-z\x{DF}-\x{FF}'-]+)]]
  .. [[(?:\s+(?:en\s+)?(?:per|/)\s*(dag|uur|week|maand|sessie|les|schooldag|kampdag|halve\s+dag))?]])
local is_time = scan.any_case([[^(?:jaar|maand|week|dag|uur|kwartaal|schooljaar|kalenderjaar|projectjaar|schijf)$]])
local plus = scan.any_case([[^\s*(?:euro|eur|\x{20AC})?[^+\d]{0,20}\+\s*(?:\x{20AC}\s*)?$]])
local own_use = scan.any_case([[^\s*(?:euro|eur|\x{20AC})?\s*(?:voor|aan|t\.?b\.?v\.?)\s]])
local opens_count = scan.any_case([[^\s*(?:euro|eur|\x{20AC})?(?:\s+[a-z]+)?\s*\(\s*(?:voor\s+)?$]])
local closes = scan.any_case([[^\s*[a-z\x{DF}-\x{FF}.'-]*\s*\)]])

---@param read Passage[]
---@return UnitPrice[]
local function prices_in(read)
  local found = {}
  for _, passage in ipairs(read) do
    for _, number in ipairs(passage.numbers) do
      if number.kind == "amount" and number.is_rate and not number.hedged then
        local _, _, noun, time = per_noun:find(passages.words(passage, number.last + 1, passage.last))
        if noun and not is_time:test(noun) then
          found[#found + 1] = { number = number, noun = noun, per_time = time ~= nil }
        end
      end
    end
  end
  return found
end

---"45.000 euro (100 lln) + 2.000 euro": both are for these 100.
---@param passage Passage
---@param item integer
---@param found Quantity[]
local function quantities_in(passage, item, found)
  local numbers = passage.numbers
  for i, number in ipairs(numbers) do
    local count, behind = numbers[i + 1], numbers[i + 2]
    local is_quantity = number.kind == "amount" and not number.is_rate and count and count.kind == "count"
      and not number.hedged and not count.hedged
      and opens_count:test(passages.words(passage, number.last + 1, count.first - 1))
      and closes:test(passages.words(passage, count.last + 1, passage.last))
    if is_quantity then
      found[#found + 1] = { amount = number, count = count, item = item }
      local after = passages.words(passage, count.last + 1, (behind or count).first - 1)
      local is_more = behind and behind.kind == "amount" and not behind.is_rate and not behind.hedged
        and plus:test((closes:replace(after, "")))
        and not own_use:test(passages.words(passage, behind.last + 1, passage.last))
      if is_more then found[#found + 1] = { amount = behind, count = count, item = item } end
    end
  end
end

local may_hold = scan.any_case([[(?:euro|eur|\x{20AC})\s*(?:per\s|/)]])

---@param value string
---@param mentions toets.Mention[]
---@return UnitPrice[] prices
---@return Quantity[] quantities
function unit_prices.find(value, mentions)
  if not may_hold:test(value) then return {}, {} end
  local read, quantities = passages.read(value, mentions), {}
  for i, passage in ipairs(read) do
    if #passage.numbers > 1 then quantities_in(passage, i, quantities) end
  end
  return #quantities > 0 and prices_in(read) or {}, quantities
end

---Whether a price is that of one of the counted.
---@param price UnitPrice
---@param quantity Quantity
---@return boolean
function unit_prices.fits(price, quantity)
  local noun = quantity.count.unit
  return noun == nil or nouns.agree(noun, price.noun) or nouns.is_person(noun) and nouns.is_person(price.noun)
end

return unit_prices
