local function target(value, invalid)
  return { { kind = "count", label = "KPI", raw = value, invalid = invalid } }
end

local function indicator(code, title, value, invalid)
  return {
    kind = "indicator", part = "slide", code = code, title = title, mentions = value and target(value, invalid),
  }
end

local function action(code, title, value)
  return { kind = "action", part = "slide", code = code, title = title, mentions = value and target(value) }
end

local function case(name, nodes, outcomes, expected)
  return {
    name = name, report = { kind = "progress_slides", nodes = nodes }, expect = expected or {}, outcomes = outcomes,
  }
end

local holds, fails = { evaluated = 2, failed = 0 }, { evaluated = 2, failed = 1 }

return {
  case("a target that is another one at the action", {
    indicator("1", "Toeleiden naar cultuur", "180"), indicator("2", "Toeleiden naar sport", "160"),
    action("1", "Toeleiding naar sport", "150"), action("2", "Toeleiding naar cultuur", "180"),
  }, fails, { { rule = "CT10", severity = "warning", actual = "160", expected = "150" } }),
  case("equal targets in another order", {
    indicator("1", "Toeleiden naar cultuur", "180"), indicator("2", "Toeleiden naar sport", "160"),
    action("1", "Toeleiding naar sport", "160"), action("2", "Toeleiding naar cultuur", "180"),
  }, holds),
  case("a target that only one of them has, and one that is no number", {
    indicator("1", "Cultuur", "18O", "letter O"), indicator("2", "Sport", "160"),
    action("1", "Sport"), action("2", "Cultuur", "180"),
  }, { evaluated = 0, not_applicable = 1 }),
  case("no list beside the actions", { action("1", "Sport", "160"), action("2", "Cultuur", "180") },
    { evaluated = 0, not_applicable = 1 }),
}
