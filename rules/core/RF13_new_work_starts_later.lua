local over_time = use("over_time")
local proper_names = use("proper_names")

---@type toets.Rule
return {
  id = "RF13",
  name = "new-work-starts-after-the-earlier-report",
  title = {
    nl = "Een nieuwe actie begint na het vorige rapport",
    en = "A new action starts after the earlier report",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Plausibiliteit: wat toen al begonnen was, zou in het vroegere rapport staan. Geen juridische bron.",
    en = "Plausibility: what had begun by then would stand in the earlier report. No legal source.",
  },
  subjects = { kind = "counterpart", of = { "action", "action_plan" }, where = { fate = "added" } },
  group_by = { "report" },
  message = {
    nl = "{node}: de startdatum {start_date} ligt vóór het vorige rapport (toestand {day}), waarin dit nog niet als "
      .. "afzonderlijk onderdeel staat. Is de startdatum juist?",
    en = "{node}: the start date {start_date} is before the earlier report (as of {day}), in which this is not yet an "
      .. "item of its own. Is the start date right?",
  },
  summary = {
    nl = "{count} keer ligt de startdatum vóór het vorige rapport (toestand {day}), waarin het onderdeel nog niet "
      .. "afzonderlijk staat.",
    en = "{count} times the start date is before the earlier report (as of {day}), in which the item does not yet "
      .. "stand on its own.",
  },
  reasons = {
    no_day = { nl = "het vorige rapport noemt geen dag", en = "the earlier report states no day" },
  },
  why = {
    nl = "Een actie die al liep, hoorde in het vorige rapport te staan, misschien onder een andere naam.",
    en = "An action that was under way belonged in the earlier report, maybe under another name.",
  },
  fix = {
    nl = "Ga na of de startdatum klopt en of de actie vroeger onder een andere naam of code stond.",
    en = "See whether the start date is right, and whether the action stood there under another name or code.",
  },
  evaluate = function(counterpart)
    local node, parent = counterpart.node, counterpart.parent
    if not node.start_date or not over_time.is_first(node) then return not_applicable end
    local above = parent and parent.earlier
    if not above or not over_time.shows_others(above, node) then return not_applicable end
    local day = counterpart.earlier_report.as_of
    if not day then return not_evaluable("no_day") end
    if node.start_date > day then return nil end
    -- It was under way, but stood in the text of something else.
    if proper_names.are_told(node, counterpart.earlier_report) then return nil end
    return finding {
      at = node:at("start_date") or node,
      related = { above },
      args = { start_date = node.start_date, day = day },
    }
  end,
}
