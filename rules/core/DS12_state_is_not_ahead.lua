local passages = use("passages")
local scan = use("scan")
local sentences = use("sentences")

local state_label = scan.any_case([[^(?:stand\s+van\s+zaken|toestand|situatie)\b]])

-- "sinds 20/08/2023", "is afgerond in juni 2023"; not what is planned, runs on or was agreed for later.
local since = scan.any_case([[\bsinds\s+(?:de\s+|het\s+|begin\s+|eind\s+|half\s+)?$]])
local on = scan.any_case([[\b(?:op|in|per|sedert|eind|begin)\s+(?:de\s+|het\s+)?$]])
local done = [[\b(?:afgerond|voltooid|be[ëe]indigd|stopgezet]]
  .. [[|opgestart|gestart|gerealiseerd|uitgevoerd|aangeworven|aangesteld|georganiseerd|gelanceerd|geopend|ondertekend]]
  .. [[|goedgekeurd|opgeleverd|overgedragen|ingevoerd)\b]]
local is_done = scan.any_case([[\b(?:is|zijn|werd|werden|was|waren)\b.*]] .. done
  .. [[|\b(?:startten?|opende|gingen?\s+van\s+start]]
  .. [[|vond(?:en)?\s.*\bplaats)\b]])
-- A list says it without a verb: "toeleider gestart op 3/04/2025".
local done_at = scan.any_case(done .. [[\s*[,(]?\s*(?:(?:op|in|per|begin|eind|half|de|het)\s+){0,3}$]])
local is_planned = scan.any_case([[\b(?:zal|zullen|zou|zouden|wordt|worden|gepland|ingepland|voorzien|verwacht|vanaf]]
  .. [[|tegen|tot|t\.?e\.?m|uiterlijk|verlengd|uitgesteld|verschoven|moet|moeten|kan|kunnen|te]]
  .. [[|nog\s+niet|niet|geen)\b|\?]])

---The day of the state that a node prints; nil when it prints none or several.
---@return toets.Mention?
local function state_of(node)
  local chosen
  for _, mention in ipairs(node:mentions("date")) do
    if state_label:test(mention.label or "") then
      if chosen then return nil end
      chosen = mention
    end
  end
  return chosen
end

local first_day = {
  date = function(value) return value end,
  period = function(value) return date(value:sub(1, 10)) end,
  year = function(value) return date(value .. "-01-01") end,
}

---@return toets.Date?
local function begins(mention)
  local first = first_day[mention.kind]
  return first and not mention.invalid and mention.value and first(mention.value) or nil
end

local function sentence_with(read, place)
  for _, passage in ipairs(read) do
    for _, sentence in ipairs(passage.sentences) do
      if place >= sentence.first and place <= sentence.last then return sentence end
    end
  end
  return nil
end

local function is_told_as_done(sentence, mention)
  local place = mention.from - sentence.first + 1
  for _, clause in ipairs(sentences.clauses(sentence.text)) do
    if place >= clause.first and place <= clause.last then
      local before = scan.slice(sentence.text, clause.first, place - 1)
      return since:test(before)
        or not is_planned:test(clause.text)
          and (done_at:test(before) or on:test(before) and is_done:test(clause.text))
    end
  end
  return false
end

---@type toets.Rule
return {
  id = "DS12",
  name = "state-is-not-ahead-of-its-date",
  title = {
    nl = "Wat een stand van zaken als gebeurd meldt, valt niet na de datum ervan",
    en = "What a state tells as done is not after its date",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een stand van zaken zegt wat tot aan zijn datum gedaan is.",
    en = "Practice: a state says what was done up to its date.",
  },
  subjects = { kind = "text", where = { name = "state", empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de stand van zaken is die van {state}, maar meldt “{quote}”. Is een van beide datums anders bedoeld?",
    en = "{node}: the state is that of {state}, but tells “{quote}”. Was one of the two dates meant otherwise?",
  },
  reasons = {
    no_such_day = {
      nl = "de datum van de stand van zaken bestaat niet",
      en = "the date of the state does not exist",
    },
  },
  why = {
    nl = "Wie de stand van zaken later leest, moet weten tot welke dag ze loopt.",
    en = "Whoever reads the state later must know up to which day it goes.",
  },
  fix = {
    nl = "Verbeter de datum, of schrijf dat het nog gepland is.",
    en = "Correct the date, or write that it is still planned.",
  },
  evaluate = function(text)
    local state = state_of(text.node)
    if not state then return not_applicable end
    local dated = {}
    for _, mention in ipairs(text:mentions()) do
      if begins(mention) then dated[#dated + 1] = mention end
    end
    if #dated == 0 then return not_applicable end
    -- A day that does not exist is near the day of the report.
    local day = not state.invalid and state.value or text.report.as_of
    if not day then return not_evaluable("no_such_day") end
    local read, findings = passages.read(text.value, text:mentions()), {}
    for _, mention in ipairs(dated) do
      local sentence = sentence_with(read, mention.from)
      if sentence and begins(mention) > day and is_told_as_done(sentence, mention) then
        findings[#findings + 1] = finding {
          at = mention, related = { state }, key = "date/" .. #findings + 1,
          args = { state = state.invalid and state.raw or state.value, quote = sentences.quote(sentence.text) },
        }
      end
    end
    return findings[1] and findings or nil
  end,
}
