-- Cuts Dutch prose into sentences and clauses. Every part knows its bytes, so that a rule can point at it.
local scan = use("scan")

local sentences = {}

---@class SentencePart
---@field text string its words; a line end inside it is a space, so that bytes keep their position
---@field first integer byte position in the text that was cut, 1-based
---@field last integer inclusive

-- Abbreviations that never close a sentence. Those with dots between letters (o.a., m.b.v., i.f.v.) are
-- known by their form; e.d., enz. and etc. may close one and are therefore in neither group.
local is_abbreviation = {}
for _, words in ipairs {
  { "art", "nr", "nrs", "no", "blz", "pag", "bv", "bijv", "vb", "ca", "gem", "resp", "incl", "excl", "fin", "dhr" },
  { "mevr", "mw", "dr", "prof", "ing", "ir", "st", "vnl", "nl", "cf", "cfr", "vgl", "tel", "afd", "dept", "alg" },
  { "gemidd", "aant", "jan", "feb", "apr", "jun", "jul", "aug", "sept", "okt", "nov", "dec", "max", "min", "aanv" },
  { "zgn", "evt" },
} do
  for _, word in ipairs(words) do is_abbreviation[word] = true end
end
local dotted = re.compile([[^[A-Za-z]{1,2}(?:\.[A-Za-z]{1,2})+$]])
local may_close = { ["e.d"] = true, ["a.u.b"] = true }
local initial = re.compile([[^[A-Z]$]])
local item_number = re.compile([[^\s*\d+$]])
local last_word = re.compile([[[^\s("']+$]])

-- An end mark, closing quotes, white space and then a small letter or not. Small letters follow an
-- abbreviation or a quoted question, not the end of a sentence.
local end_mark = re.compile("([.!?]+)((?:[\"')\\]]|\u{201D}|\u{2019}|\u{BB})*)\\s+([a-z\u{DF}-\u{FF}]?)")
local block_end = re.compile("\\n[ \\t\\r]*\\n|\\n[ \\t]*(?:[-*\u{2022}]|\\d{1,2}[.)])[ \\t]")
local line_space = re.compile("[\\t\\r\\n]")

local longest_word = 40

---Whether the dot that ends text[first..last] belongs to its last word.
local function is_part_of_word(text, first, last)
  local tail = scan.slice(text, math.max(first, last - longest_word), last)
  local from = last_word:find(tail)
  if not from then return false end
  local word = tail:sub(from)
  if is_abbreviation[word:lower()] then return true end
  if dotted:test(word) then return not may_close[word:lower()] end
  -- An initial ("J. Peeters") or the number of a list item ("2. Opleiding").
  return #word == 1 and initial:test(word) or (last - first < longest_word and item_number:test(text:sub(first, last)))
end

-- "GO! De Linde": the sign belongs to the name of the community schools.
local community_school = re.compile([[\bGO$]])
local function is_part_of_name(text, mark, last)
  return mark == "!" and community_school:test(scan.slice(text, math.max(1, last - 3), last))
end

local function add_part(found, text, first, last, offset)
  local piece = text:sub(first, last)
  local from, to = scan.inked(piece)
  if from > to then return end
  found[#found + 1] = {
    text = piece:sub(from, to), first = offset + first + from - 1, last = offset + first + to - 1,
  }
end

local function cut_block(value, first, last, found)
  if last < first then return end
  local text = line_space:replace(value:sub(first, last), " ")
  local start = 1
  for at, _, mark, closing, small in scan.matches(end_mark, text) do
    local mark_end = at + #mark - 1
    local goes_on = small ~= "" or mark == "." and is_part_of_word(text, start, at - 1)
      or is_part_of_name(text, mark, at - 1)
    if not goes_on then
      add_part(found, text, start, mark_end + #closing, first - 1)
      start = mark_end + #closing + 1
    end
  end
  add_part(found, text, start, #text, first - 1)
end

---The sentences of a text. A single line end is a space; a blank line and a list item end a sentence.
---@param value string
---@param where? toets.Re only of the blocks (paragraphs, list items) in which this matches: the rest is not cut
---@return SentencePart[]
function sentences.split(value, where)
  local found = {}
  local start = 1
  while true do
    local line_end = block_end:find(value, start)
    local stop = line_end or #value
    if not where or where:test(value:sub(start, stop)) then cut_block(value, start, stop, found) end
    if not line_end then return found end
    start = line_end + 1
  end
end

local spaces = re.compile([[\s+]])
local loose_end = re.compile([[[\s.,;!]+$]])

---A sentence or clause as it is quoted in a message: on one line, without the mark that ends it.
---@param text string
---@return string
function sentences.quote(text)
  return scan.replace(scan.replace(text, spaces, " "), loose_end, "")
end

-- The verb forms by which a clause is known. Words that are a noun or an infinitive as often as a verb
-- ("kosten", "halen", "verlopen") are left out: alone they make no clause.
local verbs = [[(?:is|zijn|was|waren|werd|werden|wordt|worden|bleef|bleven|blijft|blijven|blijkt|blijken|bleek|bleken]]
  .. [[|loopt|lopen|liep|liepen|verloopt|verliep|verliepen|zit|zitten|zat|zaten|heeft|hebben|had|hadden]]
  .. [[|kan|kunnen|kon|konden|zal|zullen|zou|zouden|moet|moeten|moest|moesten|mag|mogen|wil|willen|wilde|wilden]]
  .. [[|volstaat|volstaan|volstond|volstonden|behaalt|behalen|behaalde|behaalden|haalt|haalde|haalden]]
  .. [[|ligt|liggen|lag|lagen|valt|vallen|viel|vielen|past|passen|paste|pasten|gaat|gaan|ging|gingen]]
  .. [[|krijgt|krijgen|kreeg|kregen|komt|komen|kwam|kwamen|overschrijdt|overschreed|vraagt|vroeg|vroegen]]
  .. [[|kent|kennen|kende|kenden|steeg|stegen|daalde|daalden|kost|kostte|kostten|gebeurde|gebeurden|vond|vonden]]
  .. [[|nam|namen|respecteert|respecteerde|respecteerden|streeft|verwacht|verwachten|hoopt|dient|dienen)]]

---A verb form by which a clause is known, anywhere in a text.
sentences.verb = scan.any_case([[\b]] .. verbs .. [[\b]])

local clause_break = scan.any_case([[([,;:])\s|\b(?:maar|doch|terwijl|en|want|hoewel|waardoor)\b]])
local exception = scan.any_case([[^[\s,]*(?:behalve|uitgezonderd|behoudens|m\.u\.v\.]]
  .. [[|met\s+uitzondering|met\s+uitsluiting)]])

local function has_verb(text, first, last)
  return last >= first and sentences.verb:test(text:sub(first, last))
end

-- An exception ("behalve X dat ...") stays with what it is an exception to.
local function opens_exception(text, position)
  return exception:test(scan.slice(text, position, position + longest_word))
end

---The clauses of a sentence: parts that each have a verb of their own. Positions are those in `text`.
---@param text string
---@return SentencePart[]
function sentences.clauses(text)
  local breaks = {} -- stop: last byte of the left part; start: first byte of the right part
  for first, _, mark in scan.matches(clause_break, text) do
    breaks[#breaks + 1] = {
      stop = first - 1,
      start = mark and first + 1 or first,
      always = mark == ";" or mark == ":",
    }
  end

  local found = {}
  local start = 1
  local left_has_verb = has_verb(text, 1, breaks[1] and breaks[1].stop or #text)
  for i, candidate in ipairs(breaks) do
    local following = breaks[i + 1]
    local right_has_verb = has_verb(text, candidate.start, following and following.stop or #text)
    local two_clauses = left_has_verb and right_has_verb and not opens_exception(text, candidate.start)
    if candidate.always or two_clauses then
      add_part(found, text, start, candidate.stop, 0)
      start = candidate.start
      left_has_verb = false
    end
    left_has_verb = left_has_verb or right_has_verb
  end
  add_part(found, text, start, #text, 0)
  return found
end

return sentences
