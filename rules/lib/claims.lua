-- Recognises what Dutch prose says about spending and budget, from a catalogue of phrasings.
--
-- The order is: take the text apart into sentences and clauses; leave out what is no statement about this
-- year (a question, an intention, a condition, another period); then look for one phrasing in the clause
-- and read from the words around it whom it is about, whether it is denied and what is excepted.
local budget_phrasings = use("budget_phrasings")
local exceptions = use("exceptions")
local scan = use("scan")
local scopes = use("scopes")
local sentences = use("sentences")
local statements = use("statements")

local claims = {}

---@class Claim
---@field kind "within_budget"|"over_budget"
---@field phrasing string which entry of the catalogue it is, for tests and for people
---@field first integer the sentence, byte positions in the text
---@field last integer
---@field quote string the clause that says it
---@field scope ClaimScope
---@field exceptions string[] what is excepted, in the words of the text
---@field problem string? why it cannot be evaluated, a key of `reasons`

local any_case, any_of = scan.any_case, scan.any_of
local budget, spent = budget_phrasings.budget, budget_phrasings.spent

-- What is no statement about this year -------------------------------------------------------------

-- "Er werd bijgestuurd om binnen het budget te blijven."
local purpose_clause = any_case([[\bom\s.*\b]] .. budget .. [[.*\bte\s+\w+en\b]])
local someone_else = any_case(budget .. [[\s+(?:\w+\s+){0,2}van\s+(?:de\s+|het\s+)?]] .. any_of [[
  vlaamse vlaanderen federale provinci\w* europ\w* agentschap departement minister partner\w* vzw
]] .. [[\b]])
-- "De gezinnen overschreden hun budget", "de budgethouder respecteert het budget": whose budget that is.
local has_a_subject = any_case([[\b]] .. any_of [[
  overschreed overschrijdt overschrijden overschreden respecteert respecteerde respecteerden
]] .. [[\b[^,]*\b]] .. budget .. [[|\b(?:hun|haar|zijn)\s+(?:eigen\s+)?]] .. budget)
local at_another_level = any_case([[\b(?:entiteit|stad|gemeente|organisatie)s?niveau\b]]
  .. [[|\bniveau\s+van\s+(?:de|het)\s+]] .. any_of "entiteit stad gemeente ocmw bestuur dienst afdeling" .. [[\b]])
local named_budget = re.compile([[(?:budget|krediet)\s+[A-Z]\w*[a-z]\b]])
-- "Bewoners vinden het budget onvoldoende", "de indruk dat het budget werd overschreden".
local opinion = any_case([[\b(?:vindt|vinden|vond|vonden|acht|achten)\s+(?:\w+\s+){0,2}]] .. budget
  .. [[|\b]] .. any_of "mening stelling indruk bewering gerucht regel afspraak" .. [[\s+(?:\w+\s+)?dat\b]])
-- "De termijn van het budget werd overschreden": something else than the budget.
local something_of_budget = any_case([[\b]] .. any_of [[
  \w*termijn \w*termijnen looptijd \w*duur duurtijd periode planning timing deadline einddatum geldigheid opmaak
  verdeling goedkeuring aanvraag verlenging afsluiting indiening opvolging
]] .. [[\s+(?:van|voor)\s+(?:\w+\s+){0,2}]] .. budget)
local income = any_case([[\b(?:ontvangsten|inkomsten|opbrengsten)\b]])
local expense = any_case([[\b(?:uitgaven|kosten|bestedingen)\b]])

-- Whom it is about ---------------------------------------------------------------------------------

local plural_budget = any_case([[\b(?:budgetten|kredieten)\b]])
local general_subject = any_case([[\b]] .. any_of [[
  actieplan actie beleidsdoelstelling doelstelling plan project programma werking uitvoering realisatie
  uitgaven kosten bestedingen alles geheel we wij dit deze investering investeringen
]] .. [[\b]])
-- "Binnen het budget gebleven.", "Bleef binnen het budget.", "Er werd binnen het budget gebleven."
local opens_without_subject = any_case([[^\s*(?:er|binnen|bleef|bleven|blijft|blijven)\s]])
-- "De kosten voor de zomerschool": a part of the node that has no figure of its own.
local part_of_node = any_case([[\b]] .. any_of [[
  uitgaven kosten kostprijs bestedingen budget budgetten krediet kredieten
]] .. [[\s+(?:voor|van|inzake|rond)\s+(\w+(?:\s+\w+)?)]])
-- "De meerkost werd binnen het budget opgevangen", "bij 12 gezinnen werd het budget overschreden".
local part_of_work = any_case([[\b(?:meerkost\w*|meeruitgave\w*]]
  .. [[|(?:extra|bijkomende|hogere|onvoorziene)\s+(?:uitgaven|kosten)]]
  .. [[|overschrijding\w*\s.*(?:bij|voor)\s+(?:de|het)]]
  .. [[|bij\s+(?:\d+|enkele|sommige|veel|verschillende|meerdere)\s+\w+)\b]])
local purpose = any_case([[\b(?:aan|voor|rond|inzake)\s+(\w+(?:\s+\w+)?)]])
local whole_node = any_case([[^(?:(?:de|het|dit|deze|alle|elk|elke|beide|geen)\s+)?]] .. any_of [[
  actie acties actieplan actieplannen beleidsdoelstelling prioritaire project jaar boekjaar
]] .. [[\b|^\d]])
local owner_of_budget = any_case(budget .. [[\s+van\s+(?:de|het|dit|deze|onze)\s+\w+]])
local opens_relative = any_case([[^(?:die|dat|welke|waarvan|waarbij)\b|\bdie\s+(?:het|hun|haar)\s+(?:\w+\s+)?]]
  .. budget)
-- "Het actieplan X bleef binnen het budget, dat rond Y niet."
local contrast = any_case([[,\s+(?:(?:dat|die)\s+(?:rond|voor|van|over|inzake)\s.*\b(?:niet|wel)\b]]
  .. [[|(?:de|het)\s+(?:\w+\s+){1,3}(?:niet|wel)\W*$)]])
local investment_word = any_case([[\binvestering]])
local operating_word = any_case([[\bexploitatie]])
local first_budget = any_case([[\b(?:oorspronkelijke?|initi[ëe]le|initieel)\s+(?:\w+\s+)?]] .. budget)
local changed_budget = any_case([[\b]] .. any_of "verhoogde? verhoging verlaagde?" .. [[\b]]
  .. [[|\b(?:extra|bijkomende?)\s+]] .. budget)

-- Denial -------------------------------------------------------------------------------------------

-- "Niet alleen", "niet-prioritaire", "de niet voorziene kosten".
local no_denial = any_case([[\bniet[- ](?:alleen|enkel|slechts|zozeer|prioritaire?|\w+(?:[dt]e|ene))\b]])
local not_enough = any_case([[\bniet\s+(?:\w+\s+)?voldoende\b]])
local denial = [[\b(?:niet|nooit|nergens)\b]]
local denial_anywhere = any_case(denial)
local denial_before = any_case(denial .. [[\s+(?:\w+\s+){0,2}$]])
local denial_at_end = any_case(denial .. [[\s+(?:\w+\s+){0,2}\w+$]])
local denial_after = any_case([[^\s+(?:\w+\s+){0,3}]] .. denial)
local denial_opens = any_case([[^\s*(?:(?:nooit|nergens)\b|noch\b.*\bnoch\b)]])
-- "Het is niet zo dat ...": what follows may be denied once more.
local denies_all = any_case([[\bniet\s+(?:zo|waar|juist|correct|het\s+geval)\s+dat\b]])
local denied_noun = any_case([[\bgeen\s+(?:enkele?\s+)?(?:van\s+(?:de|onze)\s+)?(?:prioritaire?\s+)?]] .. any_of [[
  overschrijding\w* budget\w* krediet\w* actie acties actieplan actieplannen uitgave uitgaven sprake
  beleidsdoelstelling beleidsdoelstellingen
]] .. [[\b]])
-- "Zonder overschrijding", "zonder het budget te overschrijden", "zonder dat het budget werd overschreden".
local without_overrun = any_case([[\bzonder\s+(?:\w+\s+){0,6}(?:budget|krediet)?overschr]])

-- A quick look before a text is taken apart.
local names_budget = any_case([[\b(?:]] .. budget .. [[|\w*overschrijding)|\b]] .. spent
  .. [[|\bdan\s+(?:begroot|gebudgetteerd|geraamd|voorzien)\b]])

-- A denial counts where it stands close to the phrasing: "wegens het niet doorgaan van de reis bleef de
-- actie binnen het budget" denies the journey.
---@return boolean denied, boolean is_clear
local function is_denied(clause, phrasing, first, last)
  if not not_enough:test(clause) then clause = scan.blank_all(clause, no_denial) end
  local close = denial_before:test(clause:sub(1, first - 1)) or denial_at_end:test(clause:sub(1, last))
    or (phrasing.budget_is_subject and denial_after:test(clause:sub(last + 1))) or denial_opens:test(clause)
  local of_noun = denied_noun:test(clause) or without_overrun:test(clause)
  local is_clear = close or not denial_anywhere:test(clause:sub(first, last))
  return close ~= of_noun, is_clear
end

local function is_no_statement(clause)
  return statements.is_intention(clause) or purpose_clause:test(clause) or statements.is_hedged(clause)
    or someone_else:test(clause) or at_another_level:test(clause) or named_budget:test(clause) or opinion:test(clause)
    or something_of_budget:test(clause) or (income:test(clause) and not expense:test(clause))
end

local function section_of(clause)
  local investment, operating = investment_word:test(clause), operating_word:test(clause)
  if investment and not operating then return "investment" end
  if operating and not investment then return "operating" end
  return nil
end

local function speaks_of_part(clause, phrasing)
  if part_of_work:test(clause) then return true end
  local _, _, whose = part_of_node:find(clause)
  if not whose and phrasing.says_on_what then _, _, whose = purpose:find(clause) end
  return whose ~= nil and not whole_node:test(whose)
end

---@param clause string without its exceptions
---@param previous { scope: ClaimScope?, years: string }? the clause before it in the sentence
local function read_subject(clause, phrasing, previous)
  if not phrasing.budget_is_subject then clause = scan.blank_all(clause, owner_of_budget) end
  local scope = scopes.named(clause, plural_budget:test(clause))
  if not scope and previous and scopes.continues(clause) then scope = previous.scope end
  local problem
  if changed_budget:test(clause) then
    problem = "unclear_budget"
  elseif scopes.is_partial(clause) then
    problem = "partial_scope"
  elseif opens_relative:test(clause) or contrast:test(clause) then
    problem = "unclear_target"
  elseif not (scope and scope.each) and speaks_of_part(clause, phrasing) then
    problem = "part_of_node"
  elseif not scope and (not phrasing.budget_is_subject or has_a_subject:test(clause))
    and not general_subject:test(clause) and not opens_without_subject:test(clause) then
    -- "Het evenement werd binnen budget georganiseerd": of an event there is no figure.
    problem = "part_of_node"
  end
  scope = scope or { each = false, kinds = {} }
  return {
    each = scope.each, kinds = scope.kinds, priority = scope.priority,
    section = section_of(clause), version = first_budget:test(clause) and "initial" or nil,
  }, problem
end

local opposite = { within_budget = "over_budget", over_budget = "within_budget" }

---What a text says about spending and budget in the fiscal year.
---@param value string
---@param fiscal_year integer?
---@return Claim[]
function claims.recognise(value, fiscal_year)
  local found = {}
  if not names_budget:test(value) then return found end
  for _, sentence in ipairs(sentences.split(value)) do
    local text = statements.without_asides(sentence.text)
    local speaks = names_budget:test(text)
      and not statements.is_open(text)
    if speaks then
      local previous
      for _, part in ipairs(sentences.clauses(text)) do
        local clause, excepted = exceptions.take(part.text)
        local years = statements.years_named(clause, fiscal_year)
        if years == "none" and previous then years = previous.years end
        local phrasing, from, to
        if years ~= "other" and not is_no_statement(clause) then phrasing, from, to = budget_phrasings.find(clause) end
        local scope, problem
        if phrasing then
          scope, problem = read_subject(clause, phrasing, previous)
          local kind = phrasing.kind
          if not phrasing.fixed then
            local denied, is_clear = is_denied(clause, phrasing, from, to)
            if denied then kind = opposite[kind] end
            if kind == "over_budget" and phrasing.denial_is_open then is_clear = false end
            if not is_clear or denies_all:test(text) then problem = problem or "unclear_denial" end
          end
          found[#found + 1] = {
            kind = kind, phrasing = phrasing.name,
            first = sentence.first, last = sentence.last,
            quote = sentences.quote(sentence.text:sub(part.first, part.last)),
            scope = scope, exceptions = excepted, problem = problem,
          }
        end
        previous = { scope = scope or scopes.named(clause, plural_budget:test(clause)), years = years }
      end
    end
  end
  return found
end

return claims
