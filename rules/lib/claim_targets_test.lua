local claim_targets = use("claim_targets")

local function node(kind, code, title, options, children)
  local self = { kind = kind, code = code, title = title, label = code, part = "body", priority = options.priority }
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

local werk = node("action_plan", "01/SAP/01", "Werkervaring", { priority = true })
local armoede = node("action_plan", "01/SAP/02", "Kinderarmoede", { priority = true }, {
  node("action", "01/SAP/02/01", "Speelplein", { priority = true }),
})
local gewoon = node("action_plan", "01/SAP/09", "Gewone werking", { priority = false })
local objective = node("policy_objective", "01", "Welzijn", {}, { werk, armoede, gewoon })
for _, one in ipairs { objective, werk, armoede, gewoon } do
  one.report = { nodes = function() return { werk, armoede, gewoon } end }
end

local function finds(name, subject, claim, expected)
  return {
    name = name,
    check = function()
      claim.exceptions, claim.quote = claim.exceptions or {}, claim.quote or ""
      local targets, reason = claim_targets.of(claim, subject)
      local codes = {}
      for i, target in ipairs(targets or {}) do codes[i] = target.code end
      local got = targets and table.concat(codes, " ") or reason
      assert(got == expected, "got " .. got .. ", expected " .. expected)
    end,
  }
end

local each_plan = { each = true, kinds = { "action_plan" } }
local priority_plans = { each = true, kinds = { "action_plan" }, priority = true }
local one_plan = { each = false, kinds = { "action_plan" } }

return {
  finds("every plan below", objective, { scope = each_plan }, "01/SAP/01 01/SAP/02 01/SAP/09"),
  finds("those with priority", objective, { scope = priority_plans }, "01/SAP/01 01/SAP/02"),
  finds("without the one that is excepted", objective, { scope = priority_plans, exceptions = { "Werkervaring" } },
    "01/SAP/02"),
  finds("without the plan that holds the excepted action", objective,
    { scope = priority_plans, exceptions = { "het speelplein" } }, "01/SAP/01"),
  finds("an exception that names nothing", objective, { scope = each_plan, exceptions = { "de rest" } }, "exception"),
  finds("nobody below", werk, { scope = each_plan }, "unclear_target"),
  finds("the plan itself", werk, { scope = one_plan }, "01/SAP/01"),
  finds("the plan that a code names", objective, { scope = one_plan, quote = "SAP/02 liep" }, "01/SAP/02"),
  finds("one plan less something", werk, { scope = one_plan, exceptions = { "x" } }, "exception"),
  finds("a claim that cannot be read", werk, { scope = one_plan, problem = "partial_scope" }, "partial_scope"),
}
