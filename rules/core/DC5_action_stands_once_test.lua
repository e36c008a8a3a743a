local function action(title, code, text)
  return {
    kind = "action", part = "body", title = title, code = code, texts = { description = text or "De bussen rijden." },
  }
end

local function objective(code, ...)
  return { kind = "objective", part = "body", code = code, title = "Doel " .. code, children = { ... } }
end

local function report(...) return { kind = "social_plan", nodes = { ... } } end

local function holds(name, ...)
  return { name = name, report = report(...), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

local buses = "De gemeente huurt bussen"

return {
  {
    name = "an action twice below one objective",
    report = report(objective("1.1", action(buses), action("De gemeente opent een loket"), action(buses .. "."))),
    expect = { { rule = "DC5", severity = "warning", node = buses .. "." } }, outcomes = { evaluated = 1, failed = 1 },
  },
  holds("one action below two objectives", objective("1.1", action(buses)), objective("1.2", action(buses))),
  holds("a heading that is printed again where its text goes on",
    objective("1.1", action(buses), action(buses, nil, "Ze zijn geel."))),
  holds("short titles", objective("1.1", action("Subsidies"), action("Subsidies"), action(buses))),
  {
    name = "actions with a code are another rule's", expect = {}, outcomes = { not_applicable = 1 },
    report = report(objective("1.1", action(buses, "A1"), action(buses, "A2"))),
  },
}
