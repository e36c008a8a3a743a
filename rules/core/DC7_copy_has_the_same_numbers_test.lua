local function nights(number)
  return "In totaal verbleven de gezinnen 120 nachten in de opvang en " .. number
    .. " nachten in een studio van de stad."
end

local function case(name, outcomes, texts, severity)
  return {
    name = name, outcomes = outcomes,
    report = {
      kind = "annual_account", fiscal_year = 2023,
      nodes = { { kind = "action", code = "A1", title = "Opvang", texts = texts } },
    },
    expect = severity and { { rule = "DC7", severity = severity, node = "A1" } } or {},
  }
end

local holds, fails, silent = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }, { not_applicable = 1 }

return {
  case("one sentence with two numbers", fails,
    { state = "De opvang liep goed. " .. nights(45), time = nights(54) .. " Het werk gaat voort." }, "warning"),
  case("what was intended and what came of it", fails, { description = nights(45), state = nights(54) }, "note"),
  case("one sentence with the same numbers", holds, { state = nights(45), time = nights(45) }),
  case("other words", silent, { state = nights(45), time = "De gezinnen verbleven er 54 nachten." }),
  case("one text", silent, { state = nights(45) .. " " .. nights(54) }),
}
