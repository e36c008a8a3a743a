local spelling = use("spelling")

local function case(a, b, expected)
  return {
    name = a .. " / " .. b,
    check = function() assert((spelling.odd_word(a, b) ~= nil) == expected) end,
  }
end

local function at_place(a, b, expected)
  return {
    name = a .. " beside " .. b,
    check = function() assert((spelling.odd_word_at_place(a, b) ~= nil) == expected) end,
  }
end

local function opening(title, text, expected)
  return {
    name = title .. " above " .. text,
    check = function() assert((spelling.odd_word_in_opening(title, text) ~= nil) == expected) end,
  }
end

local sentence = "De stad organiseert\nvorming voor haar personeel. Dat gebeurt elk jaar."

return {
  opening("De stad organizeert vorming voor haar", sentence, true),
  opening("Vorming: De stad organiseert vosming voor haar", sentence, true),
  opening("De stad organiseert vorming voor haar pers", sentence, false),
  opening("De stad organizeert vosming voor haar personeel", sentence, false),
  opening("De stad organiseert vormingen voor haar personeel", sentence, false),
  opening("Een stad organizeert vorming voor haar", sentence, false),
  opening("De stad organizeert", sentence, false),
  opening("De stad organizeert vorming voor iedereen", "De stad organiseert vorming.", false),
  opening("De stad organizeert vorming voor haar", "", false),
  case("armoedepact", "ardmoedepact", true),
  case("De aanpak van viuchtelingen", "aanpak vluchtelingen", true),
  case("Co\u{F6}rdinatie", "coordinatie", true),
  case("ONDERWJS EN ZORG", "onderwijs en zorg", true),
  case("taalstimulering", "taalstimulerin", false),
  case("woonvormen", "zorgwoonvormen", false),
  case("wonen", "wanen", false),
  at_place("Corona", "dorona: steun", true),
  at_place("Sociale economie en werk", "sociale eco fn werk", false),
  at_place("Lokaal overleg", "Lokaas overl", true),
  at_place("Lokaal overleg", "Lokaas overles", false),
  at_place("Werk", "Werf", false),
  at_place("Werken", "Wonen", false),
  at_place("De stad neemt drempels weg naar vrije tijd", "De stad neemt drempels weg nbar vrije tijd", true),
  at_place("De stad neemt drempels weg in 2 wijken", "De stad neemt drempels weg an 2 wijken", false),
  at_place("Jaar 2023a", "Jaar 2024a", false),
  at_place("Samen werken", "Samen", false),
}
