local marked_prose = use("marked_prose")
local told_as_done = use("told_as_done")

---The years that are told as past.
local function finds(written, expected)
  return {
    name = written,
    check = function()
      local value, mentions = marked_prose.read(written)
      local got = {}
      for _, mention in ipairs(mentions) do
        if told_as_done.of(value, mention) then got[#got + 1] = mention.raw end
      end
      assert(table.concat(got, " ") == expected, "got " .. table.concat(got, " "))
    end,
  }
end

return {
  finds("In {2024} werden drie lessen gegeven.", "2024"),
  finds("In de eerste helft van {2024} zijn er gezinnen begeleid.", "2024"),
  finds("In het najaar van {2024} vond een opendeurdag plaats, en in {2025} was er een vervolg.", "2024 2025"),
  finds("Eind {2024} werkte de dienst samen met de school.", "2024"),
  finds("Het onthaal werd geopend in {2024}.", "2024"),
  finds("Er werd in {2024} niet ingezet op deze actie.", "2024"),
  finds("De dienst bood in {2024} begeleiding aan.", "2024"),
  finds("De besturen hebben in {2024} het kader uitgewerkt.", "2024"),
  finds("Sinds {2024} loopt er een proefproject.", "2024"),
  finds("Zo werd een infomoment voor ouders georganiseerd op {2024}.", "2024"),
  finds("Tot slot werd een wagen geplaatst op het plein van de stad in {2024}.", "2024"),
  finds("In {2024} keurde de overheid de aanvraag goed om te starten.", "2024"),
  finds("In {2024} is een medewerker aangeworven, die tot opdracht heeft de school te begeleiden.", "2024"),
  finds("In {2024} is met de school een overeenkomst afgesloten, met als doel te beginnen.", "2024"),
  finds("De cursus vond in juli en {2024} plaats.", "2024"),
  finds("De cursus is afgerond in {2024} en er wordt nog begeleid.", "2024"),
  finds("Sinds {2024} wordt de cursus gegeven door de school.", "2024"),
  finds("Wie sinds {2024} werkt, mag komen.", ""),
  finds("samenwerking met de school \u{2013} opgestart {2024}", "2024"),
  finds("Planning van lessen in de school, opgestart in {2024}.", ""),
  finds("Te doen: afgerond in {2024}.", ""),
  finds("De aanvraag loopt tot in {2024} en is afgerond.", ""),
  finds("De raad besliste om in {2024} te starten.", ""),
  finds("In {2024} wordt de werking uitgebreid.", ""),
  finds("In {2024} zullen de lessen starten.", ""),
  finds("In {2024} was een uitbreiding gepland.", ""),
  finds("Er werd beslist om in {2024} te starten.", ""),
  finds("De werking loopt tot {2024}.", ""),
  finds("De leerlingen zijn in {2024} welkom.", ""),
  finds("Het budget voor {2024} werd verhoogd.", ""),
  finds("Wat werd er in {2024} bereikt?", ""),
  finds("Tweede nieuwsbrief {2024}.", ""),
  finds(("De lessen voor leerlingen lopen goed, "):rep(20) .. "in {2024} werden er drie gegeven.", ""),
  finds(("De lessen voor leerlingen lopen goed. "):rep(20) .. "In {2024} werden er drie gegeven.", "2024"),
}
