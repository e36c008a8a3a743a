local function report(year, ...)
  local fields = {}
  for _, party in ipairs { ... } do fields[#fields + 1] = { name = "party", role = party[1], value = party[2] } end
  return {
    kind = "annual_account", fiscal_year = year,
    nodes = { { kind = "action", code = "A0101", title = "Fietspunt", fields = fields } },
  }
end

local function in_two_parts(year, name)
  local function action(part)
    local fields = { { name = "party", value = name } }
    return { kind = "action", code = "A1", title = "Fietspunt", part = part, fields = fields }
  end
  return { kind = "annual_account", fiscal_year = year, nodes = { action("body"), action("note") } }
end

return {
  {
    name = "another name in the same role is told",
    report = report(2023, { "Schepen", "An Peeters" }),
    earlier = report(2022, { "Schepen", "Jan Jansen" }),
    expect = { { rule = "RF14", severity = "note", node = "A0101" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "the same names in another order are not",
    report = report(2023, { "Schepen", "Jan Jansen" }, { "schepen", "An Peeters" }),
    earlier = report(2022, { "Schepen", "An Peeters" }, { "Schepen", "Jan Jansen" }),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "another role is not compared",
    report = report(2023, { "Trekker", "dienst Welzijn" }),
    earlier = report(2022, { "Schepen", "An Peeters" }),
    expect = {},
    outcomes = { not_applicable = 1 },
  },
  {
    name = "where a report does not say who it is, nothing can be compared",
    report = report(2023),
    earlier = report(2022, { "Schepen", "An Peeters" }),
    expect = {},
    outcomes = { not_evaluable = 1 },
  },
  {
    name = "where neither says it, there is nothing to compare",
    report = report(2023),
    earlier = report(2022),
    expect = {},
    outcomes = { not_applicable = 1 },
  },
  {
    name = "of an action in two parts the first tells it",
    report = in_two_parts(2023, "An"),
    earlier = in_two_parts(2022, "Jan"),
    expect = { { rule = "RF14" } },
    outcomes = { not_applicable = 1 },
  },
}
