local tables_alike = use("tables_alike")

local function node(part, measures, more)
  local columns = {}
  for i, measure in ipairs(measures) do columns[i] = { measure = measure } end
  more = more or {}
  return {
    part = part, kind = "action", aggregate = more.aggregate,
    tables = function() return { { columns = columns, figures = function() return {} end } } end,
    mentions = function() return more.mentions or {} end,
  }
end

local function report(nodes)
  return { nodes = function(_, kind) return kind == "action" and nodes or {} end }
end

return {
  {
    name = "tables of one part with the same measures are alike",
    check = function()
      local groups = tables_alike.read(report {
        node("body", { "plan", "plan" }), node("body", { "plan" }), node("note", { "plan" }),
        node("body", { "actual" }),
        node("body", { "plan" }, { aggregate = true }), node("body", {}),
      })
      assert(#groups == 3 and #groups[1].list == 2 and #groups[2].list == 1)
    end,
  },
  {
    name = "with kinds that are alike, what adds up others is too",
    check = function()
      local groups = tables_alike.read(report {
        node("body", { "plan" }), node("body", { "plan" }, { aggregate = true }),
      }, { "action_plan", "action" })
      assert(#groups == 1 and #groups[1].list == 2)
    end,
  },
  {
    name = "a habit is what four of five do, and at least three",
    check = function()
      assert(tables_alike.is_habit(4, 1) and not tables_alike.is_habit(4, 2) and not tables_alike.is_habit(2, 0))
    end,
  },
  {
    name = "a sign fills a table, a blank does not",
    check = function()
      local blank, left_out = { printed = true, absent = "blank" }, { printed = false, absent = "omitted" }
      assert(tables_alike.is_filled { blank, { printed = true, absent = "slash" } })
      assert(not tables_alike.is_filled { blank, left_out })
    end,
  },
  {
    name = "codes as they are printed",
    check = function()
      assert(tables_alike.codes_of(node("body", {}, { mentions = { { raw = "AC1" }, { raw = "AC2" } } })) == "AC1, AC2")
      assert(tables_alike.codes_of(node("body", {})) == nil)
    end,
  },
}
