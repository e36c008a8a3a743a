local scan = use("scan")
local sentences = use("sentences")

-- A sentence may well be said twice, of each quarter for instance; a long one, or several, were printed twice.
local shortest = 60
local long = 120
local longest_quote = 80

-- What stands between two end marks; where an abbreviation cuts a sentence, its parts are compared.
local sentence = re.compile([[[^.!?]+]])
local beginning = 16
local crowd = 20 -- of sentences that begin alike no more are compared
local gap = re.compile([[[\s.,:;!-]+]])

local function words_of(text)
  return scan.replace(text:lower(), gap, " ")
end

---The bytes of each sentence that is long enough.
local function sentences_in(value)
  local found = {}
  for first, last in scan.matches(sentence, value) do
    local from, to = scan.inked(value:sub(first, last))
    if last - first + 1 >= shortest then found[#found + 1] = { first = first + from - 1, last = first + to - 1 } end
  end
  return found
end

---The one among sentences that begin alike that has the same words.
local function same_as(found, others, value)
  local words
  for _, other in ipairs(others) do
    words = words or words_of(value:sub(found.first, found.last))
    if words_of(value:sub(other.first, other.last)) == words then return other end
  end
  return nil
end

local function opening(text)
  if #text <= longest_quote then return text end
  return scan.slice(text, 1, longest_quote) .. "\u{2026}"
end

---@type toets.Rule
return {
  id = "DC4",
  name = "text-says-it-once",
  title = {
    nl = "Een tekst zegt niet twee keer hetzelfde",
    en = "A text does not say the same twice",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een passage die twee keer geplakt is, of een oude versie die naast de nieuwe bleef staan.",
    en = "Practice: a passage that was pasted twice, or an old version that was left beside the new one.",
  },
  subjects = { kind = "text", of = { "policy_objective", "action_plan", "action" }, where = { empty = false } },
  group_by = { "report" },
  message = {
    nl = "{node}: “{quote}” staat twee keer in dezelfde tekst.",
    en = "{node}: “{quote}” is in the same text twice.",
  },
  summary = {
    nl = "{count} teksten zeggen twee keer hetzelfde.",
    en = "{count} texts say the same twice.",
  },
  why = {
    nl = "Een passage die er twee keer staat, kan een oude versie zijn die niet is geschrapt.",
    en = "A passage that is there twice may be an old version that was not struck out.",
  },
  fix = {
    nl = "Schrap de passage die er te veel staat.",
    en = "Strike out the passage that is one too many.",
  },
  evaluate = function(text)
    local value = text.value
    if #value < 4 * shortest then return not_applicable end
    local by_beginning, repeated, count = {}, nil, 0
    for _, found in ipairs(sentences_in(value)) do
      local key = words_of(value:sub(found.first, found.first + beginning - 1))
      by_beginning[key] = by_beginning[key] or {}
      local before = same_as(found, by_beginning[key], value)
      if before and not before.again then
        before.again, count = true, count + (found.last - found.first >= long and 2 or 1)
        repeated = repeated or { sentence = found, first = before }
      end
      if not before and #by_beginning[key] < crowd then table.insert(by_beginning[key], found) end
    end
    if not repeated or count < 2 then return nil end
    local here, before = repeated.sentence, repeated.first
    return finding {
      at = text:at(here.first, here.last), related = { text:at(before.first, before.last) }, key = text.name,
      args = { quote = opening(sentences.quote(value:sub(here.first, here.last))) },
    }
  end,
}
