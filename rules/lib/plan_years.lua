-- The years that the tables of a report state plans for.
local plan_years = {}

---@class PlanYears
---@field first integer
---@field last integer

---@param nodes toets.Node[]
---@return PlanYears?
function plan_years.of(nodes)
  local first, last
  for _, node in ipairs(nodes) do
    for _, tbl in ipairs(node:tables()) do
      for _, column in ipairs(tbl.columns) do
        local year = column.measure == "plan" and column.year
        if year then first, last = math.min(first or year, year), math.max(last or year, year) end
      end
    end
  end
  return first and { first = first, last = last }
end

---The same of a heading: of its own tables and those of all that stands below it.
---@param node toets.Node
---@return PlanYears?
function plan_years.below(node)
  local nodes = {}
  local function add(one)
    nodes[#nodes + 1] = one
    for _, child in ipairs(one:children()) do add(child) end
  end
  add(node)
  return plan_years.of(nodes)
end

return plan_years
