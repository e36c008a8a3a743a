local stopped_work = use("stopped_work")

local function stops(name, sentence, expected)
  return {
    name = name,
    check = function() assert((stopped_work.stopped { value = sentence } ~= nil) == expected, sentence) end,
  }
end

local function announces(name, sentence, expected)
  return {
    name = name,
    check = function() assert((#stopped_work.announced { value = sentence } > 0) == expected, sentence) end,
  }
end

local function same(name, stop, announcement, title, expected)
  return {
    name = name,
    check = function()
      local found = stopped_work.is_same({ sentence = stop }, { sentence = announcement },
        { title = title, kind = "action" })
      assert(found == expected)
    end,
  }
end

local announcement, title = "De Wijkbus wordt in heel de regio uitgerold.", "Wijkbus: vervoer in de regio"

return {
  stops("no further steps", "In mei besliste het college om geen verdere stappen te zetten voor de Wijkbus.", true),
  stops("not to go on", "Er werd besloten om de Wijkbus niet verder uit te werken.", true),
  stops("to stop it", "Het college heeft beslist om de Wijkbus stop te zetten.", true),
  stops("it was stopped", "De Wijkbus werd in 2023 stopgezet.", true),
  stops("it is done no longer", "De Wijkbus wordt niet langer georganiseerd.", true),
  stops("it does not go through", "De Wijkbus gaat niet door.", true),
  stops("not stopped", "De Wijkbus werd niet stopgezet.", false),
  stops("stopped for a while", "De Wijkbus werd tijdelijk stopgezet.", false),
  stops("a part", "Het luik vervoer van de Wijkbus werd stopgezet.", false),
  stops("a question", "Werd beslist om de Wijkbus stop te zetten?", false),
  stops("what may be", "De Wijkbus zou stopgezet worden.", false),
  stops("another decision", "Het college besliste om verdere stappen te zetten.", false),
  announces("what is done", announcement, true),
  announces("what is looked into", "De uitrol van de Wijkbus wordt onderzocht.", false),
  announces("what is not done", "De Wijkbus wordt niet uitgerold.", false),
  announces("a condition", "De Wijkbus wordt uitgerold indien er middelen zijn.", false),
  same("the same name", "Er werd beslist om geen verdere stappen te zetten voor een Wijkbus in de regio.",
    announcement, title, true),
  same("something else", "Er werd beslist om de folder niet verder uit te werken.", announcement, title, false),
  same("the action itself", "De actie werd stopgezet.", "De Wijkbus wordt voor vervoer in de regio uitgerold.", title,
    true),
  same("the action, and one thing of its description", "De actie werd stopgezet.", "Een folder wordt uitgewerkt.",
    title, false),
}
