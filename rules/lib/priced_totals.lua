-- Finds a number of things, what each costs or counts and what these come to: "10 fietsen aan 250 euro per stuk, samen
-- 2.500 euro", "12 groepen van telkens 8 leden, samen 96 leden", "1.200 euro, verdeeld over 12 clubs, elk 100 euro".
local nouns = use("nouns")
local passages = use("passages")
local scan = use("scan")

local priced_totals = {}

---@class PricedTotal
---@field count Number
---@field price Number what each costs or counts
---@field total Number

local euro = [[(?:\x{20AC}\s*)?$]]
local euro_behind = [[^\s*(?:euro|eur|\x{20AC})?\s*]]

local may_hold = scan.any_case([[\b(?:elk|ieder|telkens|(?:per|het|de)\s+stuk|(?:verdeeld|gespreid|verdelen)\s+]]
  .. [[(?:over|onder)|per\s+(?:persoon|exemplaar|deelnemer|kind|sessie|les))\b]]
  .. [[|(?:\b(?:aan|\x{E0}|tegen|maal|keer)|[x\x{D7}*])\s*(?:\x{20AC}\s*)?\d]])

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

local only_some = scan.any_case([[^\s*(?:unieke?|verschillende)\b]])
local has_each = scan.any_case("^" .. noun .. [[\s+(?:van|met)\s+(?:telkens|elk|ieder)\s+$]])

---"10 fietsen aan 250 euro per stuk, samen 2.500 euro", "12 groepen van telkens 8 leden, samen 96 leden".
local function is_multiplied(sentence, at)
  local count, price, total = sentence.numbers[at], sentence.numbers[at + 1], sentence.numbers[at + 2]
  local ahead = passages.words(sentence, count.last + 1, price.first - 1)
  local between = passages.words(sentence, price.last + 1, total.first - 1)
  if not opens_total:test(between) then return false end
  if price.kind == "count" then
    local is_alike = nouns.is_noun(price.unit) and nouns.is_noun(total.unit) and nouns.agree(price.unit, total.unit)
    return total.kind == "count" and is_alike and has_each:test(ahead)
      and not only_some:test(passages.words(sentence, total.last + 1, sentence.last))
  end
  if not (usable(price, "amount") and usable(total, "amount")) or total.is_rate then return false end
  if has_amount_before(sentence.numbers, at) then return false end
  return opens_price:test(ahead) and not for_a_time:test(between)
    or opens_bare_price:test(ahead) and for_each:test(between)
end

local divided_over = scan.any_case([[\b(?:verdeeld|gespreid|verdelen)\s+(?:over|onder)\s+(?:de\s+)?$]])
local each_gets = scan.any_case([[^\s+[a-z\x{DF}-\x{FF}'-]+\s*[,(:]\s*(?:(?:of|dus|goed\s+voor)\s+)?]]
  .. [[(?:elk|ieder|telkens)\s+]] .. euro)
local opens_bracket = scan.any_case([[^\s+[a-z\x{DF}-\x{FF}'-]+\s*[,(:]\s*(?:(?:of|dus|goed\s+voor)\s+)?]] .. euro)
local per_noun = scan.any_case(euro_behind .. [[(?:per|/)\s*([a-z\x{DF}-\x{FF}'-]+)]])

---"1.200 euro, verdeeld over 12 clubs, elk 100 euro", "... over 12 clubs (100 euro per club)".
local function is_divided(sentence, at)
  local total, count, price = sentence.numbers[at], sentence.numbers[at + 1], sentence.numbers[at + 2]
  if not (usable(total, "amount") and usable(count, "count") and usable(price, "amount")) or total.is_rate then
    return false
  end
  if not divided_over:test(passages.words(sentence, total.last + 1, count.first - 1)) then return false end
  local between = passages.words(sentence, count.last + 1, price.first - 1)
  if each_gets:test(between) then return true end
  local _, _, name = per_noun:find(passages.words(sentence, price.last + 1, sentence.last))
  return opens_bracket:test(between) and name ~= nil and nouns.is_noun(count.unit) and nouns.agree(name, count.unit)
end

---@param read Passage[]
---@return PricedTotal[]
function priced_totals.find(read)
  local found = {}
  for _, passage in ipairs(read) do
    for _, sentence in ipairs(passage.sentences) do
      local numbers, has_more = sentence.numbers, something_more:test(sentence.text)
      for i = 1, has_more and 0 or #numbers - 2 do
        local one, other, last = numbers[i], numbers[i + 1], numbers[i + 2]
        if usable(one, "count") and not other.hedged and not last.hedged and is_multiplied(sentence, i) then
          found[#found + 1] = { count = one, price = other, total = last }
        elseif is_divided(sentence, i) then
          found[#found + 1] = { count = other, price = last, total = one }
        end
      end
    end
  end
  return found
end

return priced_totals
