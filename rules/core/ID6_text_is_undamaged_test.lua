local function report(node, fields)
  node.kind = "action"
  return { kind = "half_year_report", fiscal_year = 2021, fields = fields, nodes = { node } }
end

local function silent(name, node)
  return { name = name, report = report(node), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "a letter lost from a title is noted",
    report = report { code = "A1", title = "Toekenning financi?le steun" },
    expect = { { rule = "ID6", severity = "note", node = "A1" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "texts and fields are read too",
    report = report({
      code = "A1", title = "Steun", texts = { state = "Er is geld.\nDe cli?nten zijn tevreden." },
      fields = { { name = "source", value = "Vlaamse co?rdinatie" } },
    }, {
      { name = "officer", role = "Burgemeester", value = "Andr? Maes" }, { name = "entity_name", value = "OekraÃ¯ne" },
    }),
    expect = { { rule = "ID6" }, { rule = "ID6" }, { rule = "ID6" } },
  },
  silent("questions are no damage", {
    code = "A1", title = "Wie helpt? De stad", texts = { state = "Wat nu? Niets." },
  }),
  silent("letters with marks are letters", {
    code = "A1", title = "Financi\u{EB}le steun aan \u{E9}\u{E9}n caf\u{E9}",
  }),
}
