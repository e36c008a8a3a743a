-- What the text of an action says about the day on which the action itself began or ends.
--
-- A sentence speaks of the whole action only when that is its subject: of "de begeleiding van de eerste groep loopt
-- tot" or "de convenant is verlengd tot" the fields of the action say nothing.
local scan = use("scan")
local sentences = use("sentences")

local spoken_dates = {}

local any_case, any_of = scan.any_case, scan.any_of

---@class SpokenDate
---@field field "start"|"end"
---@field manner "planned"|"over"|"done"|"begun" "done" says when the work was finished, which may be before its end
---@field earliest toets.Date the day, or the first day of the month or year that is named
---@field latest toets.Date
---@field exact boolean a day is named
---@field quote string the sentence
---@field first integer bytes of the sentence in the text
---@field last integer

-- The date that is looked at, put in the place of its words; what is near it may make it less exact.
local mark = "\x01"
local D = [[(?:(?:het\s+)?(?:einde?|begin|midden)\s+(?:van\s+)?)?\x01]]

local subject = [[(?:de|deze|het|dit)\s+(?:volledige\s+)?(actieplan|actie|project)\b(?:\s*\([^)]*\))?]]
-- "De actie zit op schema en loopt tot".
local opening = "^" .. subject .. [[(?:\s+[^,;:()]{1,60}\s+en)?\s+]]
local adverb = "(?:" .. any_of [[
  definitief officieel effectief inmiddels intussen ondertussen nog dan ook volledig volgens_planning zoals_gepland
  zoals_voorzien vervroegd eerder later reeds al pas momenteel voorlopig
]] .. [[\s+)*]]
local up_to = [[(?:tot\s+en\s+met|tot|t/m|t\.?e\.?m\.?)\s+]]
local on = [[(?:op|in)\s+]]
local auxiliary = [[(?:is|werd|was)\s+]] .. adverb
-- Nothing but the end of the clause: "loopt tot 30/06/2024 voor de eerste groep" is about that group.
local clause_ends = [[\s*(?:[.,;:!)]|$|(?:en|maar|waarna|conform|volgens|zoals)\b)]]

local over = any_of "afgelopen be[ëe]indigd ge[ëe]indigd ten_einde_gekomen verstreken"
local done = any_of "afgerond voltooid opgeleverd stopgezet gestopt afgesloten gefinaliseerd"
local begun = any_of "gestart opgestart begonnen aangevat aangevangen van_start_gegaan"

local function participle(words)
  return auxiliary .. "(?:" .. words .. [[\s+]] .. on .. D .. clause_ends
    .. "|" .. on .. D .. [[\s+]] .. adverb .. words .. [[\b)]]
end

---@class SpokenDateForm
---@field field "start"|"end"
---@field manner "planned"|"over"|"done"|"begun"
---@field cue toets.Re cheap to try: without it the patterns cannot match
---@field patterns toets.Re[]

---@type SpokenDateForm[]
local forms = {
  {
    field = "end", manner = "planned", cue = any_case "loopt|eindigt|verlengd|verschoven|uitgesteld",
    patterns = {
      any_case(opening .. [[(?:loopt\s+]] .. adverb .. up_to .. D .. clause_ends
        .. [[|(?:eindigt|loopt\s+]] .. adverb .. [[af)\s+]] .. adverb .. "op" .. [[\s+]] .. D .. clause_ends
        .. [[|loopt\s+]] .. adverb .. [[op\s+]] .. D .. [[\s+]] .. adverb .. [[af\b]]
        .. [[|(?:is|werd|wordt)\s+]] .. adverb .. any_of "verlengd verschoven uitgesteld" .. [[\s+(?:]] .. up_to
        .. [[|naar\s+)]] .. D .. clause_ends .. ")"),
      any_case([[^(?:op|in)\s+]] .. D .. [[\s+(?:eindigt\s+]] .. subject .. clause_ends
        .. [[|loopt\s+]] .. subject .. [[\s+]] .. adverb .. [[af\b)]]),
    },
  },
  {
    field = "end", manner = "over", cue = any_case "liep|[eë]indig|afgelopen|einde|verstreken",
    patterns = {
      any_case(opening .. [[(?:liep\s+]] .. adverb .. up_to .. D .. clause_ends
        .. [[|(?:eindigde|liep\s+]] .. adverb .. [[af)\s+]] .. adverb .. on .. D .. clause_ends
        .. [[|liep\s+]] .. adverb .. on .. D .. [[\s+]] .. adverb .. [[(?:af|ten\s+einde)\b]]
        .. "|" .. participle(over) .. ")"),
      any_case("^" .. on .. D .. [[\s+(?:eindigde\s+]] .. subject .. clause_ends .. [[|liep\s+]] .. subject
        .. [[\s+]] .. adverb .. [[(?:af|ten\s+einde)\b|(?:is|werd|was)\s+]] .. subject .. [[\s+]] .. adverb .. over
        .. [[\b)]]),
    },
  },
  {
    field = "end", manner = "done", cue = any_case("stopte|" .. done),
    patterns = {
      any_case(opening .. [[(?:stopte\s+]] .. on .. D .. clause_ends .. "|" .. participle(done) .. ")"),
      any_case("^" .. on .. D .. [[\s+(?:is|werd|was)\s+]] .. subject .. [[\s+]] .. adverb .. done .. [[\b]]),
    },
  },
  {
    field = "start", manner = "begun", cue = any_case "start|beg[oa]n|aang?ev|sinds",
    patterns = {
      any_case(opening .. [[(?:(?:startte|begon)\s+]] .. adverb .. on .. D .. clause_ends
        .. [[|loopt\s+]] .. adverb .. [[sinds\s+]] .. D .. clause_ends
        .. [[|ging\s+]] .. adverb .. [[(?:van\s+start\s+]] .. on .. D .. clause_ends
        .. "|" .. on .. D .. [[\s+]] .. adverb .. [[van\s+start\b)]]
        .. "|" .. participle(begun) .. ")"),
      any_case("^" .. on .. D .. [[\s+(?:(?:startte|begon)\s+]] .. subject .. clause_ends
        .. [[|(?:ging|kon|mocht)\s+]] .. subject .. [[\s+]] .. adverb .. [[van\s+start\b]]
        .. [[|(?:is|werd|was)\s+]] .. subject .. [[\s+]] .. adverb .. begun .. [[\b)]]),
      any_case([[^sinds\s+]] .. D .. [[\s+loopt\s+]] .. subject .. clause_ends),
    },
  },
}

-- "De einddatum is vastgelegd op", "Startdatum van de actie:".
local labelled = any_case([[^(?:de\s+)?(?:nieuwe\s+)?(start|eind)datum(?:\s+van\s+]] .. subject
  .. [[)?(?:\s*:|\s+(?:is|blijft|werd|wordt)(?:\s+]] .. adverb
  .. any_of "vastgelegd bepaald verschoven verlegd uitgesteld" .. [[)?)\s+(?:op\s+|naar\s+|tot\s+)?]]
  .. D .. clause_ends)

-- A part of the work, an earlier planning, a wish: not what the fields state.
local another_matter = any_case([[\b]] .. any_of [[
  oorspronkelijke? initi[ëe]le? initieel eerste? fase\w* deel deelproject\w* groep\w* luik\w* opnieuw
  heropgestart vervolg\w* zou zouden zal zullen kan kunnen moet moeten indien wellicht vermoedelijk mogelijk niet
]] .. [[\b]])
local extended = any_case([[\bverleng]])
local cue = any_case([[\b(?:actieplan|actie|project)\b|(?:start|eind)datum]])

local near_end = any_case([[\beinde?\s+(?:van\s+)?$]])

---@param before string what stands before the date in its sentence
---@return toets.Date? earliest, toets.Date? latest, boolean? exact
local function interval_of(mention, before)
  local value = mention.value
  if mention.invalid or not value then return nil end
  if mention.kind == "date" then return value, value, true end
  if mention.kind == "year" then
    local year = mention.raw
    return date(year .. (near_end:test(before) and "-07-01" or "-01-01")), date(year .. "-12-31"), false
  end
  return date(value:sub(1, 10)), date(value:sub(12)), false
end

local is_time = { date = true, year = true, period = true }

---@return SpokenDateForm?, string? noun
local function form_of(text)
  local _, _, name, noun = labelled:find(text)
  if name then
    local field = name:lower() == "start" and "start" or "end"
    return { field = field, manner = field == "end" and "planned" or "begun" }, noun or "actie"
  end
  for _, form in ipairs(forms) do
    if form.cue:test(text) then
      for _, pattern in ipairs(form.patterns) do
        local first, _, a, b, c = pattern:find(text)
        if first then return form, a or b or c end
      end
    end
  end
  return nil
end

local function is_about(noun, node, opens_text)
  noun = noun:lower()
  -- "Het project" may be one that the text told of just before.
  if noun == "project" then return opens_text and node.kind == "action" end
  return (noun == "actie") == (node.kind == "action")
end

---What a text says about the begin and end of its node.
---@param text toets.Text
---@return SpokenDate[]
function spoken_dates.of(text)
  local found = {}
  if not cue:test(text.value) then return found end
  local times = {}
  for _, mention in ipairs(text:mentions()) do
    if is_time[mention.kind] then times[#times + 1] = mention end
  end
  if #times == 0 then return found end

  local next_time = 1
  for number, sentence in ipairs(sentences.split(text.value)) do
    while times[next_time] and times[next_time].from < sentence.first do next_time = next_time + 1 end
    local speaks = times[next_time] and times[next_time].from <= sentence.last
      and cue:test(sentence.text) and not another_matter:test(sentence.text)
    while times[next_time] and times[next_time].from <= sentence.last do
      local mention = times[next_time]
      next_time = next_time + 1
      local at = mention.from - sentence.first + 1
      local before = sentence.text:sub(1, at - 1)
      local earliest, latest, exact
      if speaks then earliest, latest, exact = interval_of(mention, before) end
      if earliest then
        local marked = before .. mark .. sentence.text:sub(at + #mention.raw)
        local form, noun = form_of(marked)
        local outdated = form and extended:test(sentence.text:sub(at + #mention.raw))
        if form and not outdated and is_about(noun, text.node, number == 1) then
          found[#found + 1] = {
            field = form.field, manner = form.manner, earliest = earliest, latest = latest, exact = exact,
            quote = sentences.quote(sentence.text), first = sentence.first, last = sentence.last,
          }
        end
      end
    end
  end
  return found
end

return spoken_dates
