-- The multi-year plan that a report belongs to.
--
-- The decree on local government (Decreet over het lokaal bestuur, 22 December 2017) and circular KB/ABB 2019/4:
-- a multi-year plan starts in the second year after the local elections and runs to the end of the year after
-- the next ones. Elections are held every six years (2012, 2018, 2024), so that plans run 2014-2019, 2020-2025,
-- 2026-2031.
local plan_period = {}

local first_plan, years = 2014, 6
local leading_year = re.compile([[^(\d{4})\b]])

local function stated_year(report, name)
  for _, field in ipairs(report:fields(name)) do
    local _, _, year = leading_year:find(field.value or "")
    if year then return tonumber(year) end
  end
  return nil
end

---@class PlanPeriod
---@field first integer year
---@field last integer year

---The period that the report states, or else the one that the law gives for its fiscal year. Nil when neither
---is known: plans before 2014 followed other rules.
---@param report toets.Report
---@return PlanPeriod?
function plan_period.of(report)
  local first, last = stated_year(report, "period_from"), stated_year(report, "period_to")
  -- A period within one year is what the report covers, not a plan.
  if first and last and last > first then return { first = first, last = last } end
  local year = report.fiscal_year
  if not year or year < first_plan then return nil end
  first = year - (year - first_plan) % years
  return { first = first, last = first + years - 1 }
end

return plan_period
