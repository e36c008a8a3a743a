local spending = use("spending")
local twins = use("twins")

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
  basis = "Schema M3 of the multi-year plan: credits bind at the level of the whole entity only, so that a goal, plan "
    .. "or action may spend more than was estimated.",
  subjects = {
    kind = "table",
    of = { "strategic_goal", "policy_objective", "ambition", "objective", "action_plan", "action" },
  },
  group_by = { "report" },
  message = {
    nl = "{node}, {section}: {actual} uitgaven in {year}, geraamd was {expected} ({delta} meer). Kredieten binden "
      .. "alleen op het niveau van het bestuur.",
    en = "{node}, {section}: {actual} of expenditure in {year}, the estimate was {expected} ({delta} more). Credits "
      .. "bind at the level of the entity only.",
  },
  summary = {
    nl = "{count} keer liggen de uitgaven boven het geraamde bedrag. Kredieten binden alleen op het niveau van het "
      .. "bestuur; een woord uitleg helpt de lezer.",
    en = "{count} times expenditure is above the estimate. Credits bind at the level of the entity only; a word of "
      .. "explanation helps the reader.",
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
  evaluate = function(tbl)
    if twins.is_repeated(tbl.node) or not spending.shows_realised(tbl) then return not_applicable end
    local year = tbl.node.report.fiscal_year
    if not year then return not_evaluable("no_fiscal_year") end
    local stated = {}
    local pairs_of_year, without_value = spending.pairs(tbl, "expenditure", year)
    for _, pair in ipairs(pairs_of_year) do
      local spent = pair.realised
      stated[#stated + 1] = relation.plausibility {
        spent, "<=", pair.estimated,
        at = spent, args = { year = tostring(year), section = term(spent.section or spent.row) },
      }
    end
    for _ = 1, without_value do stated[#stated + 1] = not_evaluable("no_value") end
    if #stated == 0 then return not_applicable end
    return stated
  end,
}
