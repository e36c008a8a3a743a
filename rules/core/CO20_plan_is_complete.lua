local completeness = use("completeness")

-- What actions stand under. A report may show one of a kind alone; then there is no habit to hold it against.
local kinds = { "strategic_goal", "policy_objective", "ambition", "objective", "action_plan" }

---@type CompletenessPart[]
local parts = {
  { name = "description", is = "text" }, { name = "money", is = "text" }, { name = "evaluation", is = "text" },
}

---@type toets.Rule
return {
  id = "CO20",
  name = "plan-is-complete",
  title = {
    nl = "Elke doelstelling en elk actieplan vermeldt wat de andere vermelden",
    en = "Each objective and plan states what the others state",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: elk plan wordt op dezelfde "
      .. "manier opgevolgd.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: each plan is followed up alike.",
  },
  subjects = { kind = "report" },
  group_by = { "report", "args.part" },
  message = {
    nl = "{node}: “{part}” is niet ingevuld. Van de {total} van die soort vermelden {filled} het wel.",
    en = "{node}: “{part}” is not filled in. Of the {total} of its kind {filled} state it.",
  },
  summary = {
    nl = "Bij {count} doelstellingen of actieplannen is “{part}” niet ingevuld, bij {others} andere wel.",
    en = "At {count} objectives or plans “{part}” is not filled in, at {others} others it is.",
  },
  reasons = {
    no_habit = {
      nl = "het rapport toont te weinig doelstellingen en actieplannen met dezelfde onderdelen om er een te missen",
      en = "the report shows too few objectives and plans with the same parts to miss one",
    },
  },
  why = {
    nl = "Zonder dat onderdeel weet de raad niet waarvoor het actieplan dient of hoe het ermee staat.",
    en = "Without that part the council does not know what the plan is for or how it is doing.",
  },
  fix = {
    nl = "Vul het onderdeel in, of schrijf waarom het niet van toepassing is.",
    en = "Fill in the part, or write why it does not apply.",
  },
  evaluate = function(report)
    local findings, has_nodes, is_judged = {}, false, false
    for _, kind in ipairs(kinds) do
      local lacks, judged = completeness.lacks(report, kind, parts)
      has_nodes, is_judged = has_nodes or lacks ~= nil, is_judged or judged
      for _, lack in ipairs(lacks or {}) do findings[#findings + 1] = completeness.finding_of(lack) end
    end
    if not has_nodes then return not_applicable end
    if not is_judged then return not_evaluable("no_habit") end
    return findings[1] and findings or nil
  end,
}
