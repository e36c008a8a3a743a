local marked_prose = use("marked_prose")

local function case(name, planned, done, outcomes, expected, without_result)
  local description, mentions = marked_prose.for_report(planned, "description")
  local state, more = marked_prose.for_report(done, "state")
  table.move(more, 1, #more, #mentions + 1, mentions)
  if not without_result then mentions[#mentions + 1] = { kind = "count", label = "Behaalde KPI", raw = "12" } end
  return {
    name = name,
    report = {
      kind = "progress_slides",
      nodes = {
        {
          kind = "action", code = "1", title = "Taal", part = "slide", mentions = mentions,
          texts = { description = description, state = state },
        },
      },
    },
    expect = expected or {},
    outcomes = outcomes,
  }
end

local holds, fails = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }
local silent = { evaluated = 0, not_applicable = 1 }

return {
  case("fewer schools than planned", "Opstart in {6 scholen}", "Opstart in {4 scholen} (gestart)", fails,
    { { rule = "PL8", severity = "note", node = "1" } }),
  case("as many as planned", "Opstart in {6 scholen}", "Opstart in {6 scholen}", holds),
  case("more than planned", "Opstart in {6 scholen}", "Opstart in {7 scholen}", holds),
  case("each to its own", "Aanwerving {2,5 VTE} brugfiguren\n{0,5 VTE} via het project",
    "Aanwerving {2,5 VTE} brugfiguren\n{0,5 VTE} via het project", holds),
  case("the number and its parts", "Inzet van {2,5 VTE}",
    "Inzet van {2,5 VTE}: {2 VTE} sinds mei en {0,5 VTE} sinds juni", holds),
  case("parts that make up the number", "Inzet van {2,5 VTE}",
    "Inzet van {2 VTE} sinds mei en {0,5 VTE} sinds juni", holds),
  case("a number and its parts that are less, once", "Inzet van {7 VTE} brugfiguren",
    "Inzet van {4 VTE} brugfiguren sinds mei, waarvan {3 VTE} in Halle", fails, { { rule = "PL8" } }),
  case("some of all", "Begeleiding van {5 clubs}", "Begeleiding van {3|clubs} van de {5 clubs}", holds),
  case("a number in round terms", "Opstart in {6 scholen}", "Opstart in ongeveer {4 scholen}", silent),
  case("something else of the same noun", "Opstart in {6 scholen}", "Bezoek aan {4 scholen}", silent),
  case("two plans that fit as well", "Opstart in {6 scholen}\nOpstart in {5 scholen}", "Opstart in {4 scholen}",
    silent),
  case("another noun", "Opstart in {6 scholen}", "Opstart in {4 wijken}", silent),
  case("nothing planned in numbers", "Opstart in scholen", "Opstart in {4 scholen}", silent),
  case("a node without a result", "Opstart in {6 scholen}", "Opstart in {4 scholen}", silent, {}, true),
  case("none at all", "Aanwerving {1 VTE} taalcoach", "Geen aanwerving taalcoach", fails,
    { { rule = "PL8", node = "1" } }),
  case("none of what was to grow from one number to another", "Uitbreiding van {0,25 VTE} naar {1 VTE}",
    "Geen uitbreiding VTE", fails, { {} }),
  case("none yet, in a sentence", "Start van {3 lessen} taal", "Er werden nog geen lessen gegeven.", fails, { {} }),
  case("none of something else", "Aanwerving {1 VTE} taalcoach", "Geen problemen met de taalcoach", silent),
  case("none of two things that fit as well", "Start van {3 lessen} taal\nStart van {2 lessen} sport", "Geen lessen",
    silent),
}
