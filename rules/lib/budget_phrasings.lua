-- The phrasings by which Dutch prose says that spending stayed within a budget or went over it.
local scan = use("scan")

local budget_phrasings = {}

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
-- "Valt onder het budget van de dienst" says who pays.
local staying_below = [[\b]] .. any_of [[
  bleef bleven blijft blijven gebleven ligt liggen lag lagen zit zitten zat zaten gerealiseerd uitgevoerd afgerond
  afgewerkt voltooid gehouden georganiseerd opgeleverd
]] .. [[\b]]
local going = [[\b]] .. any_of "gegaan gaat gaan ging gingen uitgekomen kwam kwamen uitkwam uitkwamen" .. [[\b]]
local exceeding = any_of "overschreden overschreed overschrijdt overschrijden" .. [[\b]]
local respecting = any_of "gerespecteerd nageleefd respecteert respecteerde respecteerden" .. [[\b]]
-- A verb form that goes on ("het budget respecteert de principes van") has the budget as its subject.
local clause_ends = [[\s*(?:[.,;:!)]|$)]]
local was_exceeded = "(?:" .. [[overschreden\b|]] .. any_of "overschreed overschrijdt overschrijden"
  .. clause_ends .. ")"
local was_respected = "(?:" .. any_of "gerespecteerd nageleefd" .. [[\b|]]
  .. any_of "respecteert respecteerde respecteerden" .. clause_ends .. ")"
-- Up to two commas may set something apart; after one alone another thing follows. A comma in a number is none.
local on = [[(?:[^,]|,\d)*(?:,[^,]*,[^,]*)?]]
local sufficing = any_of "volstond volstonden volstaat volstaan" .. [[\b]]
local spent = any_of "uitgegeven besteed gespendeerd verbruikt" .. [[\b]]
local estimated = [[(?:er\s+)?(?:(?:werd|was|is)\s+)?(?:]]
  .. any_of "voorzien begroot gebudgetteerd geraamd" .. [[|het\s+(?:]] .. adjective .. [[\s+)*budget)\b]]
-- "Voldoende" as a verdict: not "voldoende gespreid".
local verdict_ends = [[\s*(?:[.,;!)]|$|om\b|voor\b|gebleken\b)]]

-- "De uitgaven lagen hoger dan", of the whole node.
local what_it_cost = [[\b(?:de|onze|deze)\s+(?:(?:totale|effectieve|werkelijke|uiteindelijke)\s+)?]]
  .. [[(?:uitgaven|kosten|kostprijs)\s+(?:van\s+(?:deze|de|het|dit)\s+(?:actie|actieplan|project)\s+)?]]
  .. any_of "liggen lagen ligt lag zijn waren is was vallen vielen valt viel" .. [[\s+(?:\w+\s+)?]]
---@class Phrasing
---@field name string
---@field cue toets.Re cheap to try: without it none of the patterns can match
---@field patterns toets.Re[] any of them is enough; the place of the match is the place of the claim
---@field also toets.Re? must occur in the clause too
---@field kind "within_budget"|"over_budget" what it says when nothing denies it
---@field fixed boolean? the denial is part of the phrasing
---@field budget_is_subject boolean? needs no other subject ("het budget volstond")
---@field denial_is_open boolean? a budget that did not suffice was spent to the end, or the rest was not done
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
      any_case([[\b]] .. budget .. on .. [[\b]] .. was_exceeded),
      any_case([[\b]] .. exceeding .. on .. [[\b]] .. budget),
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
      any_case([[\b]] .. budget .. on .. [[\b]] .. was_respected),
      any_case([[\b]] .. respecting .. on .. [[\b]] .. budget),
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
    kind = "within_budget", budget_is_subject = true, denial_is_open = true,
  },
  {
    name = "budget_insufficient", cue = any_case "ontoereikend|onvoldoende",
    patterns = { any_case([[\b]] .. budget .. [[.*\b(?:ontoereikend|onvoldoende)]] .. verdict_ends) },
    kind = "over_budget", budget_is_subject = true, denial_is_open = true,
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
    also = any_case(staying_below), kind = "within_budget",
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
  {
    name = "costs_higher", cue = any_case "hoger",
    -- "Hoger dan geraamd" may be the estimate before it was raised.
    patterns = { any_case(what_it_cost .. [[hoger\s+(?:uit\s+)?dan\s+(?:]] .. the_budget .. "|"
      .. any_of "begroot gebudgetteerd" .. ")" .. clause_ends) },
    kind = "over_budget", budget_is_subject = true,
  },
  {
    name = "costs_lower", cue = any_case "lager",
    patterns = { any_case(what_it_cost .. [[lager\s+(?:uit\s+)?dan\s+(?:]] .. the_budget .. "|"
      .. any_of "begroot gebudgetteerd geraamd voorzien" .. ")" .. clause_ends) },
    kind = "within_budget", budget_is_subject = true,
  },
}

---A budget by its name, and money being spent: parts of expressions.
budget_phrasings.budget, budget_phrasings.spent = budget, spent

---The phrasing that a clause holds, and where.
---@param clause string
---@return Phrasing?, integer? first, integer? last
function budget_phrasings.find(clause)
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

return budget_phrasings
