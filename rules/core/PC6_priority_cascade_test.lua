local function node(kind, code, priority, children, more)
  local made = { kind = kind, code = code, priority = priority, children = children }
  for name, value in pairs(more or {}) do made[name] = value end
  return made
end

local function report(nodes)
  return { kind = "policy_evaluation", fiscal_year = 2023, nodes = nodes }
end

return {
  {
    name = "two actions with priority under a plan without are one matter",
    report = report {
      node("action_plan", "AP01", true),
      node("action_plan", "AP02", false, { node("action", "A0201", true), node("action", "A0202", true) }),
    },
    expect = { { rule = "PC6", severity = "warning", node = "A0201" }, { rule = "PC6", node = "A0202" } },
    outcomes = { evaluated = 2, failed = 2 },
  },
  {
    name = "an objective without a mark is reported where another has one",
    report = report {
      node("policy_objective", "OD1", true, { node("action_plan", "AP01", true) }),
      node("policy_objective", "OD2", nil, { node("action_plan", "AP02", true) }),
    },
    expect = { { node = "AP02" } },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "a layout that marks no objective says nothing by it",
    report = report { node("policy_objective", "OD1", nil, { node("action_plan", "AP01", true) }) },
    expect = {},
    outcomes = { evaluated = 0, failed = 0 },
  },
  {
    name = "an action without priority may stand anywhere",
    report = report { node("action_plan", "AP01", false, { node("action", "A0101", false) }) },
    expect = {},
    outcomes = { evaluated = 0, failed = 0 },
  },
  {
    name = "a heading that is not printed has no mark to lack",
    report = report {
      node("action_plan", "AP01", true), node("action_plan", "AP02", nil, { node("action", "A0201", true) }, {
        implied = true,
      }),
    },
    expect = {},
    outcomes = { evaluated = 0, failed = 0 },
  },
}
