local passages = use("passages")
local rounding = use("rounding")
local stated_differences = use("stated_differences")

---@type toets.Rule
return {
  id = "TN26",
  name = "stated-difference-is-that-of-numbers",
  title = {
    nl = "Een vermeld verschil is dat van de twee getallen ernaast",
    en = "A stated difference is that of the two numbers beside it",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Volgt uit de woorden: zoveel meer dan een getal is dat getal en zoveel erbij.",
    en = "Follows from the words: so many more than a number is that number and so many.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de tekst vermeldt een verschil van {stated} tussen {larger} en {smaller}.",
    en = "{node}: the text states a difference of {stated} between {larger} and {smaller}.",
  },
  summary = {
    nl = "{node}: {count} vermelde verschillen zijn niet die van de getallen ernaast.",
    en = "{node}: {count} stated differences are not those of the numbers beside them.",
  },
  why = {
    nl = "Een van de drie getallen klopt niet, en de lezer weet niet welk.",
    en = "One of the three numbers is wrong, and the reader does not know which.",
  },
  fix = {
    nl = "Reken het verschil na en verbeter het getal dat niet klopt.",
    en = "Work out the difference again, and correct the number that is wrong.",
  },
  evaluate = function(text)
    if not stated_differences.may_state(text.value) then return not_applicable end
    local found = stated_differences.find(passages.read(text.value, text:mentions()))
    if #found == 0 then return not_applicable end
    local claims = {}
    for i, each in ipairs(found) do
      local slack = rounding.slack_of_all { each.difference, each.larger, each.smaller }
      claims[i] = relation.claim {
        each.difference.mention,
        rounding.equals(each.difference.value, each.larger.value - each.smaller.value, slack),
        each.larger.mention - each.smaller.mention,
        at = each.difference.mention, key = tostring(i),
        tolerance = slack.text,
        args = {
          stated = rounding.printed(each.difference), larger = rounding.printed(each.larger),
          smaller = rounding.printed(each.smaller),
        },
      }
    end
    return claims
  end,
}
