local plan_tree = use("plan_tree")
local spending = use("spending")
local twins = use("twins")

local in_plan = { "strategic_goal", "policy_objective", "ambition", "objective", "action_plan", "action" }

local zero, one, hundredth = decimal("0"), decimal("1"), decimal("0.01")

---Whether so little more was spent than was estimated that it is not told.
local function is_little_more(spent, estimate, percent)
  return spent > estimate and spent <= (one + hundredth * percent) * estimate
end

---Whether the children of a line spent as much more than was estimated as the line itself: it is told of those.
---@param pair SpendingPair
---@param percent integer
---@return boolean
local function is_told_below(pair, percent)
  local above = zero
  for _, kind in ipairs(in_plan) do
    local spent = plan_tree.parts_of(pair.realised, kind)
    local estimated = spent[1] and plan_tree.parts_of(pair.estimated, kind) or {}
    for i, part in ipairs(spent) do
      local estimate = estimated[i]
      local is_pair = estimate and estimate.node.line == part.node.line and part.value and estimate.value
      if is_pair and part.value > estimate.value and not is_little_more(part.value, estimate.value, percent) then
        above = above + part.value - estimate.value
      end
    end
  end
  return above > zero and pair.realised.value - pair.estimated.value <= above
end

---@type toets.Rule
return {
  id = "PL2",
  name = "expenditure-within-its-estimate",
  title = {
    nl = "De uitgaven blijven per rubriek binnen het geraamde bedrag",
    en = "Expenditure stays within the estimate of its section",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Schema M3 van het meerjarenplan: kredieten binden alleen op het niveau van het hele bestuur; een "
      .. "doel, plan of actie mag dus meer uitgeven dan geraamd.",
    en = "Schema M3 of the multi-year plan: credits bind at the level of the whole entity only, so that a "
      .. "goal, plan or action may spend more than was estimated.",
  },
  subjects = {
    kind = "table",
    of = in_plan,
  },
  params = {
    percent = {
      default = 1,
      description = {
        nl = "aandeel boven de raming dat niet gemeld wordt, in procent",
        en = "share above the estimate that is left alone, in percent",
      },
    },
  },
  group_by = { "report" },
  message = {
    nl = "{node}, {section}: {actual} euro uitgaven in {year}, geraamd was {expected} euro ({delta} euro meer).",
    en = "{node}, {section}: {actual} euro of expenditure in {year}, the estimate was {expected} euro ({delta} euro "
      .. "more).",
  },
  summary = {
    nl = "{count} keer liggen de uitgaven meer dan {percent} % boven het geraamde bedrag. Kredieten binden "
      .. "alleen op het niveau van het bestuur; een woord uitleg helpt de lezer.",
    en = "{count} times expenditure is more than {percent} % above the estimate. Credits bind at the "
      .. "level of the entity only; a word of explanation helps the reader.",
  },
  reasons = {
    no_fiscal_year = { nl = "het rapport noemt geen boekjaar", en = "the report states no fiscal year" },
    no_value = {
      nl = "een bedrag is niet ingevuld of niet leesbaar",
      en = "an amount is blank or cannot be read",
    },
  },
  why = {
    nl = "Meer uitgeven dan geraamd is op dit niveau toegelaten, maar de raad wil weten waar het gebeurde en waarom.",
    en = "To spend more than was estimated is allowed at this level, but the council wants to know where and why.",
  },
  fix = {
    nl = "Licht de hogere uitgaven toe, of verschuif het krediet bij een volgende aanpassing van het meerjarenplan.",
    en = "Explain the higher expenditure, or move the credit at the next change of the multi-year plan.",
  },
  evaluate = function(tbl, params)
    if twins.is_repeated(tbl.node) or not spending.shows_realised(tbl) then return not_applicable end
    local year = tbl.node.report.fiscal_year
    if not year then return not_evaluable("no_fiscal_year") end
    local stated = {}
    local pairs_of_year, without_value = spending.pairs(tbl, "expenditure", year)
    for _, pair in ipairs(pairs_of_year) do
      local spent, estimated = pair.realised, pair.estimated
      local is_little = is_little_more(spent.value, estimated.value, params.percent)
      if not is_told_below(pair, params.percent) then
        stated[#stated + 1] = relation.plausibility {
          spent, "<=", is_little and (one + hundredth * params.percent) * estimated or estimated,
          at = spent,
          args = {
            year = tostring(year), section = term(spent.section or spent.row), percent = tostring(params.percent),
          },
        }
      end
    end
    for _ = 1, without_value do stated[#stated + 1] = not_evaluable("no_value") end
    if #stated == 0 then return not_applicable end
    return stated
  end,
}
