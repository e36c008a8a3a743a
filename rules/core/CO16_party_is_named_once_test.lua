local function party(name, role) return { name = "party", role = role or "Trekkersrol", value = name } end

local function report(...)
  return { kind = "social_plan", nodes = { { kind = "action", title = "Tolken", fields = { ... } } } }
end

local function silent(name, ...)
  return { name = name, report = report(...), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "a service that stands twice", report = report(party "dienst onderwijs", party "dienst Onderwijs"),
    expect = { { rule = "CO16", severity = "note", node = "Tolken" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a legal form before or behind the name", report = report(party "vzw Hulp", party "Hulp vzw"),
    expect = { { node = "Tolken" } },
  },
  {
    name = "one line that gives a service twice",
    report = report(party "cluster Mens dienst onderwijs dienst Onderwijs"),
    expect = { { node = "Tolken" } },
  },
  silent("two services of one cluster", party "dienst Jeugd dienst Sport"),
  silent("two services", party "dienst Onderwijs", party "dienst Jeugd"),
  silent("one party in two roles", party "Hulp vzw", party("Hulp vzw", "Samenwerking met")),
  {
    name = "an action without parties is not meant", report = report(), expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
