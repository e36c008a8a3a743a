local namesakes = use("namesakes")

local function node(part, kind, code, implied)
  return { part = part, kind = kind, code = code, title = "Titel", implied = implied or false, aggregate = false }
end

local function count(...)
  local nodes = { ... }
  return #namesakes.of { nodes = function() return nodes end }
end

return {
  {
    name = "a code in two parts is one pair, whatever the kind",
    check = function()
      assert(count(node("note", "action_plan", "AP01"), node("evaluation", "indicator", "AP01")) == 1)
      assert(count(node("note", "action", "A1"), node("note", "action", "A1")) == 0)
      assert(count(node("note", "action", "A1", true), node("evaluation", "action", "A1")) == 0)
    end,
  },
  {
    name = "a plain number says nothing without its kind",
    check = function()
      assert(count(node("note", "objective", "1"), node("evaluation", "action", "1")) == 0)
      assert(count(node("note", "action", "1"), node("evaluation", "action", "1")) == 1)
    end,
  },
  {
    name = "only the nodes that are meant",
    check = function()
      local nodes = { node("note", "action", "A1"), node("evaluation", "action", "A1") }
      assert(#namesakes.of({ nodes = function() return nodes end }, function() return false end) == 0)
    end,
  },
}
