local claims = use("claims")

local function describe(claim)
  local scope = claim.scope
  local words = { claim.kind }
  if scope.each then words[#words + 1] = "each" end
  if #scope.kinds > 0 then words[#words + 1] = table.concat(scope.kinds, "+") end
  if scope.priority ~= nil then words[#words + 1] = scope.priority and "priority" or "no-priority" end
  if scope.section then words[#words + 1] = scope.section end
  if scope.version then words[#words + 1] = scope.version end
  for _, exception in ipairs(claim.exceptions) do words[#words + 1] = "but(" .. exception .. ")" end
  if claim.problem then words[#words + 1] = "?" .. claim.problem end
  return table.concat(words, " ")
end

---@param name string
---@param value string
---@param ... string what is recognised, in order
local function says(name, value, ...)
  local expected = table.concat({ ... }, "; ")
  return {
    name = name,
    check = function()
      local got = {}
      for i, claim in ipairs(claims.recognise(value, 2023)) do got[i] = describe(claim) end
      local found = table.concat(got, "; ")
      assert(found == expected, value .. "\n  got: " .. found .. "\n  expected: " .. expected)
    end,
  }
end

local function silent(name, value)
  return says(name, value)
end

return {
  -- The catalogue.
  says("realised within the available budget", "Het actieplan is binnen het beschikbare budget gerealiseerd.",
    "within_budget action_plan"),
  says("stayed within the budget put forward", "Het actieplan bleef binnen het vooropgestelde budget.",
    "within_budget action_plan"),
  says("carried out within the approved budget", "De actie werd binnen het goedgekeurde budget uitgevoerd.",
    "within_budget action"),
  says("within the estimated budget", "De uitgaven bleven binnen het geraamde budget.", "within_budget"),
  says("is within budget, nothing after it", "De actie is binnen budget.", "within_budget action"),
  says("within the budgets", "De uitgaven bleven binnen de budgetten.", "within_budget"),
  says("within the credits", "De uitgaven vielen binnen de voorziene kredieten.", "within_budget"),
  says("within the means", "Het project bleef binnen de beschikbare middelen.", "within_budget"),
  says("the budget foreseen for the year", "De uitgaven bleven binnen het voor 2023 voorziene budget.",
    "within_budget"),
  says("the budget was not exceeded", "Het budget werd niet overschreden.", "within_budget"),
  says("the budget is not exceeded", "Het budget is niet overschreden.", "within_budget"),
  says("no overrun", "Er was geen budgetoverschrijding.", "within_budget"),
  says("carried out without overrun", "De actie werd zonder budgetoverschrijding uitgevoerd.", "within_budget "
    .. "action"),
  says("no overrun of the credits", "Er was geen overschrijding van de voorziene kredieten.", "within_budget"),
  says("the budget was respected", "Het budget werd gerespecteerd.", "within_budget"),
  says("the budgets were kept to", "De goedgekeurde budgetten werden nageleefd.", "within_budget"),
  says("stayed below the budget", "De uitgaven bleven onder het budget.", "within_budget"),
  says("the action stayed below the budget", "De actie bleef onder het voorziene budget.", "within_budget action"),
  says("the budget sufficed", "Het voorziene budget volstond.", "within_budget"),
  says("the credit sufficed", "Het krediet volstond om alle kosten te dragen.", "within_budget"),
  says("the budget was sufficient", "Het budget was toereikend.", "within_budget"),
  says("spending did not exceed the budget", "De uitgaven overschreden het budget niet.", "within_budget"),
  says("the budget was not used up", "Het budget werd niet volledig opgebruikt.", "within_budget"),
  says("no more was spent than estimated", "Er werd niet meer uitgegeven dan begroot.", "within_budget"),
  says("less was spent than foreseen", "Er werd minder uitgegeven dan voorzien.", "within_budget"),
  says("an inverted sentence", "Binnen het voorziene budget bleven alle actieplannen.", "within_budget each "
    .. "action_plan"),
  says("capitals and a wrapped line", "HET ACTIEPLAN BLEEF BINNEN\nHET BUDGET.", "within_budget action_plan"),
  says("as expected it stayed within budget", "Zoals verwacht bleef het actieplan binnen het budget.",
    "within_budget action_plan"),
  says("an expected budget is a budget", "Het actieplan bleef binnen het verwachte budget.", "within_budget "
    .. "action_plan"),

  -- Denial.
  says("the budget was exceeded", "Het budget werd overschreden.", "over_budget"),
  says("the budget was exceeded by an amount", "Het budget werd met 5.400,50 euro overschreden.", "over_budget"),
  says("not within the budget", "De actie bleef niet binnen het budget.", "over_budget action"),
  says("outside the budget", "De uitgaven vielen buiten het voorziene budget.", "over_budget"),
  says("above the budget", "De uitgaven gingen boven het budget.", "over_budget"),
  says("not above the budget", "De uitgaven gingen niet boven het budget.", "within_budget"),
  says("the budget did not suffice", "Het budget volstond niet.", "over_budget ?unclear_denial"),
  says("the budget was insufficient", "Het budget was ontoereikend.", "over_budget ?unclear_denial"),
  says("the budget was not enough", "Het budget was niet voldoende.", "within_budget ?unclear_denial"),
  says("higher than the budget", "De uitgaven lagen hoger dan het voorziene budget.", "over_budget"),
  says("turned out higher", "De kosten vielen hoger uit dan begroot.", "over_budget"),
  says("turned out lower", "De totale kosten vielen lager uit dan geraamd.", "within_budget"),
  says("not lower", "De uitgaven van deze actie lagen niet lager dan begroot.",
    "within_budget action ?unclear_denial"),
  silent("higher than an estimate that may have been raised", "De uitgaven lagen hoger dan geraamd."),
  silent("the costs of each", "De kosten per deelnemer lagen hoger dan begroot."),
  silent("the costs of a part", "De kosten voor drukwerk lagen hoger dan begroot."),
  says("it is denied as a whole", "Het is niet zo dat het actieplan binnen het budget bleef.",
    "within_budget action_plan ?unclear_denial"),
  says("an overrun is denied as a whole", "Het is niet zo dat het budget werd overschreden.",
    "over_budget ?unclear_denial"),
  says("another thing was exceeded", "Het budget werd gerespecteerd, de termijn overschreden.", "within_budget"),
  says("another thing was kept to", "De termijn werd overschreden, het budget gerespecteerd.", "within_budget"),
  silent("the term of the budget was exceeded", "De termijn van het budget werd overschreden."),
  silent("the planning of the credits was kept to", "De planning van de kredieten werd gerespecteerd."),
  says("what is set apart", "Het budget werd, door de hogere prijzen, overschreden.", "over_budget"),
  says("one that respects the budget is another", "De vereniging respecteert het budget.",
    "within_budget ?part_of_node"),
  says("a household exceeds its own", "Gezinnen overschreden hun budget minder vaak.", "over_budget ?part_of_node"),
  says("another body exceeded its own", "De provincie heeft haar budget overschreden.", "over_budget ?part_of_node"),
  says("the action exceeded its own", "De actie overschreed haar budget.", "over_budget action"),
  says("at some clients", "Bij 12 gezinnen werd het budget overschreden.", "over_budget ?part_of_node"),
  says("what came on top", "De extra kosten werden binnen het budget opgevangen.", "within_budget ?part_of_node"),
  silent("a budget that respects principles", "Het budget respecteert de principes van het bestuur."),
  says("a budget that exceeds something", "Het gevraagde budget overschrijdt de middelen van de sector.",
    "over_budget ?part_of_node"),
  silent("who pays", "Deze uitgave valt onder het budget van de dienst."),
  silent("the budget of a name", "De kosten liggen onder het budget Communicatie."),
  silent("the level of the entity", "Er was geen overschrijding van het budget op het niveau van de stad."),
  silent("that level in a word", "Op entiteitsniveau werd het budget niet overschreden."),
  says("plans that are told apart", "De actieplannen voor jongeren bleven binnen het budget.",
    "within_budget each action_plan ?partial_scope"),
  says("a contrast with another plan", "Het actieplan rond sport bleef binnen het budget, dat rond cultuur niet.",
    "within_budget action_plan ?unclear_target"),
  says("a contrast without a verb", "De loonkosten gingen boven het budget, de totale uitgaven niet.",
    "over_budget ?unclear_target"),
  says("an overrun at a part", "De overschrijding van het budget bij de loonkosten werd gecompenseerd.",
    "over_budget ?part_of_node"),
  says("projects of others", "Projecten die het budget overschreden, werden niet weerhouden.",
    "over_budget ?unclear_target"),
  silent("in case of", "In geval van een overschrijding van het budget is een beslissing nodig."),
  silent("who would", "Wie het budget overschrijdt, verliest de subsidie."),
  silent("an opinion", "Bewoners vinden het budget onvoldoende."),
  silent("an impression", "De indruk dat het budget werd overschreden, is onjuist."),
  silent("a fear", "Er was vrees voor een overschrijding van het budget."),
  silent("an attempt", "Er werd getracht binnen het budget te blijven."),
  silent("what would have been", "Had de stad niet bijgestuurd, dan was het budget overschreden."),
  silent("on a condition in other words", "Bij meer dan 50 aanvragen wordt het budget overschreden."),
  silent("nearly all", "Bijna alle uitgaven bleven binnen het budget."),
  silent("hardly", "Het budget was amper voldoende."),
  silent("a statement that is quoted", '"Het budget is overschreden" was een van de reacties.'),
  says("a name between quotes", 'Het project "Lier leest" bleef binnen het budget.', "within_budget"),
  says("more was spent than foreseen", "Er werd meer uitgegeven dan voorzien.", "over_budget"),
  says("not only within the budget is no denial", "Het actieplan bleef niet alleen binnen het budget, maar ook "
    .. "op schema.",
    "within_budget action_plan"),
  says("without delay denies no budget", "De actie werd zonder vertraging binnen het budget uitgevoerd.",
    "within_budget action"),
  says("not in an aside denies no budget", "De actie, die niet werd verlengd, bleef binnen het budget.",
    "within_budget action"),
  says("without exceeding the budget", "De actie werd uitgevoerd zonder het budget te overschrijden.",
    "within_budget action"),
  says("without the budget being exceeded", "De actie verliep zonder dat het budget werd overschreden.",
    "within_budget action"),
  says("what did not go on denies no budget", "Wegens het niet doorgaan van de reis bleef de actie binnen het budget.",
    "within_budget action"),
  says("costs that were not foreseen deny no budget", "Het budget volstond voor de niet voorziene kosten.",
    "within_budget"),
  says("not the budget but the term", "Niet het budget maar de termijn werd overschreden.", "within_budget"),
  says("neither budget nor term", "Noch het budget noch de termijn werd overschreden.", "within_budget"),
  says("never did it exceed", "Nooit werd in die maanden het budget overschreden.", "within_budget"),
  says("a denial in between", "De uitgaven overschreden niet het voorziene budget.", "within_budget"),
  says("a denial too far away to be sure", "Het budget werd niet in belangrijke mate overschreden.",
    "over_budget ?unclear_denial"),
  says("never exceeded", "Het budget werd nooit overschreden.", "within_budget"),
  says("none of the plans", "Geen van de actieplannen overschreed het budget.", "within_budget each action_plan"),
  says("no plan exceeded the budget", "Geen enkel actieplan overschreed het budget.", "within_budget each "
    .. "action_plan"),
  says("no plan stayed within the budget", "Geen enkel actieplan bleef binnen het budget.", "over_budget each "
    .. "action_plan"),

  -- Scope.
  says("all priority plans", "Alle prioritaire actieplannen bleven binnen het vooropgestelde budget.",
    "within_budget each action_plan priority"),
  says("all plans without priority", "De niet-prioritaire actieplannen bleven binnen het budget.",
    "within_budget each action_plan no-priority"),
  says("every plan", "Elk actieplan bleef binnen het budget.", "within_budget each action_plan"),
  says("all actions", "Alle acties bleven binnen budget.", "within_budget each action"),
  says("all plans and actions", "Alle actieplannen en acties bleven binnen budget.",
    "within_budget each action_plan+action"),
  says("the four plans", "De vier actieplannen bleven binnen het budget.", "within_budget each action_plan"),
  says("the spending of all plans is one whole", "De uitgaven van alle actieplannen bleven binnen het budget.",
    "within_budget"),
  says("the budgets of all plans are each", "De budgetten van alle actieplannen werden gerespecteerd.",
    "within_budget each action_plan"),
  says("a clause without subject has that of the one before", "Alle acties zijn uitgevoerd en bleven binnen budget.",
    "within_budget each action"),
  says("a clause with its own subject has not", "Alle acties zijn uitgevoerd en het actieplan bleef binnen budget.",
    "within_budget action_plan"),
  says("investments only", "De uitgaven voor het actieplan bleven binnen het investeringsbudget.",
    "within_budget action_plan investment"),
  says("three of the four plans", "Drie van de vier actieplannen bleven binnen het budget.",
    "within_budget ?part_of_node"),
  says("a plan by its number", "Actieplan 3 bleef binnen het budget.", "within_budget action_plan"),
  says("nobody in particular", "Er werd binnen het budget gebleven.", "within_budget"),
  says("the first budget", "Het oorspronkelijke budget werd overschreden.", "over_budget initial"),
  says("a budget that was raised", "Het verhoogde budget werd niet overschreden.", "within_budget ?unclear_budget"),
  says("not all plans", "Niet alle actieplannen bleven binnen het budget.",
    "within_budget each action_plan ?partial_scope"),
  says("most plans", "De meeste actieplannen bleven binnen het budget.", "within_budget ?partial_scope"),
  says("the cost of a part", "De kosten voor de zomerschool bleven binnen het budget.", "within_budget "
    .. "?part_of_node"),
  says("the budget for a part", "Het budget voor personeel werd niet overschreden.", "within_budget ?part_of_node"),
  says("an event has no figures", "Het evenement werd binnen het budget georganiseerd.", "within_budget "
    .. "?part_of_node"),
  says("spent on a part", "Er werd meer uitgegeven dan voorzien aan speelgoed.", "over_budget ?part_of_node"),

  -- Exceptions.
  says("an exception by code", "Alle actieplannen bleven binnen het budget, met uitzondering van SAP/02.",
    "within_budget each action_plan but(SAP/02)"),
  says("an exception by title", "Alle actieplannen bleven binnen het budget, behalve Kinderarmoede.",
    "within_budget each action_plan but(Kinderarmoede)"),
  says("an exception in front", "Met uitzondering van Kinderarmoede bleven alle actieplannen binnen het budget.",
    "within_budget each action_plan but(Kinderarmoede)"),
  says("an exception with its reason", "Alle actieplannen bleven binnen het budget, uitgezonderd SAP/02, waar extra "
    .. "middelen nodig waren.", "within_budget each action_plan but(SAP/02)"),
  says("what the exception did is no second claim", "Alle actieplannen bleven binnen het budget, behalve SAP/02 "
    .. "dat het "
    .. "budget overschreed.", "within_budget each action_plan but(SAP/02)"),
  says("an exception in the middle", "Alle actieplannen bleven, behalve Kinderarmoede, binnen het budget.",
    "within_budget each action_plan but(Kinderarmoede)"),
  says("an exception between commas", "Alle actieplannen, behalve Kinderarmoede, bleven binnen het budget.",
    "within_budget each action_plan but(Kinderarmoede)"),
  says("an exception in front that exceeded it", "Behalve SAP/02, dat het budget overschreed, bleven alle "
    .. "actieplannen "
    .. "binnen het budget.", "within_budget each action_plan but(SAP/02)"),
  says("two exceptions", "Alle actieplannen bleven binnen het budget, met uitzondering van Kinderarmoede en SAP/04.",
    "within_budget each action_plan but(Kinderarmoede en SAP/04)"),
  says("all but one", "Alle actieplannen bleven op Kinderarmoede na binnen het budget.",
    "within_budget each action_plan but(Kinderarmoede)"),
  says("an exception of the next sentence is not ours", "Alle prioritaire actieplannen bleven binnen het "
    .. "vooropgestelde "
    .. "budget. Alle acties lopen zoals voorzien, met uitzondering van de bouw.",
    "within_budget each action_plan priority"),
  says("an exception of the next clause is not ours", "Alle actieplannen bleven binnen het budget en alle "
    .. "acties lopen "
    .. "zoals voorzien, met uitzondering van de bouw.", "within_budget each action_plan"),

  -- Other years.
  says("this year", "In 2023 bleef het actieplan binnen het budget.", "within_budget action_plan"),
  says("an amount is no year", "De uitgaven van 2000 euro bleven binnen het budget.", "within_budget"),
  silent("an overrun of another year", "In 2022 werd het budget overschreden."),
  silent("another year goes on over the clauses", "In 2022 werd de actie bijgestuurd en het budget volstond niet."),
  silent("last year", "Vorig jaar bleef het actieplan binnen het budget."),
  silent("a period of years", "In de periode 2020-2023 bleef het actieplan binnen het budget."),
  silent("a quarter", "In het eerste kwartaal bleef de actie binnen het budget."),

  -- No statement at all.
  silent("the future", "Het actieplan zal binnen het budget blijven."),
  silent("an expectation", "We verwachten dat de actie binnen het budget blijft."),
  silent("a duty", "De actie moet binnen het voorziene budget blijven."),
  silent("a striving", "We streven ernaar om binnen het budget te blijven."),
  silent("a purpose", "Er werd bijgestuurd om binnen het budget te blijven."),
  silent("a condition", "Indien de subsidie wordt toegekend, blijft de actie binnen het budget."),
  silent("a question", "Bleef het actieplan binnen het budget?"),
  silent("a quoted question", "Op de vraag \u{201C}Bleef het actieplan binnen het budget?\u{201D} werd geantwoord."),
  silent("an indirect question", "De dienst gaat na en bekijkt, na de vraag of het budget werd gerespecteerd, "
    .. "de rest."),
  silent("a risk", "Er is een risico op budgetoverschrijding."),
  silent("mostly", "De actie bleef grotendeels binnen het budget."),
  silent("almost", "Het budget werd bijna overschreden."),
  silent("receipts", "De ontvangsten bleven onder het budget."),
  silent("the budget of someone else", "Het project werd uitgevoerd binnen het budget van de Vlaamse overheid."),

  -- Near misses.
  silent("what a budget is for", "Het budget dat, binnen deze specifieke actie, voorzien wordt in de strijd tegen "
    .. "armoede is gericht op steun."),
  silent("the same with another comma", "Het budget, dat binnen deze specifieke actie, voorzien wordt in de "
    .. "strijd tegen "
    .. "armoede is gericht op steun."),
  silent("a budgetary frame", "De actie bleef binnen het budgettaire kader van de Vlaamse overheid."),
  silent("budget talks", "De actie werd binnen de budgetbesprekingen goedgekeurd en uitgevoerd."),
  silent("a time frame", "De actie is voltooid binnen het vooropgestelde tijdskader."),
  silent("room made inside a budget", "Binnen het budget is 5.000 euro voorzien voor de fietsers."),
  silent("a neutral action", "Deze actie is budgetneutraal."),
  silent("a credit that people take", "Er werden 278 kredieten goedgekeurd."),
  silent("nothing about money", "De actie zit op schema."),

  {
    name = "the place of a claim is its sentence",
    check = function()
      local value = "Alles loopt.\n\nHet actieplan bleef\nbinnen het budget. Klaar."
      local found = claims.recognise(value, 2023)
      assert(#found == 1)
      assert(value:sub(found[1].first, found[1].last) == "Het actieplan bleef\nbinnen het budget.")
      assert(found[1].quote == "Het actieplan bleef binnen het budget", found[1].quote)
    end,
  },
  {
    name = "without a fiscal year a sentence that names a year is left alone",
    check = function()
      assert(#claims.recognise("In 2023 bleef de actie binnen het budget.", nil) == 0)
      assert(#claims.recognise("De actie bleef binnen het budget.", nil) == 1)
    end,
  },
}
