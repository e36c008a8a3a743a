local plan_years = use("plan_years")
local stale_plans = use("stale_plans")

---@return toets.Finding
local function tell(at, action, stale, first_year)
  return finding {
    at = at, key = tostring(stale.year), severity = not stale.is_sure and "note" or nil,
    args = { node = action, quote = stale.quote, first = tostring(first_year) },
  }
end

---@type toets.Rule
return {
  id = "DS14",
  name = "plan-looks-ahead",
  title = {
    nl = "De tekst van een actie verwacht niets van een jaar vóór de ramingen",
    en = "The text of an action expects nothing of a year before the estimates",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: de tekst van een plan gaat over de jaren waarvoor het bedragen vermeldt.",
    en = "Practice: the text of a plan is about the years that it states amounts for.",
  },
  applies = { kinds = { "social_plan", "multi_year_plan" } },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: de tekst zegt “{quote}”, maar de ramingen beginnen in {first}. Is dat nog actueel?",
    en = "{node}: the text says “{quote}”, but the estimates begin in {first}. Is that still up to date?",
  },
  summary = {
    nl = "{count} teksten kijken vooruit naar een jaar vóór het eerste jaar van de ramingen. Zijn ze nog actueel?",
    en = "{count} texts look ahead to a year before the first year of the estimates. Are they still up to date?",
  },
  why = {
    nl = "Een tekst die uit een vorig plan bleef staan, zegt niet wat nu nog moet gebeuren.",
    en = "A text left standing from an earlier plan does not say what is still to be done.",
  },
  fix = {
    nl = "Schrijf wat intussen gebeurd is en wat in de jaren van het plan volgt.",
    en = "Write what was done since, and what follows in the years of the plan.",
  },
  evaluate = function(report)
    local actions = report:nodes("action")
    local usual = plan_years.of(actions)
    if not usual then return not_applicable end
    local findings = {}
    for _, action in ipairs(actions) do
      local years = plan_years.of { action } or usual
      for _, text in ipairs(action:texts()) do
        for _, stale in ipairs(stale_plans.of(text, years.first)) do
          findings[#findings + 1] = tell(text:at(stale.first, stale.last), action, stale, years.first)
        end
      end
      for _, field in ipairs(action:fields("party")) do
        for _, stale in ipairs(stale_plans.in_value(field.raw or "", years.first)) do
          findings[#findings + 1] = tell(field, action, stale, years.first)
        end
      end
    end
    return findings[1] and findings or nil
  end,
}
