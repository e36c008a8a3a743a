---@type toets.Rule
return {
  id = "DS9",
  name = "past-start-has-begun",
  title = {
    nl = "Wat voorbij zijn startdatum is, is begonnen",
    en = "What is past its start date has begun",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een startdatum die voorbij is en de status niet begonnen gaan niet samen zonder uitleg.",
    en = "Practice: a start date that passed and the status not begun do not go together without an explanation.",
  },
  subjects = { kind = "node" },
  group_by = { "report" },
  message = {
    nl = "{node}: de startdatum {start_date} is voorbij op {as_of}, maar de status is {status}. "
      .. "Is de start uitgesteld?",
    en = "{node}: the start date {start_date} has passed on {as_of}, but the status is {status}. "
      .. "Was the start put off?",
  },
  summary = {
    nl = "{count} keer is de startdatum voorbij terwijl de status zegt dat de uitvoering niet begonnen is.",
    en = "{count} times the start date has passed while the status says that the work has not begun.",
  },
  reasons = {
    no_as_of = {
      nl = "het rapport noemt geen bruikbare rapportdatum",
      en = "the report states no usable date it speaks of",
    },
    no_start_date = {
      nl = "de startdatum ontbreekt of bestaat niet",
      en = "the start date is missing or does not exist",
    },
    no_status = { nl = "de status ontbreekt of is onbekend", en = "the status is missing or not known" },
  },
  why = {
    nl = "Wie de startdatum leest, verwacht dat de uitvoering loopt; wie de status leest, verwacht dat niet.",
    en = "Who reads the start date expects work in progress; who reads the status does not.",
  },
  fix = {
    nl = "Pas de status of de startdatum aan en licht een uitgestelde start toe.",
    en = "Change the status or the start date, and explain a start that was put off.",
  },
  evaluate = function(node)
    local status, first = node.status, node.start_date
    local states_status = status or node.printed_status
    if not states_status and not first then return not_applicable end
    if status and status ~= "not_started" then return nil end
    local as_of = node.report.as_of
    if not as_of then return not_evaluable("no_as_of") end
    if first and first >= as_of then return nil end
    if not status then return not_evaluable("no_status") end
    if not first then return not_evaluable("no_start_date") end
    return finding {
      at = node:at("status") or node,
      related = { node:at("start_date") },
      args = { status = term(status), start_date = first, as_of = as_of },
    }
  end,
}
