local plan_tree = use("plan_tree")
local share_columns = use("share_columns")
local unseen = use("unseen")

---@type toets.Rule
return {
  id = "PC1",
  name = "plan-is-sum-of-actions",
  title = {
    nl = "Een actieplan is de som van zijn acties",
    en = "An action plan is the sum of its actions",
  },
  severity = "error",
  since = "0.1.0",
  basis = {
    nl = "Vorm van het schema: bedragen worden bij de acties ingevoerd, het plan telt ze op.",
    en = "Form of the schema: amounts are entered at the actions, the plan adds them up.",
  },
  subjects = {
    kind = "figure",
    of = "action_plan",
    where = { row = { "receipts", "expenditure", "balance" } },
    include_omitted = true,
  },
  group_by = { "node" },
  message = {
    nl = "{node}, {column}, {section} {row}: het actieplan vermeldt {actual}; de acties geven samen {expected} "
      .. "(verschil {delta}).",
    en = "{node}, {column}, {section} {row}: the action plan states {actual}; its actions add up to {expected} "
      .. "(difference {delta}).",
  },
  summary = {
    nl = "{node}: {count} bedragen van het actieplan wijken af van de som van de acties.",
    en = "{node}: {count} amounts of the action plan differ from the sum of its actions.",
  },
  reasons = {
    no_column = { nl = "het bedrag staat in geen kolom", en = "the amount stands in no column" },
    more_elsewhere = {
      nl = "het rapport breekt onder dit actieplan af, of noemt elders acties die er hier niet onder staan",
      en = "the report breaks off below this plan, or names actions elsewhere that are not shown below it",
    },
    actions_without_table = {
      nl = "een of meer acties van het actieplan hebben geen tabel",
      en = "one or more actions of the plan have no table",
    },
    actions_without_column = {
      nl = "een of meer acties van het actieplan hebben deze kolom niet",
      en = "one or more actions of the plan do not have this column",
    },
  },
  why = {
    nl = "De bedragen van een actieplan ontstaan uit de acties eronder. Een verschil betekent dat een actie ontbreekt, "
      .. "dubbel telt of een ander bedrag toont dan in het plan is opgenomen.",
    en = "The amounts of an action plan come from the actions below it. A difference means that an action is missing, "
      .. "counted twice or printed with another amount than the plan took up.",
  },
  fix = {
    nl = "Vergelijk de tabel van het actieplan met de tabellen van de acties; begin bij de actie die het verschil "
      .. "verklaart.",
    en = "Compare the table of the plan with the tables of its actions; start at the action that explains the "
      .. "difference.",
  },
  evaluate = function(plan)
    if plan.node.aggregate or share_columns.hold(plan) then return not_applicable end
    local coverage = plan_tree.coverage(plan.node, "action")
    if not coverage.stated or coverage.with_table == 0 then return not_applicable end
    if not plan.column then return not_evaluable("no_column") end
    if coverage.without_table > 0 then return not_evaluable("actions_without_table") end
    if unseen.is_below(plan.node) then return not_evaluable("more_elsewhere") end
    local actions = plan_tree.parts_of(plan, "action")
    if not plan_tree.all_have_column(actions) then return not_evaluable("actions_without_column") end
    return relation.identity { plan, "=", sum(actions) }
  end,
}
