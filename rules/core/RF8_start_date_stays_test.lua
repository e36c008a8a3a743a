local function report(year, start, title)
  return {
    kind = "annual_account", fiscal_year = year,
    nodes = { { kind = "action", code = "A0101", title = title or "Fietspunt", start = start } },
  }
end

return {
  {
    name = "another start date than before is reported",
    report = report(2023, "2021-03-01"),
    earlier = report(2022, "2020-01-01"),
    expect = { { rule = "RF8", severity = "warning", node = "A0101" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "the same one is not",
    report = report(2023, "2020-01-01"),
    earlier = report(2022, "2020-01-01"),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a start date that only one report prints cannot differ",
    report = report(2023, "2020-01-01"),
    earlier = report(2022, nil),
    expect = {},
    outcomes = { not_applicable = 1 },
  },
  {
    name = "the start of what has nothing to do with the earlier action is another start",
    report = report(2023, "2023-01-01", "Zwembad"),
    earlier = report(2022, "2020-01-01"),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 0 },
  },
}
