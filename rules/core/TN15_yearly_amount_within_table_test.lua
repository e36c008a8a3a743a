local marked_prose = use("marked_prose")

---An action with a text and a table of two years; each row is { code, first, second }.
local function case(name, written, rows, outcomes, expected, code)
  local value, mentions = marked_prose.for_report(written, "description")
  if code then mentions[1].kind, mentions[1].value, mentions[1].unit = "code", code, nil end
  local table_rows = {}
  for i, row in ipairs(rows) do
    table_rows[i] = { false, "value" }
    for k = 2, 3 do
      local cell = row[k] == "/" and { absent = "slash" } or { value = row[k] }
      cell.dimensions = { budget_code = row[1] }
      table_rows[i][k + 1] = cell
    end
  end
  return {
    name = name,
    report = {
      kind = "social_plan",
      nodes = {
        {
          kind = "action", title = "Taallessen", texts = { description = value }, mentions = mentions,
          columns = { "plan 2023", "plan 2024" }, rows = table_rows,
        },
      },
    },
    expect = expected or {},
    outcomes = outcomes,
  }
end

local yearly = "Er zijn lessen ({11.000 euro} per jaar)."
local holds, open = { evaluated = 2, failed = 0 }, { evaluated = 0, not_evaluable = 1 }
local silent = { evaluated = 0, not_applicable = 1 }

return {
  case("more than the table provides in one of its years", yearly, { { "AC1", "12000", "10000" } },
    { evaluated = 2, failed = 1 },
    { { rule = "TN15", severity = "warning", actual = "11000", expected = "10000" } }),
  case("what the table provides", yearly, { { "AC1", "11000", "12000" } }, holds),
  case("under its own code", "Er zijn lessen (AC{000224}: {11.000 euro} per jaar).",
    { { "AC000224", "11500", "11500" }, { "AC000160", "5000", "5000" } }, holds, {}, "AC000224"),
  case("under a code that the table does not have", "Er zijn lessen (AC{000259}: {11.000 euro} per jaar).",
    { { "AC000224", "5000", "5000" } }, open, {}, "AC000259"),
  case("among codes that are joined", "Er zijn lessen (AC{000224}: {11.000 euro} per jaar).",
    { { "AC000160, AC000224", "11500", "11500" } }, holds, {}, "AC000224"),
  case("two rows", yearly, { { "AC1", "5000", "5000" }, { "AC2", "5000", "5000" } }, open),
  case("no amounts", yearly, { { "AC1", "/", "/" } }, open),
  case("a year without an amount", yearly, { { "AC1", "12000", "/" } }, { evaluated = 1, failed = 0 }),
  case("told of each year", "Jaarlijks is hiervoor {11.000 euro} voorzien.", { { "AC1", "10000", "10000" } },
    { evaluated = 2, failed = 2 }, { { rule = "TN15" }, { rule = "TN15" } }),
  case("the sentence divides it, and a part is in the table",
    "De vzw krijgt jaarlijks een toelage van {52.000 euro}: {30.000 euro} voor de pas en {22.000 euro} voor speelgoed.",
    { { "AC1", "30000", "30000" } }, silent),
  case("a partner pays the difference",
    "De kost van {45.000 euro} per jaar wordt gedeeld met Haaltert, dat {15.000 euro} per jaar betaalt.",
    { { "AC1", "30000", "30000" } }, { evaluated = 2, failed = 0 }),
  case("neither the parts nor the difference is in the table",
    "De vzw krijgt jaarlijks een toelage van {52.000 euro}: {30.000 euro} voor de pas en {22.000 euro} voor speelgoed.",
    { { "AC1", "40000", "52000" } }, { evaluated = 2, failed = 1 }, { { rule = "TN15", expected = "40000" } }),
  case("what others give", "Vlaanderen geeft daarnaast {45.000 euro} per jaar.",
    { { "AC1", "30000", "30000" } }, silent),
  case("an amount that is not of a year", "De lessen kosten {110.000 euro}.", { { "AC1", "5000", "5000" } }, silent),
  case("no amount in the text", "De lessen gaan door.", { { "AC1", "5000", "5000" } }, silent),
}
