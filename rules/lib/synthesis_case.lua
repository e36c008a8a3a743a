-- For tests: a synthesis of two years with a reserve, and the goal of the note that it sums up.
local synthesis_case = {}

local columns = { "actual 2022", "actual 2023" }

local function with(made, more)
  for name, value in pairs(more or {}) do made[name] = value end
  return made
end

local function of_synthesis(kind, rows, more)
  return with({ kind = kind, part = "synthesis", columns = columns, omitted_row = "unknown", rows = rows }, more)
end

---An item: receipts and expenditure 2022, then 2023.
function synthesis_case.item(code, receipts_2022, expenditure_2022, receipts_2023, expenditure_2023, balances)
  return of_synthesis("action", {
    { "operating", "balance", balances[1], balances[2] },
    { "operating", "receipts", receipts_2022, receipts_2023 },
    { "operating", "expenditure", expenditure_2022, expenditure_2023 },
  }, { code = code })
end

---Two items that give 30 and 50.
function synthesis_case.items()
  return synthesis_case.item("A0101", "20", "10", "40", "10", { "10", "30" }),
    synthesis_case.item("A0102", "25", "5", "20", "0", { "20", "20" })
end

function synthesis_case.total(first, second)
  return of_synthesis("item", { { "operating", "balance", first, second } }, { title = "Eindtotaal", aggregate = true })
end

---A line apart. One with a single number has that in no column.
function synthesis_case.apart(title, section, ...)
  local first, second = ...
  if second then return of_synthesis("item", { { section, "balance", first, second } }, { title = title }) end
  return of_synthesis("item", { { section, "balance", { value = first, assigned = "no" } } }, {
    title = title, columns = { columns[1] },
  })
end

function synthesis_case.result(first, second)
  return of_synthesis("item", { { false, "total", first, second } })
end

function synthesis_case.reserve(before, first, second, more)
  return of_synthesis("item", { { false, "value", before, first, second } }, with({
    title = "Reserve 31/12/2021 reserve 31/12/2023", columns = { "actual 2021", columns[1], columns[2] },
  }, more))
end

---The goal of the note: operating receipts and expenditure, and what was invested.
function synthesis_case.goal(rows, more)
  return with({
    kind = "strategic_goal", part = "note", code = "SD1", columns = columns, omitted_row = "unknown", rows = rows,
  }, more)
end

---@param ... table nodes
function synthesis_case.report(...)
  return { kind = "policy_evaluation", fiscal_year = 2023, nodes = { ... } }
end

return synthesis_case
