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

---What the table of an action prints for a year, be it a sign that there is nothing.
local function figure_of(action, year)
  for _, figure in ipairs(action:figures { measure = "plan", year = year }) do
    if figure.printed and (figure.value or figure.absent == "slash") then return figure end
  end
  return nil
end

---Whether the action states an amount beside its table: what is invested may be told apart from the running costs.
local function tells_money(node)
  for _, text in ipairs(node:texts()) do
    if #text:mentions("amount") > 0 then return true end
  end
  return #node:mentions("amount") > 0
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
  basis = {
    nl = "Praktijk: wat opent, kost vanaf dan geld. Geen juridische bron; voorbereiding kan eerder geld kosten.",
    en = "Practice: what opens costs money from then on. No legal source; a preparation may cost money before.",
  },
  applies = { kinds = { "social_plan", "multi_year_plan" } },
  subjects = { kind = "node", of = "action" },
  group_by = { "report" },
  message = {
    nl = "{node}: de tekst zegt “{quote}”, maar bij {column} staat {amount}. Is dat bedoeld?",
    en = "{node}: the text says “{quote}”, but at {column} there is {amount}. Is that meant?",
  },
  summary = {
    nl = "Bij {count} acties past het geld niet bij het jaar van de opening die de tekst aankondigt.",
    en = "At {count} actions the money does not fit the year of the opening that the text announces.",
  },
  why = {
    nl = "Zonder geld in het jaar van de opening is dat jaar niet geraamd; begint het geld vroeger, dan is niet "
      .. "duidelijk waarvoor.",
    en = "Without money in the year of the opening that year has no estimate; where the money begins before, it is not "
      .. "clear what it is for.",
  },
  fix = {
    nl = "Vergelijk het jaar van de opening met de jaren van de raming.",
    en = "Compare the year of the opening with the years of the estimate.",
  },
  evaluate = function(action)
    if action.part == "contents" then return not_applicable end
    local opening, text = opening_of(action)
    local printed = opening and figure_of(action, opening.year)
    if not printed then return not_applicable end
    local money, first = announcements.money(action)
    local odd = not money[opening.year] and printed or first < opening.year and money[first]
    if not odd or tells_money(action) then return nil end
    return finding {
      at = text:at(opening.first, opening.last), related = { odd },
      args = { quote = opening.quote, column = odd.column.label, amount = odd.raw },
    }
  end,
}
