-- Finds sentences that say of the work of their node that it runs ("de actie loopt zoals voorzien") or that it is over
-- ("de actie is voltooid"). The work itself opens the sentence: "de eerste fase van de actie" is a part.
local scan = use("scan")
local sentences = use("sentences")

local work_states = {}

---@class WorkState
---@field text toets.Text
---@field first integer bytes of the sentence in the text
---@field last integer
---@field quote string

local work = [[^[\s*-]*(?:in\s+20\d\d\s+)?(?:de|deze|het|dit)\s+(?:actie|actieplan|project|uitvoering|realisatie]]
  .. [[|opdracht|werken|bouwwerken|bouw|verbouwing|aanleg|heraanleg|renovatie)(?:\s*\([^)]*\))?\s+]]
local closed = "(?:voltooid|afgerond|[bg]e[ëe]indigd|stopgezet|afgewerkt|afgelopen|ten\\s+einde(?:\\s+gekomen)?)"
local day = [[(?:(?:op|in|sinds|eind|begin)\s+)+(?:\d[\d./-]*(?:\s+[a-z]+)?|[a-z]+)(?:\s+20\d\d)?\s+]]
-- "Afgerond voor 2023" is of that year alone, "nog niet afgerond" is not over.
local over = scan.any_case(work .. [[(?:is|zijn|werd|werden)\s+]]
  .. "(?:(?:volledig|helemaal|intussen|nu|reeds|al|succesvol)\\s+|" .. day .. ")*" .. closed
  .. [[(?:[.,;]|$|\s+(?:in|op|binnen|volgens|zoals|met|en|door|sinds)\b)]])
local runs = scan.any_case(work .. [[(?:loopt|lopen|(?:is|zijn)\s+(?:nog\s+)?(?:volop\s+)?(?:lopende?|bezig]]
  .. [[|in\s+uitvoering))\b]])
local runs_out = scan.any_case([[\b(?:niet|af|teneinde|einde|vertraging(?:en)?|achterstand|risico|gevaar)\b]])
-- "Zal haar resultaten nog kunnen bereiken": what is over reaches nothing more.
local to_reach = scan.any_case(work .. [[(?:[^.;:]*\s)?(?:zal|zullen)\s[^.;:]*\bnog\s[^.;:]*]]
  .. [[\b(?:bereiken|behalen|halen|realiseren|verwezenlijken)\b]])
-- What a status is about is the action itself: a project or works may be a part of it.
local whole = [[^[\s*-]*(?:de|deze|het|dit)\s+(?:actie|actieplan)\s+]]
local of_whole = scan.any_case(whole)
local adverbs = [[(?:(?:op|in|sinds|eind|begin|momenteel|voorlopig|dus|daarom|echter|helaas|tot|op\s+dit\s+moment]]
  .. [[|nu\s+toe)\s+(?:\d[\d./-]*\s+(?:[a-z]+\s+)?(?:20\d\d\s+)?)?)*]]
local begun = [[(?:gestart|begonnen|opgestart|aangevat|van\s+start\s+gegaan)]]
local not_over = scan.any_case(whole .. [[(?:is|werd|kon)\s+]] .. adverbs
  .. [[(?:nog\s+niet|niet)\s+(?:volledig\s+|helemaal\s+)?]] .. closed .. [[(?:[.,;]|$|\s+(?:en|door|omdat|worden)\b)]])
local not_begun = scan.any_case(whole .. [[(?:(?:is|werd)\s+]] .. adverbs
  .. [[nog\s+(?:niet|altijd\s+niet)\s+]] .. begun
  .. [[|moet\s+]] .. adverbs .. [[nog\s+(?:(?:worden\s+)?]] .. begun
  .. [[(?:\s+worden)?|beginnen|starten|opstarten|van\s+start\s+gaan))(?:[.,;]|$|\s+(?:en|door|omdat|in|op)\b)]])
local may_not = re.compile([[\bniet\b|\bmoet\b]])
-- Cheap to try: without such a word a text says nothing of it.
local may_be_over = re.compile(closed)
local may_run = re.compile([[\bloopt\b|\blopen\b|bezig|uitvoering|\bnog\s]])

local function find(text, cue, says)
  local parts = cue:test(text.value) and sentences.split(text.value, cue) or {}
  for _, sentence in ipairs(parts) do
    local words = sentence.text
    local is_said = words:sub(-1) ~= "?" and says(words)
    if is_said then
      return { text = text, first = sentence.first, last = sentence.last, quote = sentences.quote(words) }
    end
  end
  return nil
end

---The first sentence that says that the work is over.
---@param text toets.Text
---@return WorkState?
function work_states.over(text)
  return find(text, may_be_over, function(words) return over:test(words) end)
end

---The first sentence that says that the work runs.
---@param text toets.Text
---@return WorkState?
function work_states.running(text)
  return find(text, may_run, function(words)
    return (runs:test(words) or to_reach:test(words)) and not runs_out:test(words)
  end)
end

---The first sentence that says that the action or plan is over; one about a part of its work does not.
---@param text toets.Text
---@return WorkState?
function work_states.whole_over(text)
  return find(text, may_be_over, function(words) return of_whole:test(words) and over:test(words) end)
end

---The first sentence that says that the action or plan is not over yet.
---@param text toets.Text
---@return WorkState?
function work_states.not_over(text)
  return find(text, may_not, function(words) return not_over:test(words) end)
end

---The first sentence that says that the action or plan has not begun yet.
---@param text toets.Text
---@return WorkState?
function work_states.not_begun(text)
  return find(text, may_not, function(words) return not_begun:test(words) end)
end

return work_states
