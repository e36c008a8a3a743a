local marked_prose = use("marked_prose")

---An action with a remark and a table of two years; a value that ends in * has the remark as its footnote.
local function case(name, written, rows, outcomes, expected)
  local value, mentions = marked_prose.for_report(written, "notes")
  local table_rows = {}
  for i, row in ipairs(rows) do
    table_rows[i] = { false, "value" }
    for k, given in ipairs(row) do
      local is_marked = given:sub(-1) == "*"
      table_rows[i][k + 2] = {
        value = is_marked and given:sub(1, -2) or given ~= "/" and given or nil,
        absent = given == "/" and "slash" or nil,
        footnotes = is_marked and { ["*"] = "notes" } or nil,
      }
    end
  end
  return {
    name = name,
    report = {
      kind = "social_plan",
      nodes = {
        {
          kind = "action", title = "Tolken", texts = { notes = value }, mentions = mentions,
          columns = { "plan 2023", "plan 2024" }, rows = table_rows,
        },
      },
    },
    expect = expected or {},
    outcomes = outcomes,
  }
end

local remark = "*{9.000 euro} voor scholen + {3.000 euro} voor eigen diensten"
local silent, open = { evaluated = 0, not_applicable = 1 }, { evaluated = 0, not_evaluable = 1 }

return {
  case("an amount that is not the sum of the remark beside it", remark, { { "12500*", "9000" } },
    { evaluated = 1, failed = 1 },
    { { rule = "TN16", severity = "warning", actual = "12500", expected = "12000", year = 2023 } }),
  case("one that is; the mark stands at the first year only", remark, { { "12000*", "9000" } },
    { evaluated = 1, failed = 0 }),
  case("a remark without a mark is about all years", remark, { { "12000", "12500" } }, { evaluated = 2, failed = 1 },
    { { year = 2024 } }),
  case("without a mark and with two rows", remark, { { "12000", "12000" }, { "500", "500" } }, open),
  case("without amounts", remark, { { "/", "/" } }, open),
  case("a remark that divides nothing", "De toelage van {9.000 euro} komt naast die van {500 euro}.",
    { { "12000", "12000" } }, silent),
  case("a remark with one amount", "{9.000 euro} voor scholen", { { "12000", "12000" } }, silent),
}
