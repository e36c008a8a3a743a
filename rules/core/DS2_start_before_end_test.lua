local function report(first, last, mentions)
  return {
    kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31",
    nodes = {
      {
        kind = "action", code = "01/11/SAP/01/01", title = "Fietspunt", start = first, ["end"] = last,
        mentions = mentions,
      },
    },
  }
end

return {
  {
    name = "a start after the end is reported",
    report = report("2024-01-01", "2023-12-31"),
    expect = { { rule = "DS2", severity = "error", node = "01/11/SAP/01/01" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a day apart in the right order is silent",
    report = report("2023-12-30", "2023-12-31"),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "an action of one day is silent",
    report = report("2023-12-31", "2023-12-31"),
    expect = {},
  },
  {
    name = "the month counts before the day",
    report = report("2023-02-01", "2023-01-31"),
    expect = { { rule = "DS2" } },
  },
  {
    name = "with one date there is nothing to compare",
    report = report("2023-01-01", nil),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a date that does not exist cannot be compared",
    report = report("2023-01-01", nil, {
      { field = "end", kind = "date", raw = "31-02-2023", invalid = "no such day" },
    }),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a node without dates is not meant",
    report = report(nil, nil),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 0, not_applicable = 1 },
  },
}
