local marked_prose = use("marked_prose")

local function action(code, result, written)
  return {
    kind = "action", code = code, title = "Actie " .. code, part = "slide",
    texts = written and { state = written } or nil,
    mentions = {
      { kind = "count", label = "Behaalde KPI", raw = result }, { kind = "count", label = "KPI", raw = "100" },
    },
  }
end

local function case(name, nodes, outcomes, expected)
  return {
    name = name, report = { kind = "progress_slides", nodes = nodes }, expect = expected or {}, outcomes = outcomes,
  }
end

local function slide(written)
  return { kind = "item", title = "Besluit", part = "slide", texts = { description = written } }
end

local aimed = "In het voorjaar lag dat lager dan het beoogde aantal van {45} per week.\n"
local compared = marked_prose.cases({ kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31" }, "A1")

local holds, fails = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }

return {
  case("a target that was not reached", { action("1", "95", "De KPI is behaald.") }, fails,
    { { rule = "TN19", severity = "warning", node = "1" } }),
  case("a target that was reached", { action("1", "100", "De KPI is behaald.") }, holds),
  case("a target that was reached after all", { action("1", "100", "De KPI is niet behaald.") }, fails, { {} }),
  case("a target that was not reached, as the text says", { action("1", "95", "De KPI is niet behaald.") }, holds),
  case("all targets but one", { action("1", "95"), action("2", "120"), slide("Alle KPI's zijn behaald.") }, fails,
    { {} }),
  case("all targets", { action("1", "105"), action("2", "120"), slide("Alle KPI's zijn behaald.") }, holds),
  case("all actions but one",
    { action("1", "95"), action("2", "120"), slide("Alle acties behaalden hun KPI.") },
    fails, { {} }),
  case("both actions",
    { action("1", "95"), action("2", "120"), slide("Beide acties haalden hun KPI.") },
    fails, { {} }),
  case("both of three",
    { action("1", "95"), action("2", "120"), action("3", "99"), slide("Beide acties haalden de KPI.") },
    { evaluated = 0, not_evaluable = 1 }),
  case("no action, but one did", { action("1", "95"), action("2", "120"), slide("Geen enkele actie haalde haar KPI.") },
    fails, { {} }),
  case("no action, and none did",
    { action("1", "95"), action("2", "20"), slide("Geen enkele actie haalde haar KPI.") }, holds),
  case("a sentence on a slide without figures", { action("1", "95"), slide("De KPI is behaald.") },
    { evaluated = 0, not_evaluable = 1 }),
  case("no sentence about it", { action("1", "95", "De werking loopt.") }, { evaluated = 0, not_applicable = 1 }),
  compared("a number that is lower than the target, as the text says",
    aimed .. "Er kwamen {30,3 bezoekers}, wat lager is dan gepland.", marked_prose.outcomes.holds),
  compared("a number that is not lower than the target", aimed .. "Er kwamen {53 bezoekers}, lager dan gepland.",
    marked_prose.outcomes.fails, { { rule = "TN19", node = "A1" } }),
  compared("a number that is not higher", aimed .. "Er kwamen {45 bezoekers}, hoger dan gepland.",
    marked_prose.outcomes.fails, { {} }),
  compared("a target that the text does not state", "Er kwamen {53 bezoekers}, lager dan gepland.",
    marked_prose.outcomes.open),
  compared("a target that the sentence itself shows was not reached",
    "Het streefcijfer van {100} werd ruim gehaald met {85 deelnemers}.", marked_prose.outcomes.fails,
    { { rule = "TN19", node = "A1" } }),
  compared("one that was reached", "Het streefcijfer van {100} werd ruim gehaald met {112 deelnemers}.",
    marked_prose.outcomes.holds),
  compared("one that is said to be missed and was not",
    "De norm van {100 deelnemers} werd niet gehaald: er waren er {120}.", marked_prose.outcomes.fails, { {} }),
}
