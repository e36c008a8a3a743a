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
    name = "an end date that passed while the work goes on is reported",
    report = report { action(1, "near_end", "2022-12-31") },
    expect = { { rule = "DS4", severity = "warning", node = "01/11/SAP/01/01" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "the day of the report itself has been reached",
    report = report { action(1, "halfway", "2023-12-31") },
    expect = { { rule = "DS4" } },
  },
  {
    name = "on its last day work may be nearing its end",
    report = report { action(1, "near_end", "2023-12-31") },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a day after the report has not",
    report = report { action(1, "near_end", "2024-01-01") },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "completed and stopped are closed",
    report = report { action(1, "completed", "2022-12-31"), action(2, "stopped", "2022-12-31") },
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "each action is an occurrence",
    report = report { action(1, "near_end", "2022-12-31"), action(2, "not_started", "2021-12-31") },
    expect = { { node = "01/11/SAP/01/01" }, { node = "01/11/SAP/01/02" } },
  },
  {
    name = "a passed end date without a status is not evaluable",
    report = report { action(1, nil, "2022-12-31") },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "work in progress without an end date is not evaluable",
    report = report { action(1, "started", nil) },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a report without a date cannot tell",
    report = report({ action(1, "near_end", "2022-12-31") }, { kind = "multi_year_plan", no_date = true }),
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
