local marked_prose = use("marked_prose")

local joint = "Opmerking: de vereniging krijgt jaarlijks {111.143,50 euro} voor bib en ludotheek samen."

local other = "Opmerking: de vereniging krijgt jaarlijks {111.143,40 euro} voor bib en ludotheek samen."

---An action with a remark and a row of two years.
local function action(title, written, first, second, more)
  local value, mentions = marked_prose.for_report(written, "notes")
  if second == "/" then second = { absent = "slash" } end
  local rows = { { false, "value", first, second } }
  for _, row in ipairs(more or {}) do rows[#rows + 1] = row end
  return {
    kind = "action", title = title, texts = { notes = value }, mentions = mentions,
    columns = first and { "plan 2023", "plan 2024" }, rows = first and rows,
  }
end

local function case(name, nodes, outcomes, expected)
  return {
    name = name, report = { kind = "social_plan", nodes = nodes }, expect = expected or {}, outcomes = outcomes,
  }
end

local open = { evaluated = 0, not_evaluable = 1 }
local silent = { evaluated = 0, not_applicable = 1 }

return {
  case("two actions that have less together in one year",
    { action("Bib", joint, "55571.75", "55571.75"), action("Ludotheek", joint, "55571.75", "50000.00") },
    { evaluated = 2, failed = 1 },
    { { rule = "TN17", severity = "warning", actual = "111143.50", expected = "105571.75" } }),
  case("two actions that name another amount",
    { action("Bib", joint, "55571.75", "/"), action("Ludotheek", other, "55571.75", "/") },
    { evaluated = 2, failed = 1 }, { { actual = "111143.40", expected = "111143.50" } }),
  case("two actions that have it together",
    { action("Bib", joint, "55571.75", "55571.75"), action("Ludotheek", joint, "55571.75", "55571.75") },
    { evaluated = 2, failed = 0 }),
  case("a year in which only one of them has an amount",
    { action("Bib", joint, "55571.75", "55571.75"),
      action("Ludotheek", joint, "55571.75", { absent = "slash" }) },
    { evaluated = 1, failed = 0 }),
  case("named by one action", { action("Bib", joint, "55571.75", "55571.75") }, open),
  case("twice by one action", { action("Bib", joint .. "\n\n" .. joint, "55571.75", "55571.75") }, open),
  case("an action with the whole amount",
    { action("Bib", joint, "111143.50", "111143.50"), action("Ludotheek", joint, "55571.75", "55571.75") }, open),
  case("an action without amounts",
    { action("Bib", joint, "55571.75", "55571.75"),
      action("Ludotheek", joint, { absent = "slash" }, { absent = "slash" }) }, open),
  case("an action with two rows",
    { action("Bib", joint, "55571.75", "55571.75", { { false, "value", "1.00", "1.00" } }),
      action("Ludotheek", joint, "55571.75", "55571.75") }, open),
  case("an amount of the action alone",
    { action("Bib", "De vereniging krijgt {5.000 euro}. Samen met haar plannen we lessen.", "5000", "5000") }, silent),
  case("two amounts in one sentence",
    { action("Bib", "Voor bib en ludotheek samen {5.000 euro} en {6.000 euro}.", "5000", "5000") }, silent),
  case("work that is done together",
    { action("Bib", "De stad werkt samen met de vereniging, die {5.000 euro} krijgt.", "7500", "7500"),
      action("Ludotheek", "De stad werkt samen met de vereniging, die {5.000 euro} krijgt.", "7500", "7500") }, silent),
  case("no table", { action("Bib", joint), action("Ludotheek", joint) }, silent),
}
