local nouns = use("nouns")
local results_and_targets = use("results_and_targets")

local function is_total(result, parts)
  local total = decimal("0")
  for _, part in ipairs(parts) do total = total + part.value end
  return total == result.value
end

-- A part of which the number is not printed is a line of the notes; other remarks may stand there too.
local function may_have_more_parts(node, result, parts)
  return #node:texts("notes") > 0 and not is_total(result, parts)
end

local function count_the_same(parts)
  for _, part in ipairs(parts) do
    if part.unit and parts[1].unit and not nouns.agree(part.unit, parts[1].unit) then return false end
  end
  return true
end

---@type toets.Rule
return {
  id = "TN13",
  name = "result-is-sum-of-its-parts",
  title = {
    nl = "Een behaald resultaat is de som van de aantallen die eronder staan",
    en = "A result is the sum of the numbers printed below it",
  },
  severity = "error",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het rapport: een resultaat staat boven de getallen waaruit het bestaat.",
    en = "Form of the report: a result stands above the numbers that it is made of.",
  },
  subjects = { kind = "node", of = { "action", "objective", "indicator", "item" } },
  message = {
    nl = "{node}: het behaalde resultaat is {actual}; de aantallen eronder zijn samen {expected} (verschil "
      .. "{abs_delta}).",
    en = "{node}: the result is {actual}; the numbers below it add up to {expected} (difference {abs_delta}).",
  },
  reasons = {
    no_numbers = {
      nl = "bij een of meer onderdelen van het resultaat staat geen aantal",
      en = "one or more parts of the result are printed without a number",
    },
    one_part = {
      nl = "onder het resultaat staat maar een onderdeel met een aantal",
      en = "only one part with a number is printed below the result",
    },
    other_nouns = {
      nl = "de onderdelen tellen niet alle hetzelfde",
      en = "the parts do not all count the same thing",
    },
  },
  why = {
    nl = "Wie het resultaat beoordeelt, moet kunnen zien waaruit het bestaat.",
    en = "Whoever judges a result must be able to see what it is made of.",
  },
  fix = {
    nl = "Tel de onderdelen na, of vermeld het onderdeel dat ontbreekt of dubbel geteld is.",
    en = "Add up the parts, or state the part that is missing or counted twice.",
  },
  evaluate = function(node)
    local found = results_and_targets.of(node)
    if not found or not found.result or not found.result.value then return not_applicable end
    local parts = found.parts
    for _, part in ipairs(parts) do
      if not part.value then return not_evaluable("no_numbers") end
    end
    if may_have_more_parts(node, found.result, parts) then return not_evaluable("no_numbers") end
    if #parts == 0 then return not_applicable end
    if #parts == 1 then return not_evaluable("one_part") end
    if not count_the_same(parts) then return not_evaluable("other_nouns") end
    return relation.identity { found.result, "=", sum(parts), at = found.result }
  end,
}
