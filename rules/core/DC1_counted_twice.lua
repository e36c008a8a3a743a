local nouns = use("nouns")
local passages = use("passages")
local repeats = use("repeats")
local results = use("result_texts")
local shared_routes = use("shared_routes")

local is_result = {}
for _, name in ipairs(results) do is_result[name] = true end

---@return Entry[]
local function entries_of(report)
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
  return entries
end

local function twice(first, second, other, noun, key)
  return finding {
    at = second, related = { first }, key = key .. "/" .. (other.code or other.label),
    args = { count = second.raw, noun = noun, other = other },
  }
end

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
    local entries = entries_of(report)
    local routes, compared = shared_routes.find(report, params.smallest)
    if #entries < 2 and compared < 2 then return not_applicable end
    local stated = {}
    for _, pair in ipairs(repeats.find(entries, params.smallest)) do
      stated[#stated + 1] = twice(pair.first.mention, pair.second.mention, pair.other, pair.second.unit,
        nouns.small(pair.first.unit))
    end
    for _, pair in ipairs(routes) do
      local label = pair.second.label
      stated[#stated + 1] = twice(pair.first, pair.second, pair.other, "“" .. label .. "”", nouns.small(label))
    end
    return stated
  end,
}
