local labels = use("labels")
local plan_tree = use("plan_tree")
local shown_parts = use("shown_parts")
local unseen = use("unseen")

local adds_up = { "strategic_goal", "policy_objective", "objective", "action_plan" }

---The nodes that a node adds up and that show amounts, where all that are there do.
---@return toets.Node[] parts
local function parts_of(node, kind)
  local coverage, parts = plan_tree.coverage(node, kind), {}
  if coverage.without_table > 0 or plan_tree.has_aggregate(node, kind) then return parts end
  for _, child in ipairs(node:children(kind)) do
    if child.part == node.part and #child:tables() > 0 then parts[#parts + 1] = child end
  end
  return parts
end

---The sections that any of some nodes prints.
local function printed_sections(nodes)
  local printed = {}
  for _, node in ipairs(nodes) do
    for _, figure in ipairs(node:figures {}) do
      if figure.printed and figure.section then printed[figure.section] = true end
    end
  end
  return printed
end

---Whether a node that does not print a section states what it has there: its layout leaves out what is zero.
local function leaves_out(node, figure)
  for _, own in ipairs(node:figures { measure = figure.measure, year = figure.year }) do
    if own.section and own:sibling({ section = figure.section, row = figure.row }).value then return true end
  end
  return false
end

-- A table without this column says nothing of it, and one without sections nothing of any.
local function has_column(node, figure)
  for _, own in ipairs(node:figures { measure = figure.measure, year = figure.year }) do
    if own.section then return true end
  end
  return false
end

-- Whole euros of several parts may round to one or two.
local function is_amount(figure, slack)
  local value = figure.row ~= "total" and figure.printed and figure.value
  if not value then return false end
  return value > slack or value < -slack
end

---The first amount of each section that a node prints and none of the others does.
---@param printed table<string, boolean> the sections that the others print
local function only_at(node, others, printed, slack)
  local found, seen = {}, {}
  for _, figure in ipairs(node:figures {}) do
    local section = figure.section
    if section and not printed[section] and not seen[section] and is_amount(figure, slack) then
      local is_stated, is_asked = false, false
      for _, other in ipairs(others) do
        is_stated = is_stated or leaves_out(other, figure)
        is_asked = is_asked or has_column(other, figure)
      end
      if is_asked and not is_stated then
        seen[section] = true
        found[#found + 1] = figure
      end
    end
  end
  return found
end

local function named(nodes)
  if #nodes > 1 and nodes[1].code and nodes[#nodes].code then
    return nodes[1].code .. " – " .. nodes[#nodes].code
  end
  return labels.quoted(nodes[1])
end

local function report_all(findings, figures, others)
  for _, figure in ipairs(figures) do
    findings[#findings + 1] = finding {
      at = figure, related = { others[1] }, key = figure.node.label .. "/" .. figure.section,
      args = {
        holder = figure.node, section = term(figure.section), row = figure.label or term(figure.row), amount = figure,
        column = figure.column and figure.column.label or "", others = named(others),
      },
    }
  end
end

---@type toets.Rule
return {
  id = "PC9",
  name = "section-stands-above-and-below",
  title = {
    nl = "Een rubriek met bedragen staat zowel bij het geheel als bij de delen ervan",
    en = "A section with amounts stands both at the whole and at its parts",
  },
  severity = "error",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: bedragen worden bij de acties ingevoerd, plan en doelstelling tellen ze op per rubriek.",
    en = "Form of the schema: amounts are entered at the actions, plan and goal add them up by section.",
  },
  subjects = { kind = "node", of = adds_up },
  group_by = { "node" },
  message = {
    nl = "{holder}, {section} {row}, {column}: {amount}. Bij {others} staat geen tabel {section}.",
    en = "{holder}, {section} {row}, {column}: {amount}. At {others} there is no table of {section}.",
  },
  summary = {
    nl = "{node}: {count} rubrieken staan alleen bij het geheel of alleen bij de delen ervan.",
    en = "{node}: {count} sections stand at the whole alone or at its parts alone.",
  },
  reasons = {
    not_all_shown = {
      nl = "niet van alle delen staan er bedragen in het rapport",
      en = "the report does not show amounts of all parts",
    },
  },
  why = {
    nl = "Een bedrag dat onder de ene rubriek is ingevoerd en onder een andere is opgeteld, past in geen van beide "
      .. "totalen.",
    en = "An amount that was entered in one section and added up in another fits neither total.",
  },
  fix = {
    nl = "Ga na onder welke rubriek het bedrag hoort, en of een tabel van het geheel of van een deel is weggevallen.",
    en = "See in which section the amount belongs, and whether a table of the whole or of a part was lost.",
  },
  evaluate = function(node)
    local kind = shown_parts.kind(node)
    if not kind or node.aggregate or #node:tables() == 0 then return not_applicable end
    local parts = parts_of(node, kind)
    if #parts == 0 then return not_evaluable("not_all_shown") end
    local findings, slack = {}, decimal(tostring(#parts))
    local printed = printed_sections { node }
    for _, part in ipairs(parts) do report_all(findings, only_at(part, { node }, printed, slack), { node }) end
    local is_whole = node.kind == "action_plan" and not unseen.is_below(node)
      or shown_parts.of(node, kind) == "all"
    if is_whole then report_all(findings, only_at(node, parts, printed_sections(parts), slack), parts) end
    return findings[1] and findings or nil
  end,
}
