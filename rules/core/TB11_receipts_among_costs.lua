local scan = use("scan")

local receipts = scan.any_case([[\b(?:inkomst(?:en)?|ontvangst(?:en)?|opbrengst(?:en)?|subsidie-?ontvangst(?:en)?)\b]])

---@type toets.Rule
return {
  id = "TB11",
  name = "receipts-stand-apart",
  title = {
    nl = "Inkomsten staan niet tussen de budgetten van de acties",
    en = "Receipts do not stand among the budgets of the actions",
  },
  severity = "note",
  since = "0.2.0",
  basis = "Form of the schema: a row without a section gives one kind of amount.",
  applies = { kinds = { "social_plan", "multi_year_plan" } },
  subjects = { kind = "table" },
  group_by = { "report" },
  message = {
    nl = "Bij {node} staat naast {amount} ({column}) “{label}”. Zijn de andere uitgaven, dan hoort het er niet bij.",
    en = "{node}: at {amount} ({column}) there is “{label}”. If the other amounts are costs, this is none of them.",
  },
  summary = {
    nl = "Bij {count} acties staan inkomsten in de rij waar andere acties hun budget vermelden.",
    en = "{count} actions have receipts in the row where other actions state their budget.",
  },
  why = {
    nl = "Wie de bedragen van alle acties optelt, telt inkomsten als uitgaven.",
    en = "Who adds up the amounts of all actions counts receipts as costs.",
  },
  fix = {
    nl = "Zet inkomsten in een rij apart, of laat ze weg uit de som.",
    en = "Put receipts in a row of their own, or leave them out of the sum.",
  },
  evaluate = function(tbl)
    local has_row = false
    for _, figure in ipairs(tbl:figures { row = "value", measure = "plan" }) do
      has_row = has_row or figure.value ~= nil
      if figure.value and receipts:test(figure.label or "") then
        return finding {
          at = figure, args = { amount = figure.raw, label = figure.label, column = figure.column.label },
        }
      end
    end
    return not has_row and not_applicable or nil
  end,
}
