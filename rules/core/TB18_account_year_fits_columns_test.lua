local function case(name, year, columns, outcomes, expected)
  local row = { "operating", "expenditure" }
  for i in ipairs(columns) do row[i + 2] = "10.00" end
  return {
    name = name,
    report = {
      kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31",
      nodes = {
        {
          kind = "action", code = "A0101", title = "Fietspunt", columns = columns, rows = { row },
          fields = year and { year } or nil,
        },
      },
    },
    expect = expected or {},
    outcomes = outcomes,
  }
end

local function of(value) return { name = "account_year", value = value, raw = value } end
local both = { "actual 2023", "budget 2023" }

return {
  case("a head of another year than the columns", of("2022"), both, { evaluated = 1, failed = 1 },
    { { rule = "TB18", severity = "error", node = "A0101" } }),
  case("a head of their year", of("2023"), both, { evaluated = 1, failed = 0 }),
  case("a head of one of their years", of("2022"), { "actual 2022", "actual 2023" }, { evaluated = 1, failed = 0 }),
  case("a budget shows no account", of("2023"), { "budget 2023" }, { evaluated = 0, not_evaluable = 1 }),
  case("no year in the head", nil, both, { evaluated = 0, not_applicable = 1 }),
}
