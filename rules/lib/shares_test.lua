local marked_prose = use("marked_prose")
local passages = use("passages")
local shares = use("shares")

local function finds(name, written, expected)
  return {
    name = name,
    check = function()
      local got = {}
      for i, found in ipairs(shares.find(passages.read(marked_prose.read(written)))) do
        got[i] = (found.rest and "rest " or "apart ") .. marked_prose.raws(found.numbers)
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("the rest of a sentence", "{50%} koos sport, {30%} cultuur en de overige {20%} muziek.", "rest 50% 30% 20%"),
  finds("the rest of the sentence before", "{70%} komt uit de stad. De resterende {30%} niet.", "rest 70% 30%"),
  finds("the rest of different wholes",
    "De stad betaalt {80%} van de lonen en {50%} van de huur, de partner de overige {20%} en {50%}.", ""),
  finds("a rest of nothing", "De overige {30%} volgt later.", ""),
  finds("who did and who did not",
    "Van de aanvragen kreeg {80%} een plaats. {20%} kreeg geen plaats.", "apart 80% 20%"),
  finds("another verb", "Van de aanvragen kreeg {80%} een plaats. {20%} was niet volledig.", ""),
  finds("of no whole", "{80%} kreeg een plaats. {20%} kreeg geen plaats.", ""),
  finds("two percentages", "{80%} is tevreden en {70%} komt terug.", ""),
  finds("what nobody is at once", "{80%} is tevreden, {15%} neutraal en {10%} ontevreden.", "apart 80% 15% 10%"),
  finds("who pays what", "De kost wordt gedeeld: {40%} stad, {40%} OCMW en {30%} Vlaanderen.", "apart 40% 40% 30%"),
  finds("who pays what, named first", "Gedeeld door stad ({40%}), OCMW {40%} en {10%} derden.", ""),
  finds("twice the same", "{80%} is tevreden en {30%} heel tevreden.", ""),
  finds("of each of them", "{60%} van de vrouwen en {50%} van de mannen is tevreden.", ""),
  finds("about different things", "{80%} is tevreden over het feest, {30%} is ontevreden over de zaal.", ""),
}
