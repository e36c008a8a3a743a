-- The day by which a description says that its work is done, and the year from which it says that it is done: "tegen
-- 31/12/2025", "vanaf 2020". A description that names several says something about its parts.
local scan = use("scan")
local sentences = use("sentences")

local stated_terms = {}

local cue = scan.any_case([[\b(?:tegen|uiterlijk|vanaf|tot en met|t/m|t\.?e\.?m)\b]])
local until_day = scan.any_case(
  [[\b(?:tegen(?:\s+uiterlijk)?|uiterlijk(?:\s+(?:tegen|op))?|tot\s+en\s+met|t/m|t\.?e\.?m\.?)\s+(?:de\s+)?$]])
local from_year = scan.any_case([[\bvanaf\s+(?:het\s+(?:jaar|voorjaar|najaar)\s+|(?:begin|januari)\s+)?$]])

-- A part of the work, more of it, an earlier state, a condition: nothing is said of the whole.
local another_matter = scan.any_case([[\b]] .. scan.any_of [[
  fase\w* deel deelproject\w* groep\w* luik\w* ook bijkomend\w* extra nieuwe? uitgebreid\w* uitbreid\w* uitrol\w*
  opnieuw eerste? tweede stap\w* jaarlijks\w* vergeleken ten_opzichte sinds indien zou zouden kan kunnen subsidie\w*
  convenant\w* overeenkomst\w* contract\w* wet decreet
]] .. [[\b]])

local is_time = { date = true, year = true, period = true }

---@class StatedTerm
---@field kind "end"|"start"
---@field day toets.Date? of an end
---@field year integer? of a start
---@field quote string the sentence
---@field first integer bytes of the sentence in the text
---@field last integer

---What one sentence says, when it names one time only.
local function read(sentence, mention)
  local before = sentence.text:sub(1, mention.from - sentence.first)
  local found = { quote = sentences.quote(sentence.text), first = sentence.first, last = sentence.last }
  if mention.kind == "date" and until_day:test(before) then
    found.kind, found.day = "end", mention.value
  elseif mention.kind == "year" and from_year:test(before) then
    found.kind, found.year = "start", tonumber(mention.raw)
  end
  return found.kind and not another_matter:test(sentence.text) and found or nil
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
