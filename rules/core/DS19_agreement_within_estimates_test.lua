local marked_prose = use("marked_prose")

local function report(written)
  local value, mentions = marked_prose.for_report(written, "notes")
  return {
    kind = "social_plan",
    nodes = {
      { kind = "ambition", code = "1", title = "Wonen", texts = { notes = value }, mentions = mentions },
      {
        kind = "action", title = "Balie", columns = { "plan 2026", "plan 2027" },
        rows = { { false, "value", "1", "2" } },
      },
    },
  }
end

local function case(name, expect, outcomes, written)
  return { name = name, report = report(written), expect = expect, outcomes = outcomes }
end

local holds, not_meant = { evaluated = 1, failed = 0 }, { evaluated = 0, not_applicable = 1 }

return {
  case("an agreement that goes on after the estimates", { { rule = "DS19", severity = "note", node = "1" } },
    { evaluated = 1, failed = 1 }, "Alle overeenkomsten lopen tot en met {2028}."),
  case("one that ends within them", {}, holds, "De convenant loopt tot eind {2027}."),
  case("a start is no end", {}, not_meant, "De overeenkomst loopt vanaf {2028}."),
  case("something else that lasts", {}, not_meant, "De werken lopen tot {2028}."),
  case("an agreement without an end", {}, not_meant, "De overeenkomst van {2028} is er voor iedereen."),
  {
    name = "a footnote that is repeated, and another one",
    report = {
      kind = "social_plan",
      nodes = {
        report("Elke overeenkomst loopt tot en met {2028}.").nodes[1],
        report("De convenant loopt tot {2029}.").nodes[1],
        report("Elke overeenkomst loopt tot en met {2028}.").nodes[1], report("").nodes[2],
      },
    },
    expect = { { rule = "DS19", node = "1" }, { rule = "DS19", node = "1" } },
    outcomes = { evaluated = 2, failed = 2 },
  },
  {
    name = "a report without estimates is not meant", expect = {}, outcomes = not_meant,
    report = { kind = "social_plan", nodes = { { kind = "action", title = "Balie" } } },
  },
  {
    name = "a day and a month",
    report = {
      kind = "social_plan",
      nodes = { {
        kind = "action", title = "Balie", columns = { "plan 2026" }, rows = { { false, "value", "1" } },
        texts = {
          notes = "Contract loopt tot 2O27. Overeenkomst verlengd tot 30/06/2027. Contract loopt tot mei 2027.",
        },
        mentions = {
          { kind = "date", raw = "30/06/2027", value = "2027-06-30", text = "notes" },
          { kind = "period", raw = "mei 2027", value = "2027-05-01/2027-05-31", text = "notes" },
          { kind = "year", raw = "2O27", invalid = "letter O", text = "notes" },
        },
      } },
    },
    expect = { { node = "Balie" } },
  },
}
