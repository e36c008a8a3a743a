local function case(name, written, dates, outcomes, expected, state, as_of)
  local mentions = { state or { kind = "date", label = "Stand van zaken", raw = "30/09/2023", value = "2023-09-30" } }
  for _, given in ipairs(dates) do
    mentions[#mentions + 1] = {
      text = not given.of_node and "state" or nil, label = given.of_node and "Stand van zaken" or nil,
      kind = given.kind or "date", raw = given[1], value = given[2], invalid = given.invalid,
    }
  end
  return {
    name = name,
    report = {
      kind = "progress_slides", as_of = as_of,
      nodes = {
        {
          kind = "action", code = "1", title = "Taal", part = "slide", texts = { state = written },
          mentions = mentions,
        },
      },
    },
    expect = expected or {},
    outcomes = outcomes,
  }
end

local holds, fails = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }
local silent = { evaluated = 0, not_applicable = 1 }
local found = { { rule = "DS12", severity = "warning", node = "1" } }

return {
  case("someone at work since a day after the state", "Aanwerving 1 VTE sinds 1/11/2023",
    { { "1/11/2023", "2023-11-01" } }, fails, found),
  case("since a day before it", "Aanwerving 1 VTE sinds 1/08/2023", { { "1/08/2023", "2023-08-01" } }, holds),
  case("work that is finished in a later month", "Het traject is afgerond in november 2023.",
    { { "november 2023", "2023-11-01/2023-11-30", kind = "period" } }, fails, found),
  case("work that is finished in a later year", "Het traject werd in 2024 voltooid.",
    { { "2024", "2024", kind = "year" } }, fails, found),
  case("work that is finished in the month of the state", "Het traject is afgerond in september 2023.",
    { { "september 2023", "2023-09-01/2023-09-30", kind = "period" } }, holds),
  case("what stops later", "Stopzetting van de samenwerking vanaf 1/10/2023", { { "1/10/2023", "2023-10-01" } }, holds),
  case("a participle without a verb", "Toeleider gestart op 3/04/2024",
    { { "3/04/2024", "2024-04-03" } }, fails, found),
  case("a participle and a month", "Opgestart in februari 2024",
    { { "februari 2024", "2024-02-01/2024-02-29", kind = "period" } }, fails, found),
  case("a participle of what is still to come", "Toeleider wordt aangeworven op 3/04/2024, moet gestart op 3/04/2024",
    { { "3/04/2024", "2024-04-03" } }, holds),
  case("a participle before the state", "Toeleider gestart op 3/04/2023", { { "3/04/2023", "2023-04-03" } }, holds),
  case("what is planned", "De start is gepland op 1/10/2023. Het overleg is verplaatst naar 5/10/2023.",
    { { "1/10/2023", "2023-10-01" }, { "5/10/2023", "2023-10-05" } }, holds),
  case("what begins later without a verb", "Start van 2 trajecten in najaar 2024",
    { { "2024", "2024", kind = "year" } }, holds),
  case("a state of an impossible day", "Aanwerving sinds 1/08/2023", { { "1/08/2023", "2023-08-01" } },
    { evaluated = 0, not_evaluable = 1 }, {},
    { kind = "date", label = "Stand van zaken", raw = "31/09/2023", invalid = "no such day" }),
  case("a state of an impossible day in a report that has a day", "Aanwerving sinds 1/11/2023",
    { { "1/11/2023", "2023-11-01" } }, fails, found,
    { kind = "date", label = "Stand van zaken", raw = "31/09/2023", invalid = "no such day" }, "2023-09-30"),
  case("what is finished, and goes on in another clause",
    "Het traject is afgerond in november 2023 en er wordt nog verder begeleid.",
    { { "november 2023", "2023-11-01/2023-11-30", kind = "period" } }, fails, found),
  case("what is finished, and goes on later",
    "Het traject is afgerond en wordt in november 2023 nog verder begeleid.",
    { { "november 2023", "2023-11-01/2023-11-30", kind = "period" } }, holds),
  case("two days of the state", "Aanwerving sinds 1/11/2023",
    {
      { "1/11/2023", "2023-11-01" },
      { "31/12/2023", "2023-12-31", of_node = true },
    }, silent),
  case("what stands in another line", "Aanwerving 1 VTE sinds 1/11/2023\n+ 0,5 VTE vanaf 1/12/2023",
    { { "1/11/2023", "2023-11-01" }, { "1/12/2023", "2023-12-01" } }, fails, found),
  case("no dates in the text", "Nog geen aanwerving", {}, silent),
  case("no valid date in the text", "Aanwerving sinds 31/11/2023", { { "31/11/2023", invalid = "no such day" } },
    silent),
  case("a date that is not that of the state", "Aanwerving sinds 1/08/2023", { { "1/08/2023", "2023-08-01" } }, silent,
    {}, { kind = "date", label = "Goedgekeurd", raw = "30/09/2023", value = "2023-09-30" }),
}
