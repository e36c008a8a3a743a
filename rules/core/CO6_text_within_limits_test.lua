local function report(title, description, options)
  options = options or {}
  return {
    kind = "annual_account", fiscal_year = 2023, nodes = {
      {
        kind = "action", code = "A1", title = title, part = options.part, implied = options.implied,
        texts = { description = description },
      },
    },
  }
end

local function silent(name, ...)
  return { name = name, report = report(...), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "a title of more letters than fit",
    report = report(("vorming "):rep(13), "Kort."),
    expect = { { rule = "CO6", severity = "note", node = "A1" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a description of more letters than fit",
    report = report("Vorming", ("vorming "):rep(501)),
    expect = { { node = "A1" } },
  },
  silent("a title that just fits", ("t"):rep(100), "Kort."),
  silent("letters beyond ASCII are letters, not bytes", ("\u{EB}"):rep(100), "Kort."),
  {
    name = "a heading that is not printed has no title of its own",
    report = report(("vorming "):rep(13), "Kort.", { implied = true }),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "another part only repeats it",
    report = report(("vorming "):rep(13), "Kort.", { part = "evaluation" }),
    expect = {},
    outcomes = { evaluated = 0 },
  },
}
