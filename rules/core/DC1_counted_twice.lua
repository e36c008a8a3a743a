local double_budgets = use("double_budgets")
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
    args = { count = second.raw, noun = noun, other = other, remark = "" },
  }
end

local function add_budgets(stated, budgets)
  for _, pair in ipairs(budgets) do
    stated[#stated + 1] = finding {
      at = pair.second, related = { pair.first, pair.statement.text }, key = "budget/" .. pair.other.label,
      args = {
        count = pair.second.raw, noun = pair.second.unit, other = pair.other,
        remark = " (“" .. pair.statement.quote .. "”)",
      },
    }
  end
end

---@type toets.Rule
return {
  id = "DC1",
  name = "result-stated-once",
  title = {
    nl = "Een resultaat of budget staat niet bij twee acties",
    en = "A result or budget is not stated at two actions",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: wat twee keer ingevoerd is, telt twee keer mee in een som.",
    en = "Practice: what is entered twice is counted twice when it is added up.",
  },
  subjects = { kind = "report" },
  params = {
    smallest = {
      default = 10,
      description = {
        nl = "kleinste aantal dat vergeleken wordt; kleinere zijn toevallig gelijk",
        en = "smallest count that is compared; smaller ones are equal by chance",
      },
    },
    smallest_route = {
      default = 50,
      description = {
        nl = "kleinste deel van een resultaat dat vergeleken wordt",
        en = "smallest part of a result that is compared",
      },
    },
  },
  group_by = { "report" },
  message = {
    nl = "{node} vermeldt {count} {noun}, en {other} ook{remark}. Is het hetzelfde, tel het dan slechts één keer.",
    en = "{node} states {count} {noun}, and so does {other}{remark}. If it is the same, count it only once.",
  },
  summary = {
    nl = "{count} resultaten of budgetten staan bij twee acties. Tel wat hetzelfde is slechts één keer.",
    en = "{count} results or budgets are stated at two actions. Count what is the same only once.",
  },
  why = {
    nl = "Wie de acties optelt, telt een resultaat of budget dat tweemaal vermeld is dubbel.",
    en = "Whoever adds up the actions counts a result or budget that is stated twice double.",
  },
  fix = {
    nl = "Ga na of het om dezelfde personen, stuks of bedragen gaat, en verwijs dan van de ene actie naar de andere.",
    en = "Find out whether these are the same people, items or amounts, and then refer from one action to the other.",
  },
  evaluate = function(report, params)
    local entries = entries_of(report)
    local routes, compared = shared_routes.find(report, params.smallest_route)
    local budgets, has_shared = double_budgets.find(report)
    if #entries < 2 and compared < 2 and not has_shared then return not_applicable end
    local stated = {}
    add_budgets(stated, budgets)
    local share_budget = double_budgets.sharing_pairs(report)
    for _, pair in ipairs(repeats.find(entries, params.smallest)) do
      local mention = pair.second.mention
      if mention.kind ~= "amount" or not share_budget(mention.node, pair.other) then
        stated[#stated + 1] = twice(pair.first.mention, mention, pair.other, pair.second.unit,
          nouns.small(pair.first.unit))
      end
    end
    for _, pair in ipairs(routes) do
      local label = pair.second.label
      stated[#stated + 1] = twice(pair.first, pair.second, pair.other, "“" .. label .. "”", nouns.small(label))
    end
    return stated
  end,
}
