local function report(node)
  node.kind = node.kind or "action"
  node.code = "01/11/SAP/02/15"
  node.title = "Participatie"
  return { kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31", nodes = { node } }
end

return {
  {
    name = "a day that does not exist is an error, in prose",
    report = report {
      texts = { state = "De opleiding liep tot 31/09/2023." },
      mentions = { { text = "state", kind = "date", raw = "31/09/2023", invalid = "no such day" } },
    },
    expect = { { rule = "DS1", severity = "error", node = "01/11/SAP/02/15" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a day that does not exist is an error, in a field",
    report = report {
      start = "2020-01-01",
      mentions = { { field = "end", kind = "date", raw = "31-02-2023", invalid = "no such day" } },
    },
    expect = { { rule = "DS1", severity = "error" } },
  },
  {
    name = "a period of two years in prose that ends before it begins is told as that",
    report = report {
      texts = { state = "In 2024-2022 was er een proef." },
      mentions = {
        { text = "state", kind = "period", raw = "2024-2022", invalid = "the period ends before it begins" },
      },
    },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "a date field that says in words that there is no day",
    report = report {
      mentions = { { field = "end", kind = "date", raw = "onbepaald", invalid = "not a date" } },
    },
    expect = {},
  },
  {
    name = "a date field that names a month or a year",
    report = report {
      mentions = {
        { field = "start", kind = "date", raw = "september 2020", invalid = "not a date" },
        { field = "end", kind = "date", raw = "2025", invalid = "not a date" },
      },
    },
    expect = {},
  },
  {
    name = "a date field with too short a year",
    report = report {
      mentions = { { field = "end", kind = "date", raw = "01-09-20", invalid = "a year has four digits" } },
    },
    expect = { { rule = "DS1", severity = "error" } },
  },
  {
    name = "a number that was probably meant as a year is a warning",
    report = report {
      texts = { state = "In 202 hadden velen een pas." },
      mentions = { { text = "state", kind = "year", raw = "202", invalid = "a year has four digits" } },
    },
    expect = { { rule = "DS1", severity = "warning" } },
  },
  {
    name = "each wrong date is its own finding",
    report = report {
      texts = { state = "Van 31/09/2023 tot 31/11/2023, niet 2O23." },
      mentions = {
        { text = "state", kind = "date", raw = "31/09/2023", invalid = "no such day" },
        { text = "state", kind = "date", raw = "31/11/2023", invalid = "no such day" },
        { text = "state", kind = "year", raw = "2O23", invalid = "letter O" },
      },
    },
    expect = { { severity = "error" }, { severity = "error" }, { severity = "warning" } },
  },
  {
    name = "the last day of February in a leap year exists",
    report = report { start = "2020-02-29", ["end"] = "2024-12-31" },
    expect = {},
    outcomes = { failed = 0 },
  },
  {
    name = "a date field outside the years of any plan is an error",
    report = report { start = "2020-01-01", ["end"] = "2203-12-31" },
    expect = { { severity = "error" } },
  },
  {
    name = "an amount that cannot be read is no date",
    report = report {
      texts = { money = "Het kost 12,5O euro." },
      mentions = { { text = "money", kind = "amount", raw = "12,5O", invalid = "letter O" } },
    },
    expect = {},
    outcomes = { evaluated = 0, failed = 0 },
  },
}
