local function case(name, status, value, fails, text_name)
  return {
    name = name,
    report = {
      kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31",
      nodes = {
        {
          kind = "action", code = "01/11/SAP/01/01", title = "Fietspunt", status = status,
          texts = { [text_name or "state"] = value },
        },
      },
    },
    expect = fails and { { rule = "DS29", severity = "warning", node = "01/11/SAP/01/01" } } or {},
    outcomes = { evaluated = 1, failed = fails and 1 or 0 },
  }
end

return {
  case("done, but not over", "completed", "De actie is nog niet afgerond.", true),
  case("halfway, but not begun", "halfway", "De actie is nog niet gestart.", true, "time"),
  case("started, but still to begin", "started", "Goed overleg. De actie moet nog beginnen.", true),
  case("halfway, but over", "halfway", "De actie is afgerond.", true),
  case("near its end, but stopped", "near_end", "De actie is stopgezet.", true, "time"),
  case("not begun, but over", "not_started", "De actie is volledig afgerond.", true),
  case("done and over", "completed", "De actie is afgerond.", false),
  case("not begun, and so it says", "not_started", "De actie is nog niet gestart.", false),
  case("halfway, and not over", "halfway", "De actie is nog niet afgerond.", false),
  case("goes on, and is over in the year", "continuous", "De actie is afgerond voor 2023.", false),
  case("works are a part", "halfway", "De werken zijn afgerond. De verbouwing is nog niet gestart.", false),
  case("one year earlier", "halfway", "De actie is in 2021 nog niet gestart.", false),
  case("a condition", "halfway", "Als de actie is afgerond, volgt een verslag.", false),
  case("a description says what is intended", "halfway", "De actie is nog niet gestart.", false, "description"),
  {
    name = "stopped is over, and without a status there is nothing to compare",
    report = {
      kind = "annual_account", fiscal_year = 2023,
      nodes = {
        {
          kind = "action", code = "A1", title = "Bus", status = "stopped", texts = { state = "De actie is afgerond." },
        },
        { kind = "action", code = "A2", title = "Trein", texts = { state = "De actie is afgerond." } },
      },
    },
    expect = {},
    outcomes = { not_applicable = 2 },
  },
}
