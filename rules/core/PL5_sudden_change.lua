local plan_tree = use("plan_tree")
local twins = use("twins")

---The columns of one measure by year, in the order of the years.
local function series(tbl)
  local found, order = {}, {}
  for _, column in ipairs(tbl.columns) do
    if column.measure and column.year then
      local of_measure = found[column.measure] or {}
      if not found[column.measure] then
        found[column.measure] = of_measure
        order[#order + 1] = of_measure
      end
      of_measure[#of_measure + 1] = column
    end
  end
  for _, columns in ipairs(order) do
    table.sort(columns, function(a, b) return a.year < b.year end)
  end
  return order
end

---@type toets.Rule
return {
  id = "PL5",
  name = "amounts-change-step-by-step",
  title = {
    nl = "Een lopende lijn verandert niet plots van het ene jaar op het andere",
    en = "A running line does not change suddenly from one year to the next",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een reeks die voor en na een sprong doorloopt, kan een verschrijving bevatten; een die "
      .. "begint of eindigt niet.",
    en = "Practice: a line that goes on before and after a jump may hold a slip of the pen; one that starts "
      .. "or ends does not.",
  },
  subjects = { kind = "table", of = { "action", "action_plan", "policy_objective", "objective", "strategic_goal" } },
  params = {
    factor = {
      default = 4,
      description = {
        nl = "hoeveel keer zo groot een bedrag mag zijn als dat van het jaar ernaast",
        en = "how many times as much an amount may be as that of the year beside it",
      },
    },
    floor = {
      default = "10000",
      description = {
        nl = "kleinste bedrag dat vergeleken wordt",
        en = "smallest amount that is compared",
      },
    },
  },
  group_by = { "report" },
  message = {
    nl = "{node}, {section} {row}: {actual} in {column} tegenover {beside} in {other}, meer dan {factor} keer zoveel. "
      .. "Is daar een uitleg voor?",
    en = "{node}, {section} {row}: {actual} in {column} against {beside} in {other}, more than {factor} times as much. "
      .. "Is there an explanation?",
  },
  summary = {
    nl = "{count} lopende reeksen veranderen plots met meer dan een factor {factor}. Is daar telkens een uitleg voor?",
    en = "{count} running rows change suddenly by more than a factor {factor}. Is each of them explained?",
  },
  why = {
    nl = "Een cijfer te veel of te weinig valt op als een sprong tussen twee jaren die op elkaar lijken.",
    en = "A digit too many or too few shows as a jump between years that are alike.",
  },
  fix = { nl = "Kijk het bedrag na of licht de sprong toe.", en = "Check the amount or explain the jump." },
  evaluate = function(tbl, params)
    -- A sum jumps because a part does; the lowest line that is printed says which.
    if plan_tree.has_table_below(tbl.node) or twins.is_repeated(tbl.node) then return not_applicable end
    local zero, floor = decimal("0"), decimal(params.floor)
    local stated = {}
    local function is_running(figure)
      return figure ~= nil and figure.value ~= nil and figure.value > zero
    end
    for _, columns in ipairs(series(tbl)) do
      for _, section in ipairs(plan_tree.sections) do
        for _, row in ipairs { "receipts", "expenditure" } do
          local at = {}
          for i, column in ipairs(columns) do at[i] = tbl:figure_at(column, { section = section, row = row }) end
          -- The year before and the year after show that the line neither starts nor ends here.
          for i = 2, #columns - 2 do
            local is_whole = is_running(at[i - 1]) and is_running(at[i]) and is_running(at[i + 1])
              and is_running(at[i + 2]) and columns[i + 1].year == columns[i].year + 1
            local less, more = at[i], at[i + 1]
            if is_whole and less.value > more.value then less, more = more, less end
            if is_whole and less.value >= floor then
              stated[#stated + 1] = relation.plausibility {
                more, "<=", params.factor * less, at = more, key = columns[i].label,
                args = { beside = less, other = less.column.label, factor = params.factor },
              }
            end
          end
        end
      end
    end
    if #stated == 0 then return not_applicable end
    return stated
  end,
}
