local document_end = use("document_end")
local plan_tree = use("plan_tree")
local spending = use("spending")

-- One plan without actions, beside two that have them.
local plans_with = 2

local function has_actions(plan)
  for _, action in ipairs(plan:children("action")) do
    if action.part == plan.part then return true end
  end
  return false
end

---The plans that are printed one by one, with and without actions.
local function plans_of(report)
  local without, count = {}, 0
  for _, plan in ipairs(report:nodes("action_plan")) do
    if not plan.aggregate and not plan.implied and plan.part ~= "contents" and plan.part ~= "synthesis" then
      if has_actions(plan) then count = count + 1 else without[#without + 1] = plan end
    end
  end
  return without, count
end

-- The actions of the last plan may stand behind the place where the report breaks off.
local function is_cut_off(plan)
  local broken = document_end.of(plan.report)
  local last = broken and plan_tree.at_or_above(broken.text.node, "action_plan")
  return last ~= nil and last.line == plan.line
end

---@type toets.Rule
return {
  id = "CO18",
  name = "plan-has-actions",
  title = {
    nl = "Een actieplan met bedragen toont acties, zoals de andere actieplannen",
    en = "A plan with amounts shows actions, as the other plans do",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: een actieplan wordt uitgevoerd met zijn acties.",
    en = "Form of the schema: an action plan is carried out by its actions.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node} vermeldt bedragen, maar geen enkele actie. Van de andere actieplannen tonen er {with} wel acties.",
    en = "{node} states amounts, but no action. Of the other plans {with} do show actions.",
  },
  summary = {
    nl = "{count} actieplannen vermelden bedragen, maar geen enkele actie.",
    en = "{count} plans state amounts, but no action.",
  },
  reasons = {
    no_habit = {
      nl = "het rapport toont te weinig actieplannen met acties om er een te missen",
      en = "the report shows too few plans with actions to miss one",
    },
  },
  why = {
    nl = "Zonder acties is niet te zien waarvoor de bedragen van het actieplan dienden.",
    en = "Without actions it cannot be seen what the amounts of the plan were for.",
  },
  fix = {
    nl = "Voeg de acties toe, of schrijf waarom het actieplan er geen toont.",
    en = "Add the actions, or write why the plan shows none.",
  },
  evaluate = function(report)
    local without, with = plans_of(report)
    if #without + with == 0 then return not_applicable end
    if with < plans_with * math.max(1, #without) then return not_evaluable("no_habit") end
    local findings = {}
    for _, plan in ipairs(without) do
      if #spending.amounts(plan) > 0 and not is_cut_off(plan) then
        findings[#findings + 1] = finding { at = plan, args = { node = plan, with = with } }
      end
    end
    return findings[1] and findings or nil
  end,
}
