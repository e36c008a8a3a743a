local plan_tree = use("plan_tree")
local share_columns = use("share_columns")

---@type toets.Rule
return {
  id = "PC2",
  name = "objective-is-sum-of-plans",
  title = {
    nl = "Een beleidsdoelstelling is de som van al haar actieplannen",
    en = "A policy objective is the sum of all its action plans",
  },
  severity = "error",
  since = "0.1.0",
  basis = {
    nl = "Opbouw van de schema's J1 en M1: prioritaire actieplannen één voor één, de andere plannen in één rij.",
    en = "Structure of schemas J1 and M1: priority plans one by one, the other plans in one row.",
  },
  subjects = {
    kind = "figure",
    of = "policy_objective",
    where = { row = { "receipts", "expenditure", "balance" } },
    include_omitted = true,
  },
  group_by = { "node" },
  message = {
    nl = "{node}, {column}, {section} {row}: de beleidsdoelstelling vermeldt {actual}; de actieplannen geven samen "
      .. "{expected} (verschil {delta}).",
    en = "{node}, {column}, {section} {row}: the policy objective states {actual}; its action plans add up to "
      .. "{expected} (difference {delta}).",
  },
  summary = {
    nl = "{node}: {count} bedragen van de beleidsdoelstelling wijken af van de som van de actieplannen.",
    en = "{node}: {count} amounts of the policy objective differ from the sum of its action plans.",
  },
  reasons = {
    plans_without_table = {
      nl = "een of meer actieplannen van de doelstelling hebben geen tabel",
      en = "one or more action plans of the objective have no table",
    },
    plans_without_column = {
      nl = "een of meer actieplannen van de doelstelling hebben deze kolom niet",
      en = "one or more action plans of the objective do not have this column",
    },
  },
  why = {
    nl = "Waar het rapport ook het totaal van de niet-prioritaire actieplannen toont, zijn alle delen van de "
      .. "beleidsdoelstelling zichtbaar en moet de som kloppen.",
    en = "Where the report also shows the total of the plans without priority, all parts of the policy objective are "
      .. "visible and the sum must hold.",
  },
  fix = {
    nl = "Vergelijk het totaal van de beleidsdoelstelling met de actieplannen, met inbegrip van het totaal van de "
      .. "niet-prioritaire actieplannen.",
    en = "Compare the total of the policy objective with its action plans, the total of the plans without priority "
      .. "included.",
  },
  evaluate = function(objective)
    if share_columns.hold(objective) then return not_applicable end
    -- Without the row for the other plans the parts are not complete: PC3 looks at that case.
    if not plan_tree.has_aggregate(objective.node, "action_plan") then return not_applicable end
    local coverage = plan_tree.coverage(objective.node, "action_plan")
    if not coverage.stated or coverage.with_table == 0 then return not_applicable end
    if coverage.without_table > 0 then return not_evaluable("plans_without_table") end
    local plans = plan_tree.parts_of(objective, "action_plan")
    if not plan_tree.all_have_column(plans) then return not_evaluable("plans_without_column") end
    return relation.identity { objective, "=", sum(plans) }
  end,
}
