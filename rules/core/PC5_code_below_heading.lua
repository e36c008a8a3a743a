local codes = use("codes")

-- The level above in a plan, from the nearest on.
local above = {
  action = { "action_plan", "policy_objective", "objective" }, action_plan = { "policy_objective", "objective" },
  objective = { "ambition" },
}

-- Codes without marks between their levels say less, so it takes more of them to see a habit.
local enough_pairs = 5
local tolerated_percent = 20

---The printed heading that a node stands under, read from top to bottom.
local function heading_of(node, open)
  for _, kind in ipairs(above[node.kind] or {}) do
    if open[kind] then return open[kind] end
  end
  return nil
end

---Where many do not fit, codes are given or headings are ordered in another way.
local function is_kept(habit)
  local odd = #habit.odd
  return odd == 0
    or (habit.marked or habit.pairs >= enough_pairs) and (odd == 1 or 100 * odd <= tolerated_percent * habit.pairs)
end

---What the codes below a heading have in common where its own code should stand.
local function common_beginning(heading, children)
  local common
  for _, child in ipairs(children) do
    local beginning = codes.at_level_of(child.code, heading.code)
    if not beginning or common and beginning ~= common then return nil end
    common = beginning
  end
  return #children > 1 and common or nil
end

-- Below a heading with a slip in its code all codes begin alike, as that code without the slip would.
local function has_slip(heading, group, habit)
  local common = group.odd == #group.children and common_beginning(heading, group.children)
  if not common or habit.headings[common] then return false end
  if codes.has_levels(heading.code) then return codes.is_slip_of(heading.code, common) end
  -- Codes without marks say less: other headings must show that the digits are those of the heading.
  return habit.pairs - #habit.odd >= enough_pairs and codes.is_slip_of(codes.digits(heading.code), common)
end

---Takes the headings with a slip out of a habit.
local function headings_with_slip(habit)
  local found, rest = {}, {}
  for _, heading in ipairs(habit.order) do
    local group = habit.groups[heading]
    if group.odd > 0 and has_slip(heading, group, habit) then
      found[#found + 1] = { child = group.children[1], heading = heading, is_heading = true }
      group.is_told = true
    end
  end
  for _, pair in ipairs(habit.odd) do
    if not habit.groups[pair.heading].is_told then rest[#rest + 1] = pair end
  end
  habit.odd = rest
  return found
end

local function new_habit()
  return { pairs = 0, marked = true, odd = {}, order = {}, groups = {}, headings = {} }
end

local function add_pair(habit, node, heading)
  local group = habit.groups[heading]
  if not group then
    group = { children = {}, odd = 0 }
    habit.groups[heading], habit.headings[heading.code] = group, true
    habit.order[#habit.order + 1] = heading
  end
  group.children[#group.children + 1] = node
  habit.pairs = habit.pairs + 1
  habit.marked = habit.marked and codes.has_levels(node.code)
  if not codes.is_below(node.code, heading.code) then
    group.odd = group.odd + 1
    habit.odd[#habit.odd + 1] = { child = node, heading = heading }
  end
end

---An indicator has the code of the plan that it measures, where indicators have that.
---@return {child: toets.Node, heading: toets.Node}[]? odd nil where that is no habit
local function odd_indicators(report)
  local odd, fitting = {}, 0
  for _, node in ipairs(report:nodes("indicator")) do
    local plan = node.parent
    if node.code and plan and plan.kind == "action_plan" and plan.code then
      if node.code == plan.code then
        fitting = fitting + 1
      else
        odd[#odd + 1] = { child = node, heading = plan }
      end
    end
  end
  return fitting > 0 and #odd <= fitting and odd or nil
end

---@type toets.Rule
return {
  id = "PC5",
  name = "code-fits-its-heading",
  title = {
    nl = "Een code begint met die van het opschrift erboven",
    en = "A code begins with that of the heading above it",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: de code van een deel is die van het geheel met een nummer erbij.",
    en = "Practice: the code of a part is that of the whole with a number added.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{child} staat onder {heading}. Hoort de code bij een ander opschrift?",
    en = "{child} stands under {heading}. Does the code belong to another heading?",
  },
  summary = {
    nl = "{count} codes beginnen niet met die van het opschrift erboven.",
    en = "{count} codes do not begin with that of the heading above.",
  },
  why = {
    nl = "De code bepaalt bij welk geheel een onderdeel wordt opgeteld, de plaats in het rapport bij welk geheel de "
      .. "lezer het leest.",
    en = "The code decides which whole a part is added up in, its place in the report which whole a reader takes it "
      .. "for.",
  },
  fix = {
    nl = "Ga na of de code een tikfout bevat of onder het verkeerde opschrift staat.",
    en = "See whether the code was mistyped or stands under the wrong heading.",
  },
  evaluate = function(report)
    local open_in, habits = {}, {}
    for _, node in ipairs(codes.printed(report)) do
      local open = open_in[node.part] or {}
      open_in[node.part] = open
      local heading = heading_of(node, open)
      if heading then
        habits[node.kind] = habits[node.kind] or new_habit()
        add_pair(habits[node.kind], node, heading)
      end
      open[node.kind] = node
      -- A new objective closes the plan before it.
      if node.kind ~= "action" and node.kind ~= "action_plan" then open.action_plan = nil end
    end

    local is_known, findings = false, {}
    local function add(pair)
      local place = pair.is_heading and pair.heading or pair.child
      findings[#findings + 1] = finding {
        at = place:at("code") or place, related = { pair.is_heading and pair.child or pair.heading },
        args = { child = pair.child, heading = pair.heading },
      }
    end
    for _, kind in ipairs { "objective", "action_plan", "action" } do
      local habit = habits[kind]
      local slips = habit and headings_with_slip(habit) or {}
      is_known = is_known or #slips > 0
      for _, pair in ipairs(slips) do add(pair) end
      if habit and is_kept(habit) then
        is_known = true
        for _, pair in ipairs(habit.odd) do add(pair) end
      end
    end
    local odd = odd_indicators(report)
    is_known = is_known or odd ~= nil
    for _, pair in ipairs(odd or {}) do add(pair) end
    if not is_known then return not_applicable end
    return findings[1] and findings or nil
  end,
}
