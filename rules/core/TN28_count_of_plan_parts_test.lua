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
  case("what an action says of its own", "Inleiding.", silent, {}, { action = "Dit plan telt 5 acties." }),
}
