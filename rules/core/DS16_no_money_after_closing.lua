local announcements = use("announcements")
local scan = use("scan")

-- A trial ends within an action that has other work as well.
local trial = scan.any_case([[\b(?:pilo(?:o)?t|proef(?:project|periode|traject|opstelling))[a-z]*|\bproef\b]])

-- Something closes, and something goes on or takes its place; or the closing of another thing is the reason.
local goes_on = scan.any_case([[\b(?:verhuis[a-z]*|verhuiz[a-z]*|zet(?:ten)?\s+(?:\w+\s+){0,2}in\s+op]]
  .. [[|verder|in\s+de\s+plaats|vervang[a-z]*|overgenomen|neemt\s+[^.;]*\bover|gaa[nt]+\s+(?:op|over)\s+(?:in|naar))\b]]
  .. [[|\bsluiting\b[^.;]*\b(?:treft|raakt|leidt|zorgt|maakt)\b]])

---Whether a sentence is about a part that ends: a trial, where the title of its action is not, or what is replaced.
local function is_of_a_part(node, sentence)
  return goes_on:test(sentence) or trial:test(sentence) and not trial:test(node.title or "")
end

---The first closing that lies within the years of the estimates.
local function closing_of(node, first_year)
  for _, text in ipairs(node:texts()) do
    for _, found in ipairs(announcements.of(text)) do
      local is_meant = found.sort == "closing" and found.year >= first_year
      if is_meant and not is_of_a_part(node, text.value:sub(found.first, found.last)) then return found, text end
    end
  end
  return nil
end

---@type toets.Rule
return {
  id = "DS16",
  name = "no-money-after-closing",
  title = {
    nl = "Na het jaar waarin iets volgens de tekst sluit of stopt, is er niets meer voor geraamd",
    en = "Nothing is estimated after the year in which something closes or stops by its text",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een raming is voor wat in haar jaar nog loopt. Geen juridische bron; het geld kan een "
      .. "ander doel dienen.",
    en = "Practice: an estimate is for what still runs in its year. No legal source; the money may serve "
      .. "another end.",
  },
  applies = { kinds = { "social_plan", "multi_year_plan" } },
  subjects = { kind = "node", of = "action" },
  group_by = { "report" },
  message = {
    nl = "{node}: de tekst zegt “{quote}”, maar {column} vermeldt nog {amount}. Waarvoor dient dat bedrag?",
    en = "{node}: the text says “{quote}”, but {column} still states {amount}. What is that amount for?",
  },
  summary = {
    nl = "Bij {count} acties is er nog geld geraamd na het jaar waarin iets volgens de tekst sluit of stopt.",
    en = "At {count} actions money is estimated after the year in which something closes or stops by the text.",
  },
  why = {
    nl = "Een bedrag dat doorloopt na een sluiting, kan zijn blijven staan of dient voor iets dat de tekst niet noemt.",
    en = "An amount that goes on after a closing may have been left standing, or is for what the text does not name.",
  },
  fix = {
    nl = "Ga na of het bedrag nog nodig is, en schrijf waarvoor.",
    en = "See whether the amount is still needed, and write what for.",
  },
  evaluate = function(action)
    local money, first, last = announcements.money(action)
    if not first or action.part == "contents" then return not_applicable end
    local closing, text = closing_of(action, first)
    if not closing then return not_applicable end
    if last <= closing.year then return nil end
    return finding {
      at = text:at(closing.first, closing.last), related = { money[last] },
      args = { quote = closing.quote, column = money[last].column.label, amount = money[last] },
    }
  end,
}
