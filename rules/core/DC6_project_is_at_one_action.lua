local named_projects = use("named_projects")

local not_zero = re.compile("[1-9]")

---The first planned or spent amount that a node enters.
local function amount_of(node)
  for _, figure in ipairs(node:figures()) do
    if figure.value and figure.row ~= "receipts" and not_zero:test(figure.value.text) then return figure end
  end
  return nil
end

local function refers_to(node, other)
  for _, reference in ipairs(node.report:references()) do
    local target = reference.node.line == node.line and reference.target_node
    if target and (target.line == other.line or other.parent and target.line == other.parent.line) then return true end
  end
  return false
end

---@type toets.Rule
return {
  id = "DC6",
  name = "project-is-at-one-action",
  title = {
    nl = "Een project met een eigen bedrag staat bij één actie",
    en = "A project with an amount of its own stands at one action",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: wat bij twee acties geraamd is, telt twee keer, of geen van beide toont alles.",
    en = "Practice: what is estimated at two actions is counted twice, or neither of them shows all of it.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node} vermeldt {amount} voor “{name}”; ook {other} gaat daarover en heeft eigen bedragen ({figure} in "
      .. "{year}). Gaat het om hetzelfde geld?",
    en = "{node} states {amount} for “{name}”; {other} is about it too and has amounts of its own ({figure} in "
      .. "{year}). Is it the same money?",
  },
  summary = {
    nl = "{count} projecten met een eigen bedrag staan ook bij een andere actie. Gaat het om hetzelfde geld?",
    en = "{count} projects with an amount of their own stand at another action too. Is it the same money?",
  },
  why = {
    nl = "Wie de acties optelt, telt het project misschien dubbel; wie er een leest, ziet maar een deel van het geld.",
    en = "Who adds up the actions may count the project twice; who reads one of them sees a part of the money only.",
  },
  fix = {
    nl = "Verwijs van de ene actie naar de andere, en zeg welk geld bij welke actie hoort.",
    en = "Refer from one action to the other, and say which money belongs to which action.",
  },
  evaluate = function(report)
    local projects, findings = named_projects.of(report), {}
    if #projects == 0 then return not_applicable end
    for _, project in ipairs(projects) do
      local node, other = project.node, project.others[1]
      local figure = not project.is_word and #project.others == 1 and amount_of(other)
      if figure and not refers_to(node, other) and not refers_to(other, node) then
        findings[#findings + 1] = finding {
          at = project.mention, related = { other:at("title") or other, figure }, key = project.name,
          args = {
            amount = project.mention.raw, name = project.name, other = other, figure = figure.raw,
            year = tostring(figure.year or "?"),
          },
        }
      end
    end
    return findings[1] and findings or nil
  end,
}
