local function report(raw, value, printed)
  return {
    kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31",
    nodes = {
      {
        kind = "action", code = "01/11/SAP/02/01", title = "Actie",
        texts = { state = "De kostprijs was " .. raw .. "." },
        mentions = { { text = "state", kind = "amount", raw = raw, value = value, unit = "EUR" } },
        columns = { "actual 2023", "budget 2023" },
        rows = printed or { { "investment", "expenditure", "86415.25", "90000.00" } },
      },
    },
  }
end

local function silent(name, raw, value, outcomes)
  return { name = name, report = report(raw, value), expect = {}, outcomes = outcomes }
end

local hit = { rule = "TN25", severity = "warning", node = "01/11/SAP/02/01" }
local none = { evaluated = 0, not_applicable = 1 }

return {
  {
    name = "two digits have changed places", report = report("86.514,25", "86514.25"), expect = { hit },
    outcomes = { evaluated = 1, failed = 1 },
  },
  { name = "one digit is another", report = report("86.445,25", "86445.25"), expect = { hit } },
  {
    name = "the table of the plan where the action has none",
    report = {
      kind = "half_year_report", fiscal_year = 2023, as_of = "2023-06-30",
      nodes = {
        {
          kind = "action_plan", code = "01/11/SAP/02", title = "Plan", columns = { "booked 2023", "budget 2023" },
          rows = { { "investment", "expenditure", "86415.25", "90000.00" } },
          children = {
            {
              kind = "action", code = "01/11/SAP/02/01", title = "Actie", texts = { state = "Het kostte 36.415,25." },
              mentions = { { text = "state", kind = "amount", raw = "36.415,25", value = "36415.25", unit = "EUR" } },
            },
          },
        },
      },
    },
    expect = { hit },
  },
  {
    name = "the table that another part of the report has",
    report = {
      kind = "policy_evaluation", fiscal_year = 2023, as_of = "2023-12-31",
      nodes = {
        {
          kind = "action", part = "note", code = "A0101", title = "Actie", columns = { "actual 2023", "plan 2023" },
          rows = { { "operating", "expenditure", "171020.75", "160000.00" } },
        },
        {
          kind = "action", part = "evaluation", code = "A0101", title = "Actie",
          texts = { evaluation = "De dienst kostte 171.080,75." },
          mentions = {
            { text = "evaluation", kind = "amount", raw = "171.080,75", value = "171080.75", unit = "EUR" },
          },
        },
      },
    },
    expect = { { rule = "TN25", node = "A0101" } },
  },
  silent("the amount of the table", "86.415,25", "86415.25", { evaluated = 1, failed = 0 }),
  silent("another amount", "86.541,52", "86541.52", { evaluated = 1, failed = 0 }),
  silent("an amount of another size", "8.641,52", "8641.52", { evaluated = 1, failed = 0 }),
  silent("round amounts are chosen alike", "95.000", "95000", none),
  {
    name = "an amount that another place of the table prints",
    report = report("86.514,25", "86514.25", {
      { "operating", "expenditure", "86514.25", "90000.00" }, { "investment", "expenditure", "86415.25", "90000.00" },
    }),
    expect = {},
  },
}
