local plan_period = use("plan_period")

---@type toets.Rule
return {
  id = "DS8",
  name = "end-date-within-the-plan-period",
  title = {
    nl = "De einddatum valt binnen de periode van het meerjarenplan",
    en = "The end date lies within the period of the multi-year plan",
  },
  severity = "note",
  since = "0.2.0",
  basis = "Decree on local government (22 December 2017) and circular KB/ABB 2019/4: a multi-year plan starts in the "
    .. "second year after the elections and runs to the end of the year after the next ones.",
  subjects = { kind = "node" },
  group_by = { "report" },
  message = {
    nl = "{node}: de einddatum {end_date} valt buiten de periode van het meerjarenplan ({first} tot {last}). "
      .. "Is dat bedoeld?",
    en = "{node}: the end date {end_date} lies outside the period of the multi-year plan ({first} to {last}). "
      .. "Is that meant?",
  },
  summary = {
    nl = "{count} einddatums vallen buiten de periode van het meerjarenplan.",
    en = "{count} end dates lie outside the period of the multi-year plan.",
  },
  reasons = {
    no_period = {
      nl = "het rapport noemt geen periode van het meerjarenplan en geen boekjaar vanaf 2014",
      en = "the report states no period of the multi-year plan and no fiscal year from 2014 on",
    },
    no_end_date = { nl = "de einddatum bestaat niet", en = "the end date does not exist" },
  },
  why = {
    nl = "Het meerjarenplan raamt alleen de jaren van zijn eigen periode. Wat daarbuiten valt, is nog niet geraamd of "
      .. "hoort bij een vorig plan.",
    en = "A multi-year plan estimates the years of its own period only. What lies outside has no estimate yet or "
      .. "belongs to an earlier plan.",
  },
  fix = {
    nl = "Ga na of de einddatum juist is; zo ja, vermeld dat de actie in een volgend meerjarenplan doorloopt.",
    en = "See whether the end date is right; if so, say that the action goes on in a following plan.",
  },
  evaluate = function(node)
    local last = node.end_date
    if not last then return node:at("end_date") and not_evaluable("no_end_date") or not_applicable end
    local period = plan_period.of(node.report)
    if not period then return not_evaluable("no_period") end
    if last.year >= period.first and last.year <= period.last then return nil end
    return finding {
      at = node:at("end_date") or node,
      args = {
        end_date = last, first = date(period.first .. "-01-01"), last = date(period.last .. "-12-31"),
      },
    }
  end,
}
