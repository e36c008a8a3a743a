local function report(rows)
  return {
    kind = "policy_evaluation", fiscal_year = 2023,
    nodes = {
      {
        kind = "action", code = "A0101", columns = { "actual 2022", "actual 2023" }, rows = rows,
        omitted_row = "unknown",
      },
    },
  }
end

local function plan(kind, ...)
  return {
    kind = kind,
    nodes = {
      { kind = "action", code = "A0101", columns = { "plan 2026", "plan 2027" }, rows = { { false, "value", ... } } },
    },
  }
end

return {
  {
    name = "a negative receipt is reported",
    report = report { { "operating", "receipts", "10", "-4" } },
    expect = { { rule = "PL4", severity = "warning", node = "A0101" } },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "a difference may be negative",
    report = {
      kind = "annual_account", fiscal_year = 2023,
      nodes = {
        {
          -- No word stands before the space: the column has no measure.
          kind = "action", code = "A0101", columns = { "actual 2023", "budget 2023", " Verschil" },
          rows = { { "operating", "receipts", "10", "14", "-4" } }, omitted_row = "unknown",
        },
      },
    },
    expect = {},
    outcomes = { evaluated = 2, failed = 0, not_applicable = 1 },
  },
  {
    name = "a negative expenditure too",
    report = report { { "investment", "expenditure", "-10", "4" } },
    expect = { { node = "A0101" } },
  },
  {
    name = "a balance may be negative, a receipt zero",
    report = report { { "operating", "receipts", "0", "4" }, { "operating", "balance", "-10", "-4" } },
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "a receipt is negative in whatever column it stands",
    report = report { { "operating", "receipts", { value = "-4", assigned = "no" } } },
    expect = { { node = "A0101" } },
  },
  {
    name = "an expenditure of which the column is not known is left open, and a blank",
    report = report { { "operating", "expenditure", { value = "-4", assigned = "no" }, false } },
    expect = {},
    outcomes = { failed = 0, not_evaluable = 2 },
  },
  {
    name = "an estimate of a plan is not negative",
    report = plan("social_plan", "-10", "4"),
    expect = { { rule = "PL4", node = "A0101" } },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "what a plan leaves blank is not looked at",
    report = plan("social_plan", "10", false),
    expect = {},
    outcomes = { evaluated = 1, failed = 0, not_applicable = 1 },
  },
  {
    name = "a result or a reserve may be negative",
    report = plan("policy_evaluation", "-10", "4"),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 2 },
  },
}
