-- Finds a number of things, the price of one and what these come to: "10 fietsen aan 250 euro per stuk, samen 2.500
-- euro", "12 x 100 euro = 1.200 euro".
local passages = use("passages")
local scan = use("scan")

local priced_totals = {}

---@class PricedTotal
---@field count Number
---@field price Number of one
---@field total Number

local euro = [[(?:\x{20AC}\s*)?$]]
local euro_behind = [[^\s*(?:euro|eur|\x{20AC})?\s*]]

local may_hold = scan.any_case([[(?:\b(?:aan|\x{E0}|tegen|elk|ieder|telkens|maal|keer|per|stuk)\b]]
  .. [[|[x\x{D7}*]\s*(?:\x{20AC}\s*)?\d)]])

---Whether a text may hold one; cheap, to be asked first.
---@param value string
---@return boolean
function priced_totals.may_hold(value)
  return may_hold:test(value)
end

local noun = [[(?:\s+[a-z\x{DF}-\x{FF}'-]+){0,5}]]
-- Before the price: "10 fietsen aan", "12 lesgevers kregen elk", "3 x".
local opens_price = scan.any_case("^" .. noun
  .. [[\s*(?:\b(?:aan|\x{E0}|tegen(?:\s+een\s+prijs\s+van)?|elk|ieder|telkens|maal|keer)|[x\x{D7}*])\s*]] .. euro)
local opens_bare_price = scan.any_case("^" .. noun .. [[\s+(?:van|voor|kosten|kostten)\s+]] .. euro)
-- Behind it: "per stuk", "elk".
local for_each = scan.any_case(euro_behind
  .. [[(?:(?:per|/)\s*(?:stuk|persoon|exemplaar|deelnemer|kind|sessie|les)|elk|het\s+stuk|de\s+stuk)\b]])
-- A price for each hour or year is taken more often than the things are counted.
local for_a_time = scan.any_case(euro_behind
  .. [[(?:per|/)\s*(?:uur|dag|week|maand|jaar|kwartaal|schooljaar)\b]])
local opens_total = scan.any_case(
  [[(?:[,;:(\x{2013}]|\s-|\ben|\s)\s*(?:(?:of|dus|dat|wat|goed|voor|is|zijn|maakt|komt)\s+){0,4}]]
  .. [[(?:(?:alles\s+)?samen|in\s+(?:het\s+)?totaal|totaal|een\s+totaal\s+van|opgeteld|=|neer\s+op|goed\s+voor|dus)\s*]]
  .. [[(?:(?:dus|is|zijn|van|voor|goed|een|totaal)\s+){0,3}]] .. euro)
local something_more = scan.any_case([[\+|\b(?:plus|btw|korting|vermeerderd|verminderd]]
  .. [[|inclusief|exclusief|exclusieve|incl|excl)\b]])

---Whether another price stands before: the total is that of all.
local function has_amount_before(numbers, at)
  for i = 1, at - 1 do
    if numbers[i].kind == "amount" then return true end
  end
  return false
end

local function usable(number, kind)
  return number.kind == kind and not number.hedged
end

---@param read Passage[]
---@return PricedTotal[]
function priced_totals.find(read)
  local found = {}
  for _, passage in ipairs(read) do
    for _, sentence in ipairs(passage.sentences) do
      local numbers = sentence.numbers
      for i = 1, #numbers - 2 do
        local count, price, total = numbers[i], numbers[i + 1], numbers[i + 2]
        if usable(count, "count") and usable(price, "amount") and usable(total, "amount") and not total.is_rate then
          local ahead = passages.words(sentence, count.last + 1, price.first - 1)
          local between = passages.words(sentence, price.last + 1, total.first - 1)
          local is_price = opens_price:test(ahead) and not for_a_time:test(between)
            or opens_bare_price:test(ahead) and for_each:test(between)
          if is_price and opens_total:test(between) and not something_more:test(sentence.text)
            and not has_amount_before(numbers, i) then
            found[#found + 1] = { count = count, price = price, total = total }
          end
        end
      end
    end
  end
  return found
end

return priced_totals
