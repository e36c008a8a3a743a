local function action(code, options)
  options = options or {}
  return {
    kind = "action", code = code, printed_code = options.printed, title = "Actie", columns = options.columns,
    repaired_columns = options.repaired, rows = options.rows,
  }
end

local function report(...)
  return { kind = "policy_evaluation", fiscal_year = 2024, nodes = { ... } }
end

local years = { "actual 2023", "actual 2024" }
local function row(...) return { { "operating", "receipts", ... } } end

return {
  {
    name = "codes that are read otherwise are one matter",
    report = report(action("A0501", { printed = "AO501" }), action("A0704", { printed = "AQ0704" }), action("A0705")),
    expect = { { rule = "ID5", severity = "note", node = "A0501" }, { node = "A0704" } },
    outcomes = { evaluated = 2, failed = 2 },
  },
  {
    name = "amounts are a matter of their own, each named",
    report = report(
      action("A1", { columns = years, rows = row({ value = "41941", raw = "41,941", read = "41.941" }, "1") }),
      action("A2", { columns = years, rows = row("1", { value = "0", raw = "0]", read = "0" }) })),
    expect = { { node = "A1" }, { node = "A2" } },
    outcomes = { evaluated = 2, failed = 2 },
  },
  {
    name = "the label of a row is told once",
    report = report(action("A1", {
      columns = years,
      rows = row({ value = "1", raw = "1", label = "0]", label_read = "O" },
        { value = "2", raw = "2", label = "0]", label_read = "O" }),
    })),
    expect = { { node = "A1" } },
  },
  {
    name = "the label of a column",
    report = report(action("A1", {
      columns = { "actual 2024", "plan 2024" }, repaired = { ["plan 2024"] = "Mjp 2024" }, rows = row("1", "2"),
    })),
    expect = { { node = "A1" } },
  },
  {
    name = "a code that is printed with a space or in small letters is not damaged",
    report = report(action("A0501", { printed = "a 0501" }), action("A0502")),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
}
