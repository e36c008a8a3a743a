---A plan of two ambitions with three actions, and its introduction.
local function case(name, written, outcomes, expected, more)
  more = more or {}
  local function ambition(code, actions)
    local children = {}
    for i = 1, actions do
      local description = more.action or "Balie."
      children[i] = { kind = "action", title = "Actie " .. code .. i, texts = { description = description } }
    end
    return { kind = "ambition", code = code, title = "Wonen " .. code, children = children }
  end
  local nodes = {
    { kind = "item", title = "Inleiding", texts = { description = written } }, ambition("1", 2), ambition("2", 1),
  }
  for i = 1, more.listed or 0 do
    table.insert(nodes, i, { kind = "ambition", part = "contents", code = tostring(i), title = "Wonen " .. i })
  end
  return { name = name, report = { kind = "social_plan", nodes = nodes }, expect = expected or {}, outcomes = outcomes }
end

---A goal with two plans with priority, of two and one actions, and what it says of them.
local function goal(name, written, outcomes, expected, more)
  more = more or {}
  local function plan(code, actions)
    local children = {}
    for i = 1, actions do
      children[i] = { kind = "action", code = code .. "/0" .. i, title = "Actie", priority = more.priority }
    end
    return {
      kind = "action_plan", code = code, title = "Wonen", priority = more.priority, children = children,
      texts = code == "01/SAP/01" and more.plan and { description = more.plan } or nil,
    }
  end
  local plans = { plan("01/SAP/01", 2), plan("01/SAP/02", 1) }
  if more.aggregate then
    plans[3] = { kind = "action_plan", title = "Overige", aggregate = true, priority = false }
  end
  return {
    name = name, expect = expected or {}, outcomes = outcomes,
    report = {
      kind = "annual_account", fiscal_year = 2023,
      nodes = {
        {
          kind = "policy_objective", code = "01", title = "Samen", children = more.bare and {} or plans,
          texts = { evaluation = written },
        },
      },
    },
  }
end

local holds, fails = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }
local silent = { evaluated = 0, not_applicable = 4 }

return {
  case("a plan with as many as it says", "Dit plan telt 2 ambities en 3 acties.", holds),
  case("an ambition that is not there", "Dit plan telt drie ambities en 3 acties.", fails,
    { { rule = "TN28", severity = "warning", node = "Inleiding" } }),
  case("an action too many", "We maken werk van onze 4 acties.", fails, { {} }),
  case("as many as the contents list, of which some are elaborated", "Dit plan telt 3 ambities.", holds, {},
    { listed = 3 }),
  case("a number of other actions", "We volgden de 22 acties van het Vlaamse plan.", silent),
  case("a number of things that the report does not have", "Dit plan telt 5 doelstellingen.", silent),
  goal("a goal with as many plans and actions as it says",
    "De beleidsdoelstelling telt 2 prioritaire actieplannen en 3 prioritaire acties.", holds),
  goal("a goal that says to have another plan", "De beleidsdoelstelling telt drie prioritaire actieplannen.", fails,
    { { rule = "TN28", node = "01" } }),
  goal("the actions of its plans are one more", "De doelstelling omvat twee prioritaire actieplannen met vier acties.",
    fails, { { node = "01" } }),
  goal("all plans of the goal", "De drie prioritaire actieplannen bleven binnen het budget.", fails, { {} }),
  goal("more than with priority may be there", "De drie actieplannen bleven binnen het budget.", { not_applicable = 1 },
    {}, { priority = true }),
  goal("fewer than with priority cannot be", "De beleidsdoelstelling bestaat uit één actieplan.", fails, { {} },
    { priority = true, aggregate = true }),
  goal("a report that shows all plans", "Alle drie de actieplannen lopen.", fails, { {} }),
  goal("some of the plans", "De drie actieplannen van Lier lopen. De andere drie actieplannen wachten.",
    { not_applicable = 1 }),
  goal("what was done may be called an action", "De vijf acties waren druk bezocht.", { not_applicable = 1 }),
  goal("a goal of which no plan is shown", "De beleidsdoelstelling telt 2 actieplannen.", { not_applicable = 1 }, {},
    { bare = true }),
  goal("a plan that says how many actions it has", "De doelstelling loopt.", fails, { { node = "01/SAP/01" } },
    { plan = "Dit actieplan bevat 3 acties." }),
  goal("a plan that counts those of its goal", "De doelstelling loopt.", fails, { { node = "01/SAP/01" } },
    { plan = "De beleidsdoelstelling telt 4 actieplannen." }),
  case("what an action says of its own", "Inleiding.", silent, {}, { action = "Dit plan telt 5 acties." }),
}
