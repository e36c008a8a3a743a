local stated_terms = use("stated_terms")
local unseen = use("unseen")

local closed = { completed = true, stopped = true }

---The day on which the last action of a plan ended; nil where one goes on, or may do so.
local function last_end(plan, as_of)
  local last
  for _, action in ipairs(plan:children("action")) do
    local day, status = action.end_date, action.status
    local is_over = day and day <= as_of and (closed[status or ""] or not status and not action.printed_status)
    if not is_over then return nil end
    if not last or day > last then last = day end
  end
  return last
end

---The day by which the plan is to have reached its aim, where that is still to come.
local function day_ahead(plan, as_of)
  if plan.end_date then return plan.end_date > as_of and plan.end_date or nil, plan:at("end_date") end
  for _, text in ipairs(plan:texts("description")) do
    for _, one in ipairs(stated_terms.of(text)) do
      if one.kind == "end" and one.not_before > as_of then return one.day, text:at(one.first, one.last) end
    end
  end
  return nil
end

---@type toets.Rule
return {
  id = "DS24",
  name = "plan-with-an-aim-ahead-has-open-actions",
  title = {
    nl = "Een actieplan met een doel in de toekomst heeft nog acties die lopen",
    en = "A plan with an aim that lies ahead has actions that still run",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: een doel wordt gehaald met acties.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: an aim is reached by actions.",
  },
  subjects = { kind = "node", of = "action_plan" },
  group_by = { "report" },
  message = {
    nl = "{node} is gepland tot {day}, maar de laatste actie ervan eindigde op {last}. Wat gebeurt er nog om "
      .. "het doel te halen?",
    en = "{node} is planned until {day}, but the last of its actions ended on {last}. What is still done to reach "
      .. "the aim?",
  },
  summary = {
    nl = "{count} actieplannen lopen nog, terwijl al hun acties geëindigd zijn.",
    en = "{count} plans still run, while all of their actions have ended.",
  },
  reasons = {
    no_as_of = {
      nl = "het rapport noemt geen bruikbare rapportdatum",
      en = "the report states no usable date it speaks of",
    },
  },
  why = {
    nl = "Zonder lopende actie is niet te zien hoe het actieplan zijn doel nog haalt, of dat het al gehaald is.",
    en = "Without an action that runs it cannot be seen how the plan will reach its aim, or that it has reached it.",
  },
  fix = {
    nl = "Schrijf bij het actieplan dat het doel gehaald is, of welke actie er nog komt.",
    en = "Write at the plan that the aim has been reached, or which action is still to come.",
  },
  evaluate = function(plan)
    if plan.aggregate or plan.implied or #plan:children("action") == 0 then return not_applicable end
    local as_of = plan.report.as_of
    if not as_of then return not_evaluable("no_as_of") end
    local day, where = day_ahead(plan, as_of)
    if not day then return not_applicable end
    local last = last_end(plan, as_of)
    if not last or unseen.is_below(plan) then return nil end
    return finding { at = where or plan, args = { day = day, last = last } }
  end,
}
