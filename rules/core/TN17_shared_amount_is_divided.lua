local passages = use("passages")
local planned_amounts = use("planned_amounts")
local scan = use("scan")

-- "jaarlijks een toelage van 10.000 euro voor de bib en de ludotheek samen"
local together = scan.any_case([[\b(?:samen|gezamenlijke?|tesamen)\b]])
local fewest_actions = 2

---The amounts that a text says are for several actions together.
local function joint_amounts(text)
  local found = {}
  if not together:test(text.value) or #text:mentions("amount") == 0 then return found end
  for _, passage in ipairs(passages.read(text.value, text:mentions())) do
    for _, sentence in ipairs(passage.sentences) do
      local amounts = {}
      for _, number in ipairs(sentence.numbers) do
        if number.kind == "amount" then amounts[#amounts + 1] = number end
      end
      local only = #amounts == 1 and not amounts[1].hedged and not amounts[1].is_rate
      if only and together:test(sentence.text) then found[#found + 1] = amounts[1] end
    end
  end
  return found
end

---@class JointAmount
---@field number Number
---@field nodes toets.Node[] the actions that name it

---@return JointAmount[] in the order of the report
local function joint_amounts_of(report)
  local found, by_value = {}, {}
  for _, node in ipairs(report:nodes("action")) do
    local is_named = {}
    for _, text in ipairs(planned_amounts.has_table(node) and node:texts() or {}) do
      for _, number in ipairs(joint_amounts(text)) do
        local key = number.value.text
        local joint = by_value[key]
        if not joint then
          joint = { number = number, nodes = {} }
          by_value[key], found[#found + 1] = joint, joint
        end
        if not is_named[key] then table.insert(joint.nodes, node) end
        is_named[key] = true
      end
    end
  end
  return found
end

---The amounts of all actions in each year; nil where one of them has none or the whole amount.
---@return table<integer, toets.Figure[]>? by_year, integer[]|string years_or_reason
local function figures_of(joint)
  local by_year, years = {}, {}
  for _, node in ipairs(joint.nodes) do
    local figures, reason = planned_amounts.of(node)
    if reason then return nil, reason end
    for _, figure in ipairs(figures) do
      if figure.value == joint.number.value then return nil, "whole_amount" end
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
  basis = "Practice: a remark at each of the actions names the amount that they have together.",
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
    for _, joint in ipairs(joint_amounts_of(report)) do
      local by_year, years = nil, "other_action_unknown"
      if #joint.nodes >= fewest_actions then by_year, years = figures_of(joint) end
      if not by_year then stated[#stated + 1] = not_evaluable(years) end
      local names = {}
      for i, node in ipairs(joint.nodes) do names[i] = "“" .. node.label .. "”" end
      for _, year in ipairs(by_year and years or {}) do
        if #by_year[year] == #joint.nodes then
          stated[#stated + 1] = relation.claim {
            joint.number.mention, "=", sum(by_year[year]), at = joint.number.mention,
            key = names[1] .. "/" .. year,
            args = {
              actions = table.concat(names, ", "), year = tostring(year), amount = joint.number.mention.raw,
            },
          }
        end
      end
    end
    if #stated == 0 then return not_applicable end
    return stated
  end,
}
