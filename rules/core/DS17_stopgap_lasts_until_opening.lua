local announcements = use("announcements")
local naming = use("naming")
local nouns = use("nouns")
local scan = use("scan")
local sentences = use("sentences")

-- What lasts until something else opens: "in afwachting van het nieuwe huis", "duurtijd afgestemd op de opening van".
local awaits = scan.any_case([[\b(?:in\s+afwachting\s+van|tot\s+(?:aan\s+)?(?:de\s+)?opening]]
  .. [[|afgestemd\s+op\s+(?:de\s+)?opening)\b]])

-- A shorter word may be in many titles.
local telling = 7
-- A plan with more stopgaps is a list of something else.
local most_awaited = 50
local most_quoted = 3

---The long words of what is named first, before the sentence goes on.
local function long_words(text)
  local found, stop = {}, sentences.verb:find(text)
  for _, word in ipairs(naming.words(text:sub(1, (stop or #text + 1) - 1))) do
    if #word >= telling then found[#found + 1] = word end
  end
  return found
end

---What an action waits for, in its title or texts.
local function awaited_by(action)
  local _, last = awaits:find(action.title or "")
  if last then return action.title:sub(last + 1), action:at("title") or action end
  for _, text in ipairs(action:texts()) do
    for _, sentence in ipairs(awaits:test(text.value) and sentences.split(text.value, awaits) or {}) do
      _, last = awaits:find(sentence.text)
      if last then return sentence.text:sub(last + 1), text:at(sentence.first, sentence.last) end
    end
  end
  return nil
end

---Whether all long words of what is awaited are in the title of an action.
local function is_named(words, action)
  for _, word in ipairs(words) do
    if not nouns.named_in(action.title or "", word) then return false end
  end
  return words[1] ~= nil
end

---The last opening that an action announces, and the sentences that announce one after a year.
---@return Announcement? chosen, toets.Text? at, string? quotes
local function opening_of(action, after)
  local chosen, at
  local quotes, is_quoted = {}, {}
  for _, text in ipairs(action:texts()) do
    for _, found in ipairs(announcements.of(text)) do
      local is_opening = found.sort == "opening"
      local is_later = is_opening and (not chosen or found.year > chosen.year
        or found.year == chosen.year and found.is_inside and not chosen.is_inside)
      if is_later then chosen, at = found, text end
      if is_opening and found.year > after and not is_quoted[found.quote] and #quotes < most_quoted then
        quotes[#quotes + 1], is_quoted[found.quote] = "“" .. found.quote .. "”", true
      end
    end
  end
  return chosen, at, table.concat(quotes, ", ")
end

---@type toets.Rule
return {
  id = "DS17",
  name = "stopgap-lasts-until-opening",
  title = {
    nl = "Geld voor iets tijdelijks loopt tot opent wat het vervangt",
    en = "Money for a stopgap lasts until what replaces it opens",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: wat de tijd tot een opening overbrugt, wordt tot dan betaald. Geen juridische bron.",
    en = "Practice: what bridges the time until an opening is paid until then. No legal source.",
  },
  applies = { kinds = { "social_plan", "multi_year_plan" } },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node} overbrugt de tijd tot {other}. Er is geld tot en met {year}; over de opening staat er: {quotes}. Hoe "
      .. "wordt de tussentijd overbrugd?",
    en = "{node} bridges the time until {other}. There is money up to {year}; of the opening it says: {quotes}. How is "
      .. "the time between bridged?",
  },
  summary = {
    nl = "Bij {count} tijdelijke acties stopt het geld voor de opening van wat ze vervangt.",
    en = "At {count} stopgaps the money stops before what replaces them opens.",
  },
  why = {
    nl = "Tussen het laatste jaar met geld en de opening is er niets geraamd.",
    en = "Between the last year with money and the opening nothing is estimated.",
  },
  fix = {
    nl = "Vergelijk het einde van de tijdelijke werking met de datum van de opening.",
    en = "Compare the end of the stopgap with the date of the opening.",
  },
  evaluate = function(report)
    local actions, findings, is_judged, looked_up = report:nodes("action"), {}, false, 0
    for _, action in ipairs(actions) do
      local awaited, at = awaited_by(action)
      local money, _, last = announcements.money(action)
      local words = awaited and last and long_words(awaited) or {}
      looked_up = looked_up + (words[1] and 1 or 0)
      for _, other in ipairs(words[1] and looked_up <= most_awaited and actions or {}) do
        local opening, text, quotes
        if other.line ~= action.line and is_named(words, other) then
          opening, text, quotes = opening_of(other, last)
        end
        is_judged = is_judged or opening ~= nil
        if opening and (opening.year > last + 1 or opening.year == last + 1 and opening.is_inside) then
          findings[#findings + 1] = finding {
            at = at, related = { text:at(opening.first, opening.last), money[last] }, key = other.title,
            args = { node = action, other = other, year = tostring(last), quotes = quotes },
          }
        end
      end
    end
    if not is_judged then return not_applicable end
    return findings[1] and findings or nil
  end,
}
