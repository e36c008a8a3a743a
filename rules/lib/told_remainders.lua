-- Finds amounts that prose sets beside each other: what there was, what was spent of it, and what was left or too much:
-- "van het budget van 5.000 euro is 4.000 euro besteed, zodat er 1.000 euro overblijft".
local passages = use("passages")
local scan = use("scan")

local told_remainders = {}

---@class ToldRemainder
---@field budget Number
---@field spent Number
---@field rest Number? what was left, or was too much
---@field is_beyond boolean more was spent than there was
---@field first integer byte positions in the text
---@field last integer

local may_tell = scan.any_case([[\b(?:besteed|uitgegeven|gebruikt|aangewend|opgebruikt|verbruikt|betaald|benut]]
  .. [[|uitgaven?|kost(?:en|prijs)?)\b]])

---Whether a text may tell so; cheap, to be asked first.
---@param value string
---@return boolean
function told_remainders.may_tell(value)
  return may_tell:test(value)
end

local money = "(?:budget|krediet|subsidie|toelage|dotatie|enveloppe|raming|middelen)"
local sign = [[(?:\x{20AC}\s*)?$]]
local euro = [[^\s*(?:euro|eur|\x{20AC})?\s*]]
local some_words = [[(?:[a-z\x{DF}-\x{FF}-]+\s+)]]

local roles = {
  {
    name = "rest",
    ahead = scan.any_case([[\b(?:rest(?:te|eert|eerde|erend|erende)?|blijft|bleef|saldo|overschot)]]
      .. [[(?:\s+(?:er|nog|dus|van|een))*\s+]] .. sign),
    behind = scan.any_case(euro .. some_words .. [[{0,2}(?:over|overblijft|overbleef|overgebleven|resteert|onbenut]]
      .. [[|niet\s+(?:besteed|gebruikt|aangewend|opgenomen))\b]]),
  },
  {
    name = "beyond",
    ahead = scan.any_case([[\b(?:overschr(?:ijding|eden)|tekort)\s+(?:van|met)\s+]] .. sign),
    behind = scan.any_case(euro .. [[te\s+veel\b]]),
  },
  {
    name = "spent",
    ahead = scan.any_case([[\b(?:uitgaven?|kost(?:en|prijs)?)\s+(?:van|bedroeg(?:en)?|bedraagt|waren|was)\s+]] .. sign),
    behind = scan.any_case(euro .. some_words
      .. [[{0,4}(?:besteed|uitgegeven|gebruikt|aangewend|opgebruikt|verbruikt|betaald|benut)\b]]),
  },
  {
    name = "budget",
    ahead = scan.any_case([[(?:\b]] .. money .. [[\s+]] .. some_words
      .. [[{0,2}(?:van|was|is|bedraagt|bedroeg)\s+|^\W*van\s+de\s+)]] .. sign),
    behind = scan.any_case(euro .. some_words
      .. [[{0,2}(?:voorzien|geraamd|begroot|toegekend|gebudgetteerd|beschikbaar)\b]]),
  },
}

-- Only some of it, another time, or amounts that are not all there are.
local is_open = scan.any_case([[\?|\b(?:ongeveer|circa|waarvan|daarvan|al|reeds|momenteel|per|elke?|vorige?|indien]]
  .. [[|zou|zouden|overgedragen|plus|daarnaast|ook|deels)\b]])

---What an amount is, by the words around it up to the numbers beside it; nil where these say nothing, or two things.
local function role_of(sentence, at)
  local number, before, after = sentence.numbers[at], sentence.numbers[at - 1], sentence.numbers[at + 1]
  local ahead = passages.words(sentence, before and before.last + 1 or sentence.first, number.first - 1)
  local behind = passages.words(sentence, number.last + 1, after and after.first - 1 or sentence.last)
  local chosen
  for _, role in ipairs(roles) do
    -- "1.000 euro niet besteed" is a rest, though it holds the word for what was spent.
    if not chosen and (role.ahead:test(ahead) or role.behind:test(behind)) then chosen = role.name end
  end
  return chosen
end

---The amounts of a sentence by their roles; nil where one has none, or two have the same.
local function add_roles(sentence, known)
  for at, number in ipairs(sentence.numbers) do
    if number.kind == "amount" then
      local role = not number.hedged and not number.is_rate and role_of(sentence, at)
      if not role or known[role] then return nil end
      known[role] = number
    end
  end
  return known
end

local within = scan.any_case([[\bbinnen\s+(?:het|de|ons|dit|dat)\s+]] .. some_words .. "?" .. money .. [[\b]])
local beyond = scan.any_case([[\boverschr(?:eden|eed|ijdt|ijden)\b]])
local denied = scan.any_case([[\b(?:niet|geen|nooit)\b]])

---What two sentences tell, or the first of them alone.
local function told_by(sentence, following)
  if is_open:test(sentence.text) then return nil end
  local known = add_roles(sentence, {})
  if not known or not (known.budget and known.spent) then return nil end
  local told = { budget = known.budget, spent = known.spent, first = sentence.first, last = sentence.last }
  local goes_on = not (known.rest or known.beyond) and following and #following.numbers == 1
  if goes_on and not is_open:test(following.text) then
    local more = add_roles(following, {})
    if more and (more.rest or more.beyond) then
      known.rest, known.beyond, told.last = more.rest, more.beyond, following.last
    end
  end
  if known.rest and known.beyond then return nil end
  told.rest, told.is_beyond = known.rest or known.beyond, known.beyond ~= nil
  if told.rest then return told end
  local is_within, is_beyond = within:test(sentence.text), beyond:test(sentence.text)
  if is_within == is_beyond or denied:test(sentence.text) then return nil end
  told.is_beyond = is_beyond
  return told
end

---@param read Passage[]
---@return ToldRemainder[]
function told_remainders.find(read)
  local found = {}
  for _, passage in ipairs(read) do
    for at, sentence in ipairs(passage.sentences) do
      if #sentence.numbers > 1 and may_tell:test(sentence.text) then
        found[#found + 1] = told_by(sentence, passage.sentences[at + 1])
      end
    end
  end
  return found
end

return told_remainders
