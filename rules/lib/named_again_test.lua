local marked_prose = use("marked_prose")
local named_again = use("named_again")
local passages = use("passages")

---Each number that takes up another, as "now = before".
local function finds(written, expected)
  return {
    name = written,
    check = function()
      local got = {}
      for i, found in ipairs(named_again.find(passages.read(marked_prose.read(written)))) do
        got[i] = found.number.mention.raw .. " = " .. found.earlier.mention.raw
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("Er waren {40 gezinnen}. Van die {40 gezinnen} kwamen er {12} terug.", "40 = 40"),
  finds("- {40 gezinnen} vroegen hulp\n- Van deze {45 gezinnen} kwamen er {12} terug.", "45 = 40"),
  finds("Er waren {40 gezinnen}, en van die {45 gezinnen} kwamen er {12} terug.", "45 = 40"),
  finds("Er waren {40 gezinnen}. {12} daarvan kwamen terug. Voor deze {12 gezinnen} was er steun.", "12 = 12"),
  finds("Er waren {40 gezinnen}. Twaalf ervan kwamen terug. Voor deze {12 gezinnen} was er steun.", ""),
  finds("Er waren {40 gezinnen} en {8 gezinnen}. Deze {48 gezinnen} kregen steun.", ""),
  finds("Er waren {40 gezinnen}. Deze {12 kinderen} kregen steun.", ""),
  finds("Er waren {40 gezinnen}. Dat liep goed. Ja. Nee. Deze {12 gezinnen} kregen steun.", ""),
  finds("Er waren ongeveer {40 gezinnen}. Deze {38 gezinnen} kregen steun.", ""),
  finds("Er waren {3 maanden}. Deze {2 maanden} telden.", ""),
  finds("Er zijn {20 bedden}. Minstens {12} van de {25 bedden} zijn voor gezinnen.", "25 = 20"),
  finds("Er zijn {20 bedden}. Minstens {12 bedden} van de {25 bedden} zijn voor gezinnen.", "25 = 20"),
  finds("Er kwamen {25 woningen} bij. Van de {45 woningen} staan er {8} leeg.", ""),
  finds("Er kwamen {25 extra woningen}. Van de {52 woningen} gaan er {8} naar daklozen.", ""),
  finds("Er kwamen {25 woningen} bij. Van de {52 woningen} gaan er {8} naar daklozen.", "52 = 25"),
  finds("Er kwamen {25 woningen}. Van de {340 woningen} staan er {8} leeg.", ""),
  finds("Er kwamen {25 woningen}. Van de {45 woningen} in de wijk staan er {8} leeg.", ""),
  finds("Er kwamen {25 woningen}. In totaal staan er {8} van de {45 woningen} leeg.", ""),
  finds("Er waren {40 aanvragen}. Van de {30 aanvragen} die volledig zijn, is er {1} geweigerd.", ""),
  finds("Er waren {40 gezinnen}. De {12 gezinnen} kregen steun.", ""),
}
