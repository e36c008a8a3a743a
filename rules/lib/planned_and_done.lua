-- Numbers of one thing in what a node planned and in what was done: "opstart in 6 scholen" and "opstart in 4 scholen".
local naming = use("naming")
local nouns = use("nouns")
local passages = use("passages")
local scan = use("scan")
local sentences = use("sentences")

local planned_and_done = {}

local reach = 24 -- bytes around a number

---@class PlannedAndDone
---@field planned Number
---@field done Number the largest one of its sentence
---@field is_reached boolean what was planned is there, by the numbers of the sentence together
---@field planned_text toets.Text
---@field done_text toets.Text

---The counts with a noun of the texts of a name, each with the stems of the words of its sentence.
local function counts_in(node, name)
  local found = {}
  for _, text in ipairs(node:texts(name)) do
    for _, passage in ipairs(passages.read(text.value, text:mentions())) do
      for _, sentence in ipairs(passage.sentences) do
        for _, number in ipairs(sentence.numbers) do
          if number.kind == "count" and number.unit and not number.hedged then
            local words = {}
            for _, word in ipairs(naming.words(sentence.text)) do words[nouns.stem(word)] = true end
            found[#found + 1] = { number = number, text = text, words = words, from = sentence.first }
          end
        end
      end
    end
  end
  return found
end

local function shared(a, b, noun)
  local count = 0
  for stem in pairs(a.words) do
    if b.words[stem] and stem ~= nouns.stem(noun) then count = count + 1 end
  end
  return count
end

---The planned number that a number is about: of the same noun, in the sentence with most of its words.
local function planned_for(done, planned)
  local chosen, most = nil, 0
  for _, candidate in ipairs(planned) do
    local unit = done.number.unit
    if nouns.agree(candidate.number.unit, unit) then
      local count = shared(candidate, done, unit)
      if count > most then
        chosen, most = candidate, count
      elseif count == most then
        chosen = nil
      end
    end
  end
  return chosen
end

-- "3 van de 5 clubs", "waarvan 4 basisscholen": a part of the number that the sentence is about.
local part_behind = scan.any_case([[^\s*van\s+de\s+\d]])
local part_before = scan.any_case([[\bwaar(?:van|onder)\s+(?:\w+\s+)?$]])
local function is_part(count)
  local number, value = count.number, count.text.value
  local before = scan.slice(value, math.max(1, number.first - reach), number.first - 1)
  return part_before:test(before)
    or part_behind:test(scan.slice(value, number.last + 1, math.min(#value, number.last + reach)))
end

---The numbers of one sentence about one plan are its parts, or a number and its parts: "2 VTE in dienst: 1,5 VTE sinds
---mei en 0,5 VTE sinds juni". The largest one counts, and their sum.
local function add_to(found, candidate, done)
  local last = found[#found]
  if not (last and last.candidate == candidate and last.done_text == done.text and last.from == done.from) then
    last = {
      candidate = candidate, planned = candidate.number, done = done.number, planned_text = candidate.text,
      done_text = done.text, from = done.from, total = decimal("0"),
    }
    found[#found + 1] = last
  end
  if done.number.value > last.done.value then last.done = done.number end
  last.total = last.total + done.number.value
end

---@param node toets.Node
---@return PlannedAndDone[]
function planned_and_done.of(node)
  local found = {}
  local planned = counts_in(node, "description")
  for _, done in ipairs(#planned > 0 and counts_in(node, "state") or {}) do
    local candidate = not is_part(done) and planned_for(done, planned)
    if candidate then add_to(found, candidate, done) end
  end
  for _, pair in ipairs(found) do pair.is_reached = pair.total >= pair.planned.value end
  return found
end

---@class PlannedAndNone
---@field planned Number
---@field done_text toets.Text
---@field first integer bytes of the sentence in the text
---@field last integer
---@field quote string

local says_none = scan.any_case([[^\W*(?:er\s+(?:is|was|werd|werden|zijn|waren)\s+)?]]
  .. [[(?:nog\s+|voorlopig\s+)?geen\s+(.*)$]])
local may_say_none = scan.any_case([[\bgeen\b]])
local first_word = re.compile([[^([^\s.,;:()]+)]])

---The planned number of which a sentence says that there is none: its first noun, and most of its words, are there.
local function planned_for_none(words, planned)
  local _, _, head = first_word:find(words)
  local chosen, most = nil, 0
  for _, candidate in ipairs(planned) do
    local count = 0
    for _, word in ipairs(naming.words(words)) do
      if candidate.words[nouns.stem(word)] then count = count + 1 end
    end
    local is_same_sentence = chosen and chosen.text == candidate.text and chosen.from == candidate.from
    if head and candidate.words[nouns.stem(head)] and (count > most or count == most and is_same_sentence) then
      chosen, most = candidate, count
    elseif count == most then
      chosen = nil
    end
  end
  return chosen
end

---What was planned in numbers, and of which the state says that there is none: "geen aanwerving taalcoach".
---@param node toets.Node
---@return PlannedAndNone[]
function planned_and_done.none_of(node)
  local found, planned = {}, nil
  for _, text in ipairs(node:texts("state")) do
    for _, passage in ipairs(may_say_none:test(text.value) and passages.read(text.value, {}) or {}) do
      for _, sentence in ipairs(passage.sentences) do
        local _, _, words = says_none:find(sentence.text)
        planned = planned or words and counts_in(node, "description")
        local candidate = words and planned_for_none(words, planned)
        if candidate then
          found[#found + 1] = {
            planned = candidate.number, done_text = text, first = sentence.first, last = sentence.last,
            quote = sentences.quote(sentence.text),
          }
        end
      end
    end
  end
  return found
end

return planned_and_done
