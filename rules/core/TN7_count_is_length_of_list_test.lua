local function report(text)
  return {
    kind = "policy_evaluation", fiscal_year = 2024,
    nodes = { { kind = "action", code = "A0604", title = "Digitaal", texts = { evaluation = text } } },
  }
end

local function case(name, text, outcomes, expected)
  return { name = name, report = report(text), expect = expected or {}, outcomes = outcomes }
end

local holds, fails = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }

return {
  case("a list that is one short", "Dit gebeurt met 4 lokale besturen (Avelgem, Deerlijk en Kuurne).", fails,
    { { rule = "TN7", severity = "warning", node = "A0604" } }),
  case("a list that is one too long", "Er zijn twee werkgroepen: taal, werk en wonen.", fails, { { node = "A0604" } }),
  case("a list as long as its number", "Dit gebeurt met 3 lokale besturen (Avelgem, Deerlijk en Kuurne).", holds),
  case("a name that holds the word for and",
    "Dit gebeurt met 3 partners (Werk en Zorg, Kuurne en Huis van het Kind).", holds),
  case("a list that only names some of many", "Er zijn 14 besturen (Avelgem, Deerlijk en Kuurne).",
    { evaluated = 0, not_evaluable = 1 }),
  case("a list that is announced later, one short",
    "Er antwoordden 4 partners. Wat de partners betreft ging het om volgende organisaties: Asse vzw, Lier en Halle.",
    fails, { { node = "A0604" } }),
  case("lines below a head", "Er zijn 4 doelstellingen:\n\nEen loket.\nEen netwerk.\nEen aanpak.", fails,
    { { node = "A0604" } }),
  case("as many lines as the head says", "Er zijn 3 doelstellingen:\n\nEen loket.\nEen netwerk.\nEen aanpak.", holds),
  case("a numbered list in a sentence, one short", "Er zijn drie groepen: (1) jongeren, (2) ouderen.", fails,
    { { node = "A0604" } }),
  case("a list that is numbered below its paragraph",
    "Er gelden drie voorwaarden.\n\n1. Inkomen.\n2. Woning.\n3. Gezin.", holds),
  case("examples", "Dit gebeurt met 4 lokale besturen (onder meer Avelgem en Kuurne).",
    { evaluated = 0, not_applicable = 1 }),
}
