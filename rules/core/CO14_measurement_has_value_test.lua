local function report(options)
  options = options or {}
  return {
    kind = "policy_evaluation", fiscal_year = 2024,
    nodes = {
      {
        kind = "indicator", code = "AP01", title = "Bereik", texts = options.text and { notes = options.text } or nil,
        columns = options.value and { "measured 2024" } or nil,
        rows = options.value and { { false, "value", options.value } } or nil,
        mentions = {
          { kind = "date", raw = "31/12/2024", value = "2024-12-31", text = options.text and "notes" or nil,
            invalid = options.invalid },
          options.counted and { kind = "count", raw = "112", value = "112" } or nil,
          options.again and { kind = "date", raw = "31/12/2025", value = "2025-12-31" } or nil,
        },
      },
    },
  }
end

return {
  {
    name = "a date without a value",
    report = report(),
    expect = { { rule = "CO14", severity = "note", node = "AP01" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a date with prose in the place of a value",
    report = {
      kind = "policy_evaluation", fiscal_year = 2024,
      nodes = {
        {
          kind = "indicator", code = "AP02", title = "Tevredenheid", texts = { notes = "De bezoekers zijn tevreden." },
          mentions = { { kind = "date", raw = "31/12/2024", value = "2024-12-31" } },
        },
      },
    },
    expect = { { rule = "CO14", severity = "note", node = "AP02" } },
  },
  {
    name = "a date with a value",
    report = report { value = "12" },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a date with a number beside it",
    report = report { counted = true },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "of two dates the one without a number",
    report = report { counted = true, again = true },
    expect = { { rule = "CO14", severity = "note", node = "AP01" } },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "a date in prose is no measurement",
    report = report { text = "De meting van 31/12/2024 volgt." },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
