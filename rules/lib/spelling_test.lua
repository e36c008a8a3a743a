local spelling = use("spelling")

local function case(a, b, expected)
  return {
    name = a .. " / " .. b,
    check = function() assert((spelling.odd_word(a, b) ~= nil) == expected) end,
  }
end

return {
  case("armoedepact", "ardmoedepact", true),
  case("De aanpak van viuchtelingen", "aanpak vluchtelingen", true),
  case("Co\u{F6}rdinatie", "coordinatie", true),
  case("ONDERWJS EN ZORG", "onderwijs en zorg", true),
  case("taalstimulering", "taalstimulerin", false),
  case("woonvormen", "zorgwoonvormen", false),
  case("wonen", "wanen", false),
}
