local marked_prose = use("marked_prose")
local stated_parts = use("stated_parts")

local function of_year(written, expected)
  return {
    name = written,
    check = function()
      local value, mentions = marked_prose.read(written)
      local got = {}
      for i, part in ipairs(stated_parts.of_year(value, mentions)) do got[i] = part.number.mention.raw end
      assert(table.concat(got, " ") == expected, "got " .. table.concat(got, " "))
    end,
  }
end

local function division(written, expected)
  return {
    name = written,
    check = function()
      local numbers = stated_parts.division(marked_prose.read(written))
      local got = numbers and marked_prose.raws(numbers) or "none"
      assert(got == expected, "got " .. got)
    end,
  }
end

return {
  of_year("Voor taal worden lessen ingericht ({11.000 euro} per jaar).", "11.000"),
  of_year("De vereniging krijgt jaarlijks een toelage van {5.000 euro}.", "5.000"),
  of_year("De vereniging krijgt {5.000 euro} jaarlijks.", "5.000"),
  of_year("({25.000 euro} voorbehouden voor de buurgemeente)", "25.000"),
  of_year("Het budget dient voor de werking, waarvan {500 euro} voor drukwerk.", "500"),
  of_year("De toelage is {45 euro} per kind per dag.", ""),
  of_year("De toelage is {45 euro} per jaar per kind.", ""),
  of_year("De vereniging krijgt jaarlijks een toelage van {5.000 euro} voor beide acties samen.", ""),
  of_year("In {2021} was er jaarlijks {5.000 euro}.", ""),
  of_year("Jaarlijks is er {15.000 euro} voor hun werking.", "15.000"),
  of_year("Elk jaar gaat {5.000 euro} naar de scholen.", "5.000"),
  of_year("Elk jaar betalen we {250 euro} per gezin.", ""),
  of_year("Er is jaarlijks ongeveer {5.000 euro}.", ""),
  of_year("Er is {5.000 euro} voor materiaal.", ""),
  {
    name = "the code before an amount",
    check = function()
      local value, mentions = marked_prose.read("A ({123 codes}), taal (AC1: {11.000 euro} per jaar)")
      mentions[1].kind, mentions[1].value = "code", "AC123"
      assert(stated_parts.of_year(value, mentions)[1].code == "AC123")
    end,
  },
  division("*{9.000 euro} voor scholen + {3.000 euro} voor eigen diensten", "9.000 3.000"),
  division("{9.000 euro} voor scholen, {2.000 euro} voor de bib en {1.000 euro} voor drukwerk", "9.000 2.000 1.000"),
  division("{9.000 euro} voor scholen", "none"),
  division("{9.000 euro} voor scholen en {3.000 euro} voor de bib komen van de vereniging", "none"),
  division("{9.000 euro} + {3.000 euro}", "none"),
  division("De toelage is {9.000 euro} voor scholen en {3.000 euro} voor de bib", "none"),
  division("{9.000 euro} voor {12 scholen} en {3.000 euro} voor de bib", "none"),
}
