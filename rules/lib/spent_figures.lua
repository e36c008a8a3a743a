-- What the table of a node states as spent in a year, and how exact amounts of a text are beside it.
local spent_figures = {}

---The printed expenditure of a year in the one table that has it.
---@param node toets.Node
---@param year integer
---@return toets.Figure[]? figures, string? reason "no_expenditure" or "several_tables"
function spent_figures.of(node, year)
  local chosen
  for _, tbl in ipairs(node:tables()) do
    for _, measure in ipairs { "actual", "booked" } do
      local figures = tbl:figures { row = "expenditure", measure = measure, year = year }
      if #figures > 0 then
        if chosen then return nil, "several_tables" end
        chosen = figures
        break
      end
    end
  end
  return chosen, not chosen and "no_expenditure" or nil
end

---Half a euro for each amount that is printed without cents.
---@param amounts Number[]
---@return string
function spent_figures.tolerance(amounts)
  local slack = decimal("0")
  for _, number in ipairs(amounts) do
    if number.value.decimals == 0 then slack = slack + decimal("0.5") end
  end
  return slack.text
end

return spent_figures
