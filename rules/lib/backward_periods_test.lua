local backward_periods = use("backward_periods")

local function found(text, quote)
  return {
    name = "backward: " .. text,
    check = function()
      local list = backward_periods.find(text)
      assert(#list == 1, #list .. " found")
      assert(list[1].quote == quote, list[1].quote)
      assert(text:sub(list[1].first, list[1].last) == quote)
    end,
  }
end

local function none(text)
  return {
    name = "no backward span: " .. text,
    check = function()
      local list = backward_periods.find(text)
      assert(#list == 0, list[1] and list[1].quote)
    end,
  }
end

return {
  found("Van maart 2024 tot januari 2024 liep de proef.", "maart 2024 tot januari 2024"),
  found("De proef liep van 01/05/2024 tot 01/03/2024.", "01/05/2024 tot 01/03/2024"),
  found("De proef (01-05-2024 - 01-03-2024) is klaar.", "01-05-2024 - 01-03-2024"),
  found("Tussen 15/12/2024 en 01/12/2024 was het loket dicht.", "15/12/2024 en 01/12/2024"),
  found("Van maandag 2 september 2024 tot vrijdag 9 augustus 2024.", "2 september 2024 tot vrijdag 9 augustus 2024"),
  found("Het kamp ging door van 26 tot en met 5 juli 2023.", "26 tot en met 5 juli 2023"),
  found("Het kamp ging door van 26 juli tot 5 juli 2023.", "26 juli tot 5 juli 2023"),
  found("De bevraging liep van 12 maart tot 3 februari 2024.", "12 maart tot 3 februari 2024"),
  found("In de periode 2024-2022 groeide de vraag.", "2024-2022"),
  found("In 2024 \u{2013} 2023 volgt de uitrol.", "2024 \u{2013} 2023"),
  found("Van 2025 tot en met 2023 loopt het project.", "2025 tot en met 2023"),
  found("Jongeren tussen 18 en 12 jaar komen langs.", "18 en 12 jaar"),
  found("Een aanbod voor 26-15 jarigen.", "26-15 jarigen"),
  found("Kinderen van 6 jaar tot 3 jaar.", "6 jaar tot 3 jaar"),
  found("Elke dinsdag van 19 tot 11.30 uur is er koffie.", "19 tot 11.30 uur"),
  found("Open: 18.30 - 14.30 uur", "18.30 - 14.30 uur"),
  found("Het loket is open van 17 tot 9 uur.", "17 tot 9 uur"),
  found("Het loket is open van 17u30 tot 12u.", "17u30 tot 12u"),
  none("Van januari 2024 tot maart 2024, en van 1 mei tot 30 juni 2024."),
  none("Van november tot maart 2024 is er winteropvang."),
  none("Van 20 december tot 5 januari 2024 is het loket dicht."),
  none("Van 1 april tot 31 maart 2024 loopt het projectjaar."),
  none("Van 1 september 2023 tot 30 juni loopt de cursus."),
  none("Het loket verhuist van 15 mei tot 14 mei 2024."),
  none("Het schooljaar 2023-24, de legislatuur 2019-2024."),
  none("De oplevering is vervroegd van 1 mei 2025 tot 1 maart 2025."),
  none("De evolutie 2024-2023 staat in de jaarrekening."),
  none("2025-2024-2023: drie jaren na elkaar."),
  none("Besluit 2024-2019 en dossier 2023-2001 zijn goedgekeurd."),
  none("Het aantal daalde van 2040 tot 2010."),
  none("De termijn werd herleid van 5 tot 3 jaar."),
  none("De wijk is 20 tot 10 jaar geleden gebouwd."),
  none("Fase 3 - 2 jaar later begint het."),
  none("Kinderen van 0 tot 3 jaar, 12-jarigen en 3-12 jarigen."),
  none("De nachtopvang is open van 19 tot 11 uur."),
  none("Het caf\u{E9} is open van 20 tot 4 uur, de bar van 22 tot 6 uur."),
  none("Het loket is open van 9 tot 5 uur en van 12 tot 1 uur."),
  none("Open van 9 tot 12.30 uur, ook van 13.30 tot 16 uur, of van 14 tot 24 uur."),
  none("De begeleiding gaat van 20 tot 10 uur per week."),
  none("Een werkweek van 38 tot 20 uur."),
  none("Het verschil tussen 18 en 12 jaar is groot."),
  none("Bel 053 12-11 uur. Het aantal ging van 12 naar 3."),
  none("Er waren 18 en 12 jaar later nog 4."),
  none("Er was temperatuur van 20 tot 3 graden, de ploeg won met 3-2."),
  none("Tegen 26 tot 5 mei."),
  { name = "a period in years", check = function()
    assert(backward_periods.is_one("2024-2022") and not backward_periods.is_one("2022-2024"))
  end },
}
