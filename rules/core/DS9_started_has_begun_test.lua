local function action(number, status, first)
  return {
    kind = "action", code = "01/11/SAP/01/0" .. number, title = "Actie", status = status,
    start = first, ["end"] = first and "2025-12-31" or nil,
  }
end

local function report(actions, options)
  options = options or {}
  return {
    kind = options.kind or "half_year_report", fiscal_year = 2021, as_of = not options.no_date and "2021-06-30" or nil,
    nodes = actions,
  }
end

return {
  {
    name = "a start date that passed while nothing began is reported",
    report = report { action(1, "not_started", "2020-01-01") },
    expect = { { rule = "DS9", severity = "warning", node = "01/11/SAP/01/01" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "the day before the report has passed, the day itself has not",
    report = report { action(1, "not_started", "2021-06-29"), action(2, "not_started", "2021-06-30") },
    expect = { { node = "01/11/SAP/01/01" } },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "a start in the future is no matter",
    report = report { action(1, "not_started", "2022-01-01") },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "every other status has begun, was stopped or is done",
    report = report {
      action(1, "started", "2020-01-01"), action(2, "halfway", "2020-01-01"), action(3, "near_end", "2020-01-01"),
      action(4, "completed", "2020-01-01"), action(5, "stopped", "2020-01-01"), action(6, "continuous", "2020-01-01"),
    },
    expect = {},
    outcomes = { evaluated = 6, failed = 0 },
  },
  {
    name = "each action is an occurrence",
    report = report { action(1, "not_started", "2020-01-01"), action(2, "not_started", "2021-01-01") },
    expect = { { node = "01/11/SAP/01/01" }, { node = "01/11/SAP/01/02" } },
  },
  {
    name = "a passed start date without a status is not evaluable",
    report = report { action(1, nil, "2020-01-01") },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "not begun without a start date is not evaluable",
    report = report { action(1, "not_started", nil) },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a report without a date cannot tell",
    report = report({ action(1, "not_started", "2020-01-01") }, { kind = "multi_year_plan", no_date = true }),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a node with neither status nor start date is not meant",
    report = report { action(1, nil, nil) },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
