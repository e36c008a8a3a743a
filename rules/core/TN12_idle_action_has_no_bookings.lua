local scan = use("scan")
local sentences = use("sentences")
local spending = use("spending")
local statements = use("statements")
local title_owners = use("title_owners")

-- "Er werden geen acties ondernomen in 2024", "Er werd in 2024 niet ingezet op deze actie".
local in_year = [[(?:in\s+(?:19|20)\d\d\s+)?]]
local at_end = [[(?:\s+in\s+(?:19|20)\d\d)?\W*$]]
local nothing_done = {
  scan.any_case([[^\W*]] .. in_year .. [[(?:er\s+)?(?:werden|zijn|is|werd)\s+(?:er\s+)?]] .. in_year
    .. [[geen\s+(?:enkele\s+)?acties?\s+(?:ondernomen|opgezet|uitgevoerd|gerealiseerd)]] .. at_end),
  scan.any_case([[^\W*]] .. in_year .. [[(?:er\s+)?(?:is|werd)\s+(?:er\s+)?]] .. in_year
    .. [[niet\s+(?:ingezet\s+op|gewerkt\s+aan)\s+deze\s+actie]] .. at_end),
  scan.any_case([[^\W*deze\s+actie\s+(?:werd|is)\s+(?:nog\s+)?niet\s+(?:uitgevoerd|opgestart|gestart|begonnen)]]
    .. at_end),
}

---@return SentencePart?
local function claim_in(text, year)
  for _, sentence in ipairs(sentences.split(text.value)) do
    for _, expression in ipairs(nothing_done) do
      if expression:test(sentence.text) and statements.years_named(sentence.text, year) ~= "other" then
        return sentence
      end
    end
  end
  return nil
end

---@type toets.Rule
return {
  id = "TN12",
  name = "idle-action-has-no-bookings",
  title = {
    nl = "Een actie waarvoor volgens de tekst niets is gedaan, heeft geen uitgaven",
    en = "An action for which nothing was done by its text has no expenditure",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: toelichting en cijfers "
      .. "horen bij elkaar.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: explanation and figures belong "
      .. "together.",
  },
  subjects = {
    kind = "text", of = { "action", "action_plan" },
    where = { name = { "evaluation", "state", "time" }, empty = false },
  },
  group_by = { "report" },
  message = {
    nl = "{node}: volgens de tekst is er niets gedaan (“{quote}”), maar in {year} is {amount} uitgegeven.",
    en = "{node}: by the text nothing was done (“{quote}”), but in {year} {amount} was spent.",
  },
  summary = {
    nl = "Bij {count} acties is uitgegeven terwijl er volgens de tekst niets is gedaan.",
    en = "At {count} actions money was spent while by the text nothing was done.",
  },
  reasons = {
    no_fiscal_year = { nl = "het rapport noemt geen boekjaar", en = "the report states no fiscal year" },
  },
  why = {
    nl = "Uitgaven zonder werk vragen om uitleg: een oude rekening, of een boeking bij een verkeerde actie.",
    en = "Expenditure without work asks for an explanation: an old invoice, or an entry under the wrong action.",
  },
  fix = {
    nl = "Ga na waarvoor het bedrag dient, en pas de tekst of de boeking aan.",
    en = "See what the amount is for, and correct the text or the entry.",
  },
  evaluate = function(text)
    local year = text.report.fiscal_year
    local sentence = claim_in(text, year)
    if not sentence then return not_applicable end
    if not year then return not_evaluable("no_fiscal_year") end
    for _, node in ipairs(title_owners.in_all_parts(text.node)) do
      for _, figure in ipairs(spending.booked(node, year)) do
        if figure.row == "expenditure" then
          return finding {
            at = text:at(sentence.first, sentence.last), related = { figure }, key = text.name,
            args = { quote = sentences.quote(sentence.text), year = tostring(year), amount = figure },
          }
        end
      end
    end
    return nil
  end,
}
