local results = use("result_texts")
local rounding = use("rounding")
local stated_spending = use("stated_spending")

---The printed expenditure of a year in the one table that has it.
---@return toets.Figure[]? figures, string? reason
local function expenditure(node, year)
  local chosen
  for _, tbl in ipairs(node:tables()) do
    for _, measure in ipairs { "actual", "booked" } do
      local figures = tbl:figures { row = "expenditure", measure = measure, year = year }
      if #figures > 0 then
        if chosen then return nil, "several_tables" end
        chosen = figures
        break
      end
    end
  end
  return chosen, not chosen and "no_expenditure" or nil
end

local half = decimal("0.5")

---What the text adds up, as it is printed; nothing where it states the amount itself.
local function terms_of(amounts)
  return #amounts > 1 and rounding.all_printed(amounts, " + ") .. " =" or ""
end

---Amounts that the text itself adds up and that are most of what the table states: is that all? Where they are a small
---part the text does not mean to be complete.
local function rest_of(found, figures, text, year)
  local stated, spent = decimal("0"), decimal("0")
  for _, number in ipairs(found.amounts) do stated = stated + number.value end
  for _, figure in ipairs(figures) do spent = spent + (figure.value or decimal("0")) end
  if #figures ~= 1 or stated >= spent or stated < half * spent then return nil end
  return finding {
    at = text:at(found.first, found.last), related = { figures[1] }, severity = "note", key = "rest",
    args = { year = tostring(year), terms = terms_of(found.amounts), actual = stated, expected = figures[1] },
  }
end

---@type toets.Rule
return {
  id = "TN2",
  name = "spending-in-text-is-spending-in-table",
  title = {
    nl = "Wat volgens de tekst in totaal is uitgegeven, staat ook in de tabel",
    en = "What the text says was spent in total is in the table too",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: toelichting en cijfers "
      .. "horen bij elkaar.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: explanation and figures belong "
      .. "together.",
  },
  applies = { kinds = { "annual_account", "half_year_report", "policy_evaluation", "multi_year_plan" } },
  subjects = { kind = "text", of = { "action", "action_plan" }, where = { name = results, empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: volgens de tekst is in {year} {terms} {actual} euro uitgegeven; de tabel vermeldt {expected} euro "
      .. "uitgaven. Omvat de tabel nog andere uitgaven?",
    en = "{node}: by the text {terms} {actual} euro was spent in {year}; the table states {expected} euro "
      .. "of expenditure. Does the table hold other expenditure too?",
  },
  reasons = {
    no_fiscal_year = { nl = "het rapport noemt geen boekjaar", en = "the report states no fiscal year" },
    no_expenditure = {
      nl = "er is geen tabel met uitgaven van het boekjaar",
      en = "there is no table with expenditure of the fiscal year",
    },
    several_tables = {
      nl = "meer dan een tabel vermeldt uitgaven van het boekjaar",
      en = "more than one table states expenditure of the fiscal year",
    },
    unclear_scope = {
      nl = "uit de zin blijkt niet of het bedrag over de hele actie gaat",
      en = "the sentence does not show whether the amount is about the whole action",
    },
    approximate = {
      nl = "het bedrag is afgerond of bij benadering vermeld",
      en = "the amount is rounded or stated as an approximation",
    },
  },
  why = {
    nl = "Een lezer vergelijkt het bedrag in de toelichting met de tabel eronder. Staat daar een ander bedrag, dan "
      .. "ontbreekt uitleg of is een van beide niet bijgewerkt.",
    en = "A reader compares the amount in the explanation with the table below it. If that states another one, an "
      .. "explanation is missing or one of the two was not brought up to date.",
  },
  fix = {
    nl = "Vergelijk met de boekhouding; pas het bedrag aan of schrijf welke uitgaven de tekst niet noemt.",
    en = "Compare with the accounts; correct the amount or write which expenditure the text leaves out.",
  },
  evaluate = function(text)
    if #text:mentions("amount") == 0 then return not_applicable end
    local node = text.node
    local year = node.report.fiscal_year
    if not year then return not_evaluable("no_fiscal_year") end
    local is_half_year = node.report.kind == "half_year_report"
    local found = stated_spending.find(text, year, is_half_year)
    if not found then return not_applicable end
    if found.reason then return not_evaluable(found.reason) end
    local figures, reason = expenditure(node, year)
    if not figures then return not_evaluable(reason) end
    local numbers = {}
    for i, number in ipairs(found.amounts) do numbers[i] = number.mention end
    local claim = relation.claim {
      sum(numbers), found.is_total and "=" or "<=", sum(figures),
      at = text:at(found.first, found.last), tolerance = rounding.tolerance(found.amounts),
      args = { year = tostring(year), terms = terms_of(found.amounts) },
    }
    return { claim, not found.is_total and rest_of(found, figures, text, year) or nil }
  end,
}
