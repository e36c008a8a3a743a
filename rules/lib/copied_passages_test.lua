local copied_passages = use("copied_passages")

local told = "De stad bouwt samen met de scholen aan een nieuw aanbod voor kinderen en jongeren in de wijk."

local function node(line, kind, value, more)
  local made = { line = line, kind = kind, part = "body", code = kind .. line }
  for name, field in pairs(more or {}) do made[name] = field end
  local text = { name = "description", value = value, empty = false, node = made }
  made.texts = function() return { text } end
  return made
end

local function copies(...)
  local nodes = { ... }
  return copied_passages.find { nodes = function() return nodes end }
end

return {
  {
    name = "one description at two actions",
    check = function()
      local found = copies(node(1, "action", told), node(2, "action", told))
      assert(#found == 1 and found[1].copy.text.node.line == 2)
    end,
  },
  {
    name = "other words, other capitals and marks",
    check = function()
      assert(#copies(node(1, "action", told), node(2, "action", told .. " Ook in de buurt van de stad.")) == 0)
      assert(#copies(node(1, "action", told), node(2, "action", told:sub(1, -2))) == 1)
    end,
  },
  {
    name = "indicators share a definition; short texts are not compared",
    check = function()
      assert(#copies(node(1, "indicator", told), node(2, "indicator", told)) == 0)
      assert(copies(node(1, "action", "Lessen."), node(2, "action", "Lessen.")) == nil)
    end,
  },
}
