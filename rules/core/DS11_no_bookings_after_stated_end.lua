local scan = use("scan")
local sentences = use("sentences")
local spending = use("spending")
local statements = use("statements")
local title_owners = use("title_owners")

-- "Het project eindigde in 2021", "De actie werd in 2023 afgesloten", "Het project is in 2020 afgerond".
local year = [[((?:19|20)\d\d)]]
local subject = [[^\W*(?:de|het|deze|dit)\s+(?:actie|actieplan|project|werking)\b(?:\s+[a-z'\x{DF}-\x{FF}-]+){0,4}?\s+]]
local finished = [[(?:afgerond|afgesloten|be[ëe]indigd|stopgezet|gestopt|afgelopen|voltooid)]]
local ended = scan.any_case(subject .. [[(?:(?:eindigde|stopte)\s+(?:eind\s+)?(?:in\s+)?]] .. year
  .. [[|(?:is|werd|was)\s+(?:eind\s+|in\s+|eind\s+van\s+)+]] .. year .. [[\s+]] .. finished .. [[\b]]
  .. [[|(?:is|werd|was)\s+]] .. finished .. [[\s+(?:in|eind)\s+]] .. year .. [[)]])
local a_part = scan.any_case([[\b(?:fase|deel|luik|eerste|tweede|oproep|groep|reeks)\b]])

---@return integer? year, SentencePart? sentence
local function stated_end(text)
  for _, sentence in ipairs(sentences.split(text.value)) do
    local _, _, a, b, c = ended:find(sentence.text)
    local said = a or b or c
    if said and not a_part:test(sentence.text) and not statements.is_open(sentence.text)
      and not statements.is_intention(sentence.text) then
      return tonumber(said), sentence
    end
  end
  return nil
end

---The bookings of a node in the years after one, in all parts of the report that print them.
local function later(node, after)
  local found = {}
  for _, candidate in ipairs(title_owners.in_all_parts(node)) do
    for _, figure in ipairs(spending.amounts(candidate)) do
      local is_booking = figure.measure == "actual" or figure.measure == "booked"
      if is_booking and figure.year and figure.year > after then found[#found + 1] = figure end
    end
    -- The other parts print the same bookings.
    if found[1] then return found end
  end
  return found
end

---@type toets.Rule
return {
  id = "DS11",
  name = "no-bookings-after-stated-end",
  title = {
    nl = "Na het jaar waarin een actie volgens de tekst eindigde, wordt niets meer geboekt",
    en = "Nothing is booked after the year in which an action ended by its text",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: bedragen van een jaar horen bij werk van dat jaar. Geen juridische bron; een late "
      .. "factuur verklaart er een aantal.",
    en = "Practice: amounts of a year belong to work of that year. No legal source; a late invoice explains some.",
  },
  subjects = { kind = "text", of = "action", where = { name = { "evaluation", "state", "time" }, empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: volgens de tekst liep het werk tot in {end_year} (“{quote}”), maar {column} vermeldt {amount} "
      .. "({row}). Gaat het om een late afrekening?",
    en = "{node}: by the text the work ended in {end_year} (“{quote}”), but {column} states {amount} ({row}). Is it "
      .. "a late settlement?",
  },
  summary = {
    nl = "{node}: {count} bedragen zijn geboekt na het jaar waarin het werk volgens de tekst eindigde.",
    en = "{node}: {count} amounts are booked after the year in which the work ended by the text.",
  },
  why = {
    nl = "Een bedrag na het einde wijst op werk dat doorliep of op een boeking bij een verkeerde actie.",
    en = "An amount after the end points to work that went on, or to an entry under the wrong action.",
  },
  fix = {
    nl = "Ga na waarvoor het bedrag dient; pas de tekst aan, verplaats de boeking of licht haar toe.",
    en = "See what the amount is for; change the text, move the entry or explain it.",
  },
  evaluate = function(text)
    local end_year, sentence = stated_end(text)
    if not end_year then return not_applicable end
    local findings = {}
    for i, figure in ipairs(later(text.node, end_year)) do
      findings[i] = finding {
        at = figure, related = { text:at(sentence.first, sentence.last) },
        args = {
          end_year = tostring(end_year), quote = sentences.quote(sentence.text), column = figure.column.label,
          amount = figure, row = term(figure.row),
        },
      }
    end
    return findings[1] and findings or nil
  end,
}
