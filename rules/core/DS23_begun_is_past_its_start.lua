-- The other side of DS9: a status that says that the work goes on, and a start date that is still to come.

-- Who writes a report some months after its day may give the status of the day of writing.
local days_of_writing = 92

---@type toets.Rule
return {
  id = "DS23",
  name = "begun-is-past-its-start",
  title = {
    nl = "Wat begonnen is, heeft geen startdatum na de rapportdatum",
    en = "What has begun has no start date after the day of the report",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: status en planning horen "
      .. "bij elkaar.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: status and planning belong together.",
  },
  subjects = {
    kind = "node", where = { status = { "started", "halfway", "near_end", "completed", "continuous" } },
    needs = { "start_date" },
  },
  group_by = { "report" },
  message = {
    nl = "{node}: de status is “{status}”, maar de startdatum {start_date} valt na {as_of}. Is het werk eerder "
      .. "begonnen?",
    en = "{node}: the status is “{status}”, but the start date {start_date} is after {as_of}. Did the work begin "
      .. "earlier?",
  },
  summary = {
    nl = "{count} keer valt de startdatum na de rapportdatum terwijl de status zegt dat de uitvoering begonnen is.",
    en = "{count} times the start date is after the day of the report while the status says that the work has begun.",
  },
  reasons = {
    no_as_of = {
      nl = "het rapport noemt geen bruikbare rapportdatum",
      en = "the report states no usable date it speaks of",
    },
  },
  why = {
    nl = "Wie de status leest, verwacht dat de uitvoering loopt; wie de startdatum leest, verwacht dat nog niet.",
    en = "Who reads the status expects work in progress; who reads the start date does not yet.",
  },
  fix = {
    nl = "Vul de dag in waarop het werk begon, of pas de status aan.",
    en = "Enter the day on which the work began, or change the status.",
  },
  evaluate = function(node)
    local status, first, last, as_of = node.status, node.start_date, node.end_date, node.report.as_of
    if not as_of then return not_evaluable("no_as_of") end
    -- Dates in the wrong order are DS2's, completed work with an end that is still to come is DS3's.
    if last and (first > last or status == "completed" and last > as_of) then return not_applicable end
    if first <= as_of then return nil end
    return finding {
      at = node:at("status") or node,
      related = { node:at("start_date") },
      severity = first - as_of <= days_of_writing and "note" or nil,
      args = { status = term(status), start_date = first, as_of = as_of },
    }
  end,
}
