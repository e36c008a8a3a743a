local function case(name, outcomes, texts, expected)
  return {
    name = name, outcomes = outcomes, expect = expected or {},
    report = {
      kind = "annual_account", fiscal_year = 2023,
      nodes = { { kind = "action", code = "A1", title = "Taallessen", texts = texts } },
    },
  }
end

local holds, fails, silent = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }, { not_applicable = 1 }

return {
  case("an action that runs and is over", fails,
    { state = "De actie loopt zoals voorzien.", time = "De actie is afgerond binnen de termijn." },
    { { rule = "DS21", severity = "warning", node = "A1" } }),
  case("within one text", fails, { state = "De werken zijn afgerond. De uitvoering is nog lopende." }, { {} }),
  case("a project that has come to its end", fails,
    { state = "De actie loopt op schema.", time = "Het project (Samen Sterk) is op 30/06/2022 afgelopen." }, { {} }),
  case("a project that is over and still has to reach its aim", fails,
    { state = "De actie zal haar doelen nog kunnen behalen.", time = "Het project is afgelopen." }, { {} }),
  case("an action that runs", silent, { state = "De actie loopt zoals voorzien.", time = "De actie zit op schema." }),
  case("an action that is over", holds, { state = "De actie werd stopgezet." }),
  case("over for one year", silent, { state = "De actie loopt.", time = "De actie is afgerond voor 2023." }),
  case("a part that is over", silent, { state = "De actie loopt.", time = "De eerste fase van de actie is afgerond." }),
  case("what runs late", silent, { state = "De actie loopt vertraging op." }),
  case("what is not over", silent, { state = "De actie loopt.", time = "De actie is nog niet afgerond." }),
  case("what a description intends", silent, { description = "De actie is afgerond." }),
}
