local marked_prose = use("marked_prose")
local passages = use("passages")

local function read(written)
  return passages.read(marked_prose.read(written))
end

local function cuts(name, written, expected)
  return {
    name = name,
    check = function()
      local texts = {}
      for i, passage in ipairs(read(written)) do texts[i] = passage.text end
      assert(table.concat(texts, "|") == table.concat(expected, "|"), "got " .. table.concat(texts, "|"))
    end,
  }
end

local function hedged(name, written, expected)
  return {
    name = name,
    check = function()
      local number = read(written)[1].numbers[1]
      assert(number.hedged == expected)
    end,
  }
end

local wide = ("woord "):rep(11) .. "einde" -- 71 bytes: a line as wide as a column of print

return {
  cuts("a no-break space is a space", "Er is {11.000 euro}\u{A0}per jaar.", { "Er is 11.000 euro  per jaar." }),
  cuts("paragraphs are passages", "Een zin.\n\nNog een zin.", { "Een zin.", "Nog een zin." }),
  cuts("short lines are entries", "Januari: 19\nFebruari: 22", { "Januari: 19", "Februari: 22" }),
  cuts("lines that fill their column are joined", wide .. "\n" .. wide .. "\nkort.",
    { wide .. " " .. wide .. " kort." }),
  cuts("also before a capital", wide .. "\n" .. wide .. "\nLier kort.", { wide .. " " .. wide .. " Lier kort." }),
  cuts("a sentence that ends with its line is not joined to a list", wide .. ".\nklein: 3",
    { wide .. ".", "klein: 3" }),
  cuts("an abbreviation at the end of a line ends no sentence", wide .. " art.\n60 en meer.\nklein: 3",
    { wide .. " art. 60 en meer.", "klein: 3" }),
  cuts("a list mark opens a passage", "Kop:\n- een\n- twee", { "Kop:", "- een", "- twee" }),
  cuts("a wrapped item stays one", "-" .. wide .. "\n" .. wide .. "\n\n-kort", { "-" .. wide .. " " .. wide, "-kort" }),
  cuts("a number with a point is a mark", "1. een\n2. twee", { "1. een", "2. twee" }),
  cuts("an empty text has none", "\n \n", {}),
  cuts("a narrow column joins too, whatever ends the lines", "De werking van de groep telt nu intussen 12\n"
    .. "leden. Er kwamen er in 2023 tien nieuwe bij.\nNiemand ging in die tijd weg.", {
      "De werking van de groep telt nu intussen 12 leden. Er kwamen er in 2023 tien nieuwe bij. "
        .. "Niemand ging in die tijd weg.",
    }),
  cuts("letters count, not bytes", ("é"):rep(30) .. " einde van de regel\n" .. wide:sub(1, 49) .. "\nLier kort.", {
    ("é"):rep(30) .. " einde van de regel " .. wide:sub(1, 49) .. " Lier kort.",
  }),
  cuts("an open bracket goes on", "Een kort woord (code:\n11 euro)\nNog een regel die veel langer is dan die twee",
    { "Een kort woord (code: 11 euro)", "Nog een regel die veel langer is dan die twee" }),
  cuts("a colon in the middle of full lines is no head",
    "De ploeg werkt sinds de zomer met drie nieuwe\ngroepen en ook met drie andere soorten ploegen:\n"
      .. "taal, sport en werk, elk met een eigen trekker\nen een lokaal.", {
      "De ploeg werkt sinds de zomer met drie nieuwe groepen en ook met drie andere soorten ploegen: "
        .. "taal, sport en werk, elk met een eigen trekker en een lokaal.",
    }),
  cuts("a head of a list that is not full is one",
    "De ploeg werkt met drie groepen:\ntaal\nsport\nwerk, elk met een eigen trekker en een lokaal",
    { "De ploeg werkt met drie groepen:", "taal", "sport", "werk, elk met een eigen trekker en een lokaal" }),
  cuts("a single short line that is the longest may be an item",
    "Opstart van 12 groepen sinds de lente van 2023\n0,5 ploeg extra\nKort",
    { "Opstart van 12 groepen sinds de lente van 2023", "0,5 ploeg extra", "Kort" }),
  {
    name = "heads, prose and items",
    check = function()
      local found = read("Kop:\n- {3 lessen}\n- {4 lessen}\n\nDat was het.\n\nAndere kop:\n- {5 lessen}")
      assert(found[1].is_head and found[2].is_marked and not found[2].is_prose)
      assert(found[1].group == found[2].group and found[2].group == found[3].group)
      assert(found[4].is_prose and found[4].group ~= found[3].group)
      assert(found[5].group ~= found[4].group and found[6].group == found[5].group)
    end,
  },
  {
    name = "numbers stand in their passage and sentence",
    check = function()
      local found = read("Er waren {12 lessen}. Er kwamen {80%} en {2023}.\n- {1.200,50 euro}")
      assert(#found[1].numbers == 2 and #found[2].numbers == 1)
      assert(#found[1].sentences == 2 and #found[1].sentences[2].numbers == 1)
      assert(found[1].sentences[2].numbers[1].kind == "percentage")
      assert(found[2].numbers[1].value == decimal("1200.50"))
    end,
  },
  {
    name = "words between two bytes",
    check = function()
      local passage = read("Er waren {12 lessen} en {30 kinderen}.")[1]
      local first, second = passage.numbers[1], passage.numbers[2]
      assert(passages.words(passage, first.last + 1, second.first - 1) == " lessen en ")
    end,
  },
  {
    name = "only numbers of things are counted",
    check = function()
      local _, mentions = marked_prose.read("{12 lessen} in {2023} voor {80%}")
      assert(passages.count(mentions) == 2)
    end,
  },
  hedged("an exact number", "Er waren {12 lessen}.", false),
  hedged("roughly", "Er waren ongeveer {12 lessen}.", true),
  hedged("more than", "Er waren meer dan {12 lessen}.", true),
  hedged("a lower bound", "Er waren {12} tot 15 lessen.", true),
  hedged("an upper bound", "Er waren 12 tot {15 lessen}.", true),
  hedged("a following entry that begins like a bound", "Dans: {12}\nTotaal: 12", false),
}
