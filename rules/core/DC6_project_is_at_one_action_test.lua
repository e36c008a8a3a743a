local function action(title, description, more)
  local made = { kind = "action", title = title, texts = { description = description }, columns = { "plan 2026" } }
  made.rows = { { false, "value", "17000" } }
  for field, value in pairs(more or {}) do made[field] = value end
  return made
end

local camp = action("Zomerschool", "Raming: Taalkamp: 54 000 EUR.", {
  mentions = { { text = "description", kind = "amount", raw = "54 000", value = "54000", label = "Taalkamp" } },
})

local function case(name, outcomes, actions, expected)
  local nodes = {}
  for i, each in ipairs(actions) do
    nodes[i] = { kind = "objective", code = "1." .. i, title = "Doel", children = { each } }
  end
  return { name = name, report = { kind = "social_plan", nodes = nodes }, outcomes = outcomes, expect = expected or {} }
end

local holds, fails = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }

return {
  case("a project with an amount that another action is about", fails,
    { camp, action("Taalbad", "Taalkamp is een taalbad voor kinderen.") }, { { rule = "DC6", severity = "note" } }),
  case("no other action names it", holds, { camp, action("Taalbad", "Een taalbad voor kinderen.") }),
  case("the other has no amounts", holds,
    { camp, action("Taalbad", "Taalkamp is een taalbad.", { rows = { { false, "value", "0" } } }) }),
  case("two others name it", holds, { camp, action("Taalbad", "Zoals Taalkamp."), action("Spel", "Zoals Taalkamp.") }),
  case("a word of the language is no name", holds,
    { camp, action("Taalbad", "Taalkamp voor kinderen."), action("Spel", "Een taalkamp is er niet.") }),
  case("one refers to the other", holds, {
    camp,
    action("Taalbad", "Taalkamp, zie 1.1.", { references = { { kind = "number", target = "1.1", raw = "1.1" } } }),
  }),
  case("no project has an amount in a text", { not_applicable = 1 }, { action("Taalbad", "Een taalbad.") }),
}
