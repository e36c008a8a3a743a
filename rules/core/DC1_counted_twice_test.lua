local marked_prose = use("marked_prose")

local function action(number, written, more)
  more = more or {}
  local value, mentions = marked_prose.for_report(written, more.text or "state")
  return {
    kind = more.kind or "action", code = more.code or "01/11/SAP/02/0" .. number, title = "Actie " .. number,
    texts = { [more.text or "state"] = value }, mentions = mentions, children = more.children,
  }
end

local function case(name, nodes, outcomes, expected)
  return {
    name = name,
    report = { kind = "half_year_report", fiscal_year = 2021, as_of = "2021-06-30", nodes = nodes },
    expect = expected or {},
    outcomes = outcomes,
  }
end

---An action of slides: its result and the numbers it is made of, as { label, number }.
local function slide(code, result, routes, more)
  local mentions = { { kind = "count", label = "Behaalde KPI", raw = result } }
  for i, route in ipairs(routes) do mentions[i + 1] = { kind = "count", label = route[1], raw = route[2] } end
  return {
    kind = "action", code = code, title = "Actie " .. code, part = more and more.part or "slide", mentions = mentions,
  }
end

local silent = { evaluated = 1, failed = 0 }
local at_home = "Met vzw ARKTOS is een overeenkomst gesloten. {23 kinderen} zijn thuis begeleid."
local coaching = "Via ARKTOS zijn {23 kinderen} begeleid door een coach."

local of_whole = "Samen krijgen zij een toelage van 1190.30 voor onthaal en noodopvang samen."

local function budget(number, notes, amounts, target, party)
  return {
    kind = "action", code = "A" .. number, title = "Actie " .. number, texts = { notes = notes },
    columns = { "plan 2026", "plan 2027" }, rows = { { false, "value", table.unpack(amounts) } },
    mentions = notes == of_whole and { { text = "notes", kind = "amount", raw = "1190.30", value = "1190.30" } } or nil,
    references = target and { { kind = "code", target = target } } or nil,
    fields = party and { { name = "party", role = "Samenwerking met", value = party } } or nil,
  }
end

local function shared_whole(number)
  return action(number, "Krijgt een toelage van {1.190,30 euro} voor onthaal en noodopvang samen.", { text = "notes" })
end

local function named(title, node)
  node.title = title
  return node
end

local with_cents, is_round = { "595.15", "595.15" }, { "2800", "2800" }
local one = "Is 1 budget voor onthaal en noodopvang samen."
local joint = "Gezamenlijke toelage voor onthaal + noodopvang."

return {
  case("one budget at two actions, which both say so", { budget(1, one, with_cents), budget(2, joint, with_cents) },
    { evaluated = 1, failed = 1 }, { { rule = "DC1", severity = "warning", node = "A2" } }),
  case("one budget at two actions of one partner, of which one says so",
    { budget(1, one, with_cents, nil, "Hulp vzw"), budget(2, "", with_cents, nil, "Hulp vzw") },
    { evaluated = 1, failed = 1 }, { { rule = "DC1", severity = "warning", node = "A2" } }),
  case("one budget that names the title of another action",
    { budget(1, one, with_cents), named("Noodopvang", budget(2, "", with_cents)) },
    { evaluated = 1, failed = 1 }, { { severity = "warning", node = "A2" } }),
  case("equal cents at an action that is not meant", { budget(1, one, with_cents), budget(2, "", with_cents) }, silent),
  case("a round amount at an action that is not named", { budget(1, one, is_round), budget(2, "", is_round) }, silent),
  case("a round amount at an action that is named",
    { budget(1, "Gezamenlijk budget met actie A2.", is_round, "A2"), budget(2, "", is_round) },
    { evaluated = 1, failed = 1 }, { { severity = "warning", node = "A2" } }),
  case("round amounts at actions that name others",
    { budget(1, "Gezamenlijk budget met actie A3.", is_round, "A3"), budget(2, "Gezamenlijk budget met actie A4.",
      is_round, "A4"), budget(3, "Gezamenlijk budget met actie A1.", is_round, "A1"), budget(4, one, is_round) },
    { evaluated = 2, failed = 2 }, { { node = "A3" }, { node = "A4" } }),
  case("round amounts at actions that name nothing", { budget(1, one, is_round), budget(2, joint, is_round) }, silent),
  case("round amounts at actions with one partner",
    { budget(1, one, is_round, nil, "Hulp vzw"), budget(2, joint, is_round, nil, "Hulp vzw") },
    { evaluated = 1, failed = 1 }, { { severity = "warning", node = "A2" } }),
  case("another amount in one year", { budget(1, one, with_cents), budget(2, joint, { "595.15", "600" }) }, silent),
  case("an amount that stands with the other action",
    { budget(1, one, with_cents), budget(2, "Zit vervat in de toelage voor de opvang.", { false, false }) }, silent),
  case("halves of a whole that is named", { budget(1, of_whole, with_cents), budget(2, of_whole, with_cents) }, silent),
  case("a whole that both name is one statement",
    { shared_whole(1), shared_whole(2) }, silent),
  case("equal amounts of which nobody says that they are one",
    { budget(1, one, is_round), budget(2, "", with_cents), budget(3, "", with_cents) }, silent),
  case("the same children at two actions of one partner", { action(1, at_home), action(2, coaching) },
    { evaluated = 1, failed = 1 }, { { rule = "DC1", severity = "warning", node = "01/11/SAP/02/02" } }),
  case("another number", { action(1, at_home), action(2, "Via ARKTOS zijn {24 kinderen} begeleid door een coach.") },
    silent),
  case("another noun", { action(1, at_home), action(2, "Via ARKTOS zijn {23 gezinnen} begeleid door een coach.") },
    silent),
  case("another partner", { action(1, at_home), action(2, "Via Emino zijn {23 kinderen} begeleid door een coach.") },
    silent),
  case("a partner of the whole report tells nothing",
    { action(1, at_home), action(2, coaching), action(3, "Met ARKTOS ging dit goed in {30 wijken}."),
      action(4, "Ook ARKTOS deed mee, dus was ARKTOS er in {40 wijken}.") }, silent),
  case("a sentence that says something else of them",
    { action(1, at_home), action(2, "Samen met ARKTOS kregen {23 kinderen} een fiets.") }, silent),
  case("small numbers are equal by chance",
    { action(1, "Met ARKTOS zijn {9 kinderen} begeleid."), action(2, "Via ARKTOS zijn {9 kinderen} begeleid.") },
    silent),
  case("twice in one action", { action(1, at_home .. " " .. coaching), action(2, "Er waren {40 lessen}.") }, silent),
  case("an action and its plan",
    { action(1, at_home, { kind = "action_plan", code = "01/11/SAP/02", children = { action(2, coaching) } }) },
    silent),
  case("the same amount to the cent",
    { action(1, "Er is {1.240,55 euro} besteed aan boeken."), action(2, "Aan boeken is {1.240,55 euro} uitgegeven.") },
    { evaluated = 1, failed = 1 }, { { node = "01/11/SAP/02/02" } }),
  case("a round amount is equal by chance",
    { action(1, "Er is {1.200,00 euro} besteed aan boeken."), action(2, "Aan boeken is {1.200,00 euro} uitgegeven.") },
    silent),
  case("a number in round terms",
    { action(1, "Met ARKTOS zijn ongeveer {23 kinderen} begeleid."), action(2, coaching) }, silent),
  case("what is intended is no result",
    { action(1, at_home, { text = "description" }), action(2, coaching), action(3, "Er waren {40 lessen}.") }, silent),
  case("one route with one number in the results of two actions",
    { slide("4", "174", { { "Via het Jeugdpunt", "138" }, { "Via scholen", "36" } }),
      slide("5", "186", { { "via het jeugdpunt", "138" }, { "Via de bib", "48" } }) },
    { evaluated = 1, failed = 1 }, { { rule = "DC1", severity = "warning", node = "5" } }),
  case("one route with other numbers",
    { slide("4", "174", { { "Via het Jeugdpunt", "138" } }), slide("5", "187", { { "Via het Jeugdpunt", "139" } }) },
    silent),
  case("a round number of one route",
    { slide("4", "174", { { "Via scholen", "160" } }), slide("5", "187", { { "Via scholen", "160" } }) },
    { evaluated = 0, not_applicable = 1 }),
  case("a round number of a route with a name",
    { slide("4", "174", { { "Via Jeugdpunt", "160" } }), slide("5", "187", { { "Via Jeugdpunt", "160" } }) },
    { evaluated = 1, failed = 1 }, { { node = "5" } }),
  case("a small number of one route",
    { slide("4", "174", { { "Via het Jeugdpunt", "20" } }), slide("5", "187", { { "Via het Jeugdpunt", "20" } }) },
    { evaluated = 0, not_applicable = 1 }),
  case("one route twice in one action",
    { slide("4", "276", { { "Via het Jeugdpunt", "138" }, { "Via het Jeugdpunt", "138" } }) }, silent),
  case("equal results and targets are no routes",
    { slide("4", "180", { { "KPI", "180" } }), slide("5", "180", { { "KPI", "180" } }) },
    { evaluated = 0, not_applicable = 1 }),
  case("one text has nothing beside it", { action(1, at_home) }, { evaluated = 0, not_applicable = 1 }),
}
