local function loose(list)
  local made = {}
  for i, value in ipairs(list) do made[i] = { value = value, assigned = "no" } end
  return made
end

local function row(name, values)
  return { "operating", name, table.unpack(loose(values)) }
end

local function report(receipts, expenditure, balance)
  return {
    kind = "policy_evaluation", fiscal_year = 2023,
    nodes = {
      {
        kind = "action", code = "A0101", columns = { "actual 2021", "actual 2022", "actual 2023" },
        omitted_row = "unknown",
        rows = { row("receipts", receipts), row("expenditure", expenditure), row("balance", balance) },
      },
    },
  }
end

return {
  {
    name = "a balance that its neighbours do not give is reported",
    report = report({ "10", "20", "30" }, { "1", "2", "3" }, { "9", "88", "27" }),
    expect = { { rule = "AR9", severity = "warning", node = "A0101" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "expenditure that is printed negative is expenditure",
    report = report({ "10", "20", "30" }, { "-1", "-2", "-3" }, { "9", "18", "88" }),
    expect = { { node = "A0101" } },
  },
  {
    name = "balances that hold are silent, one off is rounding",
    report = report({ "10", "20", "30" }, { "1", "2", "3" }, { "9", "19", "27" }),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a row with another number of numbers leaves out other columns",
    report = report({ "10", "20", "30" }, { "1", "2" }, { "9", "88", "27" }),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "where most do not hold the rows leave out other columns",
    report = report({ "10", "20", "30" }, { "1", "2", "3" }, { "1", "2", "27" }),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
}
