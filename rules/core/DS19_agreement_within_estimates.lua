local plan_years = use("plan_years")
local scan = use("scan")
local sentences = use("sentences")

local agreement = scan.any_case([[overeenkomst|convenant|contract|protocol|beheersakkoord]])
local lasts = scan.any_case([[\b(?:loopt|lopen|geldt|gelden|duurt|duren|verlengd|afgesloten|gesloten)\b]])
local until_time = scan.any_case([[\b(?:tot(?:\s+en\s+met)?|t\.?e\.?m\.?|t/m)\s+]]
  .. [[(?:(?:het|einde?|begin|midden)\s+(?:van\s+)?)?$]])

local is_time = { date = true, year = true, period = true }

---@return integer? year
local function year_of(mention)
  local value = mention.value
  if mention.invalid or not value then return nil end
  if mention.kind == "date" then return value.year end
  return tonumber(mention.kind == "year" and mention.raw or value:sub(12, 15))
end

---The sentence that lets an agreement run beyond a year, and whether any names its end.
---@return SentencePart? sentence, boolean names_end
local function beyond(text, last_year)
  local names_end, times, next_time = false, {}, 1
  for _, mention in ipairs(text:mentions()) do
    if is_time[mention.kind] then times[#times + 1] = mention end
  end
  for _, sentence in ipairs(times[1] and sentences.split(text.value, agreement) or {}) do
    local speaks = agreement:test(sentence.text) and lasts:test(sentence.text)
    while times[next_time] and times[next_time].from <= sentence.last do
      local mention = times[next_time]
      next_time = next_time + 1
      local before = speaks and sentence.text:sub(1, math.max(0, mention.from - sentence.first))
      local year = before and until_time:test(before) and year_of(mention)
      names_end = names_end or year and true
      if year and year > last_year then return sentence, true end
    end
  end
  return nil, names_end
end

---@type toets.Rule
return {
  id = "DS19",
  name = "agreement-ends-within-the-estimates",
  title = {
    nl = "Een overeenkomst loopt niet langer dan de jaren waarvoor bedragen geraamd zijn",
    en = "An agreement lasts no longer than the years that amounts are estimated for",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: wat afgesproken is, bindt geld in elk jaar dat het loopt. Geen juridische bron.",
    en = "Practice: what is agreed binds money in each year that it runs. No legal source.",
  },
  applies = { kinds = { "social_plan", "multi_year_plan" } },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "“{quote}” (plaatsen: {places}), maar de ramingen stoppen in {last}. Is het geld daarna voorzien?",
    en = "“{quote}” (places: {places}), but the estimates stop in {last}. Is the money provided for after that?",
  },
  summary = {
    nl = "{count} overeenkomsten lopen langer dan de jaren waarvoor bedragen geraamd zijn.",
    en = "{count} agreements last longer than the years that amounts are estimated for.",
  },
  why = {
    nl = "Een overeenkomst die doorloopt, legt het bestuur vast in een jaar dat het plan niet toont.",
    en = "An agreement that goes on binds the government in a year that the plan does not show.",
  },
  fix = {
    nl = "Vermeld hoe de overeenkomst na het laatste jaar betaald wordt.",
    en = "Say how the agreement is paid after the last year.",
  },
  evaluate = function(report)
    local years = plan_years.of(report:nodes("action"))
    local told, order, is_judged = {}, {}, false
    for _, node in ipairs(years and report:nodes() or {}) do
      for _, text in ipairs(node:texts()) do
        local sentence, names_end
        if agreement:test(text.value) then sentence, names_end = beyond(text, years.last) end
        is_judged = is_judged or names_end
        -- A footnote may be repeated on each page.
        local quote = sentence and sentences.quote(sentence.text)
        if quote then
          local one = told[quote]
          if not one then
            one = { quote = quote, places = {}, node = node }
            told[quote], order[#order + 1] = one, one
          end
          table.insert(one.places, text:at(sentence.first, sentence.last))
          -- The same one whatever the order of the report is.
          if node.label < one.node.label then one.node = node end
        end
      end
    end
    local findings = {}
    for i, one in ipairs(order) do
      findings[i] = finding {
        at = one.places[1], related = table.move(one.places, 2, #one.places, 1, {}), key = one.quote,
        args = { node = one.node, quote = one.quote, places = #one.places, last = tostring(years.last) },
      }
    end
    if not is_judged then return not_applicable end
    return findings[1] and findings or nil
  end,
}
