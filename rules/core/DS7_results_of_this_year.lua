local reported_year = use("reported_year")
local spending = use("spending")

-- A description says what is intended; only these blocks report what became of it.
local results = { "evaluation", "money", "money_status", "state", "state_status", "time", "time_status", "notes" }

local closed = { completed = true, stopped = true }

-- Of work that ended before the year nothing newer can be told.
local function is_over(node, year)
  local last = node.end_date
  if last and last.year < year then return true end
  return closed[node.status or ""] ~= nil and #spending.booked(node, year) == 0
end

---@type toets.Rule
return {
  id = "DS7",
  name = "results-are-of-the-reporting-year",
  title = {
    nl = "De tekst gaat over het jaar van het rapport",
    en = "The text is about the year of the report",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: een rapport zegt wat in "
      .. "zijn jaar gedaan is.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: a report says what was done in "
      .. "its year.",
  },
  applies = { kinds = { "annual_account", "half_year_report", "policy_evaluation" } },
  subjects = {
    kind = "text",
    of = { "strategic_goal", "policy_objective", "ambition", "objective", "action_plan", "action" },
    where = { name = results, empty = false },
  },
  group_by = { "report" },
  message = {
    nl = "{node}: onder “{block}” staat “{quote}”, en niets over {year}. Is de tekst van een vorig rapport "
      .. "overgenomen?",
    en = "{node}: under “{block}” there is “{quote}”, and nothing about {year}. Was the text taken over from an "
      .. "earlier report?",
  },
  summary = {
    nl = "{count} teksten melden resultaten van een vroeger jaar en niets over {year}.",
    en = "{count} texts report results of an earlier year and nothing about {year}.",
  },
  reasons = {
    no_fiscal_year = { nl = "het rapport noemt geen boekjaar", en = "the report states no fiscal year" },
  },
  why = {
    nl = "Een tekst die uit een vorig rapport bleef staan, laat de raad oordelen over een ander jaar dan dat van de "
      .. "cijfers ernaast.",
    en = "A text left standing from an earlier report lets the council judge another year than that of the figures "
      .. "beside it.",
  },
  fix = {
    nl = "Werk de tekst bij, of vermeld dat er voor het jaar van het rapport nog geen resultaten zijn.",
    en = "Bring the text up to date, or say that there are no results yet for the year of the report.",
  },
  evaluate = function(text)
    local node, year = text.node, text.report.fiscal_year
    if not reported_year.names_time(text) then return not_applicable end
    if not year then return not_evaluable("no_fiscal_year") end
    local past = reported_year.past_results(text, year)
    if not past or is_over(node, year) then return nil end
    return finding {
      at = text:at(past.first, past.last),
      args = { block = term(text.name), quote = past.quote, year = tostring(year) },
    }
  end,
}
