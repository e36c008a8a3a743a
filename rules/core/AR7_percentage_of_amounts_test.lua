-- A column label with a space before it has no measure.
local function case(name, label, rows, outcomes, expected, columns)
  return {
    name = name,
    report = {
      kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31",
      nodes = {
        {
          kind = "action", code = "A0101", title = "Fietspunt",
          columns = columns or { "actual 2023", "budget 2023", " " .. label }, rows = rows, omitted_row = "unknown",
        },
      },
    },
    expect = expected or {},
    outcomes = outcomes,
  }
end

local function rows_with(first, second)
  return {
    { "operating", "receipts", "50.00", "80.00", first },
    { "operating", "expenditure", "90.00", "120.00", second },
    { "operating", "balance", "-40.00", "-40.00", "100" },
  }
end

return {
  case("a percentage that is another one than its amounts give", "Realisatiegraad", rows_with("63", "57"),
    { evaluated = 3, failed = 1 },
    { { rule = "AR7", severity = "warning", node = "A0101", row = "expenditure", actual = "57", expected = "75" } }),
  case("percentages rounded as they are printed", "Realisatiegraad", rows_with("62.5", "75"),
    { evaluated = 3, failed = 0 }),
  case("a column that says no more than a share, where most fit", "%", rows_with("63", "57"),
    { evaluated = 3, failed = 1 }, { {} }),
  case("a column of another share", "Aandeel", rows_with("10", "20"), { evaluated = 0, not_evaluable = 1 }),
  case("a difference is no percentage", "Verschil", rows_with("-30", "-30"), { evaluated = 0, not_applicable = 1 }),
  case("a percentage of nothing", "Realisatiegraad", { { "operating", "receipts", "50.00", "0.00", "0" } },
    { evaluated = 0, not_applicable = 1 }),
  case("of two budgets none is meant", "Realisatiegraad",
    { { "operating", "receipts", "50.00", "80.00", "90.00", "63" } },
    { evaluated = 0, not_applicable = 1 }, {},
    { "actual 2023", "budget 2023 initial", "budget 2023 final", " Realisatiegraad" }),
  case("no column of percentages", "", rows_with("-30", "-30"), { evaluated = 0, not_applicable = 1 }, {},
    { "actual 2022", "actual 2023", "budget 2023" }),
}
