local marked_prose = use("marked_prose")

local columns = { "actual 2023", "budget 2023" }

local function node(kind, code, title, rows, options)
  options = options or {}
  local texts, mentions = {}, nil
  for name, written in pairs(options.texts or {}) do texts[name], mentions = marked_prose.for_report(written, name) end
  return {
    mentions = mentions, kind = kind, code = code, title = title, part = options.part, texts = texts, rows = rows,
    columns = rows and (options.columns or columns) or nil, tables = options.tables, children = options.children,
  }
end

local function report(nodes, kind, fiscal_year)
  return { kind = kind or "annual_account", fiscal_year = fiscal_year or 2023, as_of = "2023-12-31", nodes = nodes }
end

---A plan that spent 104.500 euro of a budget of 100.000, or other rows, with a text about its money.
local function plan(written, rows, options)
  options = options or {}
  options.texts = { [options.text or "money"] = written }
  rows = rows or { { "operating", "expenditure", "104500.00", "100000.00" } }
  return report { node("action_plan", "02/03/MAP/02", "Ontmoeting", rows, options) }
end

local saved = {
  { "operating", "receipts", "64500.00", "60000.00" }, { "operating", "expenditure", "187250.00", "200000.00" },
  { "operating", "balance", "-122750.00", "-140000.00" },
  { "investment", "expenditure", "310000.00", "310000.00" },
}
local holds, fails = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }
local within = "Het actieplan is binnen het budget gerealiseerd. "

local function case(name, given, outcomes, expect)
  return { name = name, report = given, expect = expect or {}, outcomes = outcomes }
end

return {
  case("an overrun of another amount than the table shows is reported",
    plan("Het budget van het actieplan werd met {5.400,00 euro} overschreden door de indexering van de lonen."), fails,
    { { rule = "TN33", severity = "warning", node = "02/03/MAP/02", expected = "4500.00", actual = "5400.00" } }),
  case("the overrun of the table is not",
    plan("Het budget van het actieplan werd met {4.500,00 euro} overschreden."), holds),
  case("what exceeds stands before what is exceeded",
    plan("Het actieplan overschreed het budget met {5.400,00 euro}."), fails, { { expected = "4500.00" } }),
  case("what was left of a budget is another amount", plan(within .. "Er bleef {21.750,00 euro} over.", saved), fails,
    { { expected = "12750.00", actual = "21750.00" } }),
  case("what was left is what the table shows", plan(within .. "Er bleef {12.750,00 euro} over.", saved), holds),
  case("what receipts brought more may be meant as well", plan(within .. "Er bleef {4.500,00 euro} over.", saved),
    { evaluated = 1, failed = 0 }),
  case("a balance may be meant as well", plan(within .. "Er bleef {122.750,00 euro} over.", saved),
    { evaluated = 1, failed = 0 }),
  case("what was not used of the budget",
    plan("Van het budget bleef {21.750,00 euro} onbenut.", saved, { text = "evaluation" }), fails, { {} }),
  case("so much under the budget", plan("Het actieplan bleef {5.700,00 euro} onder het budget.", saved), fails,
    { { expected = "12750.00", actual = "5700.00" } }),
  case("less was spent than was estimated", plan("Er is {5.700,00 euro} minder uitgegeven dan begroot.", saved), fails,
    { { actual = "5700.00" } }),
  case("a round amount may be rounded", plan("Het actieplan bleef {13.000 euro} onder het budget.", saved), holds),
  case("a round amount that is far from it", plan("Het actieplan bleef {15.000 euro} onder het budget.", saved), fails,
    { { actual = "15000.00" } }),
  case("left where too much was spent", plan("Er bleef {4.500,00 euro} over."), fails, { { expected = "-4500.00" } }),
  case("an overrun that is none is told by the rule about claims",
    plan("Het budget werd met {12.750,00 euro} overschreden.", saved), { evaluated = 1, failed = 0 }),
  case("what was left of a grant is not what was left of the budget",
    plan("De buurtfeesten kregen {10.000,00 euro}. Er bleef {4.000,00 euro} over.", saved), { not_applicable = 1 }),
  case("what was left for something", plan("Er bleef {4.000,00 euro} over voor de feesten.", saved),
    { not_applicable = 1 }),
  case("an amount by approximation", plan("Het budget werd met ongeveer {5.400,00 euro} overschreden."),
    { not_applicable = 1 }),
  case("the table of the action stands in another part of the report", report({
    node("action", "A0101", "Noodwoningen", { { false, "expenditure", "90", "100" } }, { part = "note" }),
    node("action", "A0101", "Noodwoningen", nil, {
      part = "evaluation", texts = { evaluation = "De actie bleef {20 euro} onder het budget." },
    }),
  }, "policy_evaluation"), fails, { { expected = "10", actual = "20" } }),
  case("a goal that says it of one of its plans", report {
    node("policy_objective", "02/03", "Samenleven", nil, {
      texts = { evaluation = "Het actieplan Ontmoeting overschreed het budget met {5.400,00 euro}." },
      children = {
        node("action_plan", "02/03/MAP/02", "Ontmoeting", { { "operating", "expenditure", "104500.00", "100000.00" } }),
      },
    }),
  }, fails, { { actual = "5400.00" } }),
  case("a goal that does not say of which plan", report {
    node("policy_objective", "02/03", "Samenleven", nil, {
      texts = { money = "Er bleef {5.400,00 euro} van het budget over." },
    }),
  }, { not_evaluable = 1 }),
  case("two tables that may be meant", plan("Het actieplan bleef {5.700,00 euro} onder het budget.", false, {
    tables = {
      { columns = columns, rows = { { "operating", "expenditure", "1.00", "2.00" } } },
      { columns = columns, rows = { { "operating", "expenditure", "3.00", "4.00" } } },
    },
  }), { not_evaluable = 1 }),
  case("a table without a budget", plan("Het actieplan bleef {5.700,00 euro} onder het budget.",
    { { "operating", "expenditure", "1.00" } }, { columns = { "actual 2023" } }), { not_evaluable = 1 }),
  case("an amount that cannot be read", plan("Het actieplan bleef {5.700,00 euro} onder het budget.",
    { { "operating", "expenditure", "1.00", false } }), { not_evaluable = 1 }),
  case("a text without an amount", plan("Het budget volstond.", saved), { not_applicable = 1 }),
  {
    name = "a report without a year",
    report = {
      kind = "annual_account",
      nodes = { node("action_plan", "1", "Wonen", saved, { texts = { money = "Er bleef {5.400,00 euro} over." } }) },
    },
    expect = {}, outcomes = { not_evaluable = 1 },
  },
}
