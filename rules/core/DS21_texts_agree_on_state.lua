local results = use("result_texts")
local work_states = use("work_states")

local is_result = {}
for _, name in ipairs(results) do is_result[name] = true end

---The first sentence of a kind in the texts that report what became of a node.
local function first_of(node, find)
  for _, text in ipairs(node:texts()) do
    local found = is_result[text.name] and find(text)
    if found then return found end
  end
  return nil
end

---@type toets.Rule
return {
  id = "DS21",
  name = "texts-agree-on-state",
  title = {
    nl = "Een actie loopt niet nog volgens de ene tekst en is niet al afgerond volgens de andere",
    en = "An action does not still run by one text and is over by another",
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
    nl = "{node}: “{running}”, maar ook “{over}”. Wat geldt?",
    en = "{node}: “{running}”, but also “{over}”. Which one holds?",
  },
  summary = {
    nl = "{count} keer loopt een actie nog volgens de ene zin en is ze afgerond volgens de andere.",
    en = "{count} times an action still runs by one sentence and is over by another.",
  },
  why = {
    nl = "Wie maar een van beide zinnen leest, weet niet of er nog iets moet gebeuren. Een van de twee kan uit een "
      .. "vroeger rapport komen.",
    en = "Who reads only one of the sentences does not know whether anything is left to do. One of the two may come "
      .. "from an earlier report.",
  },
  fix = {
    nl = "Laat de zin staan die nog geldt, en pas de andere aan.",
    en = "Keep the sentence that still holds, and change the other one.",
  },
  evaluate = function(node)
    local over = first_of(node, work_states.over)
    if not over then return not_applicable end
    local running = first_of(node, work_states.running)
    if not running then return nil end
    return finding {
      at = over.text:at(over.first, over.last), related = { running.text:at(running.first, running.last) },
      args = { running = running.quote, over = over.quote },
    }
  end,
}
