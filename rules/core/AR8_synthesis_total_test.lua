local case = use("synthesis_case")

local first, second = case.items()

return {
  {
    name = "a total that is not the sum of the items is reported",
    report = case.report(first, second, case.total("30", "57")),
    expect = {
      {
        rule = "AR8", severity = "error", node = "Eindtotaal", row = "balance", year = 2023, actual = "57",
        expected = "50", delta = "7",
      },
    },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "one off is rounding",
    report = case.report(first, second, case.total("31", "50")),
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "lines below the total are no part of it",
    report = case.report(first, second, case.total("30", "50"), case.apart("Investeringen", "investment", "-7", "-9")),
    expect = {},
    outcomes = { evaluated = 2, failed = 0 },
  },
  {
    name = "an item without the column leaves the total open",
    report = case.report(first, {
      kind = "action", part = "synthesis", code = "A0103", columns = { "actual 2022" },
      rows = { { "operating", "balance", "20" } },
    }, case.total("30", "50")),
    expect = {},
    outcomes = { evaluated = 1, not_evaluable = 1 },
  },
  {
    name = "a total beyond the last column is not compared",
    report = case.report(first, second, {
      kind = "item", part = "synthesis", title = "Eindtotaal", aggregate = true, columns = { "actual 2022" },
      rows = { { "operating", "balance", "30", "50" } },
    }),
    expect = {},
    outcomes = { evaluated = 1, not_evaluable = 1 },
  },
  {
    name = "a report without a synthesis has no total",
    report = case.report(case.goal { { "operating", "balance", "1", "2" } }),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
