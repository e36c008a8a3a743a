local columns = { "actual 2023", "budget 2023" }

---A table of expenditure, operating unless given otherwise.
local function spending(rows)
  local list = {}
  for i, row in ipairs(rows) do list[i] = { row[3] or "operating", "expenditure", row[1], row[2] } end
  return list
end

local function node(kind, code, title, rows, options)
  options = options or {}
  return {
    kind = kind, code = code, title = title, priority = options.priority, texts = options.texts,
    columns = rows and (options.columns or columns) or nil, rows = rows and spending(rows) or nil,
    omitted_row = rows and "zero" or nil, children = options.children,
  }
end

local function report(nodes, fiscal_year)
  return { kind = "annual_account", fiscal_year = fiscal_year or 2023, as_of = "2023-12-31", nodes = nodes }
end

---One plan that says something in its text about money.
local function plan(sentence, rows, options)
  options = options or {}
  options.texts = { [options.text or "money"] = sentence }
  return report { node("action_plan", "01/11/SAP/02", "Kinderarmoede", rows, options) }
end

---An objective whose evaluation speaks of its plans; the second plan spends too much.
local function objective(sentence)
  return report {
    node("policy_objective", "01/11", "Sociale dienstverlening", { { "70.00", "90.00" } }, {
      texts = { evaluation = sentence },
      children = {
        node("action_plan", "01/11/SAP/01", "Werkervaring", { { "10.00", "20.00" } }, { priority = true }),
        node("action_plan", "01/11/SAP/02", "Kinderarmoede", { { "45.00", "30.00" } }, {
          priority = true,
          children = { node("action", "01/11/SAP/02/10", "Financi\u{EB}le steun", { { "45.00", "30.00" } }) },
        }),
        node("action_plan", "01/11/SAP/09", "Gewoon werk", { { "15.00", "10.00" } }, { priority = false }),
      },
    }),
  }
end

local within = "Het actieplan is binnen het beschikbare budget gerealiseerd."

return {
  {
    name = "a plan that spent more than its budget contradicts its text",
    report = plan(within, { { "444225.53", "426131.55" }, { "0.00", "0.00", "investment" } }),
    expect = {
      {
        rule = "TN1", severity = "error", node = "01/11/SAP/02", expected = "426131.55", actual = "444225.53",
        delta = "18093.98",
      },
    },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "spending exactly the budget is within it",
    report = plan(within, { { "100.00", "100.00" } }),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "sections are added up: one may exceed when the whole does not",
    report = plan(within, { { "110.00", "100.00" }, { "0.00", "50.00", "investment" } }),
    expect = {},
  },
  {
    name = "a sentence about investments is held against that section",
    report = plan("De uitgaven van het actieplan bleven binnen het investeringsbudget.",
      { { "10.00", "100.00" }, { "60.00", "50.00", "investment" } }),
    expect = { { expected = "50.00", actual = "60.00", delta = "10.00" } },
  },
  {
    name = "a denial is a claim of its own",
    report = plan("Het budget werd overschreden.", { { "90.00", "100.00" } }),
    expect = { { expected = "100.00", actual = "90.00", delta = "-10.00" } },
  },
  {
    name = "a denial that is right is silent",
    report = plan("Het budget werd overschreden.", { { "110.00", "100.00" } }),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "all priority plans: each of them, and no other",
    report = objective("Alle prioritaire actieplannen bleven binnen het vooropgestelde budget."),
    expect = { { expected = "30.00", actual = "45.00" } },
    outcomes = { evaluated = 2, failed = 1 },
  },
  {
    name = "all plans: the ones without priority too",
    report = objective("Alle actieplannen bleven binnen het budget."),
    expect = { { actual = "45.00" }, { actual = "15.00" } },
    outcomes = { evaluated = 3, failed = 2 },
  },
  {
    name = "all actions are found below the plans",
    report = objective("Alle acties bleven binnen het budget."),
    expect = { { actual = "45.00" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "an excepted plan is left out, by title",
    report = objective("Alle prioritaire actieplannen bleven binnen het budget, met uitzondering van Kinderarmoede."),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "an excepted plan is left out, by code",
    report = objective("Alle prioritaire actieplannen bleven binnen het budget, behalve SAP/01."),
    expect = { { actual = "45.00" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a plan that holds the excepted action is left out",
    report = objective("Alle prioritaire actieplannen bleven binnen het budget, uitgezonderd de "
      .. "financi\u{EB}le steun."),
    expect = {},
    outcomes = { evaluated = 1 },
  },
  {
    name = "an exception that names nothing known leaves the claim open",
    report = objective("Alle prioritaire actieplannen bleven binnen het budget, met uitzondering van de nieuwbouw."),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "an exception of the next sentence does not soften this one",
    report = objective("Alle prioritaire actieplannen bleven binnen het vooropgestelde budget. Alle acties lopen zoals "
      .. "voorzien, met uitzondering van Kinderarmoede."),
    expect = { { expected = "30.00", actual = "45.00" } },
  },
  {
    name = "a plan named in the text of its objective",
    report = objective("Het actieplan Kinderarmoede bleef binnen het budget."),
    expect = { { actual = "45.00" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a plan that nobody names",
    report = objective("Het actieplan bleef binnen het budget."),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "not all plans says not which",
    report = objective("Niet alle actieplannen bleven binnen het budget."),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "an action that speaks of its plan",
    report = report {
      node("action_plan", "01/11/SAP/02", "Kinderarmoede", { { "45.00", "30.00" } }, {
        children = {
          node("action", "01/11/SAP/02/01", "TEJO", { { "5.00", "10.00" } }, { texts = { state = within } }),
        },
      }),
    },
    expect = { { actual = "45.00", expected = "30.00" } },
  },
  {
    name = "two claims in one text are two sums",
    report = plan("Het actieplan bleef binnen het budget.\n\nHet budget werd niet overschreden.",
      { { "11.00", "10.00" } }),
    expect = { { delta = "1.00" }, { delta = "1.00" } },
  },
  {
    name = "a plan whose table stands in another part of the report",
    report = {
      kind = "policy_evaluation", fiscal_year = 2023, nodes = {
        {
          kind = "action", part = "note", code = "A0101", title = "Kinderarmoede", columns = columns,
          rows = spending { { "110.00", "100.00" } },
        },
        { kind = "action", part = "evaluation", code = "A0101", title = "Kinderarmoede", texts = {
          evaluation = "De uitgaven bleven binnen het budget.",
        } },
      },
    },
    expect = { { rule = "TN1", expected = "100.00", actual = "110.00" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a plan without a budget column cannot be held against it",
    report = plan(within, { { "100.00" } }, { columns = { "actual 2023" } }),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a budget of another year is no budget of this one",
    report = plan(within, { { "100.00", "90.00" } }, { columns = { "actual 2023", "budget 2022" } }),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "the first budget cannot be held against the last one",
    report = plan("Het oorspronkelijke budget werd overschreden.", { { "90.00", "100.00" } }),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "booked amounts are held against the plan",
    report = plan(within, { { "100.00", "90.00" } }, { columns = { "booked 2023", "plan 2023" } }),
    expect = { { actual = "100.00", expected = "90.00" } },
  },
  {
    name = "a blank amount leaves the claim open",
    report = plan(within, { { "100.00", false } }),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a claim about a part that has no figures",
    report = plan("De kosten voor de zomerschool bleven binnen het budget.", { { "100.00", "90.00" } }),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "an overrun of another year is about other figures",
    report = plan("In 2022 werd het budget overschreden.", { { "80.00", "90.00" } }),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "an intention is no claim",
    report = plan("Het actieplan zal binnen het budget blijven.", { { "100.00", "90.00" } }),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "a description says what is meant to happen",
    report = plan("De actie wordt binnen het budget uitgevoerd.", { { "100.00", "90.00" } }, { text = "description" }),
    expect = {},
    outcomes = { evaluated = 0 },
  },
  {
    name = "a budget that is spoken of is no claim",
    report = plan("Het budget dat, binnen deze specifieke actie, voorzien wordt voor steun is gericht op cultuur.",
      { { "100.00", "90.00" } }),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "a time frame is no budget",
    report = plan("De actie is voltooid binnen het vooropgestelde tijdskader.", { { "100.00", "90.00" } }),
    expect = {},
  },
  {
    name = "without a fiscal year it is not known which budget is meant",
    report = {
      kind = "annual_account",
      nodes = {
        node("action_plan", "01/11/SAP/02", "Kinderarmoede", { { "1.00", "2.00" } }, { texts = { money = within } }),
      },
    },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a table of receipts alone says nothing of spending",
    report = report {
      {
        kind = "action_plan", code = "01/11/SAP/02", title = "Kinderarmoede", texts = { money = within },
        columns = columns, rows = { { "operating", "receipts", "5.00", "5.00" } }, omitted_row = "unknown",
      },
    },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "two tables of the same year leave open which one is meant",
    report = report {
      {
        kind = "action_plan", code = "01/11/SAP/02", title = "Kinderarmoede", texts = { money = within },
        tables = {
          { columns = columns, rows = spending { { "3.00", "2.00" } } },
          { columns = columns, rows = spending { { "1.00", "2.00" } } },
        },
      },
    },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "priority plans are not known where the report does not tell them apart",
    report = report {
      node("policy_objective", "01/11", "Sociale dienstverlening", { { "70.00", "90.00" } }, {
        texts = { evaluation = "Alle prioritaire actieplannen zijn binnen het vooropgestelde budget gebleven." },
        children = { node("action_plan", "01/11/SAP/01", "Werkervaring", { { "30.00", "20.00" } }) },
      }),
    },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a denial that may be one of something else leaves the sentence open",
    report = plan("Het budget werd niet in belangrijke mate overschreden.", { { "30.00", "20.00" } }),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
}
