local function entries(count, kind)
  local children = {}
  for i = 1, count do
    children[i] = { kind = kind or "objective", code = tostring(i), title = "Doel " .. i, part = "slide" }
  end
  return children
end

local function case(name, node, outcomes, expected, of_children)
  node.kind, node.part = "item", "slide"
  return {
    name = name, report = { kind = "progress_slides", nodes = { node } }, expect = expected or {},
    outcomes = {
      evaluated = outcomes.evaluated, failed = outcomes.failed,
      not_applicable = outcomes.not_applicable + (of_children or 0),
    },
  }
end

---A table of so many rows, each with two numbers.
local function rows(count)
  local list = {}
  for i = 1, count do
    list[i] = { false, "value", { value = tostring(i), label = "Nood " .. i }, { value = "9", label = "Nood " .. i } }
  end
  return list
end

local holds = { evaluated = 1, failed = 0, not_applicable = 0 }
local fails = { evaluated = 1, failed = 1, not_applicable = 0 }
local silent = { evaluated = 0, failed = 0, not_applicable = 1 }
local columns = { "measured 2020", "measured 2021" }

return {
  case("a heading with one more than its list",
    { title = "5 prioriteiten voor Lier", children = entries(4, "action") }, fails,
    { { rule = "TN18", severity = "warning" } }, 4),
  case("a heading with the length of its list", { title = "Zeven doelstellingen", children = entries(7) }, holds, {},
    7),
  case("a heading without a list", { title = "22 acties" }, silent),
  case("a heading with a time", { title = "3 jaar Plan Samenleven", children = entries(2) }, silent, {}, 2),
  case("a heading without a number", { title = "Doelstellingen", children = entries(2) }, silent, {}, 2),
  case("a table with fewer rows than its top",
    { title = "Bevraging", texts = { description = "Dit geeft volgende top 4:" }, columns = columns, rows = rows(3) },
    fails, { {} }),
  case("a table with as many",
    { title = "Bevraging", texts = { description = "Dit geeft volgende top 3:" }, columns = columns, rows = rows(3) },
    holds),
  case("a text without a top",
    { title = "Bevraging", texts = { description = "Dit zijn de noden:" }, columns = columns, rows = rows(3) }, silent),
}
