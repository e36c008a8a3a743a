local function report(text, spent, options)
  options = options or {}
  return {
    kind = "policy_evaluation", fiscal_year = not options.without_year and 2024 or nil,
    nodes = {
      {
        kind = "action", part = "note", code = "A0801", title = "Toeleiders",
        columns = { "actual 2023", "actual 2024" },
        rows = { { "operating", "receipts", "7", "7" }, { "operating", "expenditure", "9", spent } },
      },
      { kind = "action", part = "evaluation", code = "A0801", title = "Toeleiders", texts = { evaluation = text } },
    },
  }
end

local function fires(name, text)
  return {
    name = name, report = report(text, "12"), expect = { { rule = "TN12", severity = "warning", node = "A0801" } },
    outcomes = { evaluated = 1, failed = 1 },
  }
end

local function silent(name, text)
  return { name = name, report = report(text, "12"), expect = {}, outcomes = { evaluated = 0, not_applicable = 1 } }
end

return {
  fires("nothing was done", "Er werden geen acties ondernomen in 2024."),
  fires("it was not worked on", "Er werd in 2024 niet ingezet op deze actie."),
  fires("it was not begun", "De vraag is klein. Deze actie werd niet opgestart."),
  {
    name = "spending of the code, of which the title is that of another action",
    report = {
      kind = "policy_evaluation", fiscal_year = 2024,
      nodes = {
        report("", "12").nodes[1],
        { kind = "action", part = "note", code = "A0802", title = "Moestuinen aanleggen" },
        {
          kind = "action", part = "evaluation", code = "A0801", title = "Moestuinen",
          texts = { evaluation = "Er werden geen acties ondernomen in 2024." },
        },
      },
    },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "nothing was done and nothing was spent",
    report = report("Er werden geen acties ondernomen in 2024.", "0"),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  silent("nothing more was done", "Er werden geen bijkomende acties ondernomen."),
  silent("nothing was done in another year", "Er werden geen acties ondernomen in 2023."),
  {
    name = "a report without a fiscal year",
    report = report("Er werden geen acties ondernomen.", "12", { without_year = true }),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
}
