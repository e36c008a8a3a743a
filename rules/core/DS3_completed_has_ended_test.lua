local function action(number, status, last)
  return {
    kind = "action", code = "01/11/SAP/01/0" .. number, title = "Actie", status = status,
    start = last and "2020-01-01" or nil, ["end"] = last,
  }
end

local function report(actions, options)
  options = options or {}
  return {
    kind = options.kind or "annual_account", fiscal_year = 2023, as_of = not options.no_date and "2023-12-31" or nil,
    nodes = actions,
  }
end

return {
  {
    name = "completed with an end date two years on is reported",
    report = report { action(1, "completed", "2025-12-31") },
    expect = { { rule = "DS3", severity = "warning", node = "01/11/SAP/01/01" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "each action is an occurrence",
    report = report {
      action(1, "completed", "2025-12-31"), action(2, "completed", "2023-12-31"), action(3, "completed", "2024-01-01"),
    },
    expect = { { node = "01/11/SAP/01/01" }, { node = "01/11/SAP/01/03" } },
    outcomes = { evaluated = 3, failed = 2 },
  },
  {
    name = "completed on the very day of the report is silent",
    report = report { action(1, "completed", "2023-12-31") },
    expect = {},
  },
  {
    name = "work in progress may end later",
    report = report { action(1, "started", "2029-12-31"), action(2, "near_end", "2025-12-31") },
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "stopped before its end date is no contradiction",
    report = report { action(1, "stopped", "2025-12-31") },
    expect = {},
  },
  {
    name = "completed without an end date is not evaluable",
    report = report { action(1, "completed", nil) },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a later end date without a status is not evaluable",
    report = report { action(1, nil, "2025-12-31") },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a report without a date cannot tell",
    report = report({ action(1, "completed", "2025-12-31") }, { kind = "multi_year_plan", no_date = true }),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a node with neither status nor end date is not meant",
    report = report { action(1, nil, nil) },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 0, not_applicable = 1 },
  },
}
