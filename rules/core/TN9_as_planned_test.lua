local columns = { "actual 2023", "budget 2023" }

local function action(number, options)
  options = options or {}
  return {
    kind = "action", code = "01/11/SAP/01/0" .. number, title = options.title or "Actie " .. number,
    priority = options.priority ~= false, texts = options.texts, columns = options.rows and columns or nil,
    rows = options.rows, omitted_row = options.rows and "zero" or nil,
  }
end

local function report(nodes, kind)
  return {
    kind = kind or "annual_account", fiscal_year = 2023, as_of = "2023-12-31", nodes = nodes,
  }
end

local function objective(sentence, actions)
  return report {
    {
      kind = "policy_objective", code = "01/11", title = "Welzijn", texts = { evaluation = sentence },
      children = { { kind = "action_plan", code = "01/11/SAP/01", title = "Plan", children = actions } },
    },
  }
end

local function spent(actual, budget) return { { "operating", "expenditure", actual, budget } } end

local held, failed = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }
local short = "Er waren 20 lessen. Dat is lager dan het vooropgestelde aantal van 30."
local planned, late = "De actie loopt zoals voorzien.", "De actie liep vertraging op door ziekte."

local function hit(node) return { rule = "TN9", severity = "warning", node = node } end

return {
  {
    name = "on schedule in one text, late in another",
    report = report { action(1, { texts = { time = "De actie zit op schema.", state = late } }) },
    expect = { hit "01/11/SAP/01/01" },
    outcomes = failed,
  },
  {
    name = "one sentence that says both",
    report = report { action(1, { texts = {
      time = "De actie zit op schema, maar de uitvoering werd wat later dan gepland gestart en liep vertraging op.",
    } }) },
    expect = {},
    outcomes = held,
  },
  {
    name = "as planned, and not on schedule",
    report = report { action(1, { texts = { time = "De actie zit nog niet op schema.", state = planned } }) },
    expect = { hit "01/11/SAP/01/01" },
    outcomes = failed,
  },
  {
    name = "as planned, and nothing that says otherwise",
    report = report { action(1, { texts = { state = planned }, rows = spent("90.00", "5000.00") }) },
    expect = {},
    outcomes = held,
  },
  {
    name = "as planned, and nothing spent of an estimate",
    report = report { action(1, { texts = { state = planned }, rows = spent("0.00", "5000.00") }) },
    expect = { hit "01/11/SAP/01/01" },
    outcomes = failed,
  },
  {
    name = "results that are reached, and less than was aimed at",
    report = report { action(1, {
      texts = { time = "De actie loopt goed en de beoogde resultaten werden behaald.", state = short },
    }) },
    expect = { hit "01/11/SAP/01/01" },
    outcomes = failed,
  },
  {
    name = "all actions reach their results, and one does not",
    report = objective("Alle acties halen de beoogde resultaten.", {
      action(1, { texts = { state = short } }), action(2, { texts = { state = planned } }),
    }),
    expect = { hit "01/11" },
  },
  {
    name = "all but the one that does not",
    report = objective("Alle acties halen de beoogde resultaten, behalve de speelpleinen.", {
      action(1, { texts = { state = short }, title = "Speelpleinen" }), action(2),
    }),
    expect = {},
    outcomes = held,
  },
  {
    name = "results that are reached, and nothing that says otherwise",
    report = report { action(1, { texts = { time = "De actie behaalde de beoogde resultaten.", state = planned } }) },
    expect = {},
  },
  {
    name = "a small estimate may stay unused",
    report = report { action(1, { texts = { state = planned }, rows = spent("0.00", "999.99") }) },
    expect = {},
    outcomes = held,
  },
  {
    name = "receipts show that something happened",
    report = report { action(1, { texts = { state = planned }, rows = {
      { "operating", "receipts", "50.00", "50.00" }, { "operating", "expenditure", "0.00", "5000.00" },
    } }) },
    expect = {},
    outcomes = held,
  },
  {
    name = "an amount that cannot be read is not nothing",
    report = report { action(1, { texts = { state = planned }, rows = {
      { "operating", "expenditure", { raw = "1O,00", absent = "unreadable", invalid = "letter O" }, "5000.00" },
    } }) },
    expect = {},
    outcomes = held,
  },
  {
    name = "after half a year the first invoice may be to come",
    report = report({ action(1, { texts = { state = planned }, rows = spent("0.00", "5000.00") }) },
      "half_year_report"),
    expect = {},
    outcomes = held,
  },
  {
    name = "a delay without a promise is honest",
    report = report { action(1, { texts = { state = late }, rows = spent("0.00", "5000.00") }) },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "a delay of a part leaves the action on schedule",
    report = report { action(1, { texts = { state = "De levering liep vertraging op.", time = planned } }) },
    expect = {},
    outcomes = held,
  },
  {
    name = "all actions run as planned, one of them says otherwise",
    report = objective("Alle prioritaire acties lopen zoals voorzien.", {
      action(1), action(2, { texts = { state = late } }),
    }),
    expect = { hit "01/11" },
    outcomes = failed,
  },
  {
    name = "an action without priority is not among them",
    report = objective("Alle prioritaire acties lopen zoals voorzien.", {
      action(1), action(2, { texts = { state = late }, priority = false }),
    }),
    expect = {},
    outcomes = held,
  },
  {
    name = "the exception is left out",
    report = objective("Alle acties lopen zoals voorzien, met uitzondering van de zomerschool.", {
      action(1), action(2, { title = "Zomerschool", texts = { state = late } }),
    }),
    expect = {},
    outcomes = held,
  },
  {
    name = "also when only its description holds the words",
    report = objective("Alle acties lopen zoals voorzien, met uitzondering van het Huis van het Kind.", {
      action(1), action(2, { title = "Site den Hof", texts = {
        description = "Een gebouw voor het Huis van het Kind.", state = late,
      } }),
    }),
    expect = {},
    outcomes = held,
  },
  {
    name = "another action than the excepted one is still meant",
    report = objective("Alle acties lopen zoals voorzien, met uitzondering van de zomerschool.", {
      action(1, { title = "Zomerschool" }), action(2, { texts = { state = late } }),
    }),
    expect = { hit "01/11" },
    outcomes = failed,
  },
  {
    name = "an exception that names nothing leaves the rest unknown",
    report = objective("Alle acties lopen zoals voorzien, met uitzondering van de nieuwbouw.", {
      action(1), action(2, { texts = { state = late } }),
    }),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a delay that the same text tells is no contradiction",
    report = objective("Alle acties lopen zoals voorzien. Enkel de zomerschool loopt vertraging op.", {
      action(1), action(2, { title = "Zomerschool", texts = { state = late } }),
    }),
    expect = {},
    outcomes = held,
  },
  {
    name = "the delay of one action says nothing of another",
    report = objective("Alle acties lopen zoals voorzien. Enkel de zomerschool loopt vertraging op.", {
      action(1, { title = "Zomerschool", texts = { state = late } }),
      action(2, { title = "Woonloket", texts = { state = late } }),
    }),
    expect = { hit "01/11" },
    outcomes = failed,
  },
  {
    name = "a report without actions shows nobody to ask",
    report = objective("Alle acties lopen zoals voorzien.", {}),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "whether an action has priority may be unknown",
    report = report {
      {
        kind = "policy_objective", code = "01/11", title = "Welzijn",
        texts = { evaluation = "Alle prioritaire acties lopen zoals voorzien." },
        children = { { kind = "action", code = "01/11/1", title = "Actie", texts = { state = late } } },
      },
    },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
}
