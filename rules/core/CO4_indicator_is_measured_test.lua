local function measured(code)
  return {
    kind = "indicator", code = code, title = "Bereik", columns = { "measured 2022", "measured 2023" },
    rows = { { false, "value", { value = "15.8", unit = "%" }, { value = "14.1", unit = "%" } } },
    omitted_row = "unknown",
  }
end

local function bare(code, texts, mentions)
  return { kind = "indicator", code = code, title = "Bereik", texts = texts, mentions = mentions }
end

local function report(nodes, kind) return { kind = kind or "annual_account", fiscal_year = 2023, nodes = nodes } end

local function said(text, mentions)
  return bare("I1", { [text] = "In 2023 waren dat er 120." }, mentions or {
    { text = text, kind = "year", raw = "2023" }, { text = text, kind = "count", raw = "120" },
  })
end

return {
  {
    name = "an indicator without a value among measured ones",
    report = report { measured("I1"), measured("I2"), bare("I3", { description = "Wat we meten." }) },
    expect = { { rule = "CO4", severity = "warning", node = "I3" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "where most have none the values may be in charts",
    report = report { measured("I1"), bare("I2"), bare("I3") },
    expect = { { severity = "note", node = "I2" }, { severity = "note", node = "I3" } },
  },
  {
    name = "a table without a year",
    report = report {
      measured("I1"), {
        kind = "indicator", code = "I2", title = "Bereik", columns = { "measured" }, omitted_row = "unknown",
        rows = { { false, "value", "12" } },
      },
    },
    expect = { { node = "I2" } },
  },
  {
    name = "blank cells are no values",
    report = report {
      measured("I1"), {
        kind = "indicator", code = "I2", title = "Bereik", columns = { "measured 2023" }, omitted_row = "unknown",
        rows = { { false, "value", false } },
      },
    },
    expect = { { node = "I2" } },
  },
  {
    name = "a value with its year in the notes",
    report = report { said("notes") },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a number in the description defines",
    report = report { measured("I0"), said("description") },
    expect = { { node = "I1" } },
  },
  {
    name = "a value without a year",
    report = report { measured("I0"), said("notes", { { text = "notes", kind = "count", raw = "120" } }) },
    expect = { { node = "I1" } },
  },
  {
    name = "where none has a value it cannot be told",
    report = report { bare("I1"), bare("I2", { description = "Wat we meten." }) },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a report without indicators is not meant",
    report = report { { kind = "action", code = "A1", title = "Actie" } },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "a plan has nothing measured yet",
    report = report({ bare("I1") }, "multi_year_plan"),
    expect = {},
    outcomes = { evaluated = 0 },
  },
}
