local proper_names = use("proper_names")

local function names(title, expected, known)
  return {
    name = title,
    check = function()
      local got = table.concat(proper_names.of(title, known or {}), " ")
      assert(got == expected, "got " .. got)
    end,
  }
end

local function node(title, text)
  return { title = title, texts = function() return text and { { value = text } } or {} end }
end

local function told(name, title, text, expected)
  return {
    name = name,
    check = function()
      local nodes = { node("Huis voor gezinnen", text), node(nil) }
      local other = { entity_name = "Stad Beek", nodes = function() return nodes end }
      assert(proper_names.are_told({ title = title }, other) == expected)
    end,
  }
end

return {
  names("Uitvoering Zonnebloem Beek als project", "zonnebloem", { beek = true }),
  names("Zebrapaden", ""),
  names("Aanleg van zebrapaden", ""),
  told("a name that an earlier text tells of", "Uitvoering Zon Maan in Beek", "In juni startte ZON-Maan.", true),
  told("a name of which a part is not told", "Uitvoering Zon Maan in Beek", "In juni startte Zon.", false),
  told("a word without a capital is no name", "Uitvoering Zon in Beek", "In de zon.", false),
  told("a title without a name", "Uitvoering van werken", "Uitvoering van werken.", false),
  told("a name that another title has tells nothing", "Uitvoering Huis", "Het Huis is open.", false),
}
