local budget_pointers = use("budget_pointers")
local labels = use("labels")
local references = use("references")

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
    local stated = budget_pointers.find(nodes)
    if #stated == 0 then return not_applicable end
    local outcomes, index = {}, references.index(nodes)
    for _, entry in ipairs(stated) do
      local targets = references.targets(entry.pointer, index)
      if #targets == 0 then
        outcomes[#outcomes + 1] = not_evaluable("unclear_target")
      elseif not budget_pointers.first_amount(budget_pointers.in_all_parts(targets)) then
        outcomes[#outcomes + 1] = finding {
          at = entry.text:at(entry.pointer.first, entry.pointer.last), related = { targets[1] }, key = targets[1].code,
          args = { name = labels.quoted(entry.text.node), target = labels.quoted(targets[1]) },
        }
      end
    end
    return outcomes[1] and outcomes or nil
  end,
}
