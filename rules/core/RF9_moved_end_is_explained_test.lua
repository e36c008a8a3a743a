local function report(year, last, more)
  local action = { kind = "action", code = "A0101", title = "Fietspunt", start = "2020-01-01", ["end"] = last }
  for name, value in pairs(more or {}) do action[name] = value end
  return { kind = "annual_account", fiscal_year = year, nodes = { action } }
end

local before = report(2022, "2022-12-31")

return {
  {
    name = "an end date that moved without a word is reported",
    report = report(2023, "2025-12-31", { texts = { time = "De actie loopt.", state = "Er zijn tien fietsen." } }),
    earlier = before,
    expect = { { rule = "RF9", severity = "warning", node = "A0101" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "one with an explanation is told, with the place of the explanation",
    report = report(2023, "2025-12-31", {
      texts = { state = "Alles loopt.", time = "De werken zijn uitgesteld door de vergunning." },
    }),
    earlier = before,
    expect = { { rule = "RF9", severity = "note", node = "A0101" } },
  },
  {
    name = "the same end date is not",
    report = report(2023, "2022-12-31"),
    earlier = before,
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "what was completed sooner needs no other explanation",
    report = report(2023, "2022-06-30", { status = "completed" }),
    earlier = before,
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "what is not closed and ends sooner does",
    report = report(2023, "2022-06-30", { status = "halfway" }),
    earlier = before,
    expect = { { rule = "RF9", severity = "warning" } },
  },
  {
    name = "a report without end dates says nothing of them",
    report = report(2023, nil),
    earlier = before,
    expect = {},
    outcomes = { not_applicable = 1 },
  },
}
