local columns = { "actual 2022", "actual 2023" }

local function node(kind, code, rows, children, more)
  local made = {
    kind = kind, part = "note", code = code, columns = rows and columns or nil, rows = rows,
    omitted_row = rows and "unknown" or nil, children = children,
  }
  for name, value in pairs(more or {}) do made[name] = value end
  return made
end

local function amounts(receipts_2022, receipts_2023, expenditure_2022, expenditure_2023)
  return {
    { "operating", "receipts", receipts_2022, receipts_2023 },
    { "operating", "expenditure", expenditure_2022, expenditure_2023 },
  }
end

local function objective(rows, plans, more)
  return node("policy_objective", "OD1", rows, plans, more)
end

local function plan(number, rows, more)
  return node("action_plan", "AP0" .. number, rows, nil, more)
end

local function report(goals, kind)
  return { kind = kind or "policy_evaluation", fiscal_year = 2023, nodes = goals }
end

return {
  {
    name = "an objective that differs from its plans in one place is reported",
    report = report {
      objective(amounts("30", "50", "3", "9"), {
        plan(1, amounts("10", "20", "1", "2")), plan(2, amounts("20", "30", "2", "3")),
      }),
    },
    expect = {
      {
        rule = "PC4", severity = "error", node = "OD1", section = "operating", row = "expenditure", measure = "actual",
        year = 2023, expected = "5", actual = "9", delta = "4",
      },
    },
    outcomes = { evaluated = 4, failed = 1 },
  },
  {
    name = "a difference that rounding allows is silent",
    report = report {
      objective(amounts("31", "50", "3", "5"), {
        plan(1, amounts("10", "20", "1", "2")), plan(2, amounts("20", "30", "2", "3")),
      }),
    },
    expect = {},
    outcomes = { evaluated = 4, failed = 0 },
  },
  {
    name = "a strategic goal adds up its objectives",
    report = report {
      node("strategic_goal", "SD1", amounts("10", "20", "1", "7"), {
        objective(amounts("10", "20", "1", "2"), { plan(1, amounts("10", "20", "1", "2")) }),
      }),
    },
    expect = { { node = "SD1", row = "expenditure", year = 2023, expected = "2", actual = "7" } },
    outcomes = { evaluated = 8, failed = 1 },
  },
  {
    name = "an objective that is more than its plans in most years shows a part of them",
    report = report {
      objective(amounts("90", "90", "90", "90"), { plan(1, amounts("10", "20", "1", "2")) }),
    },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 4 },
  },
  {
    name = "a half-year report shows what has priority alone",
    report = report({
      objective(amounts("10", "20", "1", "9"), { plan(1, amounts("10", "20", "1", "2")) }),
    }, "half_year_report"),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 4 },
  },
  {
    name = "a plan without amounts says so and adds nothing",
    report = report {
      objective(amounts("10", "20", "1", "2"), {
        plan(1, amounts("10", "20", "1", "2")), plan(2, nil, { texts = { money = "Geen financiële gegevens" } }),
      }),
    },
    expect = {},
    outcomes = { evaluated = 4, failed = 0 },
  },
  {
    name = "a plan without a table leaves the sum open",
    report = report { objective(amounts("10", "20", "1", "2"), { plan(1, amounts("10", "20", "1", "2")), plan(2) }) },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 4 },
  },
  {
    name = "a plan without a column leaves that column open",
    report = report {
      objective(amounts("10", "20", "1", "2"), {
        plan(1, { { "operating", "receipts", "10" }, { "operating", "expenditure", "1" } }, {
          columns = { "actual 2022" },
        }),
      }),
    },
    expect = {},
    outcomes = { evaluated = 2, not_evaluable = 2 },
  },
  {
    name = "an amount that stands in no column is not compared",
    report = report {
      objective({
        { "operating", "receipts", "10", "20" },
        { "operating", "expenditure", { value = "77", assigned = "no" }, "2" },
      }, { plan(1, amounts("10", "20", "1", "2")) }),
    },
    expect = {},
    outcomes = { evaluated = 3, not_evaluable = 2 }, -- the number, and the place that it leaves open
  },
  {
    name = "an action that the report names elsewhere may belong to a plan that is not reached",
    report = report {
      {
        kind = "action", part = "synthesis", code = "A0301", columns = columns, rows = amounts("1", "1", "1", "1"),
      },
      objective(amounts("10", "20", "1", "9"), { plan(2, amounts("10", "20", "1", "2")) }),
    },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 4 },
  },
  {
    name = "the row of the other plans is for another rule",
    report = report {
      objective(amounts("10", "20", "1", "9"), {
        plan(1, amounts("10", "20", "1", "2")), node("action_plan", nil, amounts("0", "0", "0", "0"), nil, {
          aggregate = true, title = "Andere",
        }),
      }),
    },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 4 },
  },
  {
    name = "a goal without parts, or whose parts have no tables, adds up nothing",
    report = report { objective(amounts("10", "20", "1", "2"), { plan(1) }), objective(amounts("1", "1", "1", "1")) },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 8 },
  },
}
