local result_tables = use("result_tables")

local function action(title, result, target)
  local mentions = {
    { label = "Behaalde KPI", value = result }, { label = "KPI", value = target },
  }
  return {
    kind = "action", part = "slide", title = title, mentions = function() return mentions end,
    tables = function() return {} end,
  }
end

---An overview with a table: the labels of its columns, and rows { label, numbers }.
local function report(labels, rows)
  local figures = {}
  for _, row in ipairs(rows) do
    for i = 2, #row do
      figures[#figures + 1] = { label = row[1], value = row[i] or nil, column = { label = labels[i - 1] } }
    end
  end
  local tbl = { figures = function() return figures end }
  local actions = { action("Taalbad", 133, 120), action("Oudercoach", 41, 45), action("Wijkfeesten", 8, 8) }
  local nodes = { { kind = "item", tables = function() return { tbl } end }, actions[1], actions[2], actions[3] }
  return { nodes = function(_, kind) return kind == "action" and actions or nodes end }
end

local function case(name, made, expected)
  return {
    name = name,
    check = function()
      local told = {}
      for i, listed in ipairs(result_tables.of(made)) do
        told[i] = listed.title .. " " .. listed.listed.value .. " " .. listed.own.value
      end
      local found = table.concat(told, "; ")
      assert(found == expected, found)
    end,
  }
end

return {
  case("targets and results of actions",
    report({ "KPI", "Resultaat" }, { { "Taalbad", 120, 123 }, { "Oudercoach", 54, 41 } }),
    "Taalbad 120 120; Taalbad 123 133; Oudercoach 54 45; Oudercoach 41 41"),
  case("columns of something else", report({ "Budget", "Besteed" }, { { "Taalbad", 120, 123 } }), ""),
  case("rows of something else", report({ "KPI", "Resultaat" }, { { "Halle", 120, 123 } }), ""),
  case("a number that is not there", report({ "KPI" }, { { "Taalbad", false }, { "Oudercoach", 45 } }),
    "Oudercoach 45 45"),
}
