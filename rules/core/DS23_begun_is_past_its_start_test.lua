local function case(name, outcomes, status, first, last, severity)
  return {
    name = name, outcomes = outcomes,
    report = {
      kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31",
      nodes = {
        { kind = "action", code = "A1", title = "Fietspunt", status = status, start = first, ["end"] = last },
      },
    },
    expect = severity and { { rule = "DS23", severity = severity, node = "A1" } } or {},
  }
end

local holds, fails, silent = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }, { not_applicable = 1 }

return {
  case("started before its start date", fails, "started", "2024-07-01", "2025-12-31", "warning"),
  case("halfway before its start date", fails, "halfway", "2024-07-01", "2025-12-31", "warning"),
  case("work without an end before its start date", fails, "continuous", "2024-07-01", nil, "warning"),
  case("completed before its start date, without an end date", fails, "completed", "2024-07-01", nil, "warning"),
  case("a start in the months in which the report was written", fails, "started", "2024-03-01", "2025-12-31", "note"),
  case("started on the day of the report", holds, "started", "2023-12-31", "2025-12-31"),
  case("completed with an end that is to come is another rule's", silent, "completed", "2024-07-01", "2025-12-31"),
  case("dates in the wrong order are another rule's", silent, "started", "2024-07-01", "2024-06-30"),
  case("not begun before its start date", { evaluated = 0 }, "not_started", "2024-07-01", "2025-12-31"),
  case("stopped before its start date", { evaluated = 0 }, "stopped", "2024-07-01", "2025-12-31"),
  case("without a start date", { not_evaluable = 1 }, "started", nil, "2025-12-31"),
  {
    name = "a report without a date cannot tell", expect = {}, outcomes = { not_evaluable = 1 },
    report = {
      kind = "multi_year_plan",
      nodes = { { kind = "action", code = "A1", title = "Fietspunt", status = "started", start = "2024-07-01" } },
    },
  },
}
