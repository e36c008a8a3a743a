local scan = use("scan")

local receipts = scan.any_case([[\b(?:inkomst(?:en)?|ontvangst(?:en)?|opbrengst(?:en)?|subsidie-?ontvangst(?:en)?)\b]])

---The amounts with the columns they stand in: "17 000 EUR (2026, 2027), 9 000 EUR (2028)".
---@param figures toets.Figure[]
---@return string
local function listed(figures)
  local amounts, columns = {}, {}
  for _, figure in ipairs(figures) do
    local amount = figure.raw .. " " .. figure.unit
    if not columns[amount] then
      amounts[#amounts + 1], columns[amount] = amount, {}
    end
    table.insert(columns[amount], figure.column.label)
  end
  for i, amount in ipairs(amounts) do amounts[i] = amount .. " (" .. table.concat(columns[amount], ", ") .. ")" end
  return table.concat(amounts, ", ")
end

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
  basis = {
    nl = "Vorm van het schema: een rij zonder sectie geeft één soort bedrag.",
    en = "Form of the schema: a row without a section gives one kind of amount.",
  },
  applies = { kinds = { "social_plan", "multi_year_plan" } },
  subjects = { kind = "table" },
  group_by = { "report" },
  message = {
    nl = "Bij {node} staat “{label}” naast {amounts}, op de plaats waar andere acties hun budget vermelden. Tel het "
      .. "niet mee als uitgave.",
    en = "{node}: there is “{label}” beside {amounts}, in the place where other actions state their budget. Do not "
      .. "count it as a cost.",
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
    local has_row, found = false, {}
    for _, figure in ipairs(tbl:figures { row = "value", measure = "plan" }) do
      has_row = has_row or figure.value ~= nil
      if figure.value and receipts:test(figure.label or "") then found[#found + 1] = figure end
    end
    if not has_row then return not_applicable end
    return found[1] and finding { at = found[1], args = { amounts = listed(found), label = found[1].label } } or nil
  end,
}
