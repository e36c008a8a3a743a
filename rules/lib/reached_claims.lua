-- Finds sentences that say whether targets were reached: "de KPI is behaald", "alle KPI's werden bereikt", "het
-- streefcijfer is nog niet gehaald".
local number_words = use("number_words")
local passages = use("passages")
local scan = use("scan")
local sentences = use("sentences")
local statements = use("statements")

local reached_claims = {}

---@class ReachedClaim
---@field first integer byte position in the text
---@field last integer
---@field quote string
---@field is_denied boolean
---@field of_all boolean
---@field of_none boolean
---@field of_both boolean it speaks of two
---@field count integer? "3 van de 4 acties behaalden hun KPI": so many
---@field of integer? out of so many

local target = [[\b(?:kpi(?:['\x{2019}]?s)?|streef(?:cijfers?|doel(?:en)?|waarden?)|targets?)\b]]
local reached = [[\b(?:behaald|bereikt|gehaald|gerealiseerd|overschreden|overtroffen)\b]]
local claim = scan.any_case(target .. [[[^.;:]*]] .. reached .. "|" .. reached .. [[[^.;:]*]] .. target)
-- "Alle acties behaalden hun KPI", "geen enkele actie haalde haar KPI".
local told = scan.any_case([[\b(?:alle|allebei|beide|elke|iedere|geen(?:\s+enkele)?)\s+(?:\w+\s+)?acties?\s+]]
  .. [[(?:be(?:haal|reik)(?:den?|ten?)|haal(?:den?|t)|halen|behalen|behaalt)\s+(?:hun|haar|zijn|de|het|elk\s+hun)\s+]]
  .. [[(?:\w+\s+)?]] .. target)
-- "3 van de 4 acties behaalden hun KPI", "vier van de vijf KPI's zijn bereikt".
local number = [[(\d{1,2}|]] .. number_words.from_two .. [[|[e\x{E9}][e\x{E9}]n)]]
local counted = scan.any_case([[\b]] .. number .. [[\s+van\s+(?:de|onze|deze)\s+]] .. number
  .. [[\s+(?:\w+\s+)?(?:acties|doelen|(?:kpi|target)['\x{2019}]?s|streef(?:cijfers|doelen|waarden))\b]])
local told_of_some = scan.any_case([[\bacties\s+(?:be(?:haal|reik)(?:den|ten)|haal(?:den)|halen|behalen|bereiken)\s+]]
  .. [[(?:hun|het|de|elk\s+hun)\s+(?:\w+\s+)?]] .. target)

local function number_of(word)
  local value = number_words.value(word) or math.tointeger(tonumber(word))
  return value or 1
end

---How many out of how many, where a sentence counts them.
local function count_in(words)
  local _, _, count, whole = counted:find(words)
  if not count then return nil, nil end
  return number_of(count), number_of(whole)
end

local none = scan.any_case([[\bgeen(?:\s+enkele)?\s+(?:\w+\s+)?(?:actie|kpi|streef(?:cijfer|doel|waarde)|target)\b]])
local not_one = scan.any_case([[\bgeen\s+enkele\b]])
local both = scan.any_case([[\bbeide\b|\ballebei\b]])
local finite = scan.any_case([[\b(?:is|zijn|werd|werden|wordt|worden|hebben|heeft)\b]])
local denial = scan.any_case([[\b(?:niet|geen|nooit|onvoldoende)\b]])
local all = scan.any_case([[\b(?:alle|allemaal|allebei|beide|elke|iedere|de\s+kpi['\x{2019}]?s|alle\s+vijf)\b]])
local limited = scan.any_case([[\b(?:niet\s+(?:enkel|alleen|zozeer)|behalve|uitgezonderd|op\s+.*\s+na|bijna|haast]]
  .. [[|quasi|deels|gedeeltelijk|sommige|enkele|meeste|mits|indien|als|na|bij|voor|zodra|wanneer|om|moet(?:en)?]]
  .. [[|zal|zullen|kan|kunnen)\b]])
local may_hold = scan.any_case(target)

---@param value string
---@param mentions toets.Mention[]
---@return ReachedClaim[]
function reached_claims.find(value, mentions)
  local found = {}
  if not may_hold:test(value) then return found end
  for _, passage in ipairs(passages.read(value, mentions)) do
    for _, sentence in ipairs(passage.sentences) do
      local words = sentence.text
      local count, whole = count_in(words)
      local is_claim = claim:test(words) and finite:test(words) or told:test(words)
        or count ~= nil and told_of_some:test(words)
      local states = is_claim and not limited:test(not_one:replace(words, "geen"))
      if states and not statements.is_open(words) then
        found[#found + 1] = {
          first = sentence.first, last = sentence.last, quote = sentences.quote(words), is_denied = denial:test(words),
          of_all = all:test(words), of_none = none:test(words), of_both = both:test(words),
          count = count, of = whole,
        }
      end
    end
  end
  return found
end

---The claims of a text about one node or all of them, not about so many of so many.
---@param text toets.Text
---@return ReachedClaim[]
function reached_claims.of_nodes(text)
  local found = {}
  for _, each in ipairs(reached_claims.find(text.value, text:mentions())) do
    if not each.count then found[#found + 1] = each end
  end
  return found
end

return reached_claims
