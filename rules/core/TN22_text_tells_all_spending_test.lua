local marked_prose = use("marked_prose")

local function case(name, written, spent, outcomes, expected, year)
  local value, mentions = marked_prose.for_report(written, "state")
  return {
    name = name,
    report = {
      kind = "annual_account", fiscal_year = year ~= false and 2023 or nil, as_of = "2023-12-31",
      nodes = {
        {
          kind = "action", code = "A1", title = "Toekenning van steun", texts = { state = value }, mentions = mentions,
          columns = spent and { "actual 2023" } or nil,
          rows = spent and { { "operating", "expenditure", spent } } or nil,
        },
      },
    },
    expect = expected or {}, outcomes = outcomes,
  }
end

local holds, fails, silent = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }, { not_applicable = 1 }

local added_up = "In {2023} is {229,47 euro} besteed aan de toekenning van steun. Daar bijkomend werd er in {2023} "
  .. "{14,65 euro} besteed aan kampen."

return {
  case("amounts that are less than the table states", added_up, "331.88", fails,
    { { rule = "TN22", severity = "note", node = "A1", actual = "244.12", expected = "331.88" } }),
  case("amounts that are all of it", added_up, "244.12", holds),
  case("amounts that are a small part of it", added_up, "999.00", silent),
  case("more than the table states is for another rule", added_up, "200.00", silent),
  case("one total", "In {2023} is in totaal {229,47 euro} besteed, waarvan {14,65 euro} aan kampen.", "331.88", silent),
  case("one amount", "In {2023} is {229,47 euro} besteed aan de toekenning van steun.", "331.88", silent),
  case("no table", added_up, nil, silent),
  case("no year", added_up, "331.88", silent, {}, false),
}
