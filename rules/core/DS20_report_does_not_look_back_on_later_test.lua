local marked_prose = use("marked_prose")

local outcomes = marked_prose.outcomes
local slides = marked_prose.cases({ kind = "progress_slides", as_of = "2023-09-30" }, "A1")
local account = marked_prose.cases({ kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31" }, "A1")
local half_year = marked_prose.cases({ kind = "half_year_report", fiscal_year = 2023, as_of = "2023-06-30" }, "A1")

---A text with a time that is no year.
local function with_time(name, value, kind, raw, canonical, counted, expected)
  return {
    name = name,
    report = {
      kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31",
      nodes = {
        {
          kind = "action", code = "A1", title = "Lessen", texts = { state = value },
          mentions = { { text = "state", kind = kind, raw = raw, value = canonical } },
        },
      },
    },
    expect = expected or {}, outcomes = counted,
  }
end

return {
  account("what was done in the year after the report is asked about", "In {2024} werden drie lessen gegeven.",
    outcomes.fails, { { rule = "DS20", severity = "note", node = "A1" } }),
  account("what was done in a year when the report was long written is more than a question",
    "In {2025} werden drie lessen gegeven.", outcomes.fails, { { rule = "DS20", severity = "warning" } }),
  slides("the texts of the actions of slides are those of another rule", "In {2024} werden drie lessen gegeven.",
    outcomes.silent),
  {
    name = "an item of slides that began after their day",
    report = {
      kind = "progress_slides", as_of = "2023-09-30",
      nodes = {
        {
          kind = "item", title = "Gemeenten", part = "slide",
          texts = { description = "- Noord: samenwerking met de school \u{2013} opgestart november 2024" },
          mentions = {
            {
              text = "description", kind = "period", raw = "november 2024", value = "2024-11-01/2024-11-30",
            },
          },
        },
      },
    },
    expect = { { rule = "DS20", severity = "warning" } }, outcomes = outcomes.fails,
  },
  account("what was done in its year is not", "In {2023} werden drie lessen gegeven.", outcomes.holds),
  account("what is planned for the year after it is not", "In {2024} worden vijf lessen gegeven.", outcomes.holds),
  account("what a description says is no result", "In {2024} werden lessen gegeven.", outcomes.silent, {},
    "description"),
  half_year("the year of a half-year report has begun", "In {2023} werden drie lessen gegeven.", outcomes.holds),
  with_time("a day after the report", "Het infomoment werd georganiseerd op 24/01/2024.", "date", "24/01/2024",
    "2024-01-24", outcomes.fails, { { rule = "DS20" } }),
  with_time("a school year that begins before its day", "In 2023-2024 werden lessen gegeven.", "period", "2023-2024",
    "2023-09-01/2024-06-30", outcomes.holds),
}
