-- Recognises that a text says its work runs as planned: "loopt zoals voorzien", "zit op schema", "alle deadlines
-- werden gehaald"; or that it reaches what it was to reach: "behalen de vooropgestelde resultaten".
local exceptions = use("exceptions")
local scan = use("scan")
local scopes = use("scopes")
local sentences = use("sentences")
local statements = use("statements")
local whole_work = use("whole_work")

local promises = {}

local any_case, any_of = scan.any_case, scan.any_of

---@class Promise
---@field quote string the clause that says it
---@field first integer bytes of its sentence in the text
---@field last integer
---@field scope ClaimScope? each node of a kind; nil for the node of the text
---@field exceptions string[] what the sentence excepts, in the words of the text

-- "Zoals voorzien in het decreet" says where it is written, not that it went well.
local stops = [[(?:\s*$|\s*[.,;:!)]|\s+]] .. any_of [[
  en maar waarbij waardoor dankzij gerealiseerd uitgevoerd verlopen afgerond
]] .. [[\b)]]

---@class PromisePhrasing
---@field cue toets.Re cheap to try: without it the pattern cannot match
---@field pattern toets.Re
---@field also toets.Re? must occur in the clause too

---@type PromisePhrasing[]
local catalogue = {
  {
    cue = any_case "zoals|volgens|conform",
    pattern = any_case([[\b(?:zoals\s+]] .. any_of "voorzien gepland vooropgesteld verwacht afgesproken"
      .. [[|(?:volgens|conform)\s+]]
      .. any_of [[(?:(?:de|het)_)?(?:\w+_)?(?:planning|timing|tijds?schema|tijdspad|tijdslijn|schema) plan]]
      .. ")" .. stops),
    also = any_case([[\b]] .. any_of [[
      loopt lopen liep liepen verloopt verlopen verliep verliepen vordert vorderen vorderde vorderden
      uitgevoerd gerealiseerd afgerond voltooid
    ]] .. [[\b]]),
  },
  {
    cue = any_case [[\bop\b]], pattern = any_case([[\bop\s+(?:schema|koers)\b]]),
    also = any_case([[\b]] .. any_of [[
      zit zitten zat zaten ligt liggen lag lagen is zijn loopt lopen verloopt verlopen staat blijft
    ]] .. [[\b]]),
  },
  {
    cue = any_case "deadline|termijn|timing|mijlpa",
    pattern = any_case([[\b(?:alle|de)\s+(?:\w+\s+)?(?:deadlines?|termijn(?:en)?|timings?|mijlpalen)\b.*\b]]
      .. any_of "gehaald behaald gerespecteerd nageleefd" .. [[\b]]),
  },
  {
    cue = any_case "binnen",
    pattern = any_case([[\bbinnen\s+(?:de|het)\s+]] .. any_of "vooropgestelde? voorziene? afgesproken geplande?"
      .. [[\s+]] .. any_of [[termijn timing planning tijds?\s*kader tijdspad]] .. [[\b]]),
    also = any_case([[\b]] .. any_of [[
      uitgevoerd gerealiseerd afgerond voltooid loopt verloopt verliep bleef blijft
    ]] .. [[\b]]),
  },
}

-- What was aimed at, and that it was reached: "halen het beoogde resultaat", "de vooropgestelde doelen werden bereikt".
local aims = [[(?:de|het|hun|haar|alle|al\s+(?:de|hun|haar))\s+]]
  .. any_of "vooropgestelde beoogde nagestreefde afgesproken gestelde verwachte" .. [[\s+]]
  .. any_of "resultaat resultaten doelstelling(?:en)? doelen streefcijfers? streefwaarden? targets? aantallen"
---@type PromisePhrasing[]
local catalogue_of_results = {
  {
    cue = any_case "resulta|doel|streef|target|aantal",
    pattern = any_case([[\b]] .. any_of "behaalt behalen behaalde behaalden haalt halen haalde haalden bereikt bereiken"
      .. [[\s+]] .. aims .. [[\b|\b]] .. aims .. [[\b[^.;:]*\b]] .. any_of "behaald bereikt gehaald" .. [[\b]]),
  },
}
local quick_of_results = any_case([[\b(?:vooropge|beoog|nagestr|afgespr|gesteld|verwacht)\w*\s+(?:resul|doel|streef]]
  .. [[|target|aantal)]])
-- "Beoogde" says what was intended, not that the sentence intends it.
local aimed_at = any_case([[\b]] .. aims .. [[\b]])
-- "En de vooropgestelde resultaten zijn behaald": those of the node that the text is about.
local opens_with_aims = any_case([[^(?:en\s+|ook\s+)?]] .. aims .. [[\b]])

-- A quick look before a text is taken apart.
local quick = any_case([[\b(?:zoals\s+(?:voorzien|gepland|vooropgesteld|verwacht|afgesproken)]]
  .. [[|(?:volgens|conform)\s+(?:\w+\s+){0,2}?(?:planning|timing|schema|tijd\w+|plan)|op\s+(?:schema|koers)]]
  .. [[|deadlines?|termijn(?:en)?|timings?|mijlpalen|binnen\s+(?:de|het)\s+(?:voorop|voorz|afgesp|gepl)\w+)\b]])
-- "Achter op schema" is the opposite of "op schema".
local denial = any_case([[\b(?:niet|geen|nooit|minder|nauwelijks|achter(?:op)?\s+op)\b]])
local denied_delay = any_case([[\bgeen\s+(?:enkele\s+)?vertraging\b]])
-- "Terug op schema" knows of a delay; "meestal" of something else.
local weakened = any_case([[\b]] .. any_of [[
  opnieuw terug weer intussen ondertussen inmiddels ondanks hoewel nu
  in_grote_lijnen meestal voorlopig voor_een_deel quasi bijna hoofdzakelijk
]] .. [[\b]])

local and_more = any_case([[\s+en\s]])

-- The clause up to and with the promise: "en halen het beoogde resultaat" behind it is another matter.
---@return string? nil when it promises nothing
local function up_to_promise(clause, phrasings)
  for _, phrasing in ipairs(phrasings) do
    if phrasing.cue:test(clause) and (not phrasing.also or phrasing.also:test(clause)) then
      local first, last = phrasing.pattern:find(clause)
      local stop = first and and_more:find(clause, math.max(first, last - #" en"))
      if first then return stop and clause:sub(1, stop) or clause end
    end
  end
  return nil
end

local function is_stated(clause, fiscal_year)
  return not denial:test(scan.blank_all(clause, denied_delay)) and not weakened:test(clause)
    and not statements.is_hedged(clause) and not statements.is_intention(clause)
    and statements.years_named(clause, fiscal_year) ~= "other"
end

---@return { scope: ClaimScope? }? nil when the clause is about something else
---@return integer? number the clause with the subject
local function subject_of(clauses, number, node)
  while number > 1 and scopes.continues(clauses[number].text) do number = number - 1 end
  local clause = clauses[number].text
  if scopes.is_partial(clause) then return nil end
  local scope = scopes.named(clause)
  if scope and scope.each then return { scope = scope }, number end
  return whole_work.is_subject(clause, node) and {} or nil, number
end

local function find(text, fiscal_year, cue, phrasings)
  local found = {}
  if not cue:test(text.value) then return found end
  for _, sentence in ipairs(sentences.split(text.value, cue)) do
    local plain = cue:test(sentence.text) and statements.without_asides(sentence.text)
    if plain and not statements.is_open(plain) then
      -- An exception holds for every clause of its sentence: they share the subject.
      local whole, excepted = exceptions.take(plain)
      local clauses = sentences.clauses(whole)
      for number, part in ipairs(clauses) do
        local promise = up_to_promise(part.text, phrasings)
        if promise and is_stated(aimed_at:replace(promise, " "), fiscal_year) then
          local of_results, from = phrasings == catalogue_of_results, number
          local subject = of_results and opens_with_aims:test(part.text) and {} or nil
          if not subject then subject, from = subject_of(clauses, number, text.node) end
          -- "En behalen de resultaten" says nothing without the clause before it.
          local first = clauses[of_results and from or number].first
          if subject and (subject.scope or #excepted == 0) then
            found[#found + 1] = {
              quote = sentences.quote(sentence.text:sub(first, part.last)),
              first = sentence.first, last = sentence.last, scope = subject.scope, exceptions = excepted,
            }
          end
        end
      end
    end
  end
  return found
end

---What a text says of its work running as planned in the fiscal year.
---@param text toets.Text
---@param fiscal_year integer?
---@return Promise[]
function promises.of(text, fiscal_year)
  return find(text, fiscal_year, quick, catalogue)
end

---What a text says of its work having reached in the fiscal year what it was to reach.
---@param text toets.Text
---@param fiscal_year integer?
---@return Promise[]
function promises.of_results(text, fiscal_year)
  return find(text, fiscal_year, quick_of_results, catalogue_of_results)
end

return promises
