local function amount(raw, value)
  return { text = "description", kind = "amount", raw = raw, value = value, unit = "EUR" }
end

---A report with a table of the amounts of several entities, and a slide with a text.
local function case(name, written, mentions, outcomes, expected, more)
  more = more or {}
  local rows = {}
  for i, row in ipairs(more.rows or { { "Halle", "9000" }, { "Lier", "8000" } }) do
    rows[i] = { false, "value", { value = row[2], absent = row.absent, label = row[1] } }
  end
  return {
    name = name,
    report = {
      kind = "progress_slides", entity_name = more.entity or "Stad Lier",
      nodes = {
        { kind = "item", title = "Toekenning", part = "slide", columns = { "measured 2023" }, rows = rows },
        { kind = "item", title = "Middelen", part = "slide", texts = { description = written }, mentions = mentions },
      },
    },
    expect = expected or {},
    outcomes = outcomes,
  }
end

local holds, fails = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }
local silent = { evaluated = 0, not_applicable = 1 }

return {
  case("another amount than that of the table", "Vrij te verdelen\nTotale som voor Lier = 7.000 €",
    { amount("7.000", "7000") }, fails,
    { { rule = "CT12", severity = "warning", actual = "7000", expected = "8000" } }),
  case("the same amount", "- Toegekende subsidie voor de stad Lier: 8.000 €", { amount("8.000", "8000") }, holds),
  case("the amount of another entity", "Totale som voor Halle = 7.000 €", { amount("7.000", "7000") }, silent),
  case("a part of it", "Eerste schijf van de subsidie voor Lier = 7.000 €", { amount("7.000", "7000") }, silent),
  case("an amount of something else", "Loonkost van Lier = 7.000 €", { amount("7.000", "7000") }, silent),
  case("a sentence", "De subsidie voor Lier bedraagt 7.000 €", { amount("7.000", "7000") }, silent),
  case("a table without the entity", "Totale som voor Lier = 7.000 €", { amount("7.000", "7000") }, silent, {},
    { entity = "Stad Aalst" }),
  case("an entity with two amounts", "Totale som voor Lier = 7.000 €", { amount("7.000", "7000") }, silent, {},
    { rows = { { "Lier", "9000" }, { "Lier", "8000" } } }),
  case("a table with no other entities", "Totale som voor Lier = 7.000 €", { amount("7.000", "7000") }, silent, {},
    { rows = { { "Lier", "9000" } } }),
  case("an entity without an amount", "Totale som voor Lier = 7.000 €", { amount("7.000", "7000") }, silent, {},
    { rows = { { "Halle", "9000" }, { "Lier", nil, absent = "slash" } } }),
}
