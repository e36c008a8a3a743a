local plan_tree = use("plan_tree")

local function node(kind, options, children)
  local self = { kind = kind, part = options.part or "body", aggregate = options.aggregate or false }
  local count = options.tables or 0
  function self.tables() return count > 0 and { {} } or {} end
  function self.texts() return options.money and { { value = options.money } } or {} end
  function self.children(_, wanted)
    local list = {}
    for _, child in ipairs(children or {}) do
      if not wanted or child.kind == wanted then list[#list + 1] = child end
    end
    return list
  end
  for _, child in ipairs(children or {}) do child.parent = self end
  return self
end

return {
  {
    name = "coverage counts children with and without a table",
    check = function()
      local plan = node("action_plan", { tables = 1 }, {
        node("action", { tables = 1 }), node("action", {}), node("indicator", {}),
      })
      local coverage = plan_tree.coverage(plan, "action")
      assert(coverage.stated and coverage.with_table == 1 and coverage.without_table == 1)
    end,
  },
  {
    name = "coverage leaves out another part and a child that says it has no amounts",
    check = function()
      local plan = node("action_plan", { tables = 1 }, {
        node("action", { part = "evaluation" }), node("action", { money = "Geen financiële gegevens" }),
      })
      local coverage = plan_tree.coverage(plan, "action")
      assert(coverage.with_table == 0 and coverage.without_table == 0)
    end,
  },
  {
    name = "parts are figures of the same part of the report",
    check = function()
      local function part(name, printed, others)
        return { printed = printed, node = { part = name, figures = function() return others or {} end } }
      end
      local function count(...)
        local children = { ... }
        local figure = { node = { part = "note" }, of_children = function() return children end }
        return #plan_tree.parts_of(figure, "action")
      end
      assert(count(part("note", true), part("evaluation", true)) == 1)
      assert(count(part("note", true), part("note", false)) == 1) -- has no such section
      assert(count(part("note", true), part("note", false, { {} })) == 2) -- has the section, not this row
      assert(count(part("note", false), part("note", false)) == 2)
    end,
  },
  {
    name = "a figure without a column is noticed",
    check = function()
      assert(plan_tree.all_have_column { { column = {} }, { column = {} } })
      assert(not plan_tree.all_have_column { { column = {} }, {} })
    end,
  },
  {
    name = "an aggregate counts only among children of the kind",
    check = function()
      local objective = node("policy_objective", {}, { node("action_plan", {}), node("item", { aggregate = true }) })
      assert(not plan_tree.has_aggregate(objective, "action_plan"))
      assert(plan_tree.has_aggregate(objective, "item"))
    end,
  },
  {
    name = "a table below is one of a plan or an action, at any depth",
    check = function()
      local with_action = node("policy_objective", {}, {
        node("action_plan", {}, { node("action", { tables = 1 }) }),
      })
      assert(plan_tree.has_table_below(with_action))
      assert(not plan_tree.has_table_below(node("action_plan", { tables = 1 }, { node("indicator", { tables = 1 }) })))
    end,
  },
  {
    name = "below finds grandchildren in order, at_or_above the way back",
    check = function()
      local first, second = node("action", {}), node("action", {})
      local objective = node("policy_objective", {}, {
        node("action_plan", {}, { first }), node("action_plan", {}, { second }),
      })
      local found = plan_tree.below(objective, "action")
      assert(#found == 2 and found[1] == first and found[2] == second)
      assert(plan_tree.at_or_above(second, "policy_objective") == objective)
      assert(plan_tree.at_or_above(second, "ambition") == nil)
    end,
  },
}
