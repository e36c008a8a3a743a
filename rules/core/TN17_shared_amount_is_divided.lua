local joint_amounts = use("joint_amounts")
local planned_amounts = use("planned_amounts")

---The amounts of all actions in each year; nil where one of them has none or the whole amount.
---@return table<integer, toets.Figure[]>? by_year
---@return integer[]|string years_or_reason
local function figures_of(joint)
  if #joint.nodes < 2 then return nil, "other_action_unknown" end
  local by_year, years = {}, {}
  for _, node in ipairs(joint.nodes) do
    local figures, reason = planned_amounts.of(node)
    if reason then return nil, reason end
    for _, figure in ipairs(figures) do
      if figure.value == joint.amounts[1].value then return nil, "whole_amount" end
      if not by_year[figure.year] then
        by_year[figure.year] = {}
        years[#years + 1] = figure.year
      end
      table.insert(by_year[figure.year], figure)
    end
  end
  table.sort(years)
  return by_year, years
end

local function state(joint, by_year, years, stated)
  local names = {}
  for i, node in ipairs(joint.nodes) do names[i] = "“" .. node.label .. "”" end
  local actions = table.concat(names, ", ")
  for i, amount in ipairs(joint.amounts) do
    for _, year in ipairs(years) do
      if #by_year[year] == #joint.nodes then
        stated[#stated + 1] = relation.claim {
          amount.mention, "=", sum(by_year[year]), at = amount.mention, key = names[1] .. "/" .. i .. "/" .. year,
          args = { actions = actions, year = tostring(year), amount = amount.mention.raw },
        }
      end
    end
  end
end

---@type toets.Rule
return {
  id = "TN17",
  name = "joint-amount-is-divided-over-its-actions",
  title = {
    nl = "Een bedrag voor meerdere acties samen is de som van hun bedragen in de tabellen",
    en = "An amount for several actions together is the sum of their amounts in the tables",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een opmerking bij elk van de acties noemt het bedrag dat ze samen hebben.",
    en = "Practice: a remark at each of the actions names the amount that they have together.",
  },
  subjects = { kind = "report" },
  group_by = { "args.amount" },
  message = {
    nl = "De opmerking vermeldt {actual} voor {actions} samen; de tabellen geven voor {year} samen {expected}. Hoort "
      .. "er nog een actie bij?",
    en = "The remark states {actual} for {actions} together; the tables give {expected} in all for {year}. Does "
      .. "another action belong to it?",
  },
  summary = {
    nl = "{amount} voor meerdere acties samen: in {count} jaren geven hun tabellen een ander bedrag.",
    en = "{amount} for several actions together: in {count} years their tables give another amount.",
  },
  reasons = {
    other_action_unknown = {
      nl = "maar een actie vermeldt het gezamenlijke bedrag",
      en = "only one action names the joint amount",
    },
    no_amounts = {
      nl = "een of meer van de acties hebben geen bedragen in hun tabel",
      en = "one or more of the actions have no amounts in their table",
    },
    several_rows = {
      nl = "de tabel van een van de acties vermeldt voor een jaar meer dan een bedrag",
      en = "the table of one of the actions prints more than one amount for a year",
    },
    whole_amount = {
      nl = "een of meer van de acties vermelden het hele gezamenlijke bedrag in hun tabel",
      en = "one or more of the actions print the whole joint amount in their table",
    },
  },
  why = {
    nl = "Alleen als de delen samen het geheel zijn, telt een som over de acties het bedrag juist een keer.",
    en = "Only where the parts make up the whole does a sum over the actions count the amount exactly once.",
  },
  fix = {
    nl = "Vergelijk met de overeenkomst, en verdeel het bedrag over de acties waarvoor het dient.",
    en = "Compare with the agreement, and divide the amount over the actions that it is for.",
  },
  evaluate = function(report)
    local stated = {}
    for _, joint in ipairs(joint_amounts.of(report)) do
      local by_year, years = figures_of(joint)
      if by_year then state(joint, by_year, years, stated) else stated[#stated + 1] = not_evaluable(years) end
    end
    if #stated == 0 then return not_applicable end
    return stated
  end,
}
