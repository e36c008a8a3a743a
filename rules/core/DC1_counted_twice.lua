local nouns = use("nouns")
local passages = use("passages")
local repeats = use("repeats")
local results = use("result_texts")

local is_result = {}
for _, name in ipairs(results) do is_result[name] = true end

---@type toets.Rule
return {
  id = "DC1",
  name = "result-stated-once",
  title = {
    nl = "Een resultaat staat niet bij twee acties",
    en = "A result is not stated at two actions",
  },
  severity = "warning",
  since = "0.2.0",
  basis = "Practice: results that are entered twice are counted twice when they are added up.",
  subjects = { kind = "report" },
  params = {
    smallest = { default = 10, description = "smallest count that is compared; smaller ones are equal by chance" },
  },
  group_by = { "report" },
  message = {
    nl = "{node} vermeldt {count} {noun}, en {other} ook. Gaat het om hetzelfde resultaat?",
    en = "{node} states {count} {noun}, and so does {other}. Is this the same result?",
  },
  summary = {
    nl = "{count} resultaten staan met hetzelfde aantal bij twee acties. Gaat het telkens om hetzelfde resultaat?",
    en = "{count} results are stated at two actions with the same number. Are they the same result each time?",
  },
  why = {
    nl = "Wie de resultaten van de acties optelt, telt een resultaat dat tweemaal vermeld is dubbel.",
    en = "Whoever adds up the results of the actions counts a result that is stated twice double.",
  },
  fix = {
    nl = "Ga na of het om dezelfde personen, stuks of bedragen gaat, en verwijs dan van de ene actie naar de andere.",
    en = "Find out whether these are the same people, items or amounts, and then refer from one action to the other.",
  },
  evaluate = function(report, params)
    local entries = {}
    for _, node in ipairs(report:nodes()) do
      for _, text in ipairs(node:texts()) do
        if is_result[text.name] and not text.empty then
          local mentions = text:mentions()
          if passages.count(mentions) > 0 then
            entries[#entries + 1] = { node = node, value = text.value, mentions = mentions }
          end
        end
      end
    end
    if #entries < 2 then return not_applicable end
    local stated = {}
    for i, pair in ipairs(repeats.find(entries, params.smallest)) do
      stated[i] = finding {
        at = pair.second.mention, related = { pair.first.mention },
        key = nouns.small(pair.first.unit) .. "/" .. (pair.other.code or pair.other.label),
        args = { count = pair.second.mention.raw, noun = pair.second.unit, other = pair.other },
      }
    end
    return stated
  end,
}
