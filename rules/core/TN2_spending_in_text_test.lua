local marked_prose = use("marked_prose")

local columns = { "actual 2023", "budget 2023" }
local spent = { { "operating", "expenditure", "65863.28", "70000.00" } }

local function case(name, written, outcomes, expected, options)
  options = options or {}
  local value, mentions = marked_prose.for_report(written, "state")
  local rows = options.rows or options.tables and {} or spent
  return {
    name = name,
    report = {
      kind = options.kind or "annual_account", fiscal_year = not options.no_year and 2023 or nil,
      as_of = "2023-12-31",
      nodes = {
        {
          kind = "action", code = "01/11/SAP/02/10", title = "Toekenning financi\u{EB}le steun rond kinderarmoede",
          texts = { state = value }, mentions = mentions, columns = #rows > 0 and (options.columns or columns) or nil,
          rows = #rows > 0 and rows or nil, omitted_row = #rows > 0 and "zero" or nil, tables = options.tables,
        },
      },
    },
    expect = expected or {},
    outcomes = outcomes,
  }
end

local holds = { evaluated = 1, failed = 0, not_evaluable = 0 }
local fails = { evaluated = 1, failed = 1 }
local open = { evaluated = 0, not_evaluable = 1 }
local silent = { evaluated = 0, not_evaluable = 0, not_applicable = 1 }

local total = "In {2023} werd in totaal {59.007,59 euro} uitgegeven aan steun rond kinderarmoede. "
  .. "Hiervan ging {40.742,76 euro} naar scholen."

local added_up = "In {2023} is {229,47 euro} besteed aan financi\u{EB}le steun tegen kinderarmoede, waarvan "
  .. "{15,75 euro} om boeken te kunnen kopen. Daar bijkomend werd er in {2023} {14,65 euro} besteed aan kampen."

return {
  case("a total in the text beside another in the table", total, fails,
    {
      {
        rule = "TN2", severity = "warning", node = "01/11/SAP/02/10", actual = "59007.59", expected = "65863.28",
        delta = "-6855.69",
      },
    }),
  case("the same total in the table",
    total, holds, {}, { rows = { { "operating", "expenditure", "59007.59", "1.00" } } }),
  case("sections are added up", total, holds, {},
    {
      rows = {
        { "operating", "expenditure", "59000.59", "1.00" }, { "investment", "expenditure", "7.00", "1.00" },
      },
    }),
  case("amounts that the text adds up itself may not be all that was spent", added_up, holds),
  case("most of what was spent, added up: what was the rest for?", added_up, { evaluated = 2, failed = 1 },
    { { rule = "TN2", severity = "note" } },
    { rows = { { "operating", "expenditure", "331.88", "1.00" } } }),
  case("all of what was spent, added up", added_up, holds, {},
    { rows = { { "operating", "expenditure", "244.12", "1.00" } } }),
  case("amounts that the text adds up itself are no more than what was spent", added_up, fails,
    { { actual = "244.12", expected = "200.00" } },
    { rows = { { "operating", "expenditure", "200.00", "300.00" } } }),
  case("amounts that it does not add up are parts",
    "In {2023} is {229,47 euro} besteed aan steun tegen kinderarmoede. In {2023} is {14,65 euro} besteed aan boeken.",
    silent),
  case("one amount without a total is a part",
    "In {2023} is {229,47 euro} besteed aan financi\u{EB}le steun tegen kinderarmoede.", silent),
  case("rounded to hundreds", "In {2023} is in totaal {65.900 euro} besteed aan deze actie.", open),
  case("rounded to one euro", "In {2023} is in totaal {65.863 euro} besteed aan deze actie.", holds),
  case("rounded to another euro", "In {2023} is in totaal {65.864 euro} besteed aan deze actie.", fails, { {} }),
  case("what the costs were", "De totale kosten van deze actie bedroegen in {2023} {100,25 euro}.", fails, { {} }),
  case("another year", "In {2022} is in totaal {100,25 euro} besteed aan deze actie.", silent),
  case("no year at all", "Er is in totaal {100,25 euro} besteed aan deze actie.", silent),
  case("a part of the year",
    "In het eerste kwartaal van {2023} is in totaal {100,25 euro} besteed aan deze actie.", silent),
  case("the half year that the report is about",
    "In de eerste helft van {2023} is in totaal {100,25 euro} besteed aan deze actie.", fails, { {} },
    { kind = "half_year_report", columns = { "booked 2023", "budget 2023" } }),
  case("an intention", "In {2023} zal in totaal {100,25 euro} besteed worden aan deze actie.", silent),
  case("a sentence with two amounts",
    "In {2023} is in totaal {100,25 euro} en {20,50 euro} besteed aan deze actie.", silent),
  case("spending on something else", "In {2023} is in totaal {100,25 euro} besteed aan speelpleinen.", open),
  case("an amount in round terms", "In {2023} is in totaal ongeveer {60.000 euro} besteed aan deze actie.", open),
  case("without a table", total, open, {}, { rows = {} }),
  case("a blank in the table leaves it open",
    total, open, {}, { rows = { { "operating", "expenditure", false, "1.00" } } }),
  case("two tables with expenditure of the year", total, open, {}, {
    tables = { { columns = columns, rows = spent }, { columns = columns, rows = spent } },
  }),
  case("a second table of another year", total, fails, { {} }, {
    tables = { { columns = columns, rows = spent }, { columns = { "actual 2022", "budget 2022" }, rows = spent } },
  }),
  case("a report without a year", total, open, {}, { no_year = true }),
  case("a text without an amount", "In {2023} zijn {12 kinderen} bereikt.", silent),
}
