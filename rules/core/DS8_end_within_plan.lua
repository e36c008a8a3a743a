local plan_period = use("plan_period")
local stated_terms = use("stated_terms")

---The days on which the work of a node is to end: its end date or, where it has none, what its description aims at.
---@return { at: toets.Place, day: toets.Date, not_before: toets.Date, field: string, printed: string? }[]
local function ends_of(node)
  local last = node.end_date
  if last then return { { at = node:at("end_date") or node, day = last, not_before = last, field = "end" } } end
  local found = {}
  for _, text in ipairs(node:texts("description")) do
    for _, one in ipairs(stated_terms.of(text)) do
      if one.kind == "end" then
        found[#found + 1] = {
          at = text:at(one.first, one.last), day = one.day, not_before = one.not_before, field = "description",
          printed = one.printed,
        }
      end
    end
  end
  return found
end

---@type toets.Rule
return {
  id = "DS8",
  name = "end-date-within-the-plan-period",
  title = {
    nl = "De einddatum en de dag die een tekst beoogt, vallen binnen het meerjarenplan",
    en = "The end date and the day that a text aims at lie within the multi-year plan",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Decreet lokaal bestuur (22 december 2017) en omzendbrief KB/ABB 2019/4: een meerjarenplan start in "
      .. "het tweede jaar na de verkiezingen en loopt tot het einde van het jaar na de volgende.",
    en = "Decree on local government (22 December 2017) and circular KB/ABB 2019/4: a multi-year plan starts "
      .. "in the second year after the elections and runs to the end of the year after the next ones.",
  },
  subjects = { kind = "node" },
  group_by = { "report" },
  message = {
    nl = "{node}: {end_date} ({field}) valt buiten de periode van het meerjarenplan ({first} tot {last}). "
      .. "Is dat bedoeld?",
    en = "{node}: {end_date} ({field}) lies outside the period of the multi-year plan ({first} to {last}). "
      .. "Is that meant?",
  },
  summary = {
    nl = "{count} dagen waarop werk eindigt, vallen buiten de periode van het meerjarenplan.",
    en = "{count} days on which work ends lie outside the period of the multi-year plan.",
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
    local ends = ends_of(node)
    if node:at("end_date") and not node.end_date then return not_evaluable("no_end_date") end
    if #ends == 0 then return not_applicable end
    local period = plan_period.of(node.report)
    if not period then return not_evaluable("no_period") end
    local findings = {}
    for _, one in ipairs(ends) do
      if one.day.year < period.first or one.not_before.year > period.last then
        findings[#findings + 1] = finding {
          at = one.at, key = one.field ~= "end" and one.field or nil,
          -- A plan may prepare what comes after it; it cannot aim at a day from before it began.
          severity = one.day.year < period.first and "warning" or nil,
          args = {
            end_date = one.printed or one.day, field = term(one.field),
            first = date(period.first .. "-01-01"), last = date(period.last .. "-12-31"),
          },
        }
      end
    end
    return findings[1] and findings or nil
  end,
}
