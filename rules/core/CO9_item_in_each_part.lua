local counterparts = use("counterparts")
local document_end = use("document_end")
local evaluations = use("evaluations")
local spending = use("spending")

-- Two parts speak of the same things where most of one are in the other.
local fewest_items = 4
local most_missing = 3 -- one in three

local function is_everything() return true end

local function has_money(node)
  return #spending.amounts(node) > 0
end

---An action whose plan is evaluated; what was spent on it in the year is a matter of CO12.
local function is_evaluated_elsewhere(node)
  local year = node.report.fiscal_year
  return evaluations.of_plan(node) ~= nil and not (year and #spending.booked(node, year) > 0)
end

-- From one part to another, and which of its items ought to be there.
local directions = {
  { from = "synthesis", to = "note", expects = is_everything },
  { from = "synthesis", to = "body", expects = is_everything },
  { from = "contents", to = "body", expects = is_everything },
  { from = "contents", to = "note", expects = is_everything },
  { from = "body", to = "contents", expects = is_everything },
  { from = "evaluation", to = "note", expects = is_everything },
  { from = "evaluation", to = "body", expects = is_everything },
  { from = "note", to = "synthesis", expects = has_money },
  { from = "body", to = "synthesis", expects = has_money },
  -- What costs nothing may have nothing to tell.
  { from = "note", to = "evaluation", expects = is_evaluated_elsewhere, severity = "note" },
  { from = "body", to = "evaluation", expects = is_evaluated_elsewhere, severity = "note" },
}

---The items of one part, without those behind the last one that the other part still has: where a report breaks
---off, these are missing for another reason.
local function reached(items, others, is_broken)
  local last = #items
  while is_broken and last > 0 and not counterparts.find(items[last], others) do last = last - 1 end
  return table.move(items, 1, last, 1, {})
end

---@return toets.Node[]? missing nil where the two parts do not speak of the same things
local function missing_in(report, direction, is_broken)
  local others = counterparts.of_part(report, direction.to, "action")
  local items, missing = {}, {}
  for _, node in ipairs(counterparts.of_part(report, direction.from, "action")) do
    if direction.expects(node) then items[#items + 1] = node end
  end
  items = reached(items, others, is_broken and direction.from ~= "note" and direction.from ~= "body")
  if #items < fewest_items or #others < fewest_items then return nil end
  for _, node in ipairs(items) do
    if not counterparts.find(node, others) then missing[#missing + 1] = node end
  end
  return #missing * most_missing <= #items and missing or nil
end

---@type toets.Rule
return {
  id = "CO9",
  name = "item-is-in-each-part",
  title = {
    nl = "Wat een deel van het rapport opsomt, staat ook in de andere delen",
    en = "What one part of the report lists is in its other parts too",
  },
  severity = "warning",
  since = "0.3.0",
  basis = "Form of the schema: synthesis, note and evaluation are about the same actions.",
  subjects = { kind = "report" },
  group_by = { "report", "args.from", "args.to" },
  message = {
    nl = "{node} staat in het deel “{from}” en komt niet voor in het deel “{to}”.",
    en = "{node} is in the part “{from}” and not in the part “{to}”.",
  },
  summary = {
    nl = "{count} acties uit het deel “{from}” komen niet voor in het deel “{to}”.",
    en = "{count} actions of the part “{from}” are not in the part “{to}”.",
  },
  reasons = {
    other_things = {
      nl = "de delen van het rapport gaan niet over dezelfde acties",
      en = "the parts of the report are not about the same actions",
    },
  },
  why = {
    nl = "Een actie die in een deel ontbreekt, is vergeten, hernummerd of ergens anders onder gebracht.",
    en = "An action that is missing in a part was forgotten, renumbered or put under another one.",
  },
  fix = {
    nl = "Vul het deel aan, of schrijf waarom de actie er niet in staat.",
    en = "Complete the part, or write why the action is not in it.",
  },
  evaluate = function(report)
    local findings, has_parts, is_judged = {}, false, false
    local is_broken = document_end.of(report) ~= nil
    for _, direction in ipairs(directions) do
      local has_both = #counterparts.of_part(report, direction.from) > 0
        and #counterparts.of_part(report, direction.to) > 0
      local missing = has_both and missing_in(report, direction, is_broken)
      has_parts, is_judged = has_parts or has_both, is_judged or missing ~= nil and missing ~= false
      for _, node in ipairs(missing or {}) do
        findings[#findings + 1] = finding {
          at = node:at("code") or node, severity = direction.severity, key = direction.from .. "/" .. direction.to,
          args = { node = node, from = term(direction.from), to = term(direction.to) },
        }
      end
    end
    if not has_parts then return not_applicable end
    if not is_judged then return not_evaluable("other_things") end
    return findings[1] and findings or nil
  end,
}
