local closed = { completed = true, stopped = true }

---@type toets.Rule
return {
  id = "DS4",
  name = "ended-is-closed",
  title = {
    nl = "Wat voorbij zijn einddatum is, is afgerond of stopgezet",
    en = "What is past its end date is completed or stopped",
  },
  severity = "warning",
  since = "0.1.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: status en planning horen "
      .. "bij elkaar.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: status and planning belong together.",
  },
  subjects = { kind = "node" },
  group_by = { "report" },
  message = {
    nl = "{node}: de einddatum {end_date} is bereikt op {as_of}, maar de status is “{status}”.",
    en = "{node}: the end date {end_date} is reached on {as_of}, but the status is “{status}”.",
  },
  summary = {
    nl = "{count} keer is de einddatum bereikt terwijl de status niet afgerond of stopgezet is.",
    en = "{count} times the end date is reached while the status is neither completed nor stopped.",
  },
  reasons = {
    no_as_of = {
      nl = "het rapport noemt geen bruikbare rapportdatum",
      en = "the report states no usable date it speaks of",
    },
    no_status = { nl = "de status ontbreekt of is onbekend", en = "the status is missing or not known" },
    no_end_date = { nl = "de einddatum ontbreekt of bestaat niet", en = "the end date is missing or does not exist" },
  },
  why = {
    nl = "Na de einddatum verwacht de lezer een afgesloten actie of een nieuwe einddatum met uitleg.",
    en = "After the end date a reader expects a closed action, or a new end date with an explanation.",
  },
  fix = {
    nl = "Pas de status aan of stel een nieuwe einddatum voor en licht die toe.",
    en = "Change the status, or propose a new end date and explain it.",
  },
  evaluate = function(node)
    local status, last = node.status, node.end_date
    local states_status = status or node.printed_status
    if not states_status and not last then return not_applicable end
    if closed[status or ""] then return nil end
    local as_of = node.report.as_of
    if not as_of then return not_evaluable("no_as_of") end
    if last and last > as_of then return nil end
    if not last then return not_evaluable("no_end_date") end
    if not status then return not_evaluable("no_status") end
    -- On its last day work may well be nearing its end.
    if status == "near_end" and last == as_of then return nil end
    return finding {
      at = node:at("status") or node,
      related = { node:at("end_date") },
      args = { status = term(status), end_date = last, as_of = as_of },
    }
  end,
}
