-- Finds by how much prose says that spending stayed under a budget or went over it: "het budget werd met 5.400,00 euro
-- overschreden", "bleef 5.700,00 euro onder het budget", "er bleef 17.250,00 euro over".
local claims = use("claims")
local passages = use("passages")
local scan = use("scan")
local sentences = use("sentences")

local stated_margins = {}

---@class StatedMargin
---@field kind "over"|"left" what the amount is: spent beyond the budget, or not spent of it
---@field number Number
---@field first integer the sentence, byte positions in the text
---@field last integer
---@field quote string the clause that says it
---@field claim Claim? what else the clause says about the budget: that tells whom it is about

local digits = [[(\d{1,3}(?:[ \x{A0}]\d{3})+(?:,\d+)?|\d[\d.,]*\d|\d)]]
local amount = [[(?:€\s*)?]] .. digits .. [[(?:\s*(?:miljoen|mio|duizend))?(?:\s*(?:euro|eur)\b|\s*€)?]]

-- The place of the amount in a clause that `claims` knows as one about the budget.
local of_claim = {
  scan.any_case([[\bmet\s+]] .. amount .. [[\s+(?:werd\s+|is\s+|was\s+)?overschr]]),
  scan.any_case([[\boverschr[a-z]+\b[^,;]*\bmet\s+]] .. amount),
  scan.any_case([[overschrijding\s+van\s+]] .. amount),
  scan.any_case(amount .. [[\s+(?:onder|beneden|boven)\s]]),
  scan.any_case(amount .. [[\s+(?:meer|minder|hoger|lager)\s]]),
}
local kind_of = { over_budget = "over", within_budget = "left" }

local budget = [[(?:(?:het|dit|zijn|haar|ons|de)\s+)?]]
  .. [[(?:(?:voorziene?|geraamde?|goedgekeurde?|beschikbare?|totale?)\s+)?]]
  .. [[(?:budget|krediet|middelen)]]
local of_budget = [[(?:van\s+]] .. budget .. [[\s+)?]]
local when = [[(?:(?:in|eind)\s+20\d\d\s+|uiteindelijk\s+|zo\s+|hierdoor\s+|daardoor\s+|dus\s+|nog\s+)*]]
local unused = [[(?:over|onbenut|ongebruikt|onbesteed)]]
local stays = [[(?:bleef|blijft|bleven)\s+]]
-- What goes on in another way ("over voor 2024", "over bij de feesten") may be a part.
local ends = [[\s*(?:$|[.;,]|\s(?:door|doordat|omdat|dankzij|wegens|van\s+]] .. budget .. ")\\b)"
local rests = {
  scan.any_case([[^\W*]] .. when .. of_budget .. [[(?:er\s+)?]] .. stays .. [[(?:er\s+)?]] .. when .. of_budget .. when
    .. amount .. [[\s+]] .. of_budget .. unused .. ends),
  scan.any_case([[^\W*]] .. when .. [[er\s+is\s+]] .. when .. of_budget .. amount .. [[\s+]] .. of_budget
    .. [[over(?:gebleven)?]] .. ends),
  scan.any_case([[^\W*]] .. amount .. [[\s+]] .. of_budget .. "(?:" .. stays .. unused
    .. [[|is\s+overgebleven|(?:is|werd)\s+niet\s+(?:besteed|uitgegeven|benut|opgebruikt|gebruikt))]] .. ends),
}
local names_budget = scan.any_case([[\b]] .. budget .. [[\b]])

-- Without one of these words no sentence says by how much.
local cue = scan.any_case([[overschr|\b(?:over|onder|beneden|boven|meer|minder|hoger|lager)\b]]
  .. [[|\b(?:onbenut|ongebruikt|onbesteed)\b|overgebleven|\bniet\s]])

local function numbers_between(read, first, last)
  local found = {}
  for _, passage in ipairs(read) do
    for _, number in ipairs(passages.within(passage.numbers, first, last)) do
      if number.kind == "amount" then found[#found + 1] = number end
    end
  end
  return found
end

local spaces = re.compile([[[\s\x{A0}]+]])
local function bare(raw)
  return spaces:replace(raw, "")
end

---The one exact amount of a sentence that is printed in these digits.
local function printed_as(numbers, raw)
  local chosen
  for _, number in ipairs(numbers) do
    if bare(number.mention.raw) == bare(raw) then
      if chosen then return nil end
      chosen = number
    end
  end
  return chosen and not chosen.hedged and not chosen.is_rate and chosen or nil
end

local function first_capture(expressions, text)
  for _, expression in ipairs(expressions) do
    local found, _, raw = expression:find(text)
    if found then return raw end
  end
  return nil
end

local function add_claims(known, read, found)
  for _, claim in ipairs(known) do
    local raw = not claim.scope.each and first_capture(of_claim, claim.quote)
    local number = raw and printed_as(numbers_between(read, claim.first, claim.last), raw)
    if number then
      found[#found + 1] = {
        kind = kind_of[claim.kind], number = number, first = claim.first, last = claim.last, quote = claim.quote,
        claim = claim,
      }
    end
  end
end

local function is_claimed(known, sentence)
  for _, claim in ipairs(known) do
    if claim.first == sentence.first then return not claim.problem and not claim.scope.each end
  end
  return false
end

---"Er bleef 17.250,00 euro over": of the budget, where it says so, the sentence before it is about the budget, or no
---other amount stands before it in a text about the money.
local function is_of_budget(sentence, before, known, read, is_about_money)
  if names_budget:test(sentence.text) or before and is_claimed(known, before) then return true end
  return is_about_money and #numbers_between(read, 1, sentence.first - 1) == 0
end

local function add_rests(known, read, is_about_money, found)
  local before
  for _, passage in ipairs(read) do
    for _, sentence in ipairs(passage.sentences) do
      local raw = first_capture(rests, sentence.text)
      local number = raw and printed_as(numbers_between(read, sentence.first, sentence.last), raw)
      if number and is_of_budget(sentence, before, known, read, is_about_money) then
        found[#found + 1] = {
          kind = "left", number = number, first = sentence.first, last = sentence.last,
          quote = sentences.quote(sentence.text),
        }
      end
      before = sentence
    end
  end
end

---@param text toets.Text
---@param year integer?
---@return StatedMargin[]
function stated_margins.find(text, year)
  local found = {}
  if not cue:test(text.value) then return found end
  local known = claims.recognise(text.value, year)
  local read = passages.read(text.value, text:mentions())
  add_claims(known, read, found)
  add_rests(known, read, text.name == "money", found)
  return found
end

return stated_margins
