local function case(name, result, target, outcomes, expected, units)
  units = units or {}
  return {
    name = name,
    report = {
      kind = "progress_slides",
      nodes = {
        {
          kind = "action", code = "1", title = "Taal", part = "slide",
          mentions = {
            { kind = "count", label = "Behaalde KPI", raw = result, unit = units[1] },
            target and { kind = "count", label = "KPI", raw = target, unit = units[2] } or nil,
          },
        },
      },
    },
    expect = expected or {},
    outcomes = outcomes,
  }
end

local holds, fails = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }
local silent = { evaluated = 0, not_applicable = 1 }

return {
  case("a result below its target", "95", "100", fails, { { rule = "PL7", severity = "note", node = "1" } }),
  case("a result that is the target", "100", "100", holds),
  case("a result half as much again", "150", "100", holds),
  case("a result far above it", "151", "100", fails, { {} }),
  case("a result in another unit", "20", "100", silent, {}, { "groepen", "gezinnen" }),
  case("no target", "20", nil, silent),
}
