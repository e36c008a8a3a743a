local function report(title, description, kind)
  return {
    kind = "policy_evaluation", fiscal_year = 2024, nodes = {
      { kind = kind or "action", code = "A1", title = title, texts = { description = description } },
    },
  }
end

local function silent(name, title, description)
  return { name = name, report = report(title, description), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

local sentence = "De stad organiseert gratis vormingen voor alle medewerkers van de scholen."

return {
  {
    name = "a title that stops in a word",
    report = report("De stad organiseert gratis vormingen voor alle medew", sentence),
    expect = { { rule = "CO13", severity = "note", node = "A1" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a short name may stand before it, and a line end within",
    report = report("vormingen: De stad organiseert gratis vormingen voor alle medew",
      "De stad organiseert gratis vormingen\nvoor alle medewerkers van de scholen."),
    expect = { { node = "A1" } },
  },
  silent("a title that stops between two words", "De stad organiseert gratis vormingen voor alle", sentence),
  silent("a whole title", sentence, sentence),
  silent("another sentence", "De stad organiseert gratis vormingen in de buurt", sentence),
  silent("a short title", "Vorm", "Vormingen voor alle medewerkers van de scholen."),
  {
    name = "without a description there is nothing to compare",
    report = report("De stad organiseert gratis vormingen voor alle medew"),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
