---Plans that each have a description and say how the money is doing, but for what `change` does to the last one.
local function report(count, change)
  local plans = {}
  for i = 1, count do
    plans[i] = {
      kind = "action_plan", code = "AP0" .. i, title = "Plan " .. i,
      texts = { description = "Waarvoor het dient.", money = "Binnen het budget." },
    }
  end
  if change then change(plans[count]) end
  return { kind = "annual_account", fiscal_year = 2023, nodes = plans }
end

local function lacks(name, change)
  return {
    name = name, report = report(4, change), expect = { { rule = "CO20", severity = "note", node = "AP04" } },
    outcomes = { evaluated = 1, failed = 1 },
  }
end

return {
  lacks("a description that is not there", function(plan) plan.texts.description = nil end),
  lacks("an explanation of the money that is empty", function(plan) plan.texts.money = "" end),
  {
    name = "all plans are complete", report = report(4), expect = {}, outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "what half of them have is no habit", report = report(2, function(plan) plan.texts.money = nil end),
    expect = {}, outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "one plan alone shows no habit", report = report(1, function(plan) plan.texts.money = nil end),
    expect = {}, outcomes = { not_evaluable = 1 },
  },
  {
    name = "a report without plans",
    report = { kind = "annual_account", nodes = { { kind = "action", code = "A1", title = "Actie" } } },
    expect = {}, outcomes = { not_applicable = 1 },
  },
}
