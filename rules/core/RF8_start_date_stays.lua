local over_time = use("over_time")

---@type toets.Rule
return {
  id = "RF8",
  name = "start-date-stays",
  title = {
    nl = "De startdatum blijft die van het vorige rapport",
    en = "The start date stays that of the earlier report",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: wat gepland is, is over de "
      .. "rapporten heen te volgen.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: what is planned can be followed "
      .. "over the reports.",
  },
  subjects = { kind = "counterpart", where = { fate = over_time.one_thing } },
  group_by = { "report" },
  message = {
    nl = "{node}: de startdatum is {now}; het vorige rapport (toestand {day}) vermeldt {before}.",
    en = "{node}: the start date is {now}; the earlier report (as of {day}) states {before}.",
  },
  summary = {
    nl = "{count} keer is de startdatum een andere dan in het vorige rapport (toestand {day}).",
    en = "{count} times the start date is another one than in the earlier report (as of {day}).",
  },
  why = {
    nl = "Een actie die begonnen is, houdt haar startdatum. Verschuift de start nog, dan hoort daar uitleg bij.",
    en = "An action that has begun keeps its start date. If the start is still put off, that needs an explanation.",
  },
  fix = {
    nl = "Neem de vroegere startdatum weer op, of licht toe waarom ze gewijzigd is.",
    en = "Use the earlier start date again, or explain why it was changed.",
  },
  evaluate = function(counterpart)
    local node, earlier = counterpart.node, counterpart.earlier
    local now, before = node.start_date, earlier.start_date
    if not now or not before or not over_time.is_first(node) then return not_applicable end
    if now == before then return nil end
    return finding {
      at = node:at("start_date") or node,
      related = { earlier:at("start_date") or earlier },
      args = { now = now, before = before, day = over_time.day_of(counterpart.earlier_report) },
    }
  end,
}
