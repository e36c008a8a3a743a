local function report(...)
  return {
    kind = "social_plan",
    nodes = { {
      kind = "action", title = "Wijkbus", columns = { "plan 2026", "plan 2027", "plan 2028" },
      rows = { { false, "value", ... } },
    } },
  }
end

local function fires(name, ...)
  return {
    name = name, report = report(...), expect = { { rule = "PL9", severity = "note", node = "Wijkbus" } },
    outcomes = { evaluated = 1, failed = 1 },
  }
end

local function silent(name, ...)
  return { name = name, report = report(...), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  fires("the first year is ten times the others", "30600", "3000", "3000"),
  fires("the last one", "3000", "3000", "30000"),
  fires("one is a tenth", "30000", "3000", "30000"),
  silent("all are alike", "3000", "3000", "3000"),
  silent("twice as much", "3000", "6000", "3000"),
  silent("twelve times as much", "3000", "36000", "3000"),
  silent("the others differ", "30000", "3000", "3500"),
  silent("the others differ, and the odd one comes later", "3000", "30000", "3500"),
  silent("small amounts", "500", "50", "50"),
  silent("it costs money once", "30000", "0", "0"),
  silent("a place that is left blank", "30000", "3000", false),
  {
    name = "two years say too little", expect = {}, outcomes = { evaluated = 0, not_applicable = 1 },
    report = {
      kind = "social_plan",
      nodes = { {
        kind = "action", title = "Wijkbus", columns = { "plan 2026", "plan 2027" },
        rows = { { false, "value", "3000", "30000" } },
      } },
    },
  },
}
