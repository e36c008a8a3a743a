local plan_tree = use("plan_tree")
local share_columns = use("share_columns")
local shown_parts = use("shown_parts")

---@type toets.Rule
return {
  id = "PC3",
  name = "objective-covers-shown-plans",
  title = {
    nl = "Een beleidsdoelstelling is minstens zo groot als de som van de getoonde actieplannen",
    en = "A policy objective is at least the sum of the action plans shown",
  },
  severity = "warning",
  since = "0.1.0",
  basis = {
    nl = "Vorm van het schema: plannen die niet getoond worden, kunnen ontvangsten en uitgaven alleen vergroten.",
    en = "Form of the schema: plans that are not shown can only add receipts and expenditure.",
  },
  subjects = {
    kind = "figure",
    of = "policy_objective",
    where = { row = { "receipts", "expenditure" } },
    include_omitted = true,
  },
  group_by = { "node" },
  message = {
    nl = "{node}, {column}, {section} {row}: de beleidsdoelstelling vermeldt {actual}, minder dan de {expected} van "
      .. "de getoonde actieplannen samen (verschil {delta}).",
    en = "{node}, {column}, {section} {row}: the policy objective states {actual}, less than the {expected} of the "
      .. "action plans shown (difference {delta}).",
  },
  summary = {
    nl = "{node}: {count} bedragen van de beleidsdoelstelling zijn kleiner dan de som van de getoonde actieplannen.",
    en = "{node}: {count} amounts of the policy objective are less than the sum of the action plans shown.",
  },
  why = {
    nl = "De getoonde actieplannen zijn een deel van de beleidsdoelstelling. Een deel kan niet groter zijn dan het "
      .. "geheel, tenzij een ander plan een negatief bedrag heeft.",
    en = "The action plans shown are a part of the policy objective. A part cannot exceed the whole, unless another "
      .. "plan has a negative amount.",
  },
  fix = {
    nl = "Vergelijk het totaal van de beleidsdoelstelling met de actieplannen van dezelfde kolom.",
    en = "Compare the total of the policy objective with the action plans in the same column.",
  },
  evaluate = function(objective)
    if share_columns.hold(objective) then return not_applicable end
    if plan_tree.has_aggregate(objective.node, "action_plan") then return not_applicable end
    local coverage = plan_tree.coverage(objective.node, "action_plan")
    -- A plan without a table, or without this column, only makes the sum smaller: the others can still be
    -- compared.
    if not coverage.stated or coverage.with_table == 0 then return not_applicable end
    -- Where all plans are shown, PC4 asks for more than this.
    if shown_parts.of(objective.node, "action_plan") == "all" then return not_applicable end
    local shown = {}
    for _, plan in ipairs(plan_tree.parts_of(objective, "action_plan")) do
      if plan.column then shown[#shown + 1] = plan end
    end
    if #shown == 0 then return not_applicable end
    return relation.identity { objective, ">=", sum(shown) }
  end,
}
