-- How many of something were approved and how many were asked for, in one sentence: "er werden 40 premies toegekend en
-- er waren 55 aanvragen".
local counterparts = use("counterparts")
local scan = use("scan")
local sentences = use("sentences")
local statements = use("statements")

local approvals = {}

local granted = [[(?:goedgekeurd|toegekend|toegestaan|verleend|ingewilligd)\b]]
local approved_behind = scan.any_case([[^\s+[^\s,.;\d]+\s+(?:(?:werd|werden|zijn|effectief|ook|al|er)\s+)*]] .. granted)
local approved_before = scan.any_case([[\b(?:keurden?|keurt|kenden?|kent|verleenden?)\s+(?:[a-z]+\s+){0,3}$]])
local approves = scan.any_case(granted .. [[|\bgoed\b|\btoe\b|\bverleen]])
local asked = scan.any_case([[^\s+(?:(?:nieuwe|ontvankelijke|ingediende|volledige)\s+)*]]
  .. [[([a-z\x{DF}-\x{FF}]*)aanvra(?:gen|ag)\b]])
-- What was asked for before may be approved now.
local carried_over = scan.any_case([[\b(?:vorig\w*|eerder\w*|vroeger\w*|lopende|resterende|overgedragen|openstaande]]
  .. [[|nog|hangende|waarvan|elk\w*|per|samen|sinds|extra|bijkomende)\b]])
local may_tell = scan.any_case([[aanvra]])

---Whether "kredietaanvragen" are for what was approved; "aanvragen" alone may be.
local function is_for(prefix, unit)
  if prefix == "" then return true end
  local words, other = counterparts.words(prefix), counterparts.words(unit)
  return #words.list == 0 or counterparts.shared(words, other) > 0
end

---@class Approval
---@field approved toets.Mention
---@field asked toets.Mention
---@field first integer bytes of the sentence in the text
---@field quote string

---The only number of either sort in a sentence.
local function pair_in(sentence, mentions)
  local approved, request, prefix
  for _, mention in ipairs(mentions) do
    local at = mention.from - sentence.first + 1
    local behind = sentence.text:sub(at + #mention.raw)
    local found, _, before = asked:find(behind)
    local is_approved = approved_behind:test(behind)
      or approved_before:test(sentence.text:sub(1, at - 1)) and approves:test(behind)
    if found then
      if request then return nil end
      request, prefix = mention, before
    elseif is_approved then
      if approved then return nil end
      approved = mention
    end
  end
  if approved and request and is_for(prefix, approved.unit or "") then return approved, request end
  return nil
end

---@param text toets.Text
---@return Approval[]
function approvals.of(text)
  local found = {}
  if not may_tell:test(text.value) then return found end
  local mentions = text:mentions("count")
  for _, sentence in ipairs(mentions[2] and sentences.split(text.value, may_tell) or {}) do
    local own, words = {}, sentence.text
    for _, mention in ipairs(mentions) do
      local is_inside = mention.from >= sentence.first and mention.from <= sentence.last
      if mention.value and is_inside then own[#own + 1] = mention end
    end
    local is_meant = own[2] and not carried_over:test(words) and not statements.is_open(words)
      and not statements.is_intention(words)
    local approved, request = nil, nil
    if is_meant then approved, request = pair_in(sentence, own) end
    if approved then
      found[#found + 1] = {
        approved = approved, asked = request, first = sentence.first, quote = sentences.quote(words),
      }
    end
  end
  return found
end

return approvals
