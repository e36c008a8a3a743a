local marked_prose = use("marked_prose")
local passages = use("passages")
local told_remainders = use("told_remainders")

---Each as "budget - spent left|beyond|within rest".
local function finds(name, written, expected)
  return {
    name = name,
    check = function()
      local got = {}
      for i, told in ipairs(told_remainders.find(passages.read(marked_prose.read(written)))) do
        local rest = told.rest and " " .. told.rest.mention.raw or ""
        got[i] = told.budget.mention.raw .. " - " .. told.spent.mention.raw
          .. (told.is_beyond and " beyond" or told.rest and " left" or " within") .. rest
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("what is left", "Van het budget van {5.000 euro} werd {4.000 euro} besteed, zodat er {1.000 euro} overblijft.",
    "5.000 - 4.000 left 1.000"),
  finds("what is left, in the next sentence", "Van de {5.000 euro} is {4.000 euro} besteed. Er rest nog {1.000 euro}.",
    "5.000 - 4.000 left 1.000"),
  finds("what was not used", "Er was {5.000 euro} voorzien: {4.000 euro} werd gebruikt en {1.000 euro} niet besteed.",
    "5.000 - 4.000 left 1.000"),
  finds("what was too much", "Er is {5.000 euro} voorzien en {6.000 euro} uitgegeven, dus {1.000 euro} te veel.",
    "5.000 - 6.000 beyond 1.000"),
  finds("within it", "Met een uitgave van {4.500 euro} bleven we binnen het budget van {5.000 euro}.",
    "5.000 - 4.500 within"),
  finds("beyond it", "Het budget van {5.000 euro} werd overschreden met een uitgave van {6.000 euro}.",
    "5.000 - 6.000 beyond"),
  finds("not beyond it", "Het budget van {5.000 euro} werd niet overschreden met een uitgave van {4.500 euro}.", ""),
  finds("some of it", "Van het budget van {5.000 euro} werd {4.000 euro} besteed, waarvan {1.000 euro} aan huur.", ""),
  finds("two budgets", "Er is {5.000 euro} voorzien en {6.000 euro} toegekend, en {3.000 euro} besteed.", ""),
  finds("so far", "Van het budget van {5.000 euro} is al {4.000 euro} besteed. Er rest nog {900 euro}.", ""),
  finds("no budget", "Er werd {4.000 euro} besteed en {1.000 euro} betaald.", ""),
}
