local function case(name, columns, rows, outcomes, expected)
  local made = {}
  for i, row in ipairs(rows) do
    made[i] = { false, "value" }
    for _, value in ipairs(row) do
      local cell = type(value) == "table" and value or { value = value or nil, absent = not value and "blank" or nil }
      table.insert(made[i], {
        label = row.label, value = cell.value, raw = cell.raw, absent = cell.absent, invalid = cell.invalid,
        unit = cell.unit,
      })
    end
  end
  return {
    name = name, outcomes = outcomes, expect = expected or {},
    report = {
      kind = "progress_slides",
      nodes = { { kind = "item", title = "Middelen", part = "slide", columns = columns, rows = made } },
    },
  }
end

local holds, fails = { evaluated = 2, failed = 0 }, { evaluated = 2, failed = 1 }
local open, silent = { evaluated = 0, not_evaluable = 1 }, { evaluated = 0, not_applicable = 1 }
local years = { "plan 2023", "plan 2024" }
local north, south = { label = "Noord", "60", "70" }, { label = "Zuid", "40", "30" }

return {
  case("a total row that is the sum", years, { north, south, { label = "Totaal", "100", "100" } }, holds),
  case("a total row with a digit changed", years, { north, south, { label = "Totaal", "100", "110" } }, fails,
    { { rule = "AR10", severity = "error", node = "Middelen" } }),
  case("a part with a digit changed", years, { north, { label = "Zuid", "46", "30" },
    { label = "Algemeen totaal", "100", "100" } }, fails, { {} }),
  case("a dash or a word is no amount", years,
    { north, { label = "Zuid", { raw = "nihil", absent = "text" }, "30" }, { label = "TOTAAL", "60", "100" } }, holds),
  case("a part that is blank is not known", { "plan 2023" },
    { { label = "Noord", "60" }, { label = "Zuid", false }, { label = "Totaal", "100" } }, open),
  case("a part that cannot be read", { "plan 2023" },
    { { label = "Noord", "60" }, { label = "Zuid", { raw = "4O", absent = "unreadable", invalid = "letter O" } },
      { label = "Totaal", "100" } }, open),
  case("a row with another name", years, { north, south, { label = "Vlaanderen", "900", "900" } }, silent),
  case("a total of more than the rows", years, { north, south, { label = "Totaal Vlaanderen", "900", "900" } }, silent),
  case("rows with a subtotal", years,
    { north, { label = "Subtotaal", "60", "70" }, south, { label = "Totaal", "100", "100" } }, silent),
  case("one row above the total", years, { north, { label = "Totaal", "100", "100" } }, silent),
  case("a total that is not the last row", years, { { label = "Totaal", "90", "90" }, north, south }, silent),
  case("a total in per cent", { "plan 2023" },
    { { label = "Noord", { value = "60", unit = "%" } }, { label = "Zuid", { value = "45", unit = "%" } },
      { label = "Totaal", { value = "53", unit = "%" } } }, silent),
  case("a table without rows of that kind", years, {}, silent),
}
