local function party(name, role) return { name = "party", role = role or "Trekkersrol", value = name } end

local function report(...)
  return {
    kind = "social_plan",
    nodes = {
      { kind = "action", title = "Tolken", fields = { party "dienst Jeugd", party("Hulp vzw", "Samenwerking met") } },
      { kind = "action", title = "Gids", fields = { ... } },
    },
  }
end

local function silent(name, ...)
  return { name = name, report = report(...), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "a partner where who carries it out is meant", report = report(party "Samenwerking met Hulp vzw"),
    expect = { { rule = "CO17", severity = "note", node = "Gids" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  silent("a party that names its own role", party("Samenwerking met Hulp vzw", "Samenwerking met")),
  silent("a name that only begins alike", party "Samenwerkingsdienst"),
  {
    name = "a report with one role is not meant", expect = {}, outcomes = { evaluated = 0, not_applicable = 1 },
    report = { kind = "social_plan", nodes = { { kind = "action", title = "Gids", fields = { party "Jeugd" } } } },
  },
}
