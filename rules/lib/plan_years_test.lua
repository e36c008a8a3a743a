local plan_years = use("plan_years")

local function node(columns, children)
  return {
    tables = function() return columns and { { columns = columns } } or {} end,
    children = function() return children or {} end,
  }
end

local function plan(year) return { measure = "plan", year = year } end

return {
  {
    name = "the first and last year of plans; an account and a column without a year are none",
    check = function()
      local account = { measure = "actual", year = 2020 }
      local years = plan_years.of { node { plan(2026), account, plan() }, node { plan(2028) } }
      assert(years.first == 2026 and years.last == 2028)
    end,
  },
  {
    name = "those of all that stands below a heading",
    check = function()
      local years = plan_years.below(node(nil, { node(nil, { node { plan(2027) } }) }))
      assert(years.first == 2027 and years.last == 2027)
    end,
  },
  { name = "none", check = function() assert(plan_years.of { node() } == nil) end },
}
