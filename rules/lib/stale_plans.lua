-- What a plan still expects of a time that was over before its own years began: "tegen 2021", "worden verwacht in de
-- zomer 2022", "nog loopt in 2022", "vanaf 2021 daalt".
local scan = use("scan")
local sentences = use("sentences")

local stale_plans = {}

---@class StalePlan
---@field first integer bytes of the sentence in the text
---@field last integer
---@field quote string
---@field year integer
---@field is_sure boolean the sentence looks ahead; otherwise it only tells how things stand

local any_case, any_of = scan.any_case, scan.any_of

-- What may stand between the word and the year: "tegen eind 2021", "vanaf het schooljaar 2021".
local between = [[\s+(?:\(?ten\s+laatste\s+)?(?:(?:het|de|einde?|begin|midden|half|jaar|zomer|herfst|winter|lente]]
  .. [[|voorjaar|najaar|schooljaar|werkjaar|van)\s+){0,4}(?:\d{1,2}[/.-]\d{1,2}[/.-]|\d{1,2}\s+)?$]]
local by = any_case([[\b(?:tegen|uiterlijk(?:\s+(?:in|op|tegen))?)]] .. between)
local from = any_case([[\bvanaf]] .. between)
local till = any_case([[\b(?:t\.?e\.?m\.?|t/m|tot\s+en\s+met|tot)]] .. between)
local within = any_case([[\b(?:in|op|tijdens|rond|einde?|begin|midden|medio|voorjaar|najaar|zomer)]] .. between)

local ahead = any_case([[\b]] .. any_of [[
  zal zullen beogen beoogt we_plannen plant plannen wordt_verwacht worden_verwacht verwacht_op verwacht_in wordt_gepland
  worden_gepland is_gepland zijn_gepland wordt_voorzien worden_voorzien is_voorzien zijn_voorzien
]] .. [[\b]])
local still = any_case([[\bnog\s+(?:steeds\s+)?(?:loopt|lopen|bezig)|\b(?:loopt|lopen)\s+nog\b]])
local past = any_case([[\b]] .. any_of [[
  werd werden was waren startte startten begon begonnen ging gingen liep liepen had hadden kreeg kregen vond vonden
  sloot sloten steeg stegen daalde daalden besliste zijn_gestart is_gestart is_opgestart
]] .. [[\b]])
local present = any_case([[\b(?:wordt|worden|[a-z]{3,}t|lopen|gaan|zijn|starten|oproep|samenwerking|overeenkomst)\b]])

local cue = any_case([[\b(?:tegen|vanaf|t\.?e\.?m|tot|t/m|nog|zal|zullen|plant|plannen)\b]]
  .. "|uiterlijk|verwacht|gepland|voorzien|beoog")

local is_time = { date = true, year = true, period = true }
local four_digits = re.compile([[^(\d{4})$]])

---The last year that a mention speaks of.
local function year_of(mention)
  local value = mention.value
  if mention.invalid or not value then return nil end
  if mention.kind == "date" then return value.year end
  if mention.kind == "period" then return tonumber(value:sub(12, 15)) end
  local _, _, year = four_digits:find(mention.raw)
  return year and tonumber(year)
end

---@return boolean? is_sure nil where the sentence expects nothing of that time
local function judge(before, text)
  if by:test(before) then return not past:test(text) or nil end
  if past:test(text) then return nil end
  if within:test(before) and (ahead:test(text) or still:test(text)) then return true end
  if (from:test(before) or till:test(before)) and present:test(text) then return false end
  return nil
end

---@param value string
---@param times { from: integer, year: integer }[] the years that it names
---@param first_year integer the first year of the plan
---@return StalePlan[] one for each sentence at most
function stale_plans.find_in(value, times, first_year)
  local found, next_time = {}, 1
  for _, sentence in ipairs(sentences.split(value)) do
    local stale
    while times[next_time] and times[next_time].from <= sentence.last do
      local time = times[next_time]
      next_time = next_time + 1
      if time.from >= sentence.first and time.year < first_year and not stale then
        local is_sure = judge(sentence.text:sub(1, time.from - sentence.first), sentence.text)
        stale = is_sure ~= nil and {
          first = sentence.first, last = sentence.last, quote = sentences.quote(sentence.text), year = time.year,
          is_sure = is_sure,
        }
      end
    end
    found[#found + 1] = stale or nil
  end
  return found
end

---@param text toets.Text
---@param first_year integer
---@return StalePlan[]
function stale_plans.of(text, first_year)
  if not cue:test(text.value) then return {} end
  local times = {}
  for _, mention in ipairs(text:mentions()) do
    local year = is_time[mention.kind] and year_of(mention)
    if year then times[#times + 1] = { from = mention.from, year = year } end
  end
  return times[1] and stale_plans.find_in(text.value, times, first_year) or {}
end

local year_word = re.compile("\\b((?:19|20)\\d{2})(?:\\s?[-/\u{2013}]\\s?((?:19|20)\\d{2}))?\\b")

---The same in a value that has no mentions, such as the name of a party.
---@param value string
---@param first_year integer
---@return StalePlan[]
function stale_plans.in_value(value, first_year)
  local times = {}
  for at, _, first, last in scan.matches(year_word, cue:test(value) and value or "") do
    times[#times + 1] = { from = at, year = tonumber(last or first) }
  end
  return stale_plans.find_in(value, times, first_year)
end

return stale_plans
