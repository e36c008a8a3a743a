local extensions = use("extensions")

local function quote_of(value)
  local found = extensions.of { value = value }
  return found and found.quote
end

local told = {
  "De initiële planning is bijgestuurd",
  "De uitvoering werd met een jaar verlengd.",
  "De werken zijn opgeschoven naar 2025.",
  "Door ziekte is vertraging opgelopen.",
  "De oplevering is uitgesteld wegens de vergunning.",
  "Er werd een nieuwe timing afgesproken met de aannemer.",
  "De einddatum werd door de raad aangepast.",
  "De actie werd vroegtijdig stopgezet.",
  "De verhuizing gebeurt later dan gepland.",
}

local silent = {
  "De actie loopt zoals voorzien.",
  "De planning is gehaald.",
  "Er is geen vertraging.",
  "De termijn is niet verlengd.",
  "Het budget werd aangepast.",
  "De timing van de begeleidingen zit op schema.",
  "",
}

return {
  {
    name = "words of another planning are recognised",
    check = function()
      for _, value in ipairs(told) do assert(quote_of(value), value) end
    end,
  },
  {
    name = "a planning that holds, or something else that is adjusted, is not",
    check = function()
      for _, value in ipairs(silent) do assert(not quote_of(value), value) end
    end,
  },
  {
    name = "the sentence that says so is given",
    check = function()
      local found = extensions.of { value = "De actie loopt. De werken zijn uitgesteld. Alles is klaar." }
      assert(found.quote == "De werken zijn uitgesteld", found.quote)
      assert(found.first == 17 and found.last == 42)
    end,
  },
}
