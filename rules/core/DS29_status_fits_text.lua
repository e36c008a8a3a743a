local results = use("result_texts")
local work_states = use("work_states")

local is_result = {}
for _, name in ipairs(results) do is_result[name] = true end

-- What a text may not say beside a status. A report of half a year may be written after the day it speaks of, but then
-- its status is of that day too.
local against = {
  not_started = { work_states.whole_over },
  started = { work_states.not_begun, work_states.whole_over },
  halfway = { work_states.not_begun, work_states.whole_over },
  near_end = { work_states.not_begun, work_states.whole_over },
  completed = { work_states.not_begun, work_states.not_over },
  continuous = { work_states.not_begun },
}
local year_of = re.compile([[\b(20\d\d)\b]])

-- "De actie is in 2021 nog niet gestart": a sentence about another year says nothing of this one.
local function is_of_other_year(quote, year)
  local _, _, named = year_of:find(quote)
  return named ~= nil and tonumber(named) ~= year
end

---The first sentence of the node that does not go with its status.
local function contradicting(node, checks)
  for _, text in ipairs(node:texts()) do
    for _, check in ipairs(is_result[text.name] and not text.empty and checks or {}) do
      local found = check(text)
      if found and not is_of_other_year(found.quote, node.report.fiscal_year) then return found end
    end
  end
  return nil
end

---@type toets.Rule
return {
  id = "DS29",
  name = "status-fits-text",
  title = {
    nl = "Wat de tekst zegt over begin of einde van een actie, past bij haar status",
    en = "What the text says of the beginning or end of an action goes with its status",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: het rapport toont hoever "
      .. "elke actie staat.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: the report shows how far each "
      .. "action is.",
  },
  subjects = { kind = "node", of = { "action_plan", "action" } },
  group_by = { "report" },
  message = {
    nl = "{node}: de status is {status}, maar de tekst zegt “{quote}”. Wat geldt?",
    en = "{node}: the status is {status}, but the text says “{quote}”. Which one holds?",
  },
  summary = {
    nl = "Bij {count} acties zegt de tekst iets anders over begin of einde dan de status.",
    en = "At {count} actions the text says something else of the beginning or end than the status.",
  },
  why = {
    nl = "Wie alleen de status telt, krijgt een ander beeld dan wie de toelichting leest.",
    en = "Who counts the status alone gets another picture than who reads the explanation.",
  },
  fix = {
    nl = "Pas de status aan, of de zin, zodat beide hetzelfde zeggen.",
    en = "Change the status, or the sentence, so that both say the same.",
  },
  evaluate = function(node)
    local checks = against[node.status or ""]
    if not checks then return not_applicable end
    local found = contradicting(node, checks)
    if not found then return nil end
    return finding {
      at = found.text:at(found.first, found.last), related = { node:at("status") },
      args = { status = node.printed_status or term(node.status), quote = found.quote },
    }
  end,
}
