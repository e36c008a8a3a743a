-- "2 - Halverwege", "2-halverwege", "2. Halverwege".
local form = re.compile([[^\W*(\d{1,2})\s*[.:)\x{2013}\x{2014}-]*\s*([A-Za-z\x{C0}-\x{24F}].*?)[\s.]*$]])

---@class StepOfScale
---@field node toets.Node
---@field number string
---@field word string

---@return StepOfScale[]
local function steps_of(report)
  local steps = {}
  for _, node in ipairs(report:nodes()) do
    local _, _, number, word = form:find(node.printed_status or "")
    if number then steps[#steps + 1] = { node = node, number = number, word = word:lower() } end
  end
  return steps
end

-- How often a step stands as it does, and how often its word or its number stands beside another.
local function count(steps, step)
  local same, other, example = 0, 0, nil
  for _, each in ipairs(steps) do
    local has_number, has_word = each.number == step.number, each.word == step.word
    if has_number and has_word then
      same = same + 1
    elseif has_number or has_word then
      other = other + 1
      -- What the same word has elsewhere says most.
      if not example or has_word and example.word ~= step.word then example = each end
    end
  end
  return same, other, example
end

---@type toets.Rule
return {
  id = "DS22",
  name = "status-number-fits-word",
  title = {
    nl = "Het nummer en het woord van een status horen bij elkaar",
    en = "The number and the word of a status belong together",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: een status is een trap van een schaal, met een nummer en een woord.",
    en = "Form of the schema: a status is a step of a scale, with a number and a word.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: de status is “{printed}”, terwijl elders “{other}” staat.",
    en = "{node}: the status is “{printed}”, while elsewhere there is “{other}”.",
  },
  summary = {
    nl = "Bij {count} statussen past het nummer niet bij het woord.",
    en = "At {count} statuses the number does not fit the word.",
  },
  why = {
    nl = "Wie het nummer telt en wie het woord leest, komen tot een andere stand van zaken.",
    en = "Who counts the number and who reads the word arrive at a different state of affairs.",
  },
  fix = {
    nl = "Kies de trap die klopt en pas het nummer of het woord aan.",
    en = "Choose the step that is right, and correct the number or the word.",
  },
  evaluate = function(report)
    local steps, findings = steps_of(report), {}
    if #steps < 2 then return not_applicable end
    for _, step in ipairs(steps) do
      local same, other, example = count(steps, step)
      -- Of two that stand equally often the one is meant that is no step of the known scale.
      if other > same or other == same and example and not step.node.status and example.node.status then
        findings[#findings + 1] = finding {
          at = step.node:at("status") or step.node,
          related = { example.node:at("status") },
          args = { printed = step.node.printed_status, other = example.node.printed_status },
        }
      end
    end
    return findings[1] and findings or nil
  end,
}
