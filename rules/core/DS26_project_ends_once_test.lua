local function report(description, evaluation)
  return {
    kind = "policy_evaluation", fiscal_year = 2024,
    nodes = {
      { kind = "action", part = "note", code = "A11", title = "Vervoer", texts = { description = description } },
      { kind = "action", part = "evaluation", code = "A12", title = "Wijkbus", texts = { evaluation = evaluation } },
    },
  }
end

return {
  {
    name = "two years for the end of a project",
    report = report("Het project Wijkbus wordt in 2020 afgerond.", "Het project Wijkbus eindigde in 2021."),
    expect = { { rule = "DS26", severity = "note", node = "A11" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "the later year comes first in the report",
    report = report("Het project Wijkbus wordt in 2022 afgerond.", "Het project Wijkbus eindigde in 2021."),
    expect = { { node = "A12" } },
  },
  {
    name = "the same year", expect = {}, outcomes = { evaluated = 1, failed = 0 },
    report = report("Het project Wijkbus wordt in 2021 afgerond.", "Het project Wijkbus eindigde in 2021."),
  },
  {
    name = "another project", expect = {}, outcomes = { evaluated = 0, not_applicable = 1 },
    report = report("Het project Deelfiets wordt in 2020 afgerond.", "Het project Wijkbus eindigde in 2021."),
  },
}
