local labels = use("labels")
local results = use("result_texts")
local stopped_work = use("stopped_work")
local title_owners = use("title_owners")

local is_result = {}
for _, name in ipairs(results) do is_result[name] = true end

---The first sentence on work that was stopped, in what is told of a node in any part of the report.
local function first_stop(node)
  for _, same in ipairs(title_owners.in_all_parts(node)) do
    for _, text in ipairs(same:texts()) do
      local found = is_result[text.name] and stopped_work.stopped(text)
      if found then return found end
    end
  end
  return nil
end

---@type toets.Rule
return {
  id = "DS25",
  name = "stopped-work-is-not-announced",
  title = {
    nl = "Werk dat volgens de evaluatie gestopt is, staat in de omschrijving niet meer als gepland",
    en = "Work that was stopped by the evaluation no longer stands in the description as planned",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: het rapport toont hoever elke actie "
      .. "staat.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: the report shows how far each action is.",
  },
  subjects = { kind = "text", of = { "action", "action_plan" }, where = { name = "description", empty = false } },
  group_by = { "report" },
  message = {
    nl = "{name}: in de omschrijving staat “{announced}”, maar de evaluatie zegt “{stopped}”. Is de omschrijving nog "
      .. "actueel?",
    en = "{name}: the description says “{announced}”, but the evaluation says “{stopped}”. Is the description still up "
      .. "to date?",
  },
  summary = {
    nl = "{count} omschrijvingen kondigen werk aan dat volgens de evaluatie gestopt is.",
    en = "{count} descriptions announce work that was stopped by the evaluation.",
  },
  why = {
    nl = "Wie alleen de omschrijving leest, denkt dat het werk nog volgt.",
    en = "Who reads only the description thinks that the work is still to come.",
  },
  fix = {
    nl = "Schrijf bij de actie dat ze gestopt is, of pas de omschrijving aan.",
    en = "Write at the action that it was stopped, or change the description.",
  },
  evaluate = function(text)
    local announcements = stopped_work.announced(text)
    if #announcements == 0 then return not_applicable end
    local stop = first_stop(text.node)
    if not stop then return nil end
    for _, announcement in ipairs(announcements) do
      if stopped_work.is_same(stop, announcement, text.node) then
        return finding {
          at = text:at(announcement.first, announcement.last), related = { stop.text:at(stop.first, stop.last) },
          args = { name = labels.quoted(text.node), announced = announcement.quote, stopped = stop.quote },
        }
      end
    end
    return nil
  end,
}
