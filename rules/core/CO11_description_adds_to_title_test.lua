local function report(title, description, name)
  return {
    kind = "annual_account", fiscal_year = 2023,
    nodes = { { kind = "action", code = "A1", title = title, texts = { [name or "description"] = description } } },
  }
end

local function silent(name, title, description)
  return { name = name, report = report(title, description), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "a description that is the title is noted",
    report = report("Bouw van een sporthal", "Bouw van een sporthal."),
    expect = { { rule = "CO11", severity = "note", node = "A1" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a wrapped line and other capitals make no difference",
    report = report("Bouw van een Sporthal", "Bouw van een\nsporthal"),
    expect = { { rule = "CO11" } },
  },
  {
    name = "how often it is measured is left out of the title",
    report = report("Aantal aanvragen (jaarlijks)", "Aantal aanvragen.", "definition"),
    expect = { { rule = "CO11" } },
  },
  silent("a description that says more", "Bouw van een sporthal", "Bouw van een sporthal voor scholen."),
  silent("a description of a page", "Sporthal", ("De stad bouwt een sporthal. "):rep(20)),
  silent("other words", "Bouw van een sporthal", "Nieuwe sporthal bouwen"),
  {
    name = "a text of another kind may repeat it",
    report = report("Bouw van een sporthal", "Bouw van een sporthal", "state"),
    expect = {},
    outcomes = { evaluated = 0 },
  },
  {
    name = "without a title there is nothing to repeat",
    report = report(nil, "Bouw van een sporthal"),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
