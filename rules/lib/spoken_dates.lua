-- What the text of an action says about the day on which the action itself began or ends.
--
-- A sentence speaks of the whole action only when that is its subject: of "de begeleiding van de eerste groep loopt
-- tot" or "de convenant is verlengd tot" the fields of the action say nothing.
local scan = use("scan")
local sentences = use("sentences")

local spoken_dates = {}

local any_case, any_of, lazy = scan.any_case, scan.any_of, re.compile

---@class SpokenDate
---@field field "start"|"end"
---@field manner "planned"|"over"|"done"|"begun" "done" says when the work was finished, which may be before its end
---@field earliest toets.Date the day, or the first day of the month or year that is named
---@field latest toets.Date
---@field exact boolean a day is named
---@field quote string the sentence
---@field first integer bytes of the sentence in the text
---@field last integer

-- Sentences are compared in small letters, without these words and with the date as one byte: that keeps the
-- expressions small.
local D = "\x01"
local left_out = lazy([[\b]] .. any_of [[
  definitief officieel effectief inmiddels intussen ondertussen nog dan ook volledige? volgens_planning zoals_gepland
  zoals_voorzien vervroegd eerder later reeds al pas momenteel voorlopig
]] .. [[\s+|(?:\bhet\s+)?\b(?:einde?|begin|midden)\s+(?:van\s+)?\x01]])

local subject = [[(?:de|deze|het|dit)\s+(actieplan|actie|project)\b(?:\s*\([^)]*\))?\s*]]
local opening = lazy("^" .. subject)
local second_verb = lazy([[\sen\s+]])
-- Nothing but the end of the clause: "loopt tot 30/06/2024 voor de eerste groep" is about that group.
local ends = [[\s*(?:[.,;:!)]|$|(?:en|maar|waarna|conform|volgens|zoals)\b)]]
local at_end = lazy("^" .. ends)

local until_date = [[(?:tot\s+en\s+met|tot|t/m|t\.?e\.?m\.?)\s+]] .. D .. ends
local on_date = [[(?:op|in)\s+]] .. D
local was = [[(?:is|werd|was)\s+]]
local over = [[(?:afgelopen|be[ëËe]indigd|ge[ëËe]indigd|ten\s+einde\s+gekomen|verstreken)]]
local done = "(?:afgerond|voltooid|opgeleverd|stopgezet|gestopt|afgesloten|gefinaliseerd)"
local begun = [[(?:gestart|opgestart|begonnen|aangevat|aangevangen|van\s+start\s+gegaan)]]

local function participle(words)
  return was .. "(?:" .. words .. [[\s+]] .. on_date .. ends .. "|" .. on_date .. [[\s+]] .. words .. [[\b)]]
end

-- What follows the subject; a group for each manner, in the order of `manners`.
local after_subject = lazy("^(?:"
  .. "(loopt\\s+" .. until_date .. [[|(?:eindigt|loopt\s+af)\s+op\s+]] .. D .. ends .. [[|loopt\s+op\s+]] .. D
  .. [[\s+af\b|(?:is|werd|wordt)\s+(?:verlengd|verschoven|uitgesteld)\s+(?:naar\s+]] .. D .. ends .. "|"
  .. until_date .. "))"
  .. "|(liep\\s+" .. until_date .. [[|(?:eindigde|liep\s+af)\s+]] .. on_date .. ends .. [[|liep\s+]] .. on_date
  .. [[\s+(?:af|ten\s+einde)\b|]] .. participle(over) .. ")"
  .. "|(stopte\\s+" .. on_date .. ends .. "|" .. participle(done) .. ")"
  .. "|((?:startte|begon)\\s+" .. on_date .. ends .. [[|loopt\s+sinds\s+]] .. D .. ends
  .. [[|ging\s+(?:van\s+start\s+]] .. on_date .. ends .. "|" .. on_date .. [[\s+van\s+start\b)|]]
  .. participle(begun) .. "))")
local manners = { "planned", "over", "done", "begun" }

-- "Op 1/3 ging de actie van start": the date, a verb and then the subject.
local date_first = lazy("^(op|in|sinds)\\s+" .. D
  .. [[\s+(eindigt|eindigde|loopt|liep|is|werd|was|startte|begon|ging|kon|mocht)\s+]] .. subject)
local closing = lazy([[^(?:(af|ten\s+einde)|(]] .. over .. ")|(" .. done .. ")|(" .. begun .. [[)|(van\s+start))\b]])
local manner_at_end = { eindigt = "planned", eindigde = "over", startte = "begun", begon = "begun" }

-- "De einddatum is vastgelegd op", "Startdatum van de actie:".
local labelled = lazy([[^(?:de\s+)?(?:nieuwe\s+)?(start|eind)datum(?:\s+van\s+]] .. subject .. [[)?\s*]]
  .. [[(?::|\b(?:is|blijft|werd|wordt)(?:\s+(?:vastgelegd|bepaald|verschoven|verlegd|uitgesteld))?\s)\s*]]
  .. [[(?:op\s+|naar\s+|tot\s+)?]] .. D .. ends)

-- A part of the work, an earlier planning, a wish: not what the fields state.
local another_matter = lazy([[\b]] .. any_of [[
  oorspronkelijke? initi[ëe]le? initieel eerste? fase\w* deel deelproject\w* groep\w* luik\w* opnieuw
  heropgestart hervat\w* hernomen
  vervolg\w* zou zouden zal zullen kan kunnen moet moeten indien wellicht vermoedelijk mogelijk niet
]] .. [[\b]])
local extended = lazy([[\bverleng]])
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

---@return string? manner
local function manner_after(rest)
  local found = { after_subject:find(rest) }
  for i, manner in ipairs(manners) do
    if found[2 + i] then return manner end
  end
  return nil
end

---@return string? manner, string? noun
local function with_date_first(text)
  local _, last, preposition, verb, noun = date_first:find(text)
  if not last then return nil end
  local rest = text:sub(last + 1)
  local stops = at_end:test(rest)
  if preposition == "sinds" then return verb == "loopt" and stops and "begun" or nil, noun end
  if manner_at_end[verb] then return stops and manner_at_end[verb] or nil, noun end
  local found, _, off, is_over, is_done, is_begun, start = closing:find(rest)
  if not found then return nil end
  if verb == "loopt" then return off and "planned" or nil, noun end
  if verb == "liep" then return off and "over" or nil, noun end
  if verb == "ging" or verb == "kon" or verb == "mocht" then return start and "begun" or nil, noun end
  return is_over and "over" or is_done and "done" or is_begun and "begun" or nil, noun
end

---How a sentence speaks of the date that stands in it as D.
---@return string? manner, string? noun, string? field
local function read(text)
  local _, last, noun = opening:find(text)
  if last then
    local rest = text:sub(last + 1)
    local manner = manner_after(rest)
    -- "De actie zit op schema en loopt tot".
    for _, stop in scan.matches(second_verb, rest) do
      manner = manner or manner_after(rest:sub(stop + 1))
    end
    return manner, noun, manner == "begun" and "start" or "end"
  end
  local manner
  manner, noun = with_date_first(text)
  if manner then return manner, noun, manner == "begun" and "start" or "end" end
  local _, _, name, of = labelled:find(text)
  if not name then return nil end
  return name == "eind" and "planned" or "begun", of or "actie", name == "eind" and "end" or "start"
end

local function is_about(noun, node, opens_text)
  -- "Het project" may be one that the text told of just before.
  if noun == "project" then return opens_text and node.kind == "action" end
  return (noun == "actie") == (node.kind == "action")
end

-- The sentence in small letters with D for the date, and without the words that are left out.
local function reduced(before, after)
  return scan.replace((before .. D .. after):lower(), left_out, function(words)
    return words:sub(-1) == D and D or ""
  end)
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
    local speaks = times[next_time] and times[next_time].from <= sentence.last and cue:test(sentence.text)
    while times[next_time] and times[next_time].from <= sentence.last do
      local mention = times[next_time]
      next_time = next_time + 1
      local at = mention.from - sentence.first + 1
      local before, after = sentence.text:sub(1, at - 1), sentence.text:sub(at + #mention.raw)
      local manner, noun, field
      if speaks then manner, noun, field = read(reduced(before, after)) end
      if manner and is_about(noun, text.node, number == 1) and not extended:test(after:lower())
        and not another_matter:test(sentence.text:lower()) then
        local earliest, latest, exact = interval_of(mention, before)
        if earliest then
          found[#found + 1] = {
            field = field, manner = manner, earliest = earliest, latest = latest, exact = exact,
            quote = sentences.quote(sentence.text), first = sentence.first, last = sentence.last,
          }
        end
      end
    end
  end
  return found
end

return spoken_dates
