local marked_prose = use("marked_prose")
local passages = use("passages")
local trends = use("trends")

---Each trend as "direction before > now", or "direction: reason".
local function finds(name, written, expected)
  return {
    name = name,
    check = function()
      local got = {}
      for i, trend in ipairs(trends.find(passages.read(marked_prose.read(written)))) do
        got[i] = trend.direction .. (trend.reason and ": " .. trend.reason
          or " " .. trend.before.mention.raw .. " > " .. trend.now.mention.raw)
        if trend.size then got[i] = got[i] .. " = " .. trend.size.mention.raw end
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("from and to", "Het aantal steeg van {25} naar {35}.", "up 25 > 35"),
  finds("the size of a rise", "Het aantal steeg van {25} naar {35 leden}, een stijging van {40%}.", "up 25 > 35 = 40%"),
  finds("the size of a part of it", "Er waren {35 leden}, een stijging van {40%} bij jongeren tegenover {25 leden} in "
    .. "{2022}.", "up 25 > 35"),
  finds("the size of each year", "Het aantal steeg van {25} naar {35 leden}, een stijging van {4%} per jaar.",
    "up 25 > 35"),
  finds("an extension from and to", "Verruiming van het aantal trajecten van {25} naar {35} per jaar.", "up 25 > 35"),
  finds("the word behind the numbers", "Het aantal is van {25} naar {35 leden} gestegen.", "up 25 > 35"),
  finds("a fall of something else", "Door de daling van subsidies ging het aantal van {25} naar {35}.", ""),
  finds("a walk is no change", "De rit van {25} naar {35} minuten.", ""),
  finds("the direction beside the numbers", "Na de stijging was er een daling van {25} naar {35}.", "down 25 > 35"),
  finds("a denial", "Het aantal is niet gestegen van {25} naar {35}.", ""),
  finds("two numbers with their nouns",
    "{10 lessen} en {9 uitstappen}. Dat is een toename in vergelijking met {2022}, met "
    .. "{8 uitstappen} en {7 lessen}.", "up 8 > 9; up 7 > 10"),
  finds("the year before", "{10 lessen}, een daling ten opzichte van het vorige jaar ({12 lessen})", "down 12 > 10"),
  finds("the same period", "Er waren {10 lessen}. Dit is een daling t.o.v. dezelfde periode in {2022} ({12}).",
    "down 12 > 10"),
  finds("numbers two sentences back and no further", "{10 lessen}. Ja. Nee. Dat is een stijging tegenover {2022} "
    .. "({8 lessen}).", "up: no_numbers"),
  finds("without the number of then", "{10 lessen}, een stijging tegenover {2022}.", "up: no_numbers"),
  finds("a comparison with something else", "Er is meer dan in de buurt {10 lessen}.", ""),
  finds("an aim", "{10 lessen}, lager dan het vooropgestelde aantal van {12}.", "down 12 > 10"),
  finds("an aim in round terms", "{10 lessen}, lager dan het vooropgestelde aantal van ongeveer {12}.",
    "down: no_numbers"),
  finds("an aim of another kind", "{10 lessen}, hoger dan de doelstelling van {5 euro}.", "up: no_numbers"),
  finds("in line with earlier years", "Er waren {25 lessen} en {4 uitstappen}. Dat ligt in de lijn van de voorgaande "
    .. "jaren, {2020}: {18 lessen}; {2019}: {20 lessen} en {5 uitstappen}.", "level 20 > 25; level 5 > 4"),
  finds("as it was, in two years", "Het aantal bleef gelijk: {24 lessen} in {2022} en {25 lessen} in {2023}.",
    "level 24 > 25"),
  finds("stable since a year", "Het aantal van {25 lessen} bleef quasi stabiel sinds {2020} ({24 lessen}).",
    "level 24 > 25"),
  finds("as before, without numbers", "Het aantal bleef stabiel sinds {2020}.", "level: no_numbers"),
  finds("not stable", "Het aantal van {25 lessen} bleef niet stabiel sinds {2020} ({24 lessen}).", ""),
  finds("in line with an aim", "Er waren {25 lessen}. Dat is in lijn met de doelstelling van {24 lessen}.", ""),
  finds("equal chances", "Gelijke kansen: {25 lessen} in {2020} voor {24 leden}.", ""),
  finds("a rising line", "Er is een stijgende lijn.", "up: no_numbers"),
  finds("no words of more or less", "{10 lessen} in {2023}.", ""),
  finds("by so much, from and to", "Het aantal steeg met {10%} van {25} naar {35}.", "up 25 > 35 = 10%"),
  finds("with a verb of two words", "Het aantal nam fors af van {35} naar {25}.", "down 35 > 25"),
  finds("side by side, and called a fall", "Er waren {10 lessen} tegenover {12} in {2022}: een daling.",
    "down 12 > 10"),
  finds("called so in the next sentence", "Er waren {10 lessen}, tegenover {12} in {2022}. Dat is een daling.",
    "down 12 > 10"),
  finds("side by side in brackets", "{45 lessen} (tegenover {50} in {2022}), een toename.", "up 50 > 45"),
  finds("with a year in brackets", "Er waren {45 lessen} ({2022}: {50}), dus een stijging.", "up 50 > 45"),
  finds("side by side", "Er waren {10 lessen} tegenover {12} in {2022}.", ""),
  finds("more than the number of then", "Er waren {10 lessen}, meer dan de {8} van {2022}.", "up 8 > 10"),
  finds("more than a number", "Er waren {10 lessen}, meer dan {8} in een zaal.", ""),
}
