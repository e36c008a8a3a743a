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
  fires("a thousand times", "3000000", "3000", "3000"),
  fires("a thousandth", "19125000", "19125", "19125000"),
  fires("a comma that was lost", "11114.35", "1111435.00", "11114.35"),
  fires("between ten times the one and ten times the other", "136360", "1460000", "154000"),
  fires("a digit that was lost, between the others", "236814", "257201", "25198"),
  silent("a round amount a hundred times the others", "3000", "300000", "3000"),
  silent("a round amount between ten times the others", "9000", "100000", "10500"),
  silent("five times as much", "150000", "833333", "150000"),
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
