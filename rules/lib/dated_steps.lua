-- Finds two steps of one course with their days: "gestart op 15/06/2024 en afgerond op 01/05/2024", "de aanvraag werd
-- op 3 mei 2024 ingediend en op 1 april 2024 goedgekeurd".
local scan = use("scan")
local sentences = use("sentences")

local dated_steps = {}

---@class DatedSteps
---@field first integer byte positions in the text
---@field last integer
---@field is_backward boolean the second step comes before the first one

-- What comes first, and what only comes after it.
local courses = {
  { "(?:aangevraagd|ingediend|aanvraag|indiening)", "(?:goedgekeurd|goedkeuring|toegekend|toekenning)" },
  { "(?:gestart|opgestart|startte|start|begon|begonnen|aangevat|aanvang|begin)",
    "(?:eindigde|eindigt|einde|afgerond|be[ëe]indigd|voltooid|opgeleverd|oplevering|afgelopen|afgesloten)" },
  { "(?:gegund|gunning|aanbesteed|aanbesteding)", "(?:opgeleverd|oplevering)" },
}

local small_words = [[(?:(?:is|zijn|werd|werden|was|waren|het|de|dan|dus|daarna|vervolgens|reeds|al|nog|er)\s+){0,3}]]
local lead = [[\s+(?:(?:was|is|viel|werd|pas|al)\s+){0,2}(?:op|in|eind|begin)\s+(?:de\s+)?$]]
-- The second step has no subject of its own: "en afgerond op", ", het einde op".
local joined = [[^\s*,?\s*(?:(?:en|maar)\s+)?]] .. small_words
local bare_lead = [[\s*,?\s*(?:(?:en|maar)\s+)?]] .. small_words .. [[(?:op|in|eind|begin)\s+(?:de\s+)?$]]
for _, course in ipairs(courses) do
  local early, late = course[1], course[2]
  course.ahead = { scan.any_case([[\b]] .. early .. lead), scan.any_case(joined .. late .. lead) }
  course.behind = { scan.any_case([[^\s+]] .. early .. bare_lead), scan.any_case([[^\s+]] .. late .. [[\b]]) }
end

local may_hold = scan.any_case("(?:" .. courses[1][2] .. "|" .. courses[2][2] .. ")")
local denied = scan.any_case([[\b(?:niet|geen|vorige|volgende|eerste|tweede|verlengd|heropgestart|opnieuw)\b]])

---The days that a mention of a day or month stands for.
local function days_of(mention)
  if not mention.value then return nil end
  if mention.kind == "date" then return mention.value, mention.value end
  local first, last = date(mention.value:sub(1, 10)), date(mention.value:sub(12, 21))
  if first.year ~= last.year or first.month ~= last.month then return nil end
  return first, last
end

---The two moments of a sentence, in the order of the text; nil where it has more or fewer.
local function moments_in(sentence, mentions)
  local found = {}
  for _, mention in ipairs(mentions) do
    if mention.from >= sentence.first and mention.from <= sentence.last then
      local from, to = days_of(mention)
      if not from or #found == 2 then return nil end
      found[#found + 1] = {
        from = from, to = to, first = mention.from - sentence.first + 1,
        last = mention.from - sentence.first + #mention.raw,
      }
    end
  end
  return found[2] and found or nil
end

---Whether the words around two moments tell that the second step follows the first one.
local function are_steps(text, one, other)
  local before, between = scan.slice(text, 1, one.first - 1), scan.slice(text, one.last + 1, other.first - 1)
  local after = scan.slice(text, other.last + 1, #text)
  for _, course in ipairs(courses) do
    if course.ahead[1]:test(before) and course.ahead[2]:test(between) then return true end
    if course.behind[1]:test(between) and course.behind[2]:test(after) then return true end
  end
  return false
end

---@param text toets.Text
---@return DatedSteps[]
function dated_steps.find(text)
  local found = {}
  if not may_hold:test(text.value) then return found end
  local mentions = {}
  for _, kind in ipairs { "date", "period" } do
    local more = text:mentions(kind)
    table.move(more, 1, #more, #mentions + 1, mentions)
  end
  if #mentions < 2 then return found end
  table.sort(mentions, function(a, b) return a.from < b.from end)
  for _, sentence in ipairs(sentences.split(text.value, may_hold)) do
    local moments = moments_in(sentence, mentions)
    if moments and not denied:test(sentence.text) and are_steps(sentence.text, moments[1], moments[2]) then
      found[#found + 1] = {
        first = sentence.first, last = sentence.last, is_backward = moments[1].from > moments[2].to,
      }
    end
  end
  return found
end

return dated_steps
