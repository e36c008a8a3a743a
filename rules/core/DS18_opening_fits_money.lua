local announcements = use("announcements")

---The only opening that the texts of an action announce, if they announce one year.
local function opening_of(node)
  local chosen, at
  for _, text in ipairs(node:texts()) do
    for _, found in ipairs(announcements.of(text)) do
      if found.sort == "opening" then
        if chosen and chosen.year ~= found.year then return nil end
        chosen, at = chosen or found, at or text
      end
    end
  end
  return chosen, at
end

---@type toets.Rule
return {
  id = "DS18",
  name = "opening-fits-the-money",
  title = {
    nl = "Het geld voor wat opent, is geraamd vanaf het jaar van de opening",
    en = "Money for what opens is estimated from the year of the opening on",
  },
  severity = "note",
  since = "0.2.0",
  basis = "Practice: what opens costs money from then on. No legal source; a preparation may cost money before.",
  applies = { kinds = { "social_plan", "multi_year_plan" } },
  subjects = { kind = "node", of = "action" },
  group_by = { "report" },
  message = {
    nl = "{node}: de tekst zegt “{quote}”, maar het eerste bedrag ({amount}) staat in {column}. Is dat bedoeld?",
    en = "{node}: the text says “{quote}”, but the first amount ({amount}) is in {column}. Is that meant?",
  },
  summary = {
    nl = "Bij {count} acties begint het geld in een ander jaar dan de opening die de tekst aankondigt.",
    en = "At {count} actions the money begins in another year than the opening that the text announces.",
  },
  why = {
    nl = "Begint het geld later dan de opening, dan is het eerste jaar niet geraamd; begint het vroeger, dan is niet "
      .. "duidelijk waarvoor.",
    en = "Where the money begins after the opening the first year has no estimate; where it begins before, it is not "
      .. "clear what it is for.",
  },
  fix = {
    nl = "Vergelijk het jaar van de opening met de jaren van de raming.",
    en = "Compare the year of the opening with the years of the estimate.",
  },
  evaluate = function(action)
    local money, first = announcements.money(action)
    if not first or action.part == "contents" then return not_applicable end
    local opening, text = opening_of(action)
    if not opening then return not_applicable end
    if opening.year == first then return nil end
    return finding {
      at = text:at(opening.first, opening.last), related = { money[first] },
      args = { quote = opening.quote, column = money[first].column.label, amount = money[first] },
    }
  end,
}
