local scan = use("scan")
local sentences = use("sentences")

-- A sentence may well be said twice, of each quarter for instance; a long one, or several, were printed twice.
local shortest = 60
local long = 120
local longest_quote = 80

local gap = re.compile([[[\s.,:;!-]+]])

local function words_of(text)
  return scan.replace(text:lower(), gap, " ")
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
  since = "0.3.0",
  basis = "Practice: a passage that was pasted twice, or an old version that was left beside the new one.",
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
    if #text.value < 2 * shortest then return not_applicable end
    local first_of, repeated, count = {}, nil, 0
    for _, sentence in ipairs(sentences.split(text.value)) do
      if #sentence.text >= shortest then
        local words = words_of(sentence.text)
        local first = first_of[words]
        if first and not first.again then
          first.again, count = true, count + (#words >= long and 2 or 1)
          repeated = repeated or { sentence = sentence, first = first.sentence }
        end
        first_of[words] = first or { sentence = sentence }
      end
    end
    if not repeated or count < 2 then return nil end
    local sentence, first = repeated.sentence, repeated.first
    return finding {
      at = text:at(sentence.first, sentence.last), related = { text:at(first.first, first.last) }, key = text.name,
      args = { quote = opening(sentences.quote(sentence.text)) },
    }
  end,
}
