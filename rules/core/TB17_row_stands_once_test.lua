local function case(name, rows, outcomes, expected)
  return {
    name = name,
    report = {
      kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31",
      nodes = {
        {
          kind = "action", code = "A0101", title = "Fietspunt", columns = { "actual 2023", "budget 2023" }, rows = rows,
          omitted_row = "unknown",
        },
      },
    },
    expect = expected or {},
    outcomes = outcomes,
  }
end

local function named(label, amount)
  local cell = { value = amount, absent = not amount and "blank" or nil, label = label }
  return { false, "value", cell, cell }
end

local held, failed = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }

return {
  case("a row of expenditure that is printed again", {
    { "operating", "receipts", "5.00", "5.00" },
    { "operating", "expenditure", "30.00", "50.00" },
    { "operating", "expenditure", "12.00", "50.00" },
  }, failed, { { rule = "TB17", severity = "warning", node = "A0101" } }),
  case("the same row of two sections", {
    { "operating", "expenditure", "30.00", "50.00" }, { "investment", "expenditure", "30.00", "50.00" },
  }, held),
  case("a municipality that stands twice",
    { named("Noord", "5"), named("Zuid", "6"), named("Oost", "7"), named("Zuid", "9") }, failed, { {} }),
  case("each once", { named("Noord", "5"), named("Zuid", "6") }, held),
  case("rows of two groups",
    { named("Mannen", "5"), named("Vrouwen", "6"), named("Mannen", "7"), named("Vrouwen", "9") },
    { evaluated = 0, not_evaluable = 1 }),
  case("amounts without a name are no rows of one name",
    { named("Noord", "5"), named("Zuid", "6"), { false, "value", "6", "6" }, { false, "value", "7", "7" } }, held),
  case("a row that stands again without amounts",
    { named("Noord", "5"), named("Zuid", "6"), named("Zuid", nil) }, held),
  case("a table of one row", { named("Noord", "5") }, { evaluated = 0, not_applicable = 1 }),
}
