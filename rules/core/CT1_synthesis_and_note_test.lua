local columns = { "actual 2022", "actual 2023" }

local function item(code, rows, more)
  local made = {
    kind = "action", part = "synthesis", code = code, columns = columns, rows = rows, omitted_row = "unknown",
  }
  for name, value in pairs(more or {}) do made[name] = value end
  return made
end

local function action(code, rows, more)
  local made = item(code, rows, more)
  made.part = "note"
  return made
end

local function report(nodes)
  return { kind = "policy_evaluation", fiscal_year = 2023, nodes = nodes }
end

local function amounts(receipts, expenditure, balance)
  return {
    { "operating", "receipts", "0", receipts },
    { "operating", "expenditure", "0", expenditure },
    { "operating", "balance", "0", balance },
  }
end

return {
  {
    name = "an amount that differs between the two parts is reported",
    report = report { item("A0101", amounts("10", "20", "-10")), action("A0101", amounts("10", "26", "-16")) },
    expect = {
      {
        rule = "CT1", severity = "warning", node = "A0101", section = "operating", row = "expenditure",
        measure = "actual", year = 2023, actual = "20", expected = "26", delta = "-6",
      },
      { row = "balance", delta = "6" },
    },
    outcomes = { evaluated = 6, failed = 2 },
  },
  {
    name = "a difference that rounding allows is silent",
    report = report { item("A0101", amounts("10", "20", "-10")), action("A0101", amounts("10", "21", "-11")) },
    expect = {},
    outcomes = { evaluated = 6, failed = 0 },
  },
  {
    name = "columns are told apart by measure and year, whatever their order or version",
    report = report {
      item("A0101", { { "operating", "receipts", "10", "20" } }, { columns = { "plan 2023 adapted", "actual 2023" } }),
      action("A0101", { { "operating", "receipts", "20", "10" } }, { columns = { "actual 2023", "plan 2023" } }),
    },
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "of two plans of a year the version says which is meant",
    report = report {
      item("A0101", { { "operating", "receipts", "10" } }, { columns = { "plan 2023 adapted" } }),
      action("A0101", { { "operating", "receipts", "7", "11" } }, {
        columns = { "plan 2023 initial", "plan 2023 adapted" },
      }),
    },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "an item that takes the investments into its line is their sum",
    report = report {
      item("A0101", { { "operating", "expenditure", "5", "30" } }),
      action("A0101", {
        { "operating", "expenditure", "5", "20" }, { "investment", "expenditure", "0", "10" },
      }),
    },
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "investments that do not make up the difference are left out of it",
    report = report {
      item("A0101", { { "operating", "expenditure", "5", "30" } }),
      action("A0101", {
        { "operating", "expenditure", "5", "20" }, { "investment", "expenditure", "0", "3" },
      }),
    },
    expect = { { actual = "30", expected = "20" } },
  },
  {
    name = "where only the gross figures differ another rule speaks",
    report = report { item("A0101", amounts("10", "20", "-10")), action("A0101", amounts("5", "15", "-10")) },
    expect = {},
    outcomes = { evaluated = 4, failed = 0 },
  },
  {
    name = "a note that has nothing in common cannot be compared",
    report = report {
      item("A0101", { { "operating", "receipts", "10", "20" } }),
      action("A0101", { { "operating", "receipts", "1" } }, { columns = { "actual 2019" } }),
    },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a code that stands in the note twice may be either",
    report = report {
      item("A0101", { { "operating", "receipts", "10", "20" } }),
      action("A0101", { { "operating", "receipts", "1", "2" } }),
      action("A0101", { { "operating", "receipts", "3", "4" } }),
    },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "an item without a note, or with one that has no amounts, has nothing to agree with",
    report = report {
      item("A0101", { { "operating", "receipts", "10", "20" } }),
      item("A0102", { { "operating", "receipts", "10", "20" } }), { kind = "action", part = "note", code = "A0102" },
    },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 2 },
  },
}
