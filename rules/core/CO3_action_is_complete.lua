local completeness = use("completeness")

---@type CompletenessPart[]
local parts = {
  { name = "description", is = "text" }, { name = "state", is = "text" }, { name = "time", is = "text" },
  { name = "money", is = "text" }, { name = "evaluation", is = "text" }, { name = "status", is = "field" },
  { name = "start", is = "field" }, { name = "end", is = "field" }, { name = "party", is = "field" },
  { name = "figures", is = "figures" }, { name = "result", is = "result" },
}

-- Of what has yet to begin there is nothing to tell.
local tells_progress = { state = true, time = true, money = true, figures = true }
local begun = { started = true, halfway = true, near_end = true, completed = true, stopped = true, continuous = true }

local function is_excused(action, part)
  local as_of, start = action.report.as_of, action.start_date
  return tells_progress[part] and as_of and start and start > as_of and not begun[action.status or ""]
end

---@type toets.Rule
return {
  id = "CO3",
  name = "action-is-complete",
  title = {
    nl = "Elke actie vermeldt wat de andere acties vermelden",
    en = "Each action states what the other actions state",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: elke actie wordt op "
      .. "dezelfde manier opgevolgd.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: each action is followed up alike.",
  },
  subjects = { kind = "report" },
  group_by = { "report", "args.part" },
  message = {
    nl = "{node}: “{part}” is niet ingevuld. Van de {total} acties vermelden {filled} het wel.",
    en = "{node}: “{part}” is not filled in. Of the {total} actions {filled} state it.",
  },
  summary = {
    nl = "Bij {count} acties is “{part}” niet ingevuld, bij {others} andere wel.",
    en = "At {count} actions “{part}” is not filled in, at {others} others it is.",
  },
  reasons = {
    no_habit = {
      nl = "het rapport toont te weinig acties met dezelfde onderdelen om er een te missen",
      en = "the report shows too few actions with the same parts to miss one",
    },
  },
  why = {
    nl = "Zonder dat onderdeel weet de raad niet hoe het met deze actie staat.",
    en = "Without that part the council does not know how this action is doing.",
  },
  fix = {
    nl = "Vul het onderdeel in, of schrijf waarom het niet van toepassing is.",
    en = "Fill in the part, or write why it does not apply.",
  },
  evaluate = function(report)
    local lacks, is_judged = completeness.lacks(report, "action", parts)
    if not lacks then return not_applicable end
    if not is_judged then return not_evaluable("no_habit") end
    local findings = {}
    for _, lack in ipairs(lacks) do
      if not is_excused(lack.node, lack.part) then findings[#findings + 1] = completeness.finding_of(lack) end
    end
    return findings[1] and findings or nil
  end,
}
