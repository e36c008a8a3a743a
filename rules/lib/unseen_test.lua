local unseen = use("unseen")

-- Each node is { kind, code, part, parent, text or true for a table, line of the table }, in reading order.
local function made(list)
  local nodes, report = {}, {}
  function report.nodes(_, kind)
    local found = {}
    for _, node in ipairs(nodes) do
      if not kind or node.kind == kind then found[#found + 1] = node end
    end
    return found
  end
  for line, given in ipairs(list) do
    local has_table, text = given[5] == true, type(given[5]) == "string" and given[5]
    nodes[line] = {
      report = report, line = line, kind = given[1], code = given[2], part = given[3], parent = nodes[given[4] or 0],
      tables = function()
        local tbl = { line = given[6] or line, node = nodes[line] }
        function tbl.figures() return { { row = "receipts" } } end
        return has_table and { tbl } or {}
      end,
      children = function()
        local found = {}
        for _, node in ipairs(nodes) do
          if node.parent == nodes[line] then found[#found + 1] = node end
        end
        return found
      end,
      texts = function() return text and { { line = line, value = text, empty = false } } or {} end,
    }
  end
  return nodes
end

-- `use` gives one instance, which looks at one report; so each case has a number in one list of nodes.
local long = "Een zin die lang genoeg is om er een te zijn, en die dan plots en zonder punt ophoudt in het"
local nodes = made {
  { "action", "A0102", "synthesis", nil, true },
  { "action", "A0501", "synthesis", nil, true },
  { "strategic_goal", "SD1", "note" },
  { "policy_objective", "OD1", "note", 3 },
  { "action_plan", "AP01", "note", 4 },
  { "action", "A0101", "note", 5 },
  { "action", "A0199", "evaluation", 5 },
  { "action_plan", "AP02", "note", 4 },
  { "action", "A0201", "note", 8, true },
  { "action", "A0299", "evaluation", 8 },
  { "policy_objective", "OD3", "note", 3 },
  { "action_plan", "AP03", "note", 11 },
  { "action", "A0301", "note", 12, true },
  { "policy_objective", "OD2", "note", 3 },
  { "action_plan", "AP04", "note", 14 },
  { "action", "A0401", "note", 15, long },
  { "action", "A3001", "synthesis", nil, true, 2 },
}

local function is_below(name, at, expected)
  return {
    name = name,
    check = function() assert(unseen.is_below(nodes[at]) == expected) end,
  }
end

return {
  is_below("an action that the synthesis alone has is missing from its plan", 5, true),
  is_below("and from the objective above", 4, true),
  is_below("a code in prose alone is none", 8, false),
  is_below("a plan that is not there was to come below the last objective", 14, true),
  is_below("the last plan breaks off", 15, true),
  is_below("a goal whose parts do not continue its code has no action by its digits alone", 11, false),
  is_below("the goal above all", 3, true),
}
