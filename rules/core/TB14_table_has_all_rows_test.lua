local function row(section, name) return { section, name, "1.00", "1.00" } end

local function operating() return row("operating", "receipts"), row("operating", "expenditure") end

local function whole_rows()
  local receipts, expenditure = operating()
  return { receipts, expenditure, row("operating", "balance") }
end

local function node(kind, title, omitted_row, rows)
  return {
    kind = kind, title = title, columns = { "actual 2023", "budget 2023" }, omitted_row = omitted_row, rows = rows,
  }
end

---A report with four whole tables and one more.
local function report(omitted_row, rows)
  local nodes = { node("action", "Bus", omitted_row, rows) }
  for i = 1, 4 do nodes[#nodes + 1] = node("action", "Andere " .. i, omitted_row, whole_rows()) end
  return { kind = "annual_account", fiscal_year = 2023, nodes = nodes }
end

local function without_balance() return { operating() } end

local function without_receipts() return { row("operating", "expenditure"), row("operating", "balance") } end

---Four actions with a total row and one without.
local function with_totals(kind)
  local nodes = { node(kind, "Bus", "zero", whole_rows()) }
  for i = 1, 4 do
    local rows = whole_rows()
    rows[#rows + 1] = row(false, "total")
    nodes[#nodes + 1] = node("action", "Andere " .. i, "zero", rows)
  end
  return { kind = "annual_account", fiscal_year = 2023, nodes = nodes }
end

return {
  {
    name = "a section without its balance, though rows that are left out are zero",
    report = report("zero", without_balance()),
    expect = { { rule = "TB14", severity = "warning", node = "Bus" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "receipts that are left out where that says nothing", report = report("unknown", without_receipts()),
    expect = { { rule = "TB14", node = "Bus" } },
  },
  {
    name = "receipts that are left out are zero", report = report("zero", without_receipts()), expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "the balance of a goal is missed by the habit of its actions", expect = { { node = "Doel" } },
    report = (function()
      local whole = report("zero", whole_rows())
      table.insert(whole.nodes, node("policy_objective", "Doel", "zero", without_balance()))
      return whole
    end)(),
  },
  {
    name = "an action without the total that the others have", report = with_totals("action"),
    expect = { { node = "Bus" } },
  },
  { name = "a plan does not need the total row of actions", report = with_totals("action_plan"), expect = {} },
  {
    name = "a row that is printed for no financing at all is not missing", expect = {},
    report = (function()
      local whole = report("unknown", { row("financing", "expenditure"), row("financing", "balance") })
      local rows = whole_rows()
      rows[#rows + 1], rows[#rows + 2] = row("financing", "expenditure"), row("financing", "balance")
      whole.nodes[2].rows = rows
      return whole
    end)(),
  },
  {
    name = "tables without a section that others have are whole", report = report("unknown", { row(false, "value") }),
    expect = {}, outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a table in which nothing is filled in lacks no row", report = report("unknown", {}), expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "one table has no others to be compared with", expect = {}, outcomes = { not_evaluable = 1 },
    report = { kind = "annual_account", nodes = { node("action", "Bus", "zero", without_balance()) } },
  },
  {
    name = "rows that are not of a section are not meant", expect = {}, outcomes = { not_applicable = 1 },
    report = { kind = "social_plan", nodes = { node("action", "Bus", "unknown", { row(false, "value") }) } },
  },
}
