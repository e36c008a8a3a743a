local plan_tree = use("plan_tree")
local share_columns = use("share_columns")

---@type toets.Rule
return {
  id = "AR2",
  name = "total-row-is-sum-of-balances",
  title = {
    nl = "De totaalrij zonder naam is de som van de saldi per rubriek",
    en = "The total row without a name is the sum of the section balances",
  },
  severity = "error",
  since = "0.1.0",
  basis = {
    nl = "Vorm van het schema: een tabel sluit met één rij die de saldi van haar secties optelt.",
    en = "Form of the schema: a table closes with one row that adds up the balances of its sections.",
  },
  subjects = { kind = "figure", where = { row = "total" } },
  group_by = { "node" },
  message = {
    nl = "{node}, {column}: de totaalrij vermeldt {actual}; de saldi van de rubrieken geven samen {expected} "
      .. "(verschil {delta}).",
    en = "{node}, {column}: the total row states {actual}; the section balances add up to {expected} "
      .. "(difference {delta}).",
  },
  summary = {
    nl = "{node}: {count} bedragen in de totaalrij wijken af van de som van de saldi.",
    en = "{node}: {count} amounts in the total row differ from the sum of the balances.",
  },
  why = {
    nl = "De totaalrij telt de saldi van exploitatie, investeringen en financiering in dezelfde tabel op.",
    en = "The total row adds up the balances of operating, investment and financing in the same table.",
  },
  fix = {
    nl = "Ga na of een rubriek ontbreekt in de tabel of een bedrag werd gewijzigd zonder het totaal aan te passen.",
    en = "See whether a section is missing from the table, or an amount was changed without its total.",
  },
  evaluate = function(total)
    if share_columns.hold(total) then return not_applicable end
    local balances, is_told = {}, false
    for _, section in ipairs(plan_tree.sections) do
      local balance = total:sibling { row = "balance", section = section }
      balances[#balances + 1] = balance
      is_told = is_told or balance.printed or balance.value ~= nil
    end
    -- A total that stands alone adds up something else than this table.
    if not is_told then return not_applicable end
    return relation.identity { total, "=", sum(balances) }
  end,
}
