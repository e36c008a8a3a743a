local results = use("result_texts")
local spent_figures = use("spent_figures")
local stated_spending = use("stated_spending")

-- Where the amounts of the text are a small part of the table, the text does not mean to be complete.
local enough = decimal("0.5")

local function total_of(list)
  local total = decimal("0")
  for _, each in ipairs(list) do total = total + (each.value or decimal("0")) end
  return total
end

---@type toets.Rule
return {
  id = "TN22",
  name = "text-tells-all-spending",
  title = {
    nl = "Bedragen die de tekst bij elkaar telt, zijn samen de uitgaven van de tabel",
    en = "Amounts that the text adds up are together the expenditure of the table",
  },
  severity = "note",
  since = "0.2.0",
  basis = "Practice: a text that names one amount after another leads the reader to take them for all that was spent.",
  applies = { kinds = { "annual_account", "half_year_report", "policy_evaluation" } },
  subjects = { kind = "text", of = { "action", "action_plan" }, where = { name = results, empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de bedragen die de tekst voor {year} bij elkaar telt, geven samen {actual}; de tabel vermeldt "
      .. "{expected} uitgaven. Waaraan ging de rest?",
    en = "{node}: the amounts that the text adds up for {year} give {actual} together; the table states {expected} of "
      .. "expenditure. What was the rest for?",
  },
  why = {
    nl = "De lezer denkt dat de genoemde bedragen alles zijn, en kan de rest van de uitgaven niet plaatsen.",
    en = "The reader takes the amounts for all of it, and cannot tell what the rest of the expenditure was for.",
  },
  fix = {
    nl = "Noem ook de andere uitgaven, of schrijf dat de opsomming niet volledig is.",
    en = "Name the other expenditure too, or write that the list is not complete.",
  },
  evaluate = function(text)
    if #text:mentions("amount") < 2 then return not_applicable end
    local report, year = text.report, text.report.fiscal_year
    local found = year and stated_spending.find(text, year, report.kind == "half_year_report")
    -- What cannot be compared is told by the rule about totals.
    if not found or found.is_total or found.reason then return not_applicable end
    local figures = spent_figures.of(text.node, year)
    if not figures then return not_applicable end
    local stated, spent = total_of(found.amounts), total_of(figures)
    -- More than the table states is told by another rule.
    if stated > spent or stated < enough * spent then return not_applicable end
    local numbers = {}
    for i, number in ipairs(found.amounts) do numbers[i] = number.mention end
    return relation.plausibility {
      sum(numbers), "=", sum(figures), at = text:at(found.first, found.last),
      tolerance = spent_figures.tolerance(found.amounts), args = { year = tostring(year) },
    }
  end,
}
