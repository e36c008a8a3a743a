-- The day or year by which a description says that its work is done, and the year from which it says that it is done:
-- "tegen 31/12/2025", "tegen 2050", "in 2026 zijn er", "vanaf 2020". A description that names several says something
-- about its parts.
local scan = use("scan")
local sentences = use("sentences")
local told_as_done = use("told_as_done")

local stated_terms = {}

local cue = scan.any_case([[\b(?:tegen|uiterlijk|vanaf|tot en met|t/m|t\.?e\.?m)\b|\b(?:19|20)\d\d\s+]]
  .. [[(?:is|zijn|heeft|hebben|telt|beschikt)\b|\ber\s+(?:is|zijn)\s+in\b]])
local until_day = scan.any_case(
  [[\b(?:tegen(?:\s+uiterlijk)?|uiterlijk(?:\s+(?:tegen|op))?|tot\s+en\s+met|t/m|t\.?e\.?m\.?)\s+(?:de\s+)?$]])
local from_year = scan.any_case([[\bvanaf\s+(?:het\s+(?:jaar|voorjaar|najaar)\s+|(?:begin|januari)\s+)?$]])

-- "Tegen 2026" may be before that year begins; "eind 2026" is within it, as what there is in that year.
local before_year = scan.any_case([[\btegen\s+(?:ten\s+laatste\s+)?(?:het\s+jaar\s+|(?:begin|januari)\s+)?$]])
local within_year = scan.any_case([[\b(?:tegen|uiterlijk(?:\s+in)?|tot\s+en\s+met|t/m|t\.?e\.?m\.?)\s+]]
  .. [[(?:het\s+(?:jaar|najaar|einde\s+van)\s+|einde?\s+)?$]])
local in_year, there_are = scan.any_case([[^in\s+(?:het\s+jaar\s+)?$]]),
  scan.any_case([[^\s+(?:(?:is|zijn)\s+er|heeft|hebben|telt|beschikt)\b]])
local there_are_in = scan.any_case([[^er\s+(?:is|zijn)\s+in\s+$]])

-- A part of the work, more of it, an earlier state, a condition: nothing is said of the whole.
local another_matter = scan.any_case([[\b]] .. scan.any_of [[
  fase\w* deel deelproject\w* groep\w* luik\w* ook bijkomend\w* extra nieuwe? uitgebreid\w* uitbreid\w* uitrol\w*
  opnieuw eerste? tweede stap\w* jaarlijks\w* vergeleken ten_opzichte sinds indien zou zouden kan kunnen subsidie\w*
  convenant\w* overeenkomst\w* contract\w* wet decreet vlaams\w* vlaanderen federa\w* europ\w* evaluatie\w*
]] .. [[\b]])

-- "De bevraging liep tot en met 28 maart": what was, unless something was decided for later.
local decided = scan.any_case([[\b(?:beslis\w*|besloten|verleng\w*|uitgesteld|verschoven|om|goedgekeurd)\b]])
local function tells_what_was(sentence)
  return told_as_done.past_verb:test(sentence) and not decided:test(sentence)
end

local is_time = { date = true, year = true, period = true }

---@class StatedTerm
---@field kind "end"|"start"
---@field day toets.Date? of an end; the last day of the year where only a year is named
---@field not_before toets.Date? of an end: the earliest day that the words can mean
---@field printed string the time as it is printed
---@field year integer? of a start, or of an end that names only a year
---@field quote string the sentence
---@field first integer bytes of the sentence in the text
---@field last integer

---The end that a bare year names.
---@return toets.Date? day, toets.Date? not_before, integer? year
local function end_in_year(sentence, mention, before)
  local year = tonumber(mention.raw)
  if not year then return nil end
  local first
  if before_year:test(before) then
    first = date(year - 1 .. "-12-31")
  elseif within_year:test(before) or there_are_in:test(before)
    or in_year:test(before) and there_are:test(sentence.text:sub(#before + #mention.raw + 1)) then
    first = date(year .. "-01-01")
  end
  return first and date(year .. "-12-31"), first, year
end

---What one sentence says, when it names one time only.
local function read(sentence, mention)
  local before = sentence.text:sub(1, mention.from - sentence.first)
  local found = { quote = sentences.quote(sentence.text), first = sentence.first, last = sentence.last }
  found.printed = mention.raw
  if mention.kind == "date" and until_day:test(before) then
    found.kind, found.day, found.not_before = "end", mention.value, mention.value
  elseif mention.kind == "year" and from_year:test(before) then
    found.kind, found.year = "start", tonumber(mention.raw)
  elseif mention.kind == "year" then
    found.day, found.not_before, found.year = end_in_year(sentence, mention, before)
    found.kind = found.day and "end"
  end
  if not found.kind or another_matter:test(sentence.text) then return nil end
  return not (found.kind == "end" and tells_what_was(sentence.text)) and found or nil
end

---@param text toets.Text
---@return StatedTerm[] at most one of each kind
function stated_terms.of(text)
  if not cue:test(text.value) then return {} end
  local times, count = {}, { start = 0, ["end"] = 0 }
  for _, mention in ipairs(text:mentions()) do
    if is_time[mention.kind] and mention.value and not mention.invalid then times[#times + 1] = mention end
  end
  local all, next_time = {}, 1
  for _, sentence in ipairs(times[1] and sentences.split(text.value) or {}) do
    local here = {}
    while times[next_time] and times[next_time].from <= sentence.last do
      here[#here + 1] = times[next_time]
      next_time = next_time + 1
    end
    local found = #here == 1 and read(sentence, here[1])
    if found then
      all[#all + 1] = found
      count[found.kind] = count[found.kind] + 1
    end
  end
  local told = {}
  for _, found in ipairs(all) do
    if count[found.kind] == 1 then told[#told + 1] = found end
  end
  return told
end

return stated_terms
