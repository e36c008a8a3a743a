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
    name = "a date with a value",
    report = report { value = "12" },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a date in prose is no measurement",
    report = report { text = "De meting van 31/12/2024 volgt." },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
