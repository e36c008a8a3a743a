local plan_period = use("plan_period")

local function report(fiscal_year, from, to)
  local stated = { period_from = from, period_to = to }
  return {
    fiscal_year = fiscal_year,
    fields = function(_, name) return stated[name] and { { value = stated[name] } } or {} end,
  }
end

local function gives(name, subject, expected)
  return {
    name = name,
    check = function()
      local period = plan_period.of(subject)
      local got = period and (period.first .. "-" .. period.last) or "nothing"
      assert(got == expected, "got " .. got .. ", expected " .. expected)
    end,
  }
end

return {
  gives("the first year of a plan", report(2020), "2020-2025"),
  gives("the last year of a plan", report(2025), "2020-2025"),
  gives("the plan after", report(2026), "2026-2031"),
  gives("the plan before", report(2019), "2014-2019"),
  gives("years before the first plan", report(2013), "nothing"),
  gives("no fiscal year", report(nil), "nothing"),
  gives("what the report states goes before", report(2021, "2020-01-01", "2027-12-31"), "2020-2027"),
  gives("stated as years", report(nil, "2020", "2025"), "2020-2025"),
  gives("half a year is no plan", report(2021, "2021-01-01", "2021-06-30"), "2020-2025"),
  gives("half a statement is none", report(2021, "2020-01-01"), "2020-2025"),
}
