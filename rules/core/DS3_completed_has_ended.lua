---@type toets.Rule
return {
  id = "DS3",
  name = "completed-has-ended",
  title = {
    nl = "Wat afgerond is, heeft geen einddatum na de rapportdatum",
    en = "What is completed has no end date after the day of the report",
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
    nl = "{node}: de status is {status}, maar de einddatum {end_date} valt na {as_of}.",
    en = "{node}: the status is {status}, but the end date {end_date} is after {as_of}.",
  },
  summary = {
    nl = "{count} keer is de status afgerond terwijl de einddatum na de rapportdatum valt.",
    en = "{count} times the status is completed while the end date is after the day of the report.",
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
    nl = "De status zegt dat het werk gedaan is, de einddatum dat het nog loopt. Soms wordt alleen het voorbije jaar "
      .. "bedoeld; de lezer kan dat niet zien.",
    en = "The status says that the work is done, the end date that it still runs. Sometimes only the past year is "
      .. "meant; a reader cannot see that.",
  },
  fix = {
    nl = "Pas de status aan (bijvoorbeeld naar een status voor lopend werk) of vul de werkelijke einddatum in.",
    en = "Change the status (for instance to one for work in progress) or enter the actual end date.",
  },
  evaluate = function(node)
    local status, last = node.status, node.end_date
    local states_status = status or node.printed_status
    if not states_status and not last then return not_applicable end
    if status and status ~= "completed" then return nil end
    local as_of = node.report.as_of
    if not as_of then return not_evaluable("no_as_of") end
    if last and last <= as_of then return nil end
    if not status then return not_evaluable("no_status") end
    if not last then return not_evaluable("no_end_date") end
    return finding {
      at = node:at("status") or node,
      related = { node:at("end_date") },
      args = { status = term(status), end_date = last, as_of = as_of },
    }
  end,
}
