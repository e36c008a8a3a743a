local marked_prose = use("marked_prose")
local parts = use("parts")
local passages = use("passages")

---Each breakdown as "form wholes > parts".
local function finds(name, written, expected)
  return {
    name = name,
    check = function()
      local got = {}
      local value, mentions = marked_prose.read(written)
      for i, found in ipairs(parts.in_sentences(passages.read(value, mentions))) do
        got[i] = found.form .. " " .. marked_prose.raws(found.wholes) .. " > " .. marked_prose.raws(found.parts)
        if found.percentage then got[i] = got[i] .. " = " .. found.percentage.mention.raw end
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("what the first number counts is known behind its adjective",
    "Van de {20 aangeschreven} scholen namen {25 klassen} deel.", ""),
  finds("the same noun behind it", "Van de {20 aangeschreven} scholen namen {15 scholen} deel.", "partitive 20 > 15"),
  finds("the same behind which", "Er zijn {20 aangeschreven} scholen, waarvan {25 scholen} in de stad.",
    "of_which 20 > 25"),
  finds("another noun behind which", "Er zijn {20 aangeschreven} scholen, waarvan {25 klassen} in de stad.", ""),
  finds("a share of another year", "{9} van de {45 aanvragen} zijn geweigerd ({25%} in 2022).", "partitive 45 > 9"),
  finds("van wie", "Er namen {40 kinderen} deel, van wie {15} uit Lier.", "of_which 40 > 15"),
  finds("what was done with them, and then the parts",
    "Er zijn {200 opgenomen}: {171 klassen} en {29 leraren}.", "namely 200 > 171 29"),
  finds("what takes up the number is no noun",
    "Er zijn {200 opgenomen}. {171 daarvan} waren leerlingen, {29 betroffen} klassen.", "thereof 200 > 171 29"),
  finds("waarvan", "{18 lessen}, waarvan {11 lessen} in het park en {7 lessen} op een plein.", "of_which 18 > 11 7"),
  finds("waarvan in brackets ends with them", "{66 kinderen} (waarvan {6 gekend}), en {9 ouders}.", "of_which 66 > 6"),
  finds("waarvan enerzijds is one breakdown",
    "{60 euro}, waarvan enerzijds {40 euro} loon en anderzijds {20 euro} rest.",
    "of_which 60 > 40 20"),
  finds("years and percentages are no parts", "{66 kinderen}, waarvan {50%} nieuw in {2023}.", ""),
  finds("every number before it may be the whole", "{300 leerlingen} in {12 scholen}, waarvan {40} nieuw.",
    "of_which 300 12 > 40"),
  finds("daarvan takes up the sentence before", "Er zijn {200 vragen}. {173} daarvan zijn oud, {27} nieuw.",
    "thereof 200 > 173 27"),
  finds("hiervan at the start",
    "Er ging {200 euro} naar steun. Hiervan was {73 euro} voor school.", "thereof 200 > 73"),
  finds("daarvan far from its number is something else", "Er zijn {200 vragen}. Er kwamen {30 mensen} naar de uitleg "
    .. "daarvan.", ""),
  finds("so many of so many", "{12} van de {15 scholen} namen deel.", "partitive 15 > 12"),
  finds("of so many so many, with a share", "Van die {60 vragen} zijn er {45} beantwoord ({75%}).",
    "partitive 60 > 45 = 75%"),
  finds("a share ahead of so many of so many", "De bezetting was {90%}: {45} van de {50 plaatsen}.",
    "partitive 50 > 45 = 90%"),
  finds("a share in another clause", "De bezetting was {90%}, {45} van de {50 plaatsen} zijn nieuw.",
    "partitive 50 > 45"),
  finds("a share behind a comma", "Van de {50 plaatsen} zijn er {40} bezet, dat is {75%}.", "partitive 50 > 40 = 75%"),
  finds("brackets with two parts", "{60 deelnemers} ({35 jongens} en {25 meisjes})", "brackets 60 > 35 25"),
  finds("brackets with something else", "{60 deelnemers} ({12 lessen})", ""),
  finds("namely", "{60 dossiers}, namelijk {25} nieuwe en {35} oude.", "namely 60 > 25 35"),
  finds("a sentence without parts", "{60 dossiers} en {25 vragen}.", ""),
  finds("a list that lost its marks names no parts",
    "Er zijn {900 vragen}: " .. ("{9 uit} een wijk, "):rep(60) .. "en dat is alles.", ""),
  finds("a shorter one does", "Er zijn {36 vragen}: " .. ("{9 uit} een wijk, "):rep(4) .. "en dat is alles.",
    "namely 36 > 9 9 9 9"),
  {
    name = "what may be part of what",
    check = function()
      local value, mentions = marked_prose.read("{60 kinderen} {9 kleuters} {5 lessen} {7} {8 euro} ongeveer {3}")
      local numbers = passages.read(value, mentions)[1].numbers
      assert(parts.may_be_part(numbers[2], numbers[1]))
      assert(not parts.may_be_part(numbers[3], numbers[1]))
      assert(parts.may_be_part(numbers[4], numbers[1]))
      assert(not parts.may_be_part(numbers[5], numbers[1]))
      assert(not parts.may_be_part(numbers[6], numbers[1]))
    end,
  },
}
