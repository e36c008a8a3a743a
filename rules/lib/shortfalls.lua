-- Recognises that a text says its work stayed below what was aimed at: "lager dan het vooropgestelde aantal", "de
-- vooropgestelde resultaten werden niet gehaald". What a block of another year says ("Kwartaal 2 - 2022:") is no
-- matter.
local scan = use("scan")
local sentences = use("sentences")
local statements = use("statements")

local shortfalls = {}

---@class Shortfall
---@field quote string the sentence that says it
---@field first integer bytes of the sentence in the text
---@field last integer

local any_case, any_of = scan.any_case, scan.any_of

local aimed = any_of "vooropgesteld beoogd nagestreefd afgesproken vooropstelling"
local target = any_of [[
  streef(?:cijfers?|doel(?:en)?|waarden?|getal) doelstelling(?:en)? targets? kpi(?:'s)? resultaten doelen aantal(?:len)?
]]
local below = any_case([[\b(?:lager|minder|kleiner)\s+(?:(?:is|was|ligt|lag|liggen|lagen)\s+)?dan\s+(?:wat\s+)?]]
  .. [[(?:(?:was|is|werd|het|de|ons|onze)\s+){0,2}(?:]] .. aimed .. "e?|streefcijfer|streefwaarde|target)\\b")
local not_reached = any_case([[\b]] .. aimed .. [[e\s+]] .. target .. [[\s+[^.;:,]*\bniet\s+(?:volledig\s+)?]]
  .. any_of "behaald bereikt gehaald gerealiseerd" .. [[\b]])
local aimed_words = any_case([[\b]] .. aimed .. [[e?\b]]) -- what was aimed at is no intention of the sentence
local quick = any_case(aimed .. "|streef|target")
-- Lower costs, or fewer complaints, are none.
local better_lower = any_case([[\b(?:\w*kost(?:en|prijs)?|\w*uitgaven?|\w*prijs|\w*budget|\w*bedrag|facturen|factuur]]
  .. [[|euro|looptijd|duur|termijn|\w*tijd|klachten|\w*uitval|afwezigheid|verzuim|schulden?|\w*armoede|vertraging]]
  .. [[|gebreken|fouten|incidenten|daling|afname)\b]])
local denial = any_case([[\b(?:geen|nooit|noch)\b|\bniet\s+(?:lager|minder|kleiner)\b]])
local head_with_year = any_case([[(?:^|\n)[^.\n]*\b((?:19|20)\d\d)[^.\n]{0,9}:[ \t]*(?:\n|$)]])

---The year that the last heading before a place names.
local function year_above(value, place)
  local year
  for first, _, named in scan.matches(head_with_year, value) do
    if first >= place then break end
    year = tonumber(named)
  end
  return year
end

---The last sentence in which a text says of the fiscal year that less was reached than was aimed at.
---@param text toets.Text
---@param fiscal_year integer?
---@return Shortfall?
function shortfalls.of(text, fiscal_year)
  local value, found = text.value, nil
  if not quick:test(value) then return nil end
  for _, sentence in ipairs(sentences.split(value, quick)) do
    local words = sentence.text
    local says = (below:test(words) or not_reached:test(words)) and not better_lower:test(words)
      and not denial:test(words) and not statements.is_open(words)
      and not statements.is_intention(scan.blank_all(words, aimed_words))
      and statements.years_named(words, fiscal_year) ~= "other"
    if says and (year_above(value, sentence.first) or fiscal_year) == fiscal_year then
      found = { quote = sentences.quote(words), first = sentence.first, last = sentence.last }
    end
  end
  return found
end

return shortfalls
