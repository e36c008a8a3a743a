local plan_tree = use("plan_tree")
local share_columns = use("share_columns")
local shown_parts = use("shown_parts")

---@type toets.Rule
return {
  id = "PC4",
  name = "goal-is-sum-of-shown-parts",
  title = {
    nl = "Een doelstelling is de som van haar delen, als die er allemaal staan",
    en = "A goal is the sum of its parts, where all of them are shown",
  },
  severity = "error",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: bedragen worden bij de acties ingevoerd; plannen, doelstellingen en doelen "
      .. "tellen ze op.",
    en = "Form of the schema: amounts are entered at the actions; plans, objectives and goals add them up.",
  },
  subjects = {
    kind = "figure",
    of = { "strategic_goal", "policy_objective", "ambition", "objective" },
    where = { row = { "receipts", "expenditure", "balance" } },
    include_omitted = true,
  },
  group_by = { "node" },
  message = {
    nl = "{node}, {column}, {section} {row}: de doelstelling vermeldt {actual}; de delen die eronder staan geven samen "
      .. "{expected} (verschil {delta}).",
    en = "{node}, {column}, {section} {row}: the goal states {actual}; the parts shown below it add up to {expected} "
      .. "(difference {delta}).",
  },
  summary = {
    nl = "{node}: {count} bedragen wijken af van de som van de delen die eronder staan.",
    en = "{node}: {count} amounts differ from the sum of the parts shown below it.",
  },
  reasons = {
    no_column = { nl = "het bedrag staat in geen kolom", en = "the amount stands in no column" },
    more_elsewhere = {
      nl = "het rapport breekt onder deze doelstelling af, of noemt elders acties die er hier niet onder staan",
      en = "the report breaks off below this goal, or names actions elsewhere that are not shown below it",
    },
    not_all_shown = {
      nl = "het rapport toont niet alle delen van de doelstelling",
      en = "the report does not show all parts of the goal",
    },
    parts_without_table = {
      nl = "een of meer delen van de doelstelling hebben geen tabel",
      en = "one or more parts of the goal have no table",
    },
    parts_without_column = {
      nl = "een of meer delen van de doelstelling hebben deze kolom niet",
      en = "one or more parts of the goal do not have this column",
    },
  },
  why = {
    nl = "Doelstellingen tellen op wat eronder staat. Waar dat in de meeste jaren klopt, wijst een verschil in een "
      .. "ander jaar op een bedrag dat anders is dan bedoeld.",
    en = "Goals add up what is below them. Where that holds in most years, a difference in another year points to an "
      .. "amount that is not what was meant.",
  },
  fix = {
    nl = "Vergelijk de tabel van de doelstelling met de tabellen eronder; begin bij het deel dat het verschil "
      .. "verklaart.",
    en = "Compare the table of the goal with those below it; start at the part that explains the difference.",
  },
  evaluate = function(goal)
    if share_columns.hold(goal) then return not_applicable end
    local kind = shown_parts.kind(goal.node)
    -- With a row for the other plans it is PC2 that adds up.
    if not kind or goal.node.aggregate or plan_tree.has_aggregate(goal.node, kind) then return not_applicable end
    local coverage = plan_tree.coverage(goal.node, kind)
    if coverage.with_table == 0 then return not_applicable end
    if not goal.column then return not_evaluable("no_column") end
    if coverage.without_table > 0 then return not_evaluable("parts_without_table") end
    local shown = shown_parts.of(goal.node, kind)
    if shown ~= "all" then return not_evaluable(shown) end
    local parts = plan_tree.parts_of(goal, kind)
    if not plan_tree.all_have_column(parts) then return not_evaluable("parts_without_column") end
    return relation.identity { goal, "=", sum(parts) }
  end,
}
