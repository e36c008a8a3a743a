local tables_alike = use("tables_alike")

local not_zero = re.compile("[1-9]")

---The first amount of a table that no code is printed for, and whether it has amounts with a code.
local function look_at(figures)
  local bare, has_code = nil, false
  for _, figure in ipairs(figures) do
    if figure.value and not_zero:test(figure.value.text) then
      local is_coded = figure:dimension("budget_code") ~= nil
      has_code = has_code or is_coded
      bare = bare or not is_coded and figure or nil
    end
  end
  return bare, has_code
end

---@type toets.Rule
return {
  id = "TB6",
  name = "amounts-have-a-budget-code",
  title = {
    nl = "Bij bedragen staat de budgetcode die de andere tabellen ook vermelden",
    en = "Amounts have the budget code that the other tables state too",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: de code zegt waar een bedrag in het meerjarenplan te vinden is.",
    en = "Form of the schema: the code says where an amount is found in the multi-year plan.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: bij {amount} {unit} ({column}) staat geen budgetcode.",
    en = "{node}: there is no budget code at {amount} {unit} ({column}).",
  },
  summary = {
    nl = "Bij {count} tabellen met bedragen staat geen budgetcode, terwijl de andere tabellen er een vermelden.",
    en = "{count} tables with amounts have no budget code, while the other tables state one.",
  },
  reasons = {
    no_habit = {
      nl = "te weinig tabellen vermelden een budgetcode om er een te missen",
      en = "too few tables state a budget code to miss one",
    },
  },
  why = {
    nl = "Zonder code is het bedrag niet terug te vinden in het meerjarenplan, en weet niemand of het er geraamd is.",
    en = "Without a code the amount is not found in the multi-year plan, and nobody knows whether it was estimated.",
  },
  fix = {
    nl = "Vermeld de code waarop het bedrag geraamd is.",
    en = "State the code that the amount is estimated on.",
  },
  evaluate = function(report)
    local findings, has_codes, is_judged = {}, false, false
    for _, group in ipairs(tables_alike.read(report)) do
      local bare, coded = {}, 0
      for _, entry in ipairs(group.list) do
        local figure, has_code = look_at(entry.figures)
        if has_code then coded = coded + 1 end
        if figure then bare[#bare + 1] = figure end
      end
      has_codes = has_codes or coded > 0
      local is_habit = tables_alike.is_habit(coded, #bare)
      is_judged = is_judged or is_habit
      for _, figure in ipairs(is_habit and bare or {}) do
        findings[#findings + 1] = finding { at = figure, args = { amount = figure.raw, unit = figure.unit } }
      end
    end
    if not has_codes then return not_applicable end
    if not is_judged then return not_evaluable("no_habit") end
    return findings[1] and findings or nil
  end,
}
