local number_words = use("number_words")

local function reads(word, value)
  return { name = word, check = function() assert(number_words.value(word) == value) end }
end

local function goes_on(words, expected)
  return { name = words, check = function() assert(number_words.go_on(words) == expected) end }
end

return {
  reads("drie", 3),
  reads("één", 1),
  reads("negentien", 19),
  reads("tweeëntwintig", 22),
  reads("Vijfenveertig", 45),
  reads("drieën", nil),
  goes_on("4 in de stad, drie op het plein", true),
  goes_on("4 in de stad en nog een op het plein", true),
  goes_on("4 in de stad en één in het dorp", true),
  goes_on("4 in de stad en een nieuwe zaal", false),
  goes_on("40 leden en een tiental vrijwilligers", true),
  goes_on("40 leden, een veertigtal thuis", true),
  goes_on("40 leden en drieste plannen", false),
  goes_on("40 leden in drie zalen", false),
}
