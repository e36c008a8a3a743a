local passages = use("passages")
local rounding = use("rounding")
local sentences = use("sentences")
local told_remainders = use("told_remainders")

local function args(found, words)
  return {
    budget = rounding.printed(found.budget), spent = rounding.printed(found.spent),
    rest = found.rest and rounding.printed(found.rest) or words,
  }
end

---"Binnen het budget", "overschreden": which of the two amounts is larger.
local function compare(text, found, key)
  return relation.claim {
    found.spent.mention, found.is_beyond and ">=" or "<=", found.budget.mention,
    at = text:at(found.first, found.last), key = key, tolerance = rounding.tolerance { found.spent, found.budget },
    args = args(found, sentences.quote(text.value:sub(found.first, found.last))),
  }
end

---What is left is what there was without what was spent; what is too much is the other way round.
local function subtract(found, key)
  local larger, smaller = found.budget, found.spent
  if found.is_beyond then larger, smaller = smaller, larger end
  local slack = rounding.slack_of_all { found.rest, larger, smaller }
  return relation.claim {
    found.rest.mention, rounding.equals(found.rest.value, larger.value - smaller.value, slack),
    larger.mention - smaller.mention,
    at = found.rest.mention, key = key, tolerance = slack.text, args = args(found),
  }
end

---@type toets.Rule
return {
  id = "TN36",
  name = "remainder-follows-from-amounts",
  title = {
    nl = "Wat volgens de tekst van een budget overblijft of te veel is, volgt uit de bedragen ernaast",
    en = "What the text says was left of a budget or too much follows from the amounts beside it",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Volgt uit de woorden: wat overblijft, is het budget min wat besteed is.",
    en = "Follows from the words: what is left is the budget minus what was spent.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de tekst zegt “{rest}” bij een budget van {budget} en een besteding van {spent}.",
    en = "{node}: the text says “{rest}” beside a budget of {budget} and {spent} that was spent.",
  },
  summary = {
    nl = "{node}: {count} keer volgt wat overblijft of te veel is niet uit de vermelde bedragen.",
    en = "{node}: {count} times what is left or too much does not follow from the stated amounts.",
  },
  why = {
    nl = "Een van de drie bedragen klopt niet, en de lezer weet niet welk.",
    en = "One of the three amounts is wrong, and the reader does not know which.",
  },
  fix = {
    nl = "Kijk het budget en de besteding na in de boekhouding, en verbeter het bedrag dat niet klopt.",
    en = "Look the budget and the expenditure up in the accounts, and correct the amount that is wrong.",
  },
  evaluate = function(text)
    if #text:mentions("amount") < 2 or not told_remainders.may_tell(text.value) then return not_applicable end
    local stated = {}
    for i, found in ipairs(told_remainders.find(passages.read(text.value, text:mentions()))) do
      stated[i] = found.rest and subtract(found, tostring(i)) or compare(text, found, tostring(i))
    end
    if #stated == 0 then return not_applicable end
    return stated
  end,
}
