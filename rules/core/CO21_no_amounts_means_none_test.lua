local columns = { "actual 2023", "plan 2023" }

local function action(fields)
  fields.kind, fields.code, fields.title, fields.part = "action", fields.code or "A0101", "Noodwoningen", "note"
  fields.columns = fields.rows and columns or nil
  return fields
end

local function report(plan, actions)
  return {
    kind = "policy_evaluation", fiscal_year = 2023, as_of = "2023-12-31",
    nodes = {
      {
        kind = "action_plan", part = "note", code = "AP01", title = "Wonen", columns = plan.rows and columns or nil,
        rows = plan.rows, texts = plan.texts, children = actions,
      },
    },
  }
end

local none = { money = "Geen financiële gegevens" }
local spent = { { "operating", "expenditure", "92570", "93500" } }

return {
  {
    name = "amounts below the remark are reported",
    report = report({ rows = spent }, { action { texts = none, rows = spent } }),
    expect = { { rule = "CO21", severity = "error", node = "A0101" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a plan without amounts above an action with amounts is reported",
    report = report({ texts = none }, { action { texts = none }, action { code = "A0102", rows = spent } }),
    expect = { { rule = "CO21", node = "AP01" } },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "a plan of which no action has amounts may say so",
    report = report({ texts = none }, { action { texts = none }, action { code = "A0102" } }),
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "a table of zeros agrees with it",
    report = report({ texts = none }, { action { texts = none, rows = { { "operating", "expenditure", "0", "0" } } } }),
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "one action without amounts says nothing of its plan",
    report = report({ rows = spent }, { action { texts = none }, action { code = "A0102", rows = spent } }),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "what an indicator measured is no amount",
    report = report({ texts = none }, {
      {
        kind = "indicator", part = "note", title = "Gezinnen", columns = { "measured 2023" },
        rows = { { false, "value", "80" } },
      },
    }),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
}
