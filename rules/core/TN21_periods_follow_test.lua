---A text whose lines begin with periods, given as { printed, first day, last day }.
local function case(name, rows, outcomes, expected, join)
  local lines, mentions = {}, {}
  for i, row in ipairs(rows) do
    lines[i] = row[1] .. " = bedrag"
    mentions[i] = {
      text = "description", kind = "period", raw = row[1], value = row[2] and row[2] .. "/" .. row[3],
      invalid = not row[2] and "no such month" or nil,
    }
  end
  return {
    name = name,
    report = {
      kind = "progress_slides",
      nodes = {
        {
          kind = "item", title = "Middelen", part = "slide", mentions = mentions,
          texts = { description = table.concat(lines, join or "\n") },
        },
      },
    },
    expect = expected or {},
    outcomes = outcomes,
  }
end

local first = { "10/2022 – 9/2023", "2022-10-01", "2023-09-30" }
local second = { "10/2023 – 9/2024", "2023-10-01", "2024-09-30" }
local third = { "10/2024 – 9/2025", "2024-10-01", "2025-09-30" }
local wrong = { "10/2025 – 9/2026", "2025-10-01", "2026-09-30" }
local holds, silent = { evaluated = 1, failed = 0 }, { evaluated = 0, not_applicable = 1 }

return {
  case("a year that is left out", { first, second, wrong }, { evaluated = 1, failed = 1 },
    { { rule = "TN21", severity = "warning" } }),
  case("years that follow each other", { first, second, third }, holds),
  case("two rows", { first, third }, silent),
  case("rows of which none follows another", { third, second, first }, silent),
  case("an unreadable period between them", { first, { "13/2023 – 9/2024" }, third, wrong }, silent),
  case("periods in one line", { first, second, wrong }, silent, {}, " en "),
  case("a line between the rows", { first, second, wrong }, silent, {}, "\nDat bedrag is voorlopig.\n"),
}
