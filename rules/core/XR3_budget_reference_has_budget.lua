local labels = use("labels")
local references = use("references")

---The nodes that stand for the same thing as one of them in all parts of the report.
local function in_all_parts(targets)
  local found = {}
  for _, target in ipairs(targets) do
    found[#found + 1] = target
    for _, same in ipairs(target:same_as()) do found[#found + 1] = same end
  end
  return found
end

---Where the texts send the reader to another node for the budget.
---@return { text: toets.Text, pointer: Pointer }[]
local function stated_in(nodes)
  local found = {}
  for _, node in ipairs(nodes) do
    for _, text in ipairs(node:texts()) do
      for _, pointer in ipairs(references.find(text.value)) do
        if pointer.asks == "budget" then found[#found + 1] = { text = text, pointer = pointer } end
      end
    end
  end
  return found
end

local not_zero = re.compile("[1-9]")

---Whether an amount is printed for any year, also one of which the column is not certain.
local function has_budget(nodes)
  for _, node in ipairs(nodes) do
    for _, figure in ipairs(node:figures {}) do
      if figure.printed and not_zero:test(figure.raw or "") then return true end
    end
  end
  return false
end

---@type toets.Rule
return {
  id = "XR3",
  name = "budget-reference-has-budget",
  title = {
    nl = "Een actie waarnaar voor het budget wordt verwezen, heeft een budget",
    en = "An action that is referred to for the budget has one",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: de lezer wordt voor de bedragen naar een actie gestuurd.",
    en = "Form of the schema: the reader is sent to an action for its amounts.",
  },
  subjects = { kind = "report" },
  group_by = { "report", "args.target" },
  message = {
    nl = "{name} verwijst voor het budget naar {target}, maar daar staat in geen enkel jaar een bedrag.",
    en = "{name} refers to {target} for the budget, but that states no amount in any year.",
  },
  summary = {
    nl = "{count} acties verwijzen voor het budget naar {target}, maar daar staat in geen enkel jaar een bedrag.",
    en = "{count} actions refer to {target} for the budget, but that states no amount in any year.",
  },
  reasons = {
    unclear_target = {
      nl = "uit de verwijzing blijkt niet welke actie bedoeld is",
      en = "the reference does not show which action is meant",
    },
  },
  why = {
    nl = "Wie de verwijzing volgt, vindt geen budget: het staat elders, of de verwijzing is niet bijgewerkt.",
    en = "Who follows the reference finds no budget: it is elsewhere, or the reference was not brought up to date.",
  },
  fix = {
    nl = "Verwijs naar de actie die het budget draagt, of vul het budget in.",
    en = "Refer to the action that carries the budget, or fill in the budget.",
  },
  evaluate = function(report)
    local nodes = report:nodes()
    local stated = stated_in(nodes)
    if #stated == 0 then return not_applicable end
    local outcomes, index = {}, references.index(nodes)
    for _, entry in ipairs(stated) do
      local targets = references.targets(entry.pointer, index)
      if #targets == 0 then
        outcomes[#outcomes + 1] = not_evaluable("unclear_target")
      elseif not has_budget(in_all_parts(targets)) then
        outcomes[#outcomes + 1] = finding {
          at = entry.text:at(entry.pointer.first, entry.pointer.last), related = { targets[1] }, key = targets[1].code,
          args = { name = labels.quoted(entry.text.node), target = labels.quoted(targets[1]) },
        }
      end
    end
    return outcomes[1] and outcomes or nil
  end,
}
