local fractions = use("fractions")
local marked_prose = use("marked_prose")
local passages = use("passages")

---Each percentage, with "!" where it does not fit its words.
local function finds(written, expected)
  return {
    name = written,
    check = function()
      local got = {}
      for i, fraction in ipairs(fractions.find(passages.read(marked_prose.read(written)))) do
        got[i] = fraction.percentage.mention.raw .. (fraction.fits and "" or "!")
      end
      assert(table.concat(got, " ") == expected, "got " .. table.concat(got, " "))
    end,
  }
end

return {
  finds("1 op 3 van de inwoners ({33%}) huurt een woning.", "33%"),
  finds("Bij 1 op 4 van de leerlingen ({25,1%} in {2017}) is dat zo.", "25,1%"),
  finds("1 op 3 van de inwoners ({23%}) huurt een woning.", "23%!"),
  finds("Negen op tien is veel; 9 op de 10 ({91%}) is meer, 9 op 10 ({82%}) te weinig.", "91% 82%!"),
  finds("7 dagen op 7 open, {33%} van de tijd; 1 op 3 betaalt, bij ({33%}) van hen lukt het.", ""),
  finds("1 op 3 huurt. Van hen is {20%} jong. 4 op 3 ({12%}) kan niet.", ""),
  finds("Bijna {40%} ({39,7%} in de ene school en {39,5%} in de andere) haalt het.", "39,7%"),
  finds("Bijna {40%} ({41%} in de ene school) haalt het.", "41%!"),
  finds("Ruim {40%} ({41%} in de ene school) en meer dan {50%} ({48%}) haalt het.", "41% 48%!"),
  finds("Ongeveer {40%} ({41%} in de ene school) haalt het.", ""),
  finds("1 op 3 huurt ({17%} meer dan elders), bijna {40%} ({41%} in {2019}) wacht, ruim {40%} ({5%} minder) niet.",
    ""),
  finds("Er zijn {40 kinderen} ({41%}).", ""),
}
