local function action(code, result)
  return {
    kind = "action", code = code, title = "Actie " .. code, part = "slide",
    mentions = {
      { kind = "count", label = "Behaalde KPI", raw = result }, { kind = "count", label = "KPI", raw = "100" },
    },
  }
end

local function case(name, sentence, outcomes, is_found)
  local closing = { kind = "item", title = "Besluit", part = "slide", texts = { description = sentence } }
  return {
    name = name, outcomes = outcomes,
    report = {
      kind = "progress_slides", nodes = { action("1", "95"), action("2", "120"), action("3", "80"), closing },
    },
    expect = is_found and { { rule = "TN37", severity = "warning" } } or {},
  }
end

return {
  case("more than the results show", "2 van de 3 acties behaalden hun KPI.", { evaluated = 1, failed = 1 }, true),
  case("as many as the results show", "Eén van de drie KPI's is behaald. 2 van de 3 KPI's zijn niet behaald.",
    { evaluated = 1, failed = 0 }),
  case("not as many as are missed", "1 van de 3 KPI's is niet behaald.", { evaluated = 1, failed = 1 }, true),
  case("out of another number", "2 van de 5 acties behaalden hun KPI.", { evaluated = 0, not_evaluable = 1 }),
  case("all of them is another rule's", "Alle KPI's zijn behaald.", { evaluated = 0, not_applicable = 1 }),
  case("no sentence about targets", "De werking loopt.", { evaluated = 0, not_applicable = 1 }),
}
