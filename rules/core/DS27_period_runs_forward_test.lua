local function case(name, sentence, outcomes, quote)
  return {
    name = name, outcomes = outcomes,
    report = {
      kind = "annual_account", fiscal_year = 2024,
      nodes = { { kind = "action", code = "A1", title = "Opvang", texts = { description = sentence } } },
    },
    expect = quote and { { rule = "DS27", severity = "warning", node = "A1" } } or {},
  }
end

local holds, fails = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }

return {
  case("an end before the begin", "De proef liep van 1 mei 2024 tot 1 maart 2024.", fails, true),
  case("an end after the begin", "De proef liep van 1 maart 2024 tot 1 mei 2024.", holds),
  case("no period", "De proef was een succes.", { evaluated = 0, not_applicable = 1 }),
}
