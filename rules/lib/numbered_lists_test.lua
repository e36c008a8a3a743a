local numbered_lists = use("numbered_lists")

---Each pair of an action and another list as "code of the action-code of the other".
local function finds(name, nodes, expected)
  return {
    name = name,
    check = function()
      local report = { nodes = function() return nodes end }
      local got = {}
      for i, pair in ipairs(numbered_lists.of(report)) do got[i] = pair.main.code .. "-" .. pair.other.code end
      assert(table.concat(got, " ") == expected, "got " .. table.concat(got, " "))
    end,
  }
end

local function node(kind, part, code, title, line)
  return { kind = kind, part = part, code = code, title = title, parent = line and { line = line } }
end

local sport, culture = node("action", "slide", "1", "Naar sport"), node("action", "slide", "2", "Naar cultuur")
local work = node("action", "slide", "3", "Naar werk")

return {
  finds("a list in another order",
    { node("indicator", "slide", "1", "Cultuur", 3), node("indicator", "slide", "2", "Sport", 3), sport, culture },
    "2-1 1-2"),
  finds("a list before and one behind", {
    node("action", "contents", "1", "Sport", 3), node("action", "contents", "2", "Cultuur", 3), sport, culture,
    node("indicator", "slide", "1", "Sport", 9), node("indicator", "slide", "2", "Cultuur", 9),
  }, "1-1 2-2 1-1 2-2"),
  finds("a list of which most is something else", {
    node("indicator", "slide", "1", "Sport", 3), node("indicator", "slide", "2", "Cultuur", 3),
    node("indicator", "slide", "3", "Wonen", 3), node("indicator", "slide", "4", "Taal", 3),
    node("indicator", "slide", "5", "Zorg", 3), sport, culture, work,
  }, ""),
  finds("codes that are no plain numbers",
    { node("action", "contents", "A1", "Sport", 3), node("action", "contents", "A2", "Cultuur", 3), sport, culture },
    ""),
  finds("goals are no actions",
    { node("objective", "slide", "1", "Sport", 3), node("objective", "slide", "2", "Cultuur", 3), sport, culture }, ""),
  finds("no list of actions but the contents",
    { node("action", "contents", "1", "Sport", 3), node("action", "contents", "2", "Cultuur", 3) }, ""),
}
