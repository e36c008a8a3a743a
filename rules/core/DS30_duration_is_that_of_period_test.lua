local function case(name, sentence, outcomes, is_found)
  return {
    name = name, outcomes = outcomes,
    report = {
      kind = "annual_account", fiscal_year = 2024,
      nodes = { { kind = "action", code = "A1", title = "Opvang", texts = { state = sentence } } },
    },
    expect = is_found and { { rule = "DS30", severity = "warning", node = "A1" } } or {},
  }
end

return {
  case("two years that are four", "Het project loopt 2 jaar (2022-2025).", { evaluated = 1, failed = 1 }, true),
  case("three years, both counted", "Het project loopt 3 jaar (2022-2024).", { evaluated = 1, failed = 0 }),
  case("three years from one to another", "Het project loopt van 2022 tot 2025, drie jaar lang.",
    { evaluated = 1, failed = 0 }),
  case("a period without a duration", "Het project loopt van 2022 tot 2025.", { evaluated = 0, not_applicable = 1 }),
}
