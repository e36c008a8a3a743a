local function node(kind, part, code, title)
  return { kind = kind, part = part, code = code, title = title }
end

local function case(name, nodes, outcomes, expected)
  return {
    name = name, report = { kind = "progress_slides", nodes = nodes }, expect = expected or {}, outcomes = outcomes,
  }
end

local sport = node("action", "slide", "1", "Toeleiding naar sport")
local culture = node("action", "slide", "2", "Toeleiding naar cultuur")

return {
  case("two actions that changed places",
    { node("indicator", "slide", "1", "Naar cultuur"), node("indicator", "slide", "2", "Naar sport"), sport, culture },
    { evaluated = 2, failed = 2 }, { { rule = "CT11", severity = "warning", node = "1" }, { node = "2" } }),
  case("a list in the same order", {
    node("action", "contents", "1", "Toeleiden van jongeren naar sport"),
    node("action", "contents", "2", "Toeleiden van jongeren naar cultuur"), sport, culture,
  }, { evaluated = 1, failed = 0 }),
  case("a list of other things",
    { node("indicator", "slide", "1", "Wonen"), node("indicator", "slide", "2", "Zorg"), sport, culture },
    { evaluated = 0, not_applicable = 1 }),
}
