local no_costs = use("no_costs")
local results = use("result_texts")
local sentences = use("sentences")
local spending = use("spending")
local title_owners = use("title_owners")

---The first expenditure of a year that a node or another part prints for it, and whether any table was there to see.
local function expenditure(node, year)
  local has_table = false
  for _, candidate in ipairs(title_owners.in_all_parts(node)) do
    for _, tbl in ipairs(candidate:tables()) do has_table = has_table or spending.shows_realised(tbl) end
    for _, figure in ipairs(spending.booked(candidate, year)) do
      if figure.row == "expenditure" then return figure, has_table end
    end
  end
  return nil, has_table
end

---@type toets.Rule
return {
  id = "TN34",
  name = "no-costs-means-none",
  title = {
    nl = "Waar volgens de tekst geen kosten waren, vermeldt de tabel geen uitgaven",
    en = "Where the text says that there were no costs, the table states no expenditure",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: toelichting en cijfers "
      .. "horen bij elkaar.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: explanation and figures belong "
      .. "together.",
  },
  subjects = { kind = "text", of = { "action", "action_plan" }, where = { name = results, empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de tekst zegt “{quote}”, maar de tabel vermeldt voor {year} {amount} euro uitgaven.",
    en = "{node}: the text says “{quote}”, but the table states {amount} euro of expenditure for {year}.",
  },
  reasons = {
    no_fiscal_year = { nl = "het rapport noemt geen boekjaar", en = "the report states no fiscal year" },
    no_table = {
      nl = "geen tabel vermeldt uitgevoerde bedragen",
      en = "no table states realised amounts",
    },
  },
  why = {
    nl = "Wie leest dat iets niets kostte, verwacht geen uitgaven in de tabel.",
    en = "Who reads that something cost nothing expects no expenditure in the table.",
  },
  fix = {
    nl = "Ga na waarvoor het bedrag dient, en pas de tekst of de tabel aan.",
    en = "See what the amount is for, and correct the text or the table.",
  },
  evaluate = function(text)
    local year = text.report.fiscal_year
    local sentence = no_costs.said_in(text, year)
    if not sentence then return not_applicable end
    if not year then return not_evaluable("no_fiscal_year") end
    local figure, has_table = expenditure(text.node, year)
    if not figure then return not has_table and not_evaluable("no_table") or nil end
    return finding {
      at = text:at(sentence.first, sentence.last), related = { figure }, key = text.name,
      args = { quote = sentences.quote(sentence.text), year = tostring(year), amount = figure },
    }
  end,
}
