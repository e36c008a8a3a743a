local sentences = use("sentences")

local function texts(parts)
  local list = {}
  for i, part in ipairs(parts) do list[i] = part.text end
  return list
end

local function expect_parts(parts, expected)
  local got = texts(parts)
  assert(table.concat(got, "|") == table.concat(expected, "|"),
    "got " .. table.concat(got, "|") .. ", expected " .. table.concat(expected, "|"))
end

local function splits(name, value, expected)
  return { name = name, check = function() expect_parts(sentences.split(value), expected) end }
end

local function cuts(name, value, expected)
  return { name = name, check = function() expect_parts(sentences.clauses(value), expected) end }
end

return {
  splits("two sentences on one line", "Het werk is af. De raad keurde het goed.",
    { "Het werk is af.", "De raad keurde het goed." }),
  splits("a line end inside a sentence is a space", "Het werk\nis af. De rest\nvolgt later.",
    { "Het werk is af.", "De rest volgt later." }),
  splits("a blank line ends a sentence without a full stop", "Kwartaal 1\n\nHet werk is af.",
    { "Kwartaal 1", "Het werk is af." }),
  splits("a blank line may hold spaces", "Kwartaal 1\n  \nHet werk is af.", { "Kwartaal 1", "Het werk is af." }),
  splits("list items are sentences of their own", "Dit werd gedaan:\n- drie lessen\n- een uitstap",
    { "Dit werd gedaan:", "- drie lessen", "- een uitstap" }),
  splits("the number of a list item does not end a sentence", "1. Basisonderwijs start. Dan volgt de rest.",
    { "1. Basisonderwijs start.", "Dan volgt de rest." }),
  splits("a number at the end of a sentence does", "Dat zijn er 15. Volgend jaar meer.",
    { "Dat zijn er 15.", "Volgend jaar meer." }),
  splits("numbers with dots stay whole", "Er is 1.198.230 euro en 22.5 plaatsen. Klaar.",
    { "Er is 1.198.230 euro en 22.5 plaatsen.", "Klaar." }),
  splits("abbreviations with dots do not end a sentence", "Dit gebeurt o.a. in Lier, m.b.v. Emino en i.f.v. Arktos.",
    { "Dit gebeurt o.a. in Lier, m.b.v. Emino en i.f.v. Arktos." }),
  splits("nor do art. and nr.", "Zie art. 60 en nr. 4. Daarna niets.", { "Zie art. 60 en nr. 4.", "Daarna niets." }),
  splits("enz. may end a sentence", "Brood, kaas enz. Daarna koffie.", { "Brood, kaas enz.", "Daarna koffie." }),
  splits("enz. may stand inside one", "Brood, kaas enz. zijn er.", { "Brood, kaas enz. zijn er." }),
  splits("an initial does not end a sentence", "Gemeld door J. Peeters. Klaar.", { "Gemeld door J. Peeters.",
    "Klaar." }),
  splits("a closing quote belongs to the sentence", "Zij zei: \u{201C}Klaar.\u{201D} Daarna niets.",
    { "Zij zei: \u{201C}Klaar.\u{201D}", "Daarna niets." }),
  splits("a question inside a sentence does not end it", "De vraag \"Bleef het zo?\" kreeg antwoord.",
    { "De vraag \"Bleef het zo?\" kreeg antwoord." }),
  splits("an empty text has no sentences", " \n\n ", {}),
  splits("a date with dots stays whole", "Dit liep tot 31.12.2023. Daarna niet.", { "Dit liep tot 31.12.2023.",
    "Daarna niet." }),
  {
    name = "positions point at the sentence in the value",
    check = function()
      local value = "  Een \u{E9}\u{E9}n.\n\nTwee\ndrie. Vier."
      for _, part in ipairs(sentences.split(value)) do
        local printed = value:sub(part.first, part.last)
        assert(#printed == #part.text and printed:sub(1, 3) == part.text:sub(1, 3), part.text)
      end
    end,
  },
  cuts("two main clauses", "Het werk is af en de uitgaven bleven laag.", { "Het werk is af", "en de uitgaven "
    .. "bleven laag." }),
  cuts("two nouns are no clauses", "De uitgaven en ontvangsten bleven laag.", { "De uitgaven en ontvangsten "
    .. "bleven laag." }),
  cuts("an exception stays with its clause", "Alle plannen bleven laag, met uitzondering van A, dat niet slaagde.",
    { "Alle plannen bleven laag, met uitzondering van A, dat niet slaagde." }),
  cuts("a semicolon always cuts", "Klaar; alles bleef laag.", { "Klaar", "alles bleef laag." }),
  cuts("maar cuts two clauses", "Het werk is af, maar de kost is hoger.", { "Het werk is af,", "maar de kost is "
    .. "hoger." }),
  {
    name = "a very long sentence without verbs stays one clause",
    check = function()
      assert(#sentences.clauses(("woord, "):rep(20000)) == 1)
    end,
  },
  {
    name = "a year at the start of a line is no number of an item",
    check = function()
      local found = texts(sentences.split("De opening volgt in de zomer\n2022. Dan start de werking.\n2. Een item"))
      assert(table.concat(found, "|") == "De opening volgt in de zomer 2022.|Dan start de werking.|2. Een item")
    end,
  },
  {
    name = "a quote stands on one line and ends without a mark",
    check = function()
      assert(sentences.quote("De actie loopt\n  goed;  echt. ") == "De actie loopt goed; echt")
    end,
  },
  {
    name = "only the blocks that matter are cut, in their place",
    check = function()
      local value = "Een. Twee.\n\nDrie loopt. Vier.\n- Vijf"
      local found = sentences.split(value, re.compile("loopt"))
      assert(table.concat(texts(found), "|") == "Drie loopt.|Vier.")
      assert(value:sub(found[1].first, found[1].last) == "Drie loopt.")
    end,
  },
}
