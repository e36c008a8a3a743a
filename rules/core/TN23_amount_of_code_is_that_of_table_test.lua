local marked_prose = use("marked_prose")

---An action with a text about codes and a table of two years; each row is { code, first, second }.
local function case(name, written, rows, outcomes, expected)
  local value, mentions = marked_prose.for_report(written, "description")
  for _, mention in ipairs(mentions) do
    if mention.unit == "code" then mention.kind, mention.value, mention.unit = "code", mention.raw, nil end
  end
  local table_rows = {}
  for i, row in ipairs(rows) do
    table_rows[i] = { false, "value" }
    for k = 2, 3 do table_rows[i][k + 1] = { value = row[k], dimensions = { budget_code = row[1] } } end
  end
  return {
    name = name,
    report = {
      kind = "social_plan",
      nodes = {
        {
          kind = "action", title = "Taallessen", texts = { description = value }, mentions = mentions,
          columns = #rows > 0 and { "plan 2026", "plan 2027" } or nil, rows = #rows > 0 and table_rows or nil,
        },
      },
    },
    expect = expected or {}, outcomes = outcomes,
  }
end

local lessons = "Er zijn lessen (code {224 code}: {11.000 euro} per jaar)."
local holds, fails = { evaluated = 2, failed = 0 }, { evaluated = 2, failed = 2 }
local silent, open = { not_applicable = 1 }, { evaluated = 0, not_evaluable = 1 }
local hit = { rule = "TN23", severity = "note", expected = "12225.79" }

return {
  case("less than the table states on that code", lessons, { { "224", "12225.79", "12225.79" } }, fails, { hit, hit }),
  case("as much", lessons, { { "224", "11000", "11000" } }, holds),
  case("more is for another rule", lessons, { { "224", "9000", "9000" } }, holds),
  case("another code", lessons, { { "160", "12000", "12000" } }, open),
  case("a code that shares its amounts", lessons, { { "160, 224", "12000", "12000" } }, open),
  case("two amounts for one code", lessons .. " Ook boeken (code {224 code}: {500 euro} per jaar).",
    { { "224", "12000", "12000" } }, open),
  case("an amount without a code", "Er zijn lessen ({11.000 euro} per jaar).", { { "224", "12000", "12000" } }, silent),
  case("an amount that is not of a year", "Er zijn lessen (code {224 code}: {11.000 euro}).",
    { { "224", "12000", "12000" } }, silent),
  case("no table", lessons, {}, silent),
}
