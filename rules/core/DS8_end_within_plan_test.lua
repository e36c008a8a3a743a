local function report(last, options)
  options = options or {}
  return {
    kind = options.kind or "annual_account", fiscal_year = options.year, fields = options.fields,
    nodes = {
      {
        kind = "action", code = "01/11/SAP/01/07", title = "Actie", start = last and "2020-01-01" or nil,
        ["end"] = last, mentions = options.mentions,
      },
    },
  }
end

local held, failed = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }

---A plan without dates, of which the description aims at a day.
local function aim(name, raw, value, expect)
  return {
    name = name, outcomes = expect and failed or held,
    report = {
      kind = "annual_account", fiscal_year = 2023,
      nodes = {
        {
          kind = "action_plan", code = "01/11/SAP/01", title = "Plan",
          texts = { description = "Vanaf 2020 is er begeleiding. Het aantal halveert tegen " .. raw .. "." },
          mentions = {
            { text = "description", kind = "year", raw = "2020" },
            { text = "description", kind = #raw == 4 and "year" or "date", raw = raw, value = value },
          },
        },
      },
    },
    expect = expect or {},
  }
end

return {
  aim("a description that aims at a day after the plan", "31/12/2026", "2026-12-31",
    { { rule = "DS8", severity = "note", node = "01/11/SAP/01" } }),
  aim("a description that aims at a year after the plan", "2040", nil, { { rule = "DS8", severity = "note" } }),
  aim("a description that aims at a day from before the plan", "31/12/2015", "2015-12-31",
    { { rule = "DS8", severity = "warning" } }),
  aim("by the first year after the plan may be before it", "2026"),
  aim("a description that aims at the last day of the plan", "31/12/2025", "2025-12-31"),
  {
    name = "an end date in a following plan is noted",
    report = report("2029-12-31", { year = 2023 }),
    expect = { { rule = "DS8", severity = "note", node = "01/11/SAP/01/07" } },
    outcomes = failed,
  },
  {
    name = "the last day of the plan is within it",
    report = report("2025-12-31", { year = 2023 }),
    expect = {},
    outcomes = held,
  },
  {
    name = "the same date is outside the plan before",
    report = report("2025-12-31", { year = 2019 }),
    expect = { { rule = "DS8" } },
    outcomes = failed,
  },
  {
    name = "an end date before the plan began is noted too",
    report = report("2019-12-31", { year = 2020 }),
    expect = { { rule = "DS8" } },
    outcomes = failed,
  },
  {
    name = "the period that the report states goes before that of the law",
    report = report("2026-12-31", {
      year = 2023, fields = { { name = "period_from", value = "2020" }, { name = "period_to", value = "2026" } },
    }),
    expect = {},
    outcomes = held,
  },
  {
    name = "no period and no fiscal year",
    report = report("2025-12-31", { kind = "social_plan" }),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a date that does not exist cannot be placed",
    report = report(nil, {
      year = 2023, mentions = { { field = "end", raw = "31/09/2023", invalid = "no such day" } },
    }),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a node without an end date is not meant",
    report = report(nil, { year = 2023 }),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
