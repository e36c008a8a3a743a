local counterparts = use("counterparts")
local document_end = use("document_end")
local evaluations = use("evaluations")
local outline = use("outline")
local plan_tree = use("plan_tree")
local spending = use("spending")
local title_owners = use("title_owners")

-- Two parts speak of the same things where most of one are in the other.
local fewest_items = 3
local most_missing = 3 -- one in three
-- Where much of a part is missing, more of it must be there: a part may also choose what it is about.
local fewest_of_many = 6

local is_main = { note = true, body = true }

local function is_everything() return true end

local function has_money(node)
  return #spending.amounts(node) > 0
end

---An action whose plan is evaluated; what was spent on it in the year is a matter of CO12. Of a plan without any
---evaluation, plans of its sort behind it say that it was passed over.
local function is_evaluated_elsewhere(node, last)
  local year = node.report.fiscal_year
  if evaluations.of_plan(node) then return not (year and #spending.booked(node, year) > 0) end
  local plan = plan_tree.at_or_above(node, "action_plan")
  return plan ~= nil and last ~= nil and plan.line < last.line and plan.priority == last.priority
end

-- From one part to another, and which of its items ought to be there.
local directions = {
  { from = "synthesis", to = "note", expects = is_everything },
  { from = "synthesis", to = "body", expects = is_everything },
  { from = "contents", to = "body", expects = is_everything },
  { from = "contents", to = "note", expects = is_everything },
  { from = "body", to = "contents", expects = is_everything },
  -- A slide show takes some of what there is.
  { from = "contents", to = "slide", expects = is_everything, may_choose = true },
  { from = "slide", to = "contents", expects = is_everything },
  { from = "evaluation", to = "note", expects = is_everything },
  { from = "evaluation", to = "body", expects = is_everything },
  { from = "note", to = "synthesis", expects = has_money },
  { from = "body", to = "synthesis", expects = has_money },
  -- What costs nothing may have nothing to tell.
  { from = "note", to = "evaluation", expects = is_evaluated_elsewhere, severity = "note", may_choose = true },
  { from = "body", to = "evaluation", expects = is_evaluated_elsewhere, severity = "note", may_choose = true },
}

---Whether what is there was chosen: all of it has priority, and what is missing has none.
local function is_choice(missing, common)
  for _, node in ipairs(common) do
    if not node.priority then return false end
  end
  for _, node in ipairs(missing) do
    if node.priority ~= false then return false end
  end
  return true
end

---@class MissingItems
---@field nodes toets.Node[]
---@field total integer how many there are in the part that has them

---What is missing, nil where two parts do not speak of the same things.
---@param missing toets.Node[]
---@param common toets.Node[] what the other part has of them, as it stands there
---@return MissingItems?
local function few_of(missing, common, may_choose)
  local total = #common + #missing
  if #common < fewest_items then return nil end
  if #missing * most_missing > total then
    local is_told = not may_choose and #common >= fewest_of_many and #common * most_missing >= total
    if not is_told or is_choice(missing, common) then return nil end
  end
  return { nodes = missing, total = total }
end

---@param matches HeadingPair[]
local function worked_out_of(matches)
  local nodes = {}
  for i, match in ipairs(matches) do nodes[i] = match.worked_out end
  return nodes
end

---The items of one part that the other one lacks. Where a report breaks off, those behind the last one that it has
---are missing for another reason.
---@return MissingItems? missing nil where the two parts do not speak of the same things
local function missing_in(from, others, direction, is_broken)
  local last_plan = direction.to == "evaluation" and from[1] and evaluations.last_plan(from[1].report) or nil
  local missing, count, common = {}, 0, {}
  for _, node in ipairs(from) do
    local found = counterparts.find(node, others)
    if found then
      common[#common + 1], count = found, #missing
    elseif direction.expects(node, last_plan) then
      missing[#missing + 1] = node
    end
  end
  if is_broken and not is_main[direction.from] then missing = table.move(missing, 1, count, 1, {}) end
  return few_of(missing, common, direction.may_choose)
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
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: synthese, nota en evaluatie gaan over dezelfde acties.",
    en = "Form of the schema: synthesis, note and evaluation are about the same actions.",
  },
  subjects = { kind = "report" },
  group_by = { "report", "args.from", "args.to", "args.kind", "args.list" },
  message = {
    nl = "{node} staat in het deel “{from}” en komt niet voor in het deel “{to}”.",
    en = "{node} is in the part “{from}” and not in the part “{to}”.",
  },
  summary = {
    nl = "{count} van de {total} onderdelen ({kind}) uit het deel “{from}” komen niet voor in het deel “{to}”.",
    en = "{count} of the {total} items ({kind}) of the part “{from}” are not in the part “{to}”.",
  },
  reasons = {
    other_things = {
      nl = "de delen van het rapport gaan niet over dezelfde zaken",
      en = "the parts of the report are not about the same things",
    },
  },
  why = {
    nl = "Wat in een deel ontbreekt, is vergeten, hernummerd of ergens anders onder gebracht.",
    en = "What is missing in a part was forgotten, renumbered or put under another one.",
  },
  fix = {
    nl = "Vul het deel aan, of schrijf waarom het er niet in staat.",
    en = "Complete the part, or write why it is not in it.",
  },
  evaluate = function(report)
    local findings, has_parts, is_judged, is_broken = {}, false, false, nil
    -- A list of contents may be printed more than once; each has a total of its own.
    local function add(missing, from, to, severity, list)
      has_parts, is_judged = true, is_judged or missing ~= nil
      for _, node in ipairs(missing and missing.nodes or {}) do
        findings[#findings + 1] = finding {
          at = node:at("code") or node, severity = severity, key = from .. "/" .. to,
          args = {
            node = node, from = term(from), to = term(to), total = tostring(missing.total), kind = term(node.kind),
            list = tostring(list or 1),
          },
        }
      end
    end
    local function breaks_off()
      if is_broken == nil then is_broken = document_end.of(report) ~= nil end
      return is_broken
    end

    local parts, indexes = counterparts.by_part(report, "action"), {}
    local misplaced = title_owners.misplaced(report)
    for part, nodes in pairs(parts) do
      indexes[part] = counterparts.index(nodes)
      title_owners.add_to(indexes[part], misplaced)
    end
    for _, direction in ipairs(directions) do
      local from, to = parts[direction.from], indexes[direction.to]
      if from and to then
        add(missing_in(from, to, direction, breaks_off()), direction.from, direction.to, direction.severity)
      end
    end
    local listings, body = outline.read(report)
    for i, listing in ipairs(body and listings or {}) do
      for _, kind in ipairs(outline.all_kinds) do
        if #listing.headings[kind] > 0 and #body.headings[kind] > 0 then
          local common, listed, worked_out = outline.compare(listing, body, kind)
          local is_numbered = kind ~= "item"
          if not breaks_off() then
            add(few_of(listed, worked_out_of(common)), "contents", "body", not is_numbered and "note" or nil, i)
          end
          -- The contents leave headings without a number out as they like.
          if is_numbered then add(few_of(worked_out, worked_out_of(common)), "body", "contents", nil, i) end
        end
      end
    end
    if not has_parts then return not_applicable end
    if not is_judged then return not_evaluable("other_things") end
    return findings[1] and findings or nil
  end,
}
