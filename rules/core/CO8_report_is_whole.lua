local counterparts = use("counterparts")
local document_end = use("document_end")

local main = { "note", "body" }

---The actions that another part of the report announces and that its main part does not reach. The one at which
---it breaks off is reached.
local function announced(report, reached)
  local missing, parts = {}, counterparts.by_part(report, "action")
  for _, part in ipairs(main) do
    local shown = parts[part] and counterparts.index(parts[part])
    for _, other in ipairs(shown and { "synthesis", "contents" } or {}) do
      for _, node in ipairs(parts[other] or {}) do
        local is_last = node.code ~= nil and node.code == reached.code
        if not is_last and not counterparts.find(node, shown) then missing[#missing + 1] = node end
      end
    end
  end
  return missing
end

---@type toets.Rule
return {
  id = "CO8",
  name = "report-is-whole",
  title = {
    nl = "Het rapport breekt niet midden in een zin af",
    en = "The report does not break off in the middle of a sentence",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: een rapport loopt door tot het einde van zijn laatste tekst.",
    en = "Form of the schema: a report runs to the end of its last text.",
  },
  subjects = { kind = "report" },
  message = {
    nl = "Het rapport eindigt bij {node} met “{quote}”, midden in een zin. Van de acties die het eerder vermeldt, "
      .. "komen er {missing} niet meer aan bod.",
    en = "The report ends at {node} with “{quote}”, in the middle of a sentence. Of the actions that it names "
      .. "before, it does not come to {missing}.",
  },
  reasons = {
    no_habit = {
      nl = "uit de andere teksten blijkt niet dat een tekst op een leesteken eindigt",
      en = "the other texts do not show that a text ends in a mark",
    },
  },
  why = {
    nl = "Wat achteraan ontbreekt, krijgt de raad niet te zien, en de controles spreken er zich niet over uit.",
    en = "What is missing at the end the council does not see, and the checks say nothing about it.",
  },
  fix = {
    nl = "Vergelijk het laatste blad met het origineel en lever het volledige rapport aan.",
    en = "Compare the last page with the original, and deliver the whole report.",
  },
  evaluate = function(report)
    local broken, is_judged, ends_in_text = document_end.of(report)
    if not ends_in_text then return not_applicable end
    if not is_judged then return not_evaluable("no_habit") end
    if not broken then return nil end
    local missing = announced(report, broken.text.node)
    return finding {
      at = broken.text:at(broken.first, broken.last), related = missing,
      args = { node = broken.text.node, quote = broken.quote, missing = #missing },
    }
  end,
}
