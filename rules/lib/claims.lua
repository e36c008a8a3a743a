-- Recognises what Dutch prose says about spending and budget, from a catalogue of phrasings.
--
-- The order is: take the text apart into sentences and clauses; leave out what is no statement about this
-- year (a question, an intention, a condition, another period); then look for one phrasing in the clause
-- and read from the words around it whom it is about, whether it is denied and what is excepted.
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

-- Words of the catalogue ---------------------------------------------------------------------------

local any_case, any_of = scan.any_case, scan.any_of

local budget = any_of [[
  (?:actie|project|werkings|exploitatie|investerings|uitgaven|jaar|totaal)?budget(?:ten)?
  (?:uitgaven|investerings|exploitatie)?krediet(?:en)?
  middelen
]] .. [[\b]]
local adjective = any_of [[
  totale? volledige? beschikbare? vooropgestelde? voorziene? goedgekeurde? geraamde? toegekende? toegewezen
  gebudgetteerde? begrote? geplande? ingeschreven vastgelegde? initi[ëe]le? initieel oorspronkelijke? aangepaste?
  bijgestelde? verhoogde verlaagde jaarlijkse? financi[ëe]le verwachte? globale? afgesproken eigen
  hiervoor daarvoor daartoe hiertoe ervoor vooraf en
  (?:voor|in)_(?:20\d\d|deze_actie|dit_actieplan|dit_jaar)
]]
local the_budget = "(?:" .. any_of "het de dit deze dat die haar zijn hun ons onze een elk ieder geen" .. [[\s+)?]]
  .. "(?:" .. adjective .. [[\s+)*\b]] .. budget

local staying = [[\b]] .. any_of [[
  bleef bleven blijft blijven gebleven ligt liggen lag lagen valt vallen viel vielen gevallen past passen paste pasten
  zit zitten zat zaten gerealiseerd uitgevoerd afgerond afgewerkt voltooid verlopen verloopt verliep verliepen
  gehouden georganiseerd opgeleverd behaald besteed betaald aangekocht opgevangen gefinancierd gedragen
  gebeurd gebeurde gebeurden
]] .. [[\b]]
local going = [[\b]] .. any_of "gegaan gaat gaan ging gingen uitgekomen kwam kwamen uitkwam uitkwamen" .. [[\b]]
local exceeding = any_of "overschreden overschreed overschrijdt overschrijden" .. [[\b]]
local respecting = any_of "gerespecteerd nageleefd respecteert respecteerde respecteerden" .. [[\b]]
local sufficing = any_of "volstond volstonden volstaat volstaan" .. [[\b]]
local spent = any_of "uitgegeven besteed gespendeerd verbruikt" .. [[\b]]
local estimated = [[(?:er\s+)?(?:(?:werd|was|is)\s+)?(?:]]
  .. any_of "voorzien begroot gebudgetteerd geraamd" .. [[|het\s+(?:]] .. adjective .. [[\s+)*budget)\b]]
-- "Voldoende" as a verdict: not "voldoende gespreid".
local verdict_ends = [[\s*(?:[.,;!)]|$|om\b|voor\b|gebleken\b)]]

---@class Phrasing
---@field name string
---@field cue toets.Re cheap to try: without it none of the patterns can match
---@field patterns toets.Re[] any of them is enough; the place of the match is the place of the claim
---@field also toets.Re? must occur in the clause too
---@field kind "within_budget"|"over_budget" what it says when nothing denies it
---@field fixed boolean? the denial is part of the phrasing
---@field budget_is_subject boolean? needs no other subject ("het budget volstond")
---@field says_on_what boolean? "aan X" or "voor X" in its clause narrows it down to X

---@type Phrasing[]
local catalogue = {
  {
    name = "budget_not_used_up", cue = any_case "volledig|geheel|helemaal",
    patterns = {
      any_case([[\b]] .. budget .. [[.*\bniet\s+(?:volledig|geheel|helemaal)\s+(?:\w+\s+)?]]
        .. any_of "opgebruikt uitgeput aangewend besteed benut uitgegeven gebruikt opgenomen nodig" .. [[\b]]),
    },
    kind = "within_budget", fixed = true, budget_is_subject = true,
  },
  {
    name = "budget_exceeded", cue = any_case "overschr",
    patterns = {
      any_case([[\b]] .. budget .. [[.*\b]] .. exceeding),
      any_case([[\b]] .. exceeding .. [[.*\b]] .. budget),
    },
    kind = "over_budget", budget_is_subject = true,
  },
  {
    name = "budget_overrun", cue = any_case "overschrijding",
    patterns = {
      any_case([[\b(?:budget|krediet)overschrijding(?:en)?\b]]),
      any_case([[\boverschrijding(?:en)?\s+(?:van|op)\s+]] .. the_budget),
    },
    also = any_case([[\b]] .. any_of [[
      is was zijn waren werd werden kent kende kenden leidt leidde leidden gaf gaven resulteerde vastgesteld zonder
      gerealiseerd uitgevoerd afgerond bleef bleven
    ]] .. [[\b]]),
    kind = "over_budget", budget_is_subject = true,
  },
  {
    name = "budget_respected", cue = any_case "respect|nageleefd",
    patterns = {
      any_case([[\b]] .. budget .. [[.*\b]] .. respecting),
      any_case([[\b]] .. respecting .. [[.*\b]] .. budget),
    },
    kind = "within_budget", budget_is_subject = true,
  },
  {
    name = "budget_sufficient", cue = any_case "volst|toereikend|voldoende",
    patterns = {
      any_case([[\b]] .. budget .. [[.*\b]] .. sufficing),
      any_case([[\b]] .. sufficing .. [[.*\b]] .. budget),
      any_case([[\b]] .. budget .. [[.*\b(?:toereikend|voldoende)]] .. verdict_ends),
    },
    kind = "within_budget", budget_is_subject = true,
  },
  {
    name = "budget_insufficient", cue = any_case "ontoereikend|onvoldoende",
    patterns = { any_case([[\b]] .. budget .. [[.*\b(?:ontoereikend|onvoldoende)]] .. verdict_ends) },
    kind = "over_budget", budget_is_subject = true,
  },
  {
    name = "stayed_within", cue = any_case "binnen",
    patterns = { any_case([[\bbinnen\s+]] .. the_budget) },
    also = any_case(staying), kind = "within_budget",
  },
  {
    name = "is_within", cue = any_case "binnen",
    patterns = {
      any_case([[\b(?:is|zijn|was|waren)\s+(?:\w+\s+){0,2}binnen\s+]] .. the_budget
        .. [[(?:\s+(?:in|voor)\s+20\d\d)?\s*(?:[.,;!)]|$)]]),
    },
    kind = "within_budget",
  },
  {
    name = "stayed_below", cue = any_case "onder|beneden",
    patterns = { any_case([[\b(?:onder|beneden)\s+]] .. the_budget) },
    also = any_case(staying), kind = "within_budget",
  },
  {
    name = "went_above", cue = any_case "boven|buiten",
    patterns = { any_case([[\b(?:boven|buiten)\s+]] .. the_budget) },
    also = any_case(staying .. "|" .. going), kind = "over_budget",
  },
  {
    name = "spent_more", cue = any_case "meer",
    patterns = {
      any_case([[\bmeer\s+(?:\w+\s+)?]] .. spent .. [[\s+dan\s+]] .. estimated),
      any_case([[\bmeer\s+dan\s+]] .. estimated .. [[\s+]] .. spent),
    },
    kind = "over_budget", budget_is_subject = true, says_on_what = true,
  },
  {
    name = "spent_less", cue = any_case "minder",
    patterns = {
      any_case([[\bminder\s+(?:\w+\s+)?]] .. spent .. [[\s+dan\s+]] .. estimated),
      any_case([[\bminder\s+dan\s+]] .. estimated .. [[\s+]] .. spent),
    },
    kind = "within_budget", budget_is_subject = true, says_on_what = true,
  },
}

-- What is no statement about this year -------------------------------------------------------------

-- "Er werd bijgestuurd om binnen het budget te blijven."
local purpose_clause = any_case([[\bom\s.*\b]] .. budget .. [[.*\bte\s+\w+en\b]])
local someone_else = any_case(budget .. [[\s+(?:\w+\s+){0,2}van\s+(?:de\s+|het\s+)?]] .. any_of [[
  vlaamse vlaanderen federale provinci\w* europ\w* agentschap departement minister partner\w* vzw
]] .. [[\b]])
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
local purpose = any_case([[\b(?:aan|voor|rond|inzake)\s+(\w+(?:\s+\w+)?)]])
local whole_node = any_case([[^(?:(?:de|het|dit|deze|alle|elk|elke|beide|geen)\s+)?]] .. any_of [[
  actie acties actieplan actieplannen beleidsdoelstelling prioritaire project jaar boekjaar
]] .. [[\b|^\d]])
local owner_of_budget = any_case(budget .. [[\s+van\s+(?:de|het|dit|deze|onze)\s+\w+]])
local opens_relative = any_case([[^(?:die|dat|welke|waarvan|waarbij)\b]])
local investment_word = any_case([[\binvestering]])
local operating_word = any_case([[\bexploitatie]])
local first_budget = any_case([[\b(?:oorspronkelijke?|initi[ëe]le|initieel)\s+(?:\w+\s+)?]] .. budget)
local changed_budget = any_case([[\b]] .. any_of "verhoogde? verhoging verlaagde?" .. [[\b]]
  .. [[|\b(?:extra|bijkomende?)\s+]] .. budget)

-- Denial -------------------------------------------------------------------------------------------

-- "Niet alleen", "niet-prioritaire", "de niet voorziene kosten".
local no_denial = any_case([[\bniet[- ](?:alleen|enkel|slechts|zozeer|prioritaire?|\w+(?:[dt]e|ene))\b]])
local denial = [[\b(?:niet|nooit|nergens)\b]]
local denial_anywhere = any_case(denial)
local denial_before = any_case(denial .. [[\s+(?:\w+\s+){0,2}$]])
local denial_at_end = any_case(denial .. [[\s+(?:\w+\s+){0,2}\w+$]])
local denial_after = any_case([[^\s+(?:\w+\s+){0,3}]] .. denial)
local denial_opens = any_case([[^\s*(?:(?:nooit|nergens)\b|noch\b.*\bnoch\b)]])
local denied_noun = any_case([[\bgeen\s+(?:enkele?\s+)?(?:van\s+(?:de|onze)\s+)?(?:prioritaire?\s+)?]] .. any_of [[
  overschrijding\w* budget\w* krediet\w* actie acties actieplan actieplannen uitgave uitgaven sprake
  beleidsdoelstelling beleidsdoelstellingen
]] .. [[\b]])
-- "Zonder overschrijding", "zonder het budget te overschrijden", "zonder dat het budget werd overschreden".
local without_overrun = any_case([[\bzonder\s+(?:\w+\s+){0,6}(?:budget|krediet)?overschr]])

-- A quick look before a text is taken apart.
local names_budget = any_case([[\b(?:]] .. budget .. [[|\w*overschrijding)|\b]] .. spent)

-- A denial counts where it stands close to the phrasing: "wegens het niet doorgaan van de reis bleef de
-- actie binnen het budget" denies the journey.
---@return boolean denied, boolean is_clear
local function is_denied(clause, phrasing, first, last)
  clause = scan.blank_all(clause, no_denial)
  local close = denial_before:test(clause:sub(1, first - 1)) or denial_at_end:test(clause:sub(1, last))
    or (phrasing.budget_is_subject and denial_after:test(clause:sub(last + 1))) or denial_opens:test(clause)
  local of_noun = denied_noun:test(clause) or without_overrun:test(clause)
  local is_clear = close or not denial_anywhere:test(clause:sub(first, last))
  return close ~= of_noun, is_clear
end

local function is_no_statement(clause)
  return statements.is_intention(clause) or purpose_clause:test(clause) or statements.is_hedged(clause)
    or someone_else:test(clause) or (income:test(clause) and not expense:test(clause))
end

local function find_phrasing(clause)
  for _, phrasing in ipairs(catalogue) do
    if phrasing.cue:test(clause) and (not phrasing.also or phrasing.also:test(clause)) then
      for _, pattern in ipairs(phrasing.patterns) do
        local first, last = pattern:find(clause)
        if first then return phrasing, first, last end
      end
    end
  end
  return nil
end

local function section_of(clause)
  local investment, operating = investment_word:test(clause), operating_word:test(clause)
  if investment and not operating then return "investment" end
  if operating and not investment then return "operating" end
  return nil
end

local function speaks_of_part(clause, phrasing)
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
  elseif opens_relative:test(clause) then
    problem = "unclear_target"
  elseif not (scope and scope.each) and speaks_of_part(clause, phrasing) then
    problem = "part_of_node"
  elseif not scope and not phrasing.budget_is_subject and not general_subject:test(clause)
    and not opens_without_subject:test(clause) then
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
        if years ~= "other" and not is_no_statement(clause) then phrasing, from, to = find_phrasing(clause) end
        local scope, problem
        if phrasing then
          scope, problem = read_subject(clause, phrasing, previous)
          local kind = phrasing.kind
          if not phrasing.fixed then
            local denied, is_clear = is_denied(clause, phrasing, from, to)
            if denied then kind = opposite[kind] end
            if not is_clear then problem = problem or "unclear_denial" end
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
