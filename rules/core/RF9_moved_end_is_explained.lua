local extensions = use("extensions")
local over_time = use("over_time")

local closed = { completed = true, stopped = true }

-- Where a report tells of the planning first.
local texts = { "time", "time_status", "state", "state_status", "evaluation", "notes", "description", "money" }

local function explanation(node)
  for _, name in ipairs(texts) do
    for _, text in ipairs(node:texts(name)) do
      local found = extensions.of(text)
      if found then return text:at(found.first, found.last), found.quote end
    end
  end
  return nil
end

---@type toets.Rule
return {
  id = "RF9",
  name = "moved-end-is-explained",
  title = {
    nl = "Een verschoven einddatum wordt toegelicht",
    en = "An end date that was moved is explained",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: een einddatum die "
      .. "opschuift, vraagt uitleg.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: an end date that is moved needs "
      .. "an explanation.",
  },
  subjects = { kind = "counterpart", where = { fate = over_time.one_thing } },
  group_by = { "report" },
  message = {
    nl = "{node}: de einddatum is {now}; het vorige rapport (toestand {day}) vermeldt {before}. Is de wijziging "
      .. "toegelicht? {told}",
    en = "{node}: the end date is {now}; the earlier report (as of {day}) states {before}. Is the change explained? "
      .. "{told}",
  },
  summary = {
    nl = "{count} keer is de einddatum een andere dan in het vorige rapport (toestand {day}).",
    en = "{count} times the end date is another one than in the earlier report (as of {day}).",
  },
  why = {
    nl = "Wie de uitvoering opvolgt, wil weten waarom een actie langer of korter duurt dan eerst gezegd.",
    en = "Who follows the work wants to know why an action takes longer or shorter than was said before.",
  },
  fix = {
    nl = "Licht bij de tijd of de stand van zaken toe waarom de einddatum wijzigde.",
    en = "Explain with the time or the state why the end date was changed.",
  },
  evaluate = function(counterpart)
    local node, earlier = counterpart.node, counterpart.earlier
    local now, before = node.end_date, earlier.end_date
    if not now or not before or not over_time.is_first(node) then return not_applicable end
    if now == before then return nil end
    -- What was done or stopped sooner says so by its status.
    if now < before and closed[node.status or ""] then return nil end
    local place, quote = explanation(node)
    return finding {
      at = node:at("end_date") or node,
      related = { earlier:at("end_date") or earlier, place },
      severity = place and "note" or "warning",
      args = {
        now = now, before = before, day = over_time.day_of(counterpart.earlier_report),
        told = quote and "“" .. quote .. "”." or "",
      },
    }
  end,
}
