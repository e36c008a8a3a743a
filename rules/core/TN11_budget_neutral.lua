local scan = use("scan")
local sentences = use("sentences")
local spending = use("spending")
local statements = use("statements")
local title_owners = use("title_owners")

local neutral = scan.any_case([[\b(?:deze|de|dit|het)\s+(?:actie|actieplan|project)\s+(?:is|was|verliep|bleef)\s+]]
  .. [[(?:in\s+20\d\d\s+)?(?:[a-z]+\s+){0,2}(?:budget(?:tair)?[\s-]?neutra(?:al|le)|kostenneutraal)\b]])
local denied = scan.any_case([[\bniet\b]])

---@return SentencePart?
local function claim_in(text, year)
  if not neutral:test(text.value) then return nil end
  for _, sentence in ipairs(sentences.split(text.value)) do
    local says = neutral:test(sentence.text) and not denied:test(sentence.text)
      and statements.years_named(sentence.text, year) ~= "other"
    if says and not statements.is_open(sentence.text) and not statements.is_intention(sentence.text) then
      return sentence
    end
  end
  return nil
end

---The realised receipts and expenditure of operation in a year, in the node or another part that prints them.
local function realised(node, year)
  for _, candidate in ipairs(title_owners.in_all_parts(node)) do
    for _, tbl in ipairs(candidate:tables()) do
      local receipts = spending.in_best_column(tbl, spending.realised,
        { row = "receipts", year = year, section = "operating" })
      local expenditure = spending.in_best_column(tbl, spending.realised,
        { row = "expenditure", year = year, section = "operating" })
      if receipts and expenditure and receipts[1].value and expenditure[1].value then
        return receipts[1], expenditure[1]
      end
    end
  end
  return nil
end

---@type toets.Rule
return {
  id = "TN11",
  name = "budget-neutral-is-balanced",
  title = {
    nl = "Een actie die volgens de tekst budgetneutraal is, ontvangt wat ze uitgeeft",
    en = "An action that is budget-neutral by its text receives what it spends",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Volgt uit de woorden: budgetneutraal is een saldo van nul.",
    en = "Follows from the words: neutral for the budget is a balance of zero.",
  },
  subjects = { kind = "text", of = { "action", "action_plan" }, where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: volgens de tekst is de actie budgetneutraal (“{quote}”); in {year} is er {actual} ontvangen en "
      .. "{expected} uitgegeven.",
    en = "{node}: by the text the action is budget-neutral (“{quote}”); in {year} {actual} was received and {expected} "
      .. "spent.",
  },
  reasons = {
    no_fiscal_year = { nl = "het rapport noemt geen boekjaar", en = "the report states no fiscal year" },
    no_amounts = {
      nl = "er zijn geen ontvangsten en uitgaven van het boekjaar met een zekere kolom",
      en = "there are no receipts and expenditure of the fiscal year in a certain column",
    },
  },
  why = {
    nl = "Wie leest dat een actie niets kost, verwacht een saldo van nul.",
    en = "Who reads that an action costs nothing expects a balance of zero.",
  },
  fix = {
    nl = "Vergelijk de tekst met de tabel, en licht het verschil toe.",
    en = "Compare the text with the table, and explain the difference.",
  },
  evaluate = function(text)
    local year = text.report.fiscal_year
    local sentence = claim_in(text, year)
    if not sentence then return not_applicable end
    if not year then return not_evaluable("no_fiscal_year") end
    local receipts, expenditure = realised(text.node, year)
    if not receipts then return not_evaluable("no_amounts") end
    return relation.claim {
      receipts, "=", expenditure, at = text:at(sentence.first, sentence.last), key = text.name,
      args = { quote = sentences.quote(sentence.text), year = tostring(year) },
    }
  end,
}
