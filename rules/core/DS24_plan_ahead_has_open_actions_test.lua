local function action(number, last, status)
  return {
    kind = "action", code = "A1/0" .. number, title = "Actie", start = "2020-01-01", ["end"] = last, status = status,
  }
end

local function case(name, outcomes, plan, expected)
  plan.kind, plan.code, plan.title = "action_plan", "A1", "Buurten"
  return {
    name = name, outcomes = outcomes, expect = expected or {},
    report = { kind = "annual_account", fiscal_year = 2023, as_of = plan.as_of or "2023-12-31", nodes = { plan } },
  }
end

local function aims(raw, ...)
  return {
    texts = { description = "Elke buurt heeft een ontmoetingsplek tegen " .. raw .. "." }, children = { ... },
    mentions = { { text = "description", kind = "year", raw = raw } },
  }
end

local holds, fails, silent = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }, { not_applicable = 1 }
local hit = { { rule = "DS24", severity = "note", node = "A1" } }

return {
  case("a plan that aims at a later year, with one action that is completed", fails,
    aims("2026", action(1, "2021-12-31", "completed")), hit),
  case("a plan that ends later, with actions that ended", fails, {
    ["end"] = "2025-12-31", children = { action(1, "2021-12-31", "stopped"), action(2, "2022-12-31", "completed") },
  }, hit),
  case("one of its actions runs", holds, aims("2026", action(1, "2021-12-31", "completed"),
    action(2, "2025-12-31", "started"))),
  case("an action that is past its end is not closed", holds, aims("2026", action(1, "2021-12-31", "started"))),
  case("an action without a status has ended", fails, aims("2026", action(1, "2021-12-31")), hit),
  case("completed with an end that is to come", holds, aims("2026", action(1, "2025-12-31", "completed"))),
  case("an action without an end date", holds, aims("2026", action(1, nil, "completed"))),
  case("an action in the annex that the plan does not show", holds, {
    ["end"] = "2025-12-31", children = {
      action(1, "2021-12-31", "completed"),
      { kind = "action", part = "note", code = "A1/02", title = "Actie", columns = { "actual 2023" },
        rows = { { "operating", "expenditure", "5.00" } } },
    },
  }),
  case("the aim lies behind", silent, aims("2022", action(1, "2021-12-31", "completed"))),
  case("a plan without actions", silent, aims("2026")),
  {
    name = "a report without a date cannot tell", expect = {}, outcomes = { not_evaluable = 1 },
    report = {
      kind = "multi_year_plan",
      nodes = { { kind = "action_plan", code = "A1", title = "Buurten", children = { action(1, "2021-12-31") } } },
    },
  },
}
