local function action(code, rows, columns)
  return {
    kind = "action", code = code, title = "Actie " .. code, columns = columns or { "actual 2023", "budget 2023" },
    rows = rows, omitted_row = "zero",
  }
end

local function spent(code, amount, row, budget)
  return action(code, { { "operating", row or "expenditure", amount, budget or "0.00" } })
end

local both = { { "operating", "receipts", "2345.67", "1.00" }, { "operating", "expenditure", "15054.43", "1.00" } }

local function report(nodes) return { kind = "annual_account", fiscal_year = 2023, nodes = nodes } end

local function silent(name, nodes)
  return { name = name, report = report(nodes), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

local function not_meant(name, nodes)
  return { name = name, report = report(nodes), expect = {}, outcomes = { evaluated = 0, not_applicable = 1 } }
end

return {
  {
    name = "one amount at two actions is noted at the second",
    report = report { spent("A1", "15054.43"), spent("A2", "15054.43") },
    expect = { { rule = "DC3", severity = "note", node = "A2" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "receipts and expenditure of one action are one matter",
    report = report { action("A1", both), action("A2", both) },
    expect = { { node = "A2" }, { node = "A2" } },
  },
  silent("a cent of difference", { spent("A1", "15054.43"), spent("A2", "15054.42") }),
  silent("receipts of one are expenditure of another", {
    spent("A1", "15054.43", "receipts"), spent("A2", "15054.43"),
  }),
  silent("an amount divided over three actions", {
    spent("A1", "15054.43"), spent("A2", "15054.43"), spent("A3", "15054.43"),
  }),
  silent("an action and the plan that holds it alone", {
    {
      kind = "action_plan", code = "P1", title = "Plan", columns = { "actual 2023" },
      rows = { { "operating", "expenditure", "15054.43" } }, omitted_row = "zero",
      children = { spent("A1", "15054.43") },
    },
  }),
  silent("two rows of one action", {
    action("A1", { both[2], both[2] }),
  }),
  not_meant("round amounts meet often", { spent("A1", "15050.00"), spent("A2", "15050.00") }),
  not_meant("small amounts do too", { spent("A1", "745.15"), spent("A2", "745.15") }),
  not_meant("estimates are round by nature", {
    spent("A1", "0.00", nil, "15054.43"), spent("A2", "0.00", nil, "15054.43"),
  }),
}
