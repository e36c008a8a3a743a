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
  basis = "Practice: the code of a part is that of the whole with a number added.",
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
        local habit = habits[node.kind] or { pairs = 0, marked = true, odd = {} }
        habits[node.kind] = habit
        habit.pairs = habit.pairs + 1
        habit.marked = habit.marked and codes.has_levels(node.code)
        if not codes.is_below(node.code, heading.code) then
          habit.odd[#habit.odd + 1] = { child = node, heading = heading }
        end
      end
      open[node.kind] = node
      -- A new objective closes the plan before it.
      if node.kind ~= "action" and node.kind ~= "action_plan" then open.action_plan = nil end
    end

    local is_known, findings = false, {}
    for _, kind in ipairs { "objective", "action_plan", "action" } do
      local habit = habits[kind]
      if habit and is_kept(habit) then
        is_known = true
        for _, pair in ipairs(habit.odd) do
          findings[#findings + 1] = finding {
            at = pair.child:at("code") or pair.child, related = { pair.heading },
            args = { child = pair.child, heading = pair.heading },
          }
        end
      end
    end
    if not is_known then return not_applicable end
    return findings[1] and findings or nil
  end,
}
