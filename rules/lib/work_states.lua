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

return work_states
