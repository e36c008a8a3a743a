local measurements = use("measurements")

local function node(kind, line, texts)
  local made = { kind = kind, line = line, part = "evaluation" }
  function made.texts(_, name)
    local found = {}
    for _, text in ipairs(texts or {}) do
      if not name or text.name == name then found[#found + 1] = text end
    end
    return found
  end
  return made
end

local function text(name, is_empty) return { name = name, empty = is_empty or false } end

local function case(name, expected, indicator, ...)
  local followed = { indicator, ... }
  return {
    name = name,
    check = function()
      indicator.parent = { children = function() return followed end }
      assert(measurements.has_prose(indicator, { line = 12 }) == expected)
    end,
  }
end

local told = { text("evaluation") }

return {
  case("nothing below the date", false, node("indicator", 10)),
  case("prose of the indicator", true, node("indicator", 10, { text("notes") })),
  case("its description is what it measures", false, node("indicator", 10, { text("description") })),
  case("a text without words", false, node("indicator", 10, { text("notes", true) })),
  case("an evaluation on the line of the date", true, node("indicator", 10), node("action", 12, told)),
  case("an evaluation below it", true, node("indicator", 10), node("action", 14, told)),
  case("one further down", false, node("indicator", 10), node("action", 16, told)),
  case("a heading without an evaluation", false, node("indicator", 10), node("action", 14), node("action", 15, told)),
  case("another indicator", false, node("indicator", 10), node("indicator", 14, told)),
}
