-- Recognises that a text says its work did not run as planned: a delay, a start put off, work not carried out.
local scan = use("scan")
local sentences = use("sentences")
local statements = use("statements")
local whole_work = use("whole_work")

local setbacks = {}

local any_case, any_of = scan.any_case, scan.any_of

---@class Setback
---@field quote string the clause that says it
---@field first integer bytes of its sentence in the text
---@field last integer

-- A quick look before a text is taken apart.
local quick = any_case([[vertra|gesteld|geschoven|stilge|achter\s*op|later\s+dan|moei[lz]|stroef|tra(?:ag|ger)]]
  .. [[|verle(?:ng|g)d|stopgez|geannul|afgelast|afgevoerd|geschrapt|\bachter(?:op)?\b]]
  .. [[|niet\s+(?:\w+\s+){0,2}?(?:ge[hrs]|conform|uitg|doorg|opge|beh|nag|zoals|volgens|op)]])
local slow_verb = any_of "verloopt verlopen verliep verliepen loopt liep vordert vorderde"
local signal = any_case([[\b(?:]] .. any_of [[
  vertraging\w* vertraagd uitgesteld opgeschoven verschoven doorgeschoven stilgelegd stilgevallen
  achter(?:op)?_(?:op_)?(?:schema|de_planning) achterop
  later_dan_(?:voorzien|gepland|verwacht|vooropgesteld) stopgezet geannuleerd afgelast afgevoerd geschrapt
]] .. "|" .. slow_verb .. [[\s+(?:\w+\s+)?]] .. any_of "moeizaam moeilijk stroef traag trager niet_(?:zoals|volgens|op)"
  .. [[|niet\s+(?:\w+\s+){0,2}?]] .. any_of [[
  gerealiseerd uitgevoerd doorgegaan doorgaan opgestart gestart gehaald behaald nageleefd
]] .. "|" .. any_of "termijn uitvoeringstermijn einddatum looptijd deadline" .. [[\s+(?:is|werd|wordt)\s+]]
  .. [[(?:\w+\s+){0,4}?(?:verlengd|verlegd))\b]])
-- "Zit (nog) niet op schema", "verloopt niet volgens de planning", "loopt achter".
local off_schedule = any_case([[\bniet\s+(?:meer\s+|langer\s+)?(?:op|volgens|conform)\s+(?:de\s+|het\s+)?]]
  .. any_of "schema koers planning tijds?schema tijdspad timing" .. [[\b|\b]]
  .. any_of "loopt lopen liep liepen zit zitten zat ligt liggen lag" .. [[\s+(?:\w+\s+){0,2}?achter(?:op)?]]
  .. [[(?:\s*[.,;]|\s*$|\s+op\s+(?:schema\b|(?:de|het)\s+(?:planning|timing|(?:tijds?)?schema)\b))]])
-- "Er is vertraging", "Door ziekte is vertraging opgelopen", "Liep vertraging op".
local without_subject = any_case([[^(?:er\s+(?:is|was)\s+(?:\w+\s+)?vertraging\b]]
  .. [[|(?:er|door)\s[^,]*\bvertraging\s+(?:opgelopen|ontstaan)\b|(?:liep|loopt)\s+(?:\w+\s+)?vertraging\s+op\b)]])

-- "Uitgesteld naar 2024", "opgeschoven tot het voorjaar van 2024": the year is where it went.
local put_off_to = any_case([[\b(?:naar|tot)\s+(?:\w+\s+){0,3}20\d\d\b]])
-- "Er is vertraging bij de FOD": of another body, unless the work itself is named.
local delay_in = [[\bvertraging\s+(?:(?:opgelopen|ontstaan)\s+)?(?:bij|in|van|op)\s]]
local elsewhere = any_case(delay_in)
local in_own_work = any_case(delay_in .. [[+(?:de|het|deze|dit)\s+]]
  .. any_of "actie actieplan project uitvoering realisatie opstart planning timing werken" .. [[\b]])
local formerly = any_case([[\b(?:eerder|destijds|toentertijd|indertijd)\b]])
-- "Niet alleen uitgevoerd" is done; what has "nog niet" begun may be planned for later.
local no_denial = any_case([[\bniet\s+(?:alleen|enkel|slechts)\b|\bnog\s+(?:steeds\s+)?niet\b]])
local denial = any_case([[\b(?:geen|zonder|nauwelijks|nooit)\b|\bniet\s+(?:langer\s+)?]]
  .. any_of "vertraagd uitgesteld verschoven opgeschoven stopgezet geannuleerd afgelast afgevoerd geschrapt" .. [[\b]])
local made_good = any_case([[\b]] .. any_of [[
  ingehaald weggewerkt ingelopen tijdig_(?:opgeleverd|afgerond|uitgevoerd|klaar)
  (?:opnieuw|terug|weer)_(?:volledig_)?op_schema
]] .. [[\b]])

---The sentences of a text that may tell of a setback, of whatever it is.
---@param value string
---@return SentencePart[]
function setbacks.hints(value)
  local found = {}
  if not quick:test(value) then return found end
  for _, sentence in ipairs(sentences.split(value, quick)) do
    if quick:test(sentence.text) then found[#found + 1] = sentence end
  end
  return found
end

local function is_setback(clause, node)
  if denial:test(clause) or formerly:test(clause) then return false end
  if without_subject:test(clause) and (in_own_work:test(clause) or not elsewhere:test(clause)) then return true end
  local is_told = off_schedule:test(clause) or signal:test(scan.blank_all(clause, no_denial))
  return is_told and whole_work.is_subject(clause, node)
end

---What a text says of its whole work being late or not carried out in the fiscal year.
---@param text toets.Text
---@param fiscal_year integer?
---@return Setback[]
function setbacks.of(text, fiscal_year)
  local found = {}
  if not quick:test(text.value) or made_good:test(text.value) then return found end
  for _, sentence in ipairs(sentences.split(text.value, quick)) do
    local plain = quick:test(sentence.text) and statements.without_asides(sentence.text)
    if plain and not statements.is_open(plain)
      and statements.years_named(scan.blank_all(plain, put_off_to), fiscal_year) ~= "other" then
      for _, part in ipairs(sentences.clauses(plain)) do
        if (signal:test(part.text) or off_schedule:test(part.text)) and is_setback(part.text, text.node)
          and not statements.is_intention(part.text) then
          found[#found + 1] = {
            quote = sentences.quote(sentence.text:sub(part.first, part.last)),
            first = sentence.first, last = sentence.last,
          }
        end
      end
    end
  end
  return found
end

return setbacks
