local shown_parts = use("shown_parts")

local function node(kind, children)
  return {
    kind = kind, part = "note",
    children = function(_, wanted)
      local found = {}
      for _, child in ipairs(children or {}) do
        if child.kind == wanted then found[#found + 1] = child end
      end
      return found
    end,
  }
end

return {
  {
    name = "the parts are the highest kind below",
    check = function()
      local goal = node("strategic_goal", { node("action"), node("policy_objective") })
      assert(shown_parts.kind(goal) == "policy_objective")
      assert(shown_parts.kind(node("policy_objective", { node("indicator"), node("action") })) == "action")
    end,
  },
  {
    name = "another part of the report has no say",
    check = function()
      local elsewhere = node("action")
      elsewhere.part = "evaluation"
      assert(shown_parts.kind(node("action_plan", { elsewhere })) == nil)
    end,
  },
}
