local whole_work = use("whole_work")

local function speaks(name, clause, expected, kind)
  return {
    name = name,
    check = function()
      assert(whole_work.is_subject(clause, { kind = kind or "action" }) == expected, clause)
    end,
  }
end

return {
  speaks("the action", "De actie loopt zoals voorzien.", true),
  speaks("without an article", "Actie verloopt zoals voorzien.", true),
  speaks("the project", "Het project liep vertraging op.", true),
  speaks("the carrying out of the action", "De uitvoering van deze actie is volgens schema verlopen.", true),
  speaks("with a year in front", "In 2023 liep de actie vertraging op.", true),
  speaks("for this action", "In 2023 werden alle deadlines voor deze actie gehaald.", true),
  speaks("the deadlines", "Alle deadlines werden gehaald.", true),
  speaks("the plan in its own text", "Het actieplan zit op schema.", true, "action_plan"),
  speaks("the plan in the text of an action", "Het actieplan zit op schema.", false),
  speaks("the action in the text of a plan", "De actie zit op schema.", false, "action_plan"),
  speaks("each action", "Alle acties lopen zoals voorzien.", false, "policy_objective"),
  speaks("a delivery", "De levering liep vertraging op.", false),
  speaks("the start of a part", "De start van de tweede reeks werd uitgesteld.", false),
  speaks("a phase", "De tweede fase van het project is uitgesteld.", false),
  speaks("a planning around a part", "De planning rond het vervoer zit op schema.", false),
}
