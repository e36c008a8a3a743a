local work_states = use("work_states")

local function says(value, expected)
  return {
    name = value,
    check = function()
      local text = { value = value }
      local got = (work_states.running(text) and "runs" or "") .. (work_states.over(text) and "over" or "")
        .. (work_states.whole_over(text) and " whole" or "") .. (work_states.not_over(text) and "not over" or "")
        .. (work_states.not_begun(text) and "not begun" or "")
      assert(got == expected, "got " .. got)
    end,
  }
end

return {
  says("De actie loopt zoals voorzien.", "runs"),
  says("Het project is nog volop lopende.", "runs"),
  says("In 2023 loopt de werking. Het project loopt.", "runs"),
  says("De actie is volledig afgerond.", "over whole"),
  says("De actie is nog niet afgerond.", "not over"),
  says("De actie werd in 2023 nog niet volledig voltooid.", "not over"),
  says("De actie is momenteel nog niet gestart.", "not begun"),
  says("De actie moet nog beginnen.", "not begun"),
  says("De actie moet nog opgestart worden.", "not begun"),
  says("De actie moet nog verder uitgewerkt worden.", ""),
  says("De verbouwing is nog niet gestart.", ""),
  says("De actie is nog niet gestart met het tweede deel.", ""),
  says("De actie is niet stopgezet maar uitgesteld.", ""),
  says("Deze actie was nog niet begonnen.", ""),
  says("De werken werden voltooid in oktober.", "over"),
  says("De actie loopt. De uitvoering is beëindigd.", "runsover"),
  says("Het project (Samen Sterk) is afgelopen op 30/06/2022.", "over"),
  says("De opdracht is sinds juni 2022 afgelopen.", "over"),
  says("De werken zijn op 3 mei 2022 geëindigd.", "over"),
  says("Het project is ten einde gekomen in mei.", "over"),
  says("Het project is afgelopen jaar gestart.", ""),
  says("De actie is vorig jaar gestart en zal haar doelen nog kunnen bereiken.", "runs"),
  says("Het project zal in 2024 nog meer gezinnen kunnen bereiken.", "runs"),
  says("De actie zal haar doelen niet meer kunnen bereiken.", ""),
  says("De actie zal haar doelen nog net niet bereiken.", ""),
  says("De actie loopt af.", ""),
  says("De actie zal worden stopgezet.", ""),
  says("De actie is afgerond voor 2023.", ""),
  says("De eerste fase van de actie is afgerond.", ""),
  says("Zodra de actie afgerond is, volgt een verslag.", ""),
  says("Is de actie afgerond?", ""),
  says("De wandeling loopt door het park.", ""),
}
