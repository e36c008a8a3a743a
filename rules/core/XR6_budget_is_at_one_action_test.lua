local function report(text, amount)
  return {
    kind = "policy_evaluation", fiscal_year = 2024,
    nodes = { {
      kind = "action", part = "note", code = "A12", title = "Moestuinen", texts = { description = text },
      columns = { "actual 2023", "actual 2024" }, rows = { { "operating", "expenditure", "0", amount } },
    } },
  }
end

local function not_meant(name, text)
  return { name = name, report = report(text, "50"), expect = {}, outcomes = { evaluated = 0, not_applicable = 1 } }
end

return {
  {
    name = "amounts of its own beside a reference", report = report("Voor het budget: zie actie A13.", "50"),
    expect = { { rule = "XR6", severity = "note", node = "A12" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "an amount of which the column is not certain",
    report = report("Voor budget zie actie ‘Tuinieren in de wijk’.", { value = "50", assigned = "no" }),
    expect = { { node = "A12" } },
  },
  {
    name = "a word of the sentence before, and one of the title",
    report = report("Dat loopt tot mei. Voor budget zie actie ‘Ook tuinieren in een deel van de wijk’.", "50"),
    expect = { { node = "A12" } },
  },
  {
    name = "a table of zeros", report = report("Voor het budget: zie actie A13.", "0"), expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  not_meant("a part of the budget", "Voor een deel van het budget: zie actie A13."),
  not_meant("more of it", "Voor het budget zie ook actie A13."),
  not_meant("a reference for something else", "Voor meer uitleg zie actie A13."),
}
