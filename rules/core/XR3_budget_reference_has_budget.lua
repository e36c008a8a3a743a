local references = use("references")
local spending = use("spending")

---The nodes that stand for the same thing as one of them in all parts of the report.
local function in_all_parts(targets, nodes)
  local found, codes = {}, {}
  for _, target in ipairs(targets) do
    found[#found + 1] = target
    if target.code then codes[target.kind .. target.code] = true end
  end
  for _, node in ipairs(nodes) do
    if node.code and codes[node.kind .. node.code] then found[#found + 1] = node end
  end
  return found
end

---@return boolean has_amount
---@return boolean has_unplaced there are numbers of which the row or column is not known
local function money_of(nodes)
  local has_unplaced = false
  for _, node in ipairs(nodes) do
    if #spending.amounts(node) > 0 then return true, false end
    for _, figure in ipairs(node:figures {}) do
      has_unplaced = has_unplaced or not figure.value and figure.absent ~= "blank"
    end
  end
  return false, has_unplaced
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
  since = "0.3.0",
  basis = "Form of the schema: the reader is sent to an action for its amounts.",
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "report", "args.target" },
  message = {
    nl = "{node} verwijst voor het budget naar {target}, maar daar staat in geen enkel jaar een bedrag.",
    en = "{node} refers to {target} for the budget, but that states no amount in any year.",
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
    amounts_unplaced = {
      nl = "van de bedragen van die actie staat de kolom niet vast",
      en = "the columns of the amounts of that action are not certain",
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
  evaluate = function(text)
    local stated = {}
    for _, pointer in ipairs(references.find(text.value)) do
      if pointer.asks == "budget" then stated[#stated + 1] = pointer end
    end
    if #stated == 0 then return not_applicable end
    local nodes, outcomes = text.report:nodes(), {}
    for i, pointer in ipairs(stated) do
      local targets = references.targets(pointer, nodes)
      local has_amount, has_unplaced = money_of(in_all_parts(targets, nodes))
      if #targets == 0 then
        outcomes[#outcomes + 1] = not_evaluable("unclear_target")
      elseif has_unplaced then
        outcomes[#outcomes + 1] = not_evaluable("amounts_unplaced")
      elseif not has_amount then
        outcomes[#outcomes + 1] = finding {
          at = text:at(pointer.first, pointer.last), related = { targets[1] }, key = text.name .. "/" .. i,
          args = { target = targets[1] },
        }
      end
    end
    return outcomes[1] and outcomes or nil
  end,
}
