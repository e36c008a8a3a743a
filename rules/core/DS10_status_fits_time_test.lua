local function action(status, first, last)
  return {
    kind = "action", code = "01/11/SAP/01/01", title = "Actie", status = status, start = first, ["end"] = last,
  }
end

local function report(node, as_of)
  return { kind = "annual_account", fiscal_year = 2023, as_of = as_of or "2023-12-31", nodes = { node } }
end

local function case(name, node, outcomes, ...)
  return { name = name, report = report(node), expect = { ... }, outcomes = outcomes }
end

local held, failed, missing = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 },
  { evaluated = 0, not_evaluable = 1 }
local hit = { rule = "DS10", severity = "warning", node = "01/11/SAP/01/01" }

return {
  case("halfway after one of nineteen months", action("halfway", "2023-12-01", "2025-06-30"), failed, hit),
  case("halfway after a quarter of the time", action("halfway", "2022-07-01", "2028-06-30"), held),
  case("halfway after four of five years", action("halfway", "2020-01-01", "2024-12-31"), held),
  case("halfway in the last weeks", action("halfway", "2020-01-01", "2024-01-31"), failed, hit),
  case("nearing the end after a year of six", action("near_end", "2023-01-01", "2028-12-31"), failed, hit),
  case("nearing the end after two thirds", action("near_end", "2020-01-01", "2025-12-31"), held),
  case("started in the first year", action("started", "2023-01-01", "2029-12-31"), held),
  case("nearing the end on its first day", action("near_end", "2023-12-31", "2024-06-30"), failed, hit),
  case("nearing the end before its start date is for another rule", action("near_end", "2024-03-01", "2024-06-30"),
    { evaluated = 0, not_applicable = 1 }),
  case("only started in the last weeks", action("started", "2020-01-01", "2024-01-31"), failed, hit),
  case("only started after two thirds", action("started", "2020-01-01", "2025-12-31"), failed, hit),
  case("started when half of the time has gone", action("started", "2020-01-01", "2027-12-31"), held),
  case("an end date that has been reached is for another rule", action("halfway", "2020-01-01", "2023-12-31"),
    { evaluated = 0, not_applicable = 1 }),
  case("dates in the wrong order are for another rule", action("halfway", "2025-06-30", "2024-06-30"),
    { evaluated = 0, not_applicable = 1 }),
  case("completed, stopped and not begun are for other rules", action("completed", "2023-12-01", "2025-06-30"),
    { evaluated = 0 }),
  case("work that goes on for ever has no middle", action("continuous", "2023-12-01", "2025-06-30"), { evaluated = 0 }),
  case("no start date", action("halfway", nil, "2025-06-30"), missing),
  case("no end date", action("halfway", "2023-12-01", nil), missing),
  {
    name = "a report without a date cannot tell",
    report = { kind = "multi_year_plan", nodes = { action("halfway", "2023-12-01", "2025-06-30") } },
    expect = {},
    outcomes = missing,
  },
}
