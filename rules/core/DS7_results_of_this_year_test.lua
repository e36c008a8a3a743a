local function report(sentence, year, options)
  options = options or {}
  return {
    kind = options.kind or "half_year_report", fiscal_year = not options.no_year and 2021 or nil,
    nodes = {
      {
        kind = "action", code = "01/11/SAP/02/06", title = "Actie", status = options.status or "halfway",
        start = "2020-01-01", ["end"] = options.ends or "2025-12-31", texts = { [options.text or "time"] = sentence },
        mentions = year and { { text = options.text or "time", kind = "year", raw = year } } or nil,
        columns = options.booked and { "booked 2021", "budget 2021" } or nil,
        rows = options.booked and { { "operating", "expenditure", options.booked, "100.00" } } or nil,
      },
    },
  }
end

local stale = "Het register is in 2020 volgens schema toegepast."
local held, failed = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }
local hit = { rule = "DS7", severity = "warning", node = "01/11/SAP/02/06" }

return {
  { name = "results of the year before alone", report = report(stale, "2020"), expect = { hit }, outcomes = failed },
  {
    name = "results of this year",
    report = report("Het register is in 2021 volgens schema toegepast.", "2021"), expect = {}, outcomes = held,
  },
  {
    name = "a number held against the same day of the year before",
    report = report("Er zijn 318 passen toegekend, 42 meer dan op hetzelfde moment in 2020.", "2020"), expect = {},
    outcomes = held,
  },
  {
    name = "a number that is as high as then",
    report = report("Er zijn 45 passen toegekend, evenveel als in 2020.", "2020"), expect = {}, outcomes = held,
  },
  {
    name = "no year at all",
    report = report("Het register is volgens schema toegepast.", nil), expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "work that ended in that year has nothing newer to tell",
    report = report(stale, "2020", { ends = "2020-12-31" }), expect = {}, outcomes = held,
  },
  {
    name = "nor has what is completed and cost nothing this year",
    report = report(stale, "2020", { status = "completed", booked = "0.00" }), expect = {}, outcomes = held,
  },
  {
    name = "what is called completed and still costs money goes on",
    report = report(stale, "2020", { status = "completed", booked = "15.00" }), expect = { hit }, outcomes = failed,
  },
  {
    name = "a description tells what is meant, not what was done",
    report = report(stale, "2020", { text = "description" }), expect = {}, outcomes = { evaluated = 0 },
  },
  {
    name = "a plan reports no results",
    report = report(stale, "2020", { kind = "multi_year_plan" }), expect = {}, outcomes = { evaluated = 0 },
  },
  {
    name = "a report without a fiscal year cannot tell",
    report = report(stale, "2020", { no_year = true }), expect = {}, outcomes = { evaluated = 0, not_evaluable = 1 },
  },
}
