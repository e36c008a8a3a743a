local function case(name, sentence, outcomes, is_found)
  return {
    name = name, outcomes = outcomes,
    report = {
      kind = "annual_account", fiscal_year = 2024,
      nodes = { { kind = "action", code = "A1", title = "Opvang", texts = { state = sentence } } },
    },
    expect = is_found and { { rule = "DS28", severity = "warning", node = "A1" } } or {},
  }
end

return {
  case("a Tuesday called a Monday", "Op maandag 5 maart 2024 opende het huis.", { evaluated = 1, failed = 1 }, true),
  case("a Tuesday", "Op dinsdag 5 maart 2024 opende het huis.", { evaluated = 1, failed = 0 }),
  case("a weekday in brackets that is another", "Op 5/03/2024 (maandag) opende het huis.",
    { evaluated = 1, failed = 1 }, true),
  case("a weekday in brackets", "Op 5 maart 2024 (dinsdag) opende het huis.", { evaluated = 1, failed = 0 }),
  case("a weekday behind the date that may be of another day", "Op 5/03/2024, maandag en vrijdag erna was er feest.",
    { evaluated = 0, not_applicable = 1 }),
  case("a day without a weekday", "Op 5 maart 2024 opende het huis.", { evaluated = 0, not_applicable = 1 }),
}
