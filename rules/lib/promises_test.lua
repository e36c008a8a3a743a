local promises = use("promises")

local function describe(promise)
  local words = { promise.scope and "each" or "this" }
  if promise.scope then words[#words + 1] = table.concat(promise.scope.kinds, "+") end
  for _, exception in ipairs(promise.exceptions) do words[#words + 1] = "but(" .. exception .. ")" end
  return table.concat(words, " ")
end

local function says(name, value, expected, kind)
  return {
    name = name,
    check = function()
      local got = {}
      for i, promise in ipairs(promises.of({ value = value, node = { kind = kind or "action" } }, 2023)) do
        got[i] = describe(promise)
      end
      local all = table.concat(got, "; ")
      assert(all == (expected or ""), value .. "\n  got: " .. all .. "\n  expected: " .. (expected or ""))
    end,
  }
end

local silent = says

local function reaches(value, expected, kind)
  return {
    name = value,
    check = function()
      local got = {}
      for i, promise in ipairs(promises.of_results({ value = value, node = { kind = kind or "action" } }, 2023)) do
        got[i] = describe(promise)
      end
      assert(table.concat(got, "; ") == expected, table.concat(got, "; "))
    end,
  }
end

return {
  reaches("Alle acties lopen goed en halen de beoogde resultaten, met uitzondering van de bouw.",
    "each action but(de bouw)", "policy_objective"),
  reaches("Alle acties behalen de vooropgestelde resultaten.", "each action", "action_plan"),
  reaches("De actie loopt goed en de vooropgestelde doelen werden bereikt.", "this"),
  reaches("De actie behaalde de beoogde resultaten.", "this"),
  reaches("De actie kan de beoogde resultaten bereiken.", ""),
  reaches("De vooropgestelde resultaten worden niet behaald.", ""),
  reaches("Sommige acties behalen de vooropgestelde resultaten.", "", "action_plan"),
  reaches("In 2022 werden de vooropgestelde resultaten behaald.", ""),
  reaches("De actie behaalde mooie resultaten.", ""),
  says("runs as planned", "De actie loopt zoals voorzien en haalt haar doel.", "this"),
  says("without an article", "Actie verloopt zoals gepland.", "this"),
  says("with a result behind it", "De actie loopt zoals voorzien: 12 gezinnen namen deel.", "this"),
  says("on schedule", "De actie zit volledig op schema.", "this"),
  says("by schedule", "De uitvoering van deze actie is volgens schema verlopen.", "this"),
  says("by the planning", "Het project verloopt volgens de vooropgestelde planning.", "this"),
  says("this year", "In 2023 verliep de actie volgens planning.", "this"),
  says("all deadlines", "Voor deze actie werden alle deadlines gehaald.", "this"),
  says("all deadlines, in front", "In 2023 werden alle deadlines voor deze actie gehaald.", "this"),
  says("within the term", "De actie is voltooid binnen het vooropgestelde tijdskader.", "this"),
  says("no delay", "De actie kende geen vertraging en zit op schema.", "this"),
  says("capitals, a wrapped line", "DE ACTIE ZIT OP\nSCHEMA.", "this"),
  says("all priority actions", "Alle prioritaire acties lopen zoals voorzien.", "each action", "policy_objective"),
  says("all but one", "Alle acties lopen zoals voorzien en halen de resultaten, met uitzondering van de bouw.",
    "each action but(de bouw)", "policy_objective"),
  says("what is aimed at behind it", "Alle acties verlopen zoals voorzien en halen het beoogde doel.", "each action",
    "policy_objective"),

  silent("behind schedule is not on schedule", "De actie ligt achter op schema."),
  silent("a denial", "De actie loopt niet zoals voorzien."),
  silent("a part", "De verbouwing van het dak loopt zoals voorzien."),
  silent("a meeting", "De bijeenkomst vond zoals voorzien wekelijks plaats."),
  silent("where it is written", "De actie wordt uitgevoerd zoals voorzien in het decreet."),
  silent("an intention", "De actie zal volgens planning verlopen."),
  silent("mostly", "De actie loopt grotendeels zoals voorzien."),
  silent("back on schedule", "De actie zit opnieuw op schema."),
  silent("another year", "In 2022 liep de actie zoals voorzien."),
  silent("less something", "De actie loopt zoals voorzien, behalve de inrichting."),
  silent("most of them", "De meeste acties lopen zoals voorzien.", nil, "policy_objective"),
  silent("a question", "Loopt de actie zoals voorzien?"),
  silent("nothing of the kind", "De actie bereikte 40 mensen."),
}
