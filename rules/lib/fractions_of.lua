-- Finds a share of a number with the number that it comes to: "de helft van de 240 gezinnen (120)", "een kwart van de
-- 200 leden, 50 mensen", "80 % van 10.000 euro bedraagt 8.000 euro".
local nouns = use("nouns")
local passages = use("passages")
local scan = use("scan")

local fractions_of = {}

---@class FractionOf
---@field share toets.Decimal? of words; else it is the percentage
---@field percentage Number?
---@field whole Number
---@field part Number
---@field first integer byte positions in the text
---@field last integer

local may_state = scan.any_case([[(?:\b(?:helft|derden?|kwart|driekwart|vijfden?|tienden?|procent)|%)\s+van\s]])

---Whether a text may state such a share; cheap, to be asked first.
---@param value string
---@return boolean
function fractions_of.may_state(value)
  return may_state:test(value)
end

local shares = {
  { words = [[de\s+helft]], share = decimal("0.5") },
  { words = [[(?:een|\x{E9}\x{E9}n)\s+derde]], share = decimal("0.333") },
  { words = [[twee\s+derden?]], share = decimal("0.667") },
  { words = [[(?:een|\x{E9}\x{E9}n)\s+kwart]], share = decimal("0.25") },
  { words = [[drie\s*kwart]], share = decimal("0.75") },
  { words = [[(?:een|\x{E9}\x{E9}n)\s+vijfde]], share = decimal("0.2") },
  { words = [[(?:een|\x{E9}\x{E9}n)\s+tiende]], share = decimal("0.1") },
}
for _, each in ipairs(shares) do
  each.ahead = scan.any_case([[\b]] .. each.words
    .. [[\s+van\s+(?:de|alle|onze|het|die|deze|haar|zijn)\s+(?:in\s+totaal\s+)?$]])
end
local in_round_terms = scan.any_case([[\b]] .. scan.any_of [[
  bijna ongeveer ruim meer_dan minder_dan circa ca\.? zowat minstens maximaal net_geen haast nagenoeg om_en_bij rond
  niet
]] .. [[\s+$]])
local opens_part = scan.any_case([[^(?:\s+[a-z\x{DF}-\x{FF}-]+){0,4}\s*[,(\x{2013}]\s*]]
  .. [[(?:(?:of|ofwel|oftewel|namelijk|dus|zijnde|dat\s+(?:is|zijn|waren)|=)\s+)?(?:er\s+)?$]])

---Whether a number may be the share of another: what it counts is the same, or not told.
local function may_be_share(part, whole)
  if part.kind ~= whole.kind or part.hedged or whole.hedged or part.is_rate or whole.is_rate then return false end
  if part.kind == "amount" or not nouns.is_noun(part.unit) or not nouns.is_noun(whole.unit) then return true end
  return nouns.agree(part.unit, whole.unit) or nouns.is_person(part.unit) and nouns.is_person(whole.unit)
end

-- "80 % van 10.000 euro bedraagt 8.000 euro", "80 % van de 200 leden, 160".
local percent_of = scan.any_case([[^\s*(?:%|procent)?\s*van\s+]]
  .. [[(?:(?:de|het|alle|onze|die|deze|een|totaal|bedrag|budget|subsidie|in|van)\s+){0,5}(?:\x{20AC}\s*)?$]])
local amounts_to = scan.any_case([[^\s*(?:euro|eur|\x{20AC})?\s*(?:(?:is|bedraagt|wordt|geeft)|=|komt\s+neer\s+op)\s+]]
  .. [[(?:dus\s+)?(?:\x{20AC}\s*)?$]])

local function find_percentage_at(sentence, at, found)
  local percentage, whole, part = sentence.numbers[at], sentence.numbers[at + 1], sentence.numbers[at + 2]
  if percentage.kind ~= "percentage" or percentage.hedged or not part or not may_be_share(part, whole) then return end
  if not percent_of:test(passages.words(sentence, percentage.last + 1, whole.first - 1)) then return end
  local between = passages.words(sentence, whole.last + 1, part.first - 1)
  if opens_part:test(between) or amounts_to:test(between) then
    found[#found + 1] = {
      percentage = percentage, whole = whole, part = part, first = percentage.first, last = part.last,
    }
  end
end

local function find_at(sentence, at, found)
  local whole, part = sentence.numbers[at], sentence.numbers[at + 1]
  if whole.kind == "percentage" or not part or not may_be_share(part, whole) then return end
  if not opens_part:test(passages.words(sentence, whole.last + 1, part.first - 1)) then return end
  local ahead = passages.words(sentence, sentence.first, whole.first - 1)
  for _, each in ipairs(shares) do
    local first = each.ahead:find(ahead)
    if first and not in_round_terms:test(scan.slice(ahead, 1, first - 1)) then
      found[#found + 1] = {
        share = each.share, whole = whole, part = part, first = sentence.first + first - 1, last = part.last,
      }
    end
  end
end

---@param read Passage[]
---@return FractionOf[]
function fractions_of.find(read)
  local found = {}
  for _, passage in ipairs(read) do
    for _, sentence in ipairs(passage.sentences) do
      if #sentence.numbers > 1 and may_state:test(sentence.text) then
        for at = 1, #sentence.numbers do
          find_at(sentence, at, found)
          find_percentage_at(sentence, at, found)
        end
      end
    end
  end
  return found
end

return fractions_of
