local nouns = use("nouns")

local function agree(a, b, expected)
  return {
    name = (expected and "one noun: " or "two nouns: ") .. a .. ", " .. b,
    check = function()
      assert(nouns.agree(a, b) == expected)
      assert(nouns.agree(b, a) == expected)
    end,
  }
end

local function is(name, test, words, others)
  return {
    name = name,
    check = function()
      for _, word in ipairs(words) do assert(test(word), word) end
      for _, word in ipairs(others) do assert(not test(word), word) end
    end,
  }
end

return {
  agree("moment", "momenten", true),
  agree("week", "weken", true),
  agree("les", "lessen", true),
  agree("huis", "huizen", true),
  agree("brief", "brieven", true),
  agree("kind", "kinderen", true),
  agree("mama's", "mama", true),
  agree("activeringstrajecten", "traject", true),
  agree("Aanvragen", "aanvraag", true),
  agree("cli\u{EB}nten", "CLI\u{CB}NT", true),
  agree("kinderen", "gezinnen", false),
  agree("lessen", "klassen", false),
  agree("uur", "verhuur", false),
  is("people by many names", nouns.is_person,
    { "kinderen", "deelnemers", "cli\u{EB}nten", "OKAN-leerlingen", "mama's", "zij-instromers" },
    { "gezinnen", "dossiers", "lessen" }),
  is("occasions that visits are spread over", nouns.is_occasion,
    { "openingsmomenten", "zitdagen", "les", "bijeenkomsten", "weken" }, { "kinderen", "euro", "dossiers" }),
  is("visits", nouns.is_visit, { "speelbeurten", "cli\u{EB}ntcontacten", "bezoeken" }, { "dossiers", "lessen" }),
  is("a word behind a number that is a noun", nouns.is_noun,
    { "kinderen", "gezinnen", "gebieden", "gemeenten", "gesprekken", "agenten" },
    { "gekend", "opgenomen", "betroffen", "goedgekeurd", "behandeld", "nieuwe", "georganiseerd" }),
  {
    name = "no word is no noun",
    check = function() assert(not nouns.is_noun(nil)) end,
  },
  {
    name = "any people may be among children, children are not among parents",
    check = function()
      assert(nouns.may_be_among("kleuters", "kinderen"))
      assert(not nouns.may_be_among("kinderen", "ouders"))
      assert(not nouns.may_be_among("lessen", "deelnemers"))
    end,
  },
  {
    name = "a noun is found among words",
    check = function()
      assert(nouns.named_in("Aantal trajecten per maand:", "activeringstrajecten"))
      assert(not nouns.named_in("Aantal lessen per maand:", "trajecten"))
    end,
  },
  {
    name = "nobody is both",
    check = function()
      assert(nouns.exclude_each_other("jongens", "meisjes"))
      assert(nouns.exclude_each_other("Vrouwen", "man"))
      assert(not nouns.exclude_each_other("vrouwen", "meisjes"))
      assert(not nouns.exclude_each_other("vrouwen", "nieuwkomers"))
    end,
  },
}
