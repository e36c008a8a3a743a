local function action(title, notes, target, amount)
  return {
    kind = "action", title = title, texts = { notes = notes }, columns = { "plan 2026", "plan 2027" },
    fields = { { name = "party", role = "Samenwerking met", value = "Toegankelijk vzw" } },
    references = target and { { kind = "number", target = target } } or nil,
    rows = { { false, "value", amount or "2800", amount or "2800" } },
  }
end

local function objective(code, ...) return { kind = "objective", code = code, title = "Doel", children = { ... } } end

local function report(...) return { kind = "social_plan", nodes = { ... } } end

local function with(number) return "Gezamenlijk budget met de actie bij doelstelling " .. number .. "." end

local function silent(name, ...)
  return { name = name, report = report(...), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "an objective without an action that shares a budget",
    report = report(objective("1.1", action("Gids", with "2.1", "2.1")), objective("2.1", action("Bus", "Geen.")),
      objective("2.2", action("Advies", with "3.4", "3.4"))),
    expect = { { rule = "XR2", severity = "warning", node = "Gids" } },
    outcomes = { evaluated = 1, failed = 1, not_evaluable = 1 },
  },
  {
    name = "the other side names another objective",
    report = report(objective("1.1", action("Gids", with "2.1", "2.1")),
      objective("2.1", action("Advies", with "3.1", "3.1")), objective("3.1", action("Bus", "Geen."))),
    expect = { { node = "Gids" }, { node = "Advies" } },
  },
  silent("both sides refer to each other", objective("1.1", action("Gids", with "2.1", "2.1")),
    objective("2.1", action("Bus", "Geen."), action("Advies", with "1.1", "1.1"))),
  silent("the other side says so without a number", objective("1.1", action("Gids", with "2.1", "2.1")),
    objective("2.1", action("Advies", "Is 1 budget voor gids en advies samen."))),
  {
    name = "an objective that only the contents show",
    report = report({ kind = "objective", part = "contents", code = "2.1", title = "Doel" },
      objective("1.1", action("Gids", with "2.1", "2.1"))),
    expect = {}, outcomes = { not_evaluable = 1 },
  },
  {
    name = "nobody else has a budget", report = report(objective("1.1", action("Gids", with "2.1", "2.1", "0")),
      objective("2.1", action("Bus", "Geen."))),
    expect = { { node = "Gids" } },
  },
  {
    name = "a reference for another reason is not meant",
    report = report(objective("1.1", action("Gids", "Zie ook doelstelling 2.1.", "2.1")), objective("2.1")),
    expect = {}, outcomes = { not_applicable = 1 },
  },
}
