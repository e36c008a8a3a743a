local completeness = use("completeness")

---A node with texts (false: no block, "": an empty block), fields and tables.
local function node(options)
  local self = { aggregate = options.aggregate, implied = options.implied, part = options.part or "body" }
  function self.texts(_, name)
    local value = options[name]
    if not value then return {} end
    return { { value = value, empty = value == "" } }
  end
  function self.fields(_, name)
    return options[name] and { { raw = options[name] } } or {}
  end
  function self.tables() return options.tables or {} end
  return self
end

local function many(count, options, others)
  local nodes = {}
  for i = 1, count do nodes[i] = node(options) end
  for _, other in ipairs(others) do nodes[#nodes + 1] = node(other) end
  return nodes
end

local time = { { name = "time", is = "text" } }

local function missing(name, nodes, parts, expected, expect_judged)
  return {
    name = name,
    check = function()
      local found, judged = completeness.missing(nodes, parts)
      assert(#found == expected, "got " .. #found .. ", expected " .. expected)
      assert(judged == (expect_judged ~= false))
    end,
  }
end

return {
  missing("an empty block among filled ones", many(2, { time = "Op schema" }, { { time = "" } }), time, 1),
  missing("a mark says nothing", many(2, { time = "Op schema" }, { { time = "/" } }), time, 1),
  missing("a word does", many(2, { time = "Op schema" }, { { time = "nvt" } }), time, 0),
  missing("no block where nearly all have one", many(3, { time = "Op schema" }, { {} }), time, 1),
  missing("a third without a block is no slip", many(2, { time = "Op schema" }, { {} }), time, 0),
  missing("more empty than filled is a matter of the export",
    many(2, { time = "Ja" }, { { time = "" }, { time = "" }, { time = "" } }), time, 0),
  missing("a block that is empty everywhere says nothing", many(4, { time = "" }, {}), time, 0, false),
  missing("one node shows no habit", many(1, { time = "Op schema" }, {}), time, 0, false),
  missing("a field among fields", many(3, { status = "2" }, { {} }), { { name = "status", is = "field" } }, 1),
  missing("a table among tables", many(3, { tables = { {} } }, { {} }), { { name = "figures", is = "figures" } }, 1),
  {
    name = "the place is the empty block, or else the node",
    check = function()
      local nodes = many(4, { time = "Op schema", status = "2" }, { { time = "" } })
      local found = completeness.missing(nodes, { time[1], { name = "status", is = "field" } })
      assert(found[1].at.empty and found[1].filled == 4 and found[1].count == 5)
      assert(found[2].at == nodes[5] and found[2].part == "status")
    end,
  },
  {
    name = "those that have it are counted over the parts of the report in which one lacks it",
    check = function()
      local nodes = {}
      for _, part in ipairs { "body", "note", "evaluation" } do
        local last = part == "evaluation" and "Ja" or ""
        for i = 1, 3 do nodes[#nodes + 1] = node { part = part, time = i == 3 and last or "Ja" } end
      end
      local lacks = completeness.lacks({ nodes = function() return nodes end }, "action", time)
      assert(#lacks == 2 and lacks[1].others == 4 and lacks[2].others == 4 and lacks[1].filled == 2)
    end,
  },
  {
    name = "groups hold what is shown, by part",
    check = function()
      local nodes = {
        node { part = "contents" }, node {}, node { implied = true }, node { aggregate = true }, node { part = "note" },
        node {},
      }
      local groups = completeness.groups({ nodes = function() return nodes end }, "action")
      assert(#groups == 2 and #groups[1] == 2 and #groups[2] == 1)
    end,
  },
}
