local setbacks = use("setbacks")

local function says(name, value, expected, kind)
  return {
    name = name,
    check = function()
      local found = setbacks.of({ value = value, node = { kind = kind or "action" } }, 2023)
      local got = found[1] and found[1].quote or ""
      assert(got == (expected or ""), value .. "\n  got: " .. got .. "\n  expected: " .. (expected or ""))
    end,
  }
end

local silent = says

return {
  says("ran late", "De actie liep vertraging op door ziekte.", "De actie liep vertraging op door ziekte"),
  says("ran late, in front", "In 2023 liep het project vertraging op.", "In 2023 liep het project vertraging op"),
  says("there is delay", "Er is vertraging.", "Er is vertraging"),
  says("there was delay, of which the sentence names the work", "Er is vertraging in de uitvoering van de actie.",
    "Er is vertraging in de uitvoering van de actie"),
  silent("a delay of another body", "Er is vertraging bij de dienst Vreemdelingenzaken."),
  silent("a delay in what others do", "Er is vertraging in de uitbetaling door de hogere overheid."),
  silent("an earlier one", "Eerder werd de actie uitgesteld."),
  says("put off", "Er is hard gewerkt. De start werd uitgesteld.", "De start werd uitgesteld"),
  says("moved up", "De timing is opgeschoven.", "De timing is opgeschoven"),
  says("later than planned", "De oplevering gebeurde later dan gepland.", "De oplevering gebeurde later dan gepland"),
  says("behind schedule", "De actie loopt achter op schema.", "De actie loopt achter op schema"),
  says("not on schedule", "De actie zit niet op schema.", "De actie zit niet op schema"),
  says("not on schedule yet", "Het project zit nog niet op schema.", "Het project zit nog niet op schema"),
  says("not by the planning", "De uitvoering verloopt niet volgens de planning.",
    "De uitvoering verloopt niet volgens de planning"),
  says("behind", "De actie loopt wat achter.", "De actie loopt wat achter"),
  silent("behind a building", "De actie ligt achter het station."),
  says("a timing that is missed", "De timing wordt niet gehaald.", "De timing wordt niet gehaald"),
  says("stopped", "De actie is stopgezet.", "De actie is stopgezet"),
  says("cancelled", "De opdracht werd geannuleerd.", "De opdracht werd geannuleerd"),
  silent("not stopped", "De actie is niet stopgezet."),
  silent("a part that was cancelled", "Een les is geannuleerd."),
  says("slow", "De actie verloopt moeizaam.", "De actie verloopt moeizaam"),
  says("not as planned", "De actie loopt niet zoals voorzien.", "De actie loopt niet zoals voorzien"),
  says("not carried out", "De actie werd niet uitgevoerd.", "De actie werd niet uitgevoerd"),
  says("could not go on", "De actie kon in 2023 niet doorgaan.", "De actie kon in 2023 niet doorgaan"),
  says("deadlines missed", "De deadlines werden niet gehaald.", "De deadlines werden niet gehaald"),
  says("a longer term", "De termijn werd met een jaar verlengd.", "De termijn werd met een jaar verlengd"),
  says("a wrapped line", "De actie liep\nvertraging op.", "De actie liep vertraging op"),

  {
    name = "sentences that may tell of a setback, of whatever it is",
    check = function()
      local found = setbacks.hints("De actie loopt. Enkel de bouw loopt vertraging op.\n\nAlles gaat goed.")
      assert(#found == 1 and found[1].text == "Enkel de bouw loopt vertraging op.")
      assert(#setbacks.hints("Alles gaat goed.") == 0)
    end,
  },
  silent("no delay", "De actie liep geen vertraging op."),
  silent("without delay", "De actie verliep zonder vertraging."),
  silent("a delivery", "De levering van de stoelen liep vertraging op."),
  silent("a part", "De start van de tweede groep werd uitgesteld."),
  silent("a contract", "De convenant met de vzw is verlengd."),
  says("to another year", "De uitvoering werd uitgesteld naar 2024.", "De uitvoering werd uitgesteld naar 2024"),
  silent("in another year to this one", "In 2022 werd de actie uitgesteld naar 2023."),
  silent("another year", "In 2022 liep de actie vertraging op."),
  silent("made good", "De actie liep vertraging op. Die is intussen ingehaald."),
  silent("in time after all", "De werken startten later dan gepland, maar werden tijdig opgeleverd."),
  silent("what may come", "De actie kan vertraging oplopen."),
  silent("a condition", "Indien de subsidie uitblijft, werd de actie uitgesteld."),
  silent("not yet, by plan", "De actie is nog niet gestart."),
  silent("not only", "De actie is niet alleen uitgevoerd, ze groeide ook."),
  silent("hard to reach people", "De actie loopt goed en richt zich op moeilijk bereikbare jongeren."),
  silent("a delay at school", "De kinderen hebben schoolse vertraging."),
}
