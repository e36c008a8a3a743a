local function report(count, change)
  local indicators = {}
  for i = 1, count do
    indicators[i] = {
      kind = "indicator", code = "I" .. i, title = "Indicator " .. i, texts = { description = "Wat we meten." },
      fields = { { name = "source", value = "Gemeentemonitor" }, { name = "frequency", value = "jaarlijks" } },
    }
  end
  if change then change(indicators) end
  return { kind = "annual_account", fiscal_year = 2023, nodes = indicators }
end

return {
  {
    name = "an empty description is reported",
    report = report(3, function(list) list[3].texts.description = "" end),
    expect = { { rule = "CO10", severity = "warning", node = "I3" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a source and a frequency that others have",
    report = report(4, function(list) list[4].fields = nil end),
    expect = { { node = "I4" }, { node = "I4" } },
  },
  { name = "whole indicators", report = report(4), expect = {}, outcomes = { evaluated = 1, failed = 0 } },
  {
    name = "what most indicators lack is not given in this report",
    report = report(4, function(list)
      for i = 2, 4 do list[i].fields = nil end
    end),
    expect = {},
  },
  { name = "one indicator shows no habit", report = report(1), expect = {}, outcomes = { not_evaluable = 1 } },
  {
    name = "a report without indicators is not meant",
    report = { kind = "annual_account", nodes = { { kind = "action", code = "A1", title = "Actie" } } },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
