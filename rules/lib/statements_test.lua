local statements = use("statements")

local function holds(name, check)
  return { name = name, check = function() assert(check()) end }
end

return {
  holds("a question is open", function() return statements.is_open("Loopt de actie zoals voorzien?") end),
  holds("a condition is open", function() return statements.is_open("Indien de subsidie komt, loopt de actie.") end),
  holds("an indirect question is open", function() return statements.is_open("De raad vraagt of de actie loopt.") end),
  holds("a statement is not open", function() return not statements.is_open("De actie loopt zoals voorzien.") end),
  holds("what will be is an intention", function() return statements.is_intention("De actie zal lopen") end),
  holds("as expected is none", function() return not statements.is_intention("De actie loopt zoals verwacht") end),
  holds("mostly is hedged", function() return statements.is_hedged("De actie loopt grotendeels zoals voorzien") end),
  holds("plainly is not", function() return not statements.is_hedged("De actie loopt zoals voorzien") end),
  holds("a quoted question and an aside are blanked, bytes keep their place", function()
    local sentence = "Op de vraag \u{201C}Loopt het?\u{201D} zegt de actie, die traag is, dat ze loopt."
    local plain = statements.without_asides(sentence)
    return #plain == #sentence and plain:sub(1, 11) == "Op de vraag" and plain:sub(-13) == "dat ze loopt."
      and not statements.is_open(plain)
  end),
  holds("years are seen from the fiscal year", function()
    return statements.years_named("In 2023 liep alles", 2023) == "this"
      and statements.years_named("In 2022 liep alles", 2023) == "other"
      and statements.years_named("Vorig jaar liep alles", 2023) == "other"
      and statements.years_named("Alles kostte 2022 euro", 2023) == "none"
      and statements.years_named("Alles liep", 2023) == "none"
  end),
}
