-- Finds clauses that say of the whole work of a node that it runs ("de actie loopt zoals voorzien") or that it is over
-- ("de actie is voltooid").
local scan = use("scan")
local sentences = use("sentences")
local statements = use("statements")
local whole_work = use("whole_work")

local work_states = {}

---@class WorkState
---@field is_over boolean
---@field text toets.Text
---@field first integer bytes of the sentence in the text
---@field last integer
---@field quote string the clause

local any_case, any_of = scan.any_case, scan.any_of

local cue = any_case([[voltooid|afgerond|be[ëe]indigd|stopgezet|afgewerkt|\b(?:loopt|lopen|lopende?|bezig)\b]])
local over = any_case([[\b(?:is|zijn|werd|werden)\s+(?:\w+\s+){0,2}]]
  .. any_of "voltooid afgerond be[ëe]indigd stopgezet afgewerkt" .. [[\b]])
-- "Afgerond voor 2023": of that year alone.
local of_a_time = any_case([[\b(?:voltooid|afgerond|afgewerkt)\s+(?:voor|in|wat)\s+(?:\w+\s+){0,2}]]
  .. [[(?:\d|\w*jaar\b|betreft|zomer|winter|kwartaal)|\b(?:voor|in)\s+(?:\w+\s+)?(?:19|20)\d\d\b]])
local runs = any_case([[\b(?:loopt|lopen|(?:is|zijn)\s+(?:nog\s+)?(?:volop\s+)?]]
  .. [[(?:lopende?|bezig|in\s+uitvoering))\b]])
local runs_out = any_case([[\b]] .. any_of [[
  af teneinde ten_einde vertraging vertragingen achterstand risico gevaar uit vooruit
]] .. [[\b]])
local is_other = any_case([[\b]] .. any_of [[
  niet geen nog_niet nooit deels gedeeltelijk grotendeels bijna nagenoeg quasi zodra wanneer pas
]] .. [[\b]])

---@return boolean? is_over nil where the clause says neither
local function state_of(clause, node)
  local is_over = over:test(clause)
  if not is_over and not runs:test(clause) or is_other:test(clause) then return nil end
  if is_over and of_a_time:test(clause) or not is_over and runs_out:test(clause) then return nil end
  if statements.is_intention(clause) or not whole_work.is_subject(clause, node) then return nil end
  return is_over
end

---What a text says of the whole work of its node, in its order.
---@param text toets.Text
---@return WorkState[]
function work_states.of(text)
  local found = {}
  if not cue:test(text.value) then return found end
  for _, sentence in ipairs(sentences.split(text.value, cue)) do
    local words = cue:test(sentence.text) and statements.without_asides(sentence.text)
    for _, clause in ipairs(words and not statements.is_open(words) and sentences.clauses(words) or {}) do
      local is_over = state_of(clause.text, text.node)
      if is_over ~= nil then
        found[#found + 1] = {
          is_over = is_over, text = text, first = sentence.first, last = sentence.last,
          quote = sentences.quote(clause.text),
        }
      end
    end
  end
  return found
end

return work_states
