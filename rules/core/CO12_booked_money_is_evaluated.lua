local counterparts = use("counterparts")
local document_end = use("document_end")
local evaluations = use("evaluations")
local labels = use("labels")
local plan_tree = use("plan_tree")
local spending = use("spending")
local title_owners = use("title_owners")

-- Of the plan at which a report breaks off, more may have been evaluated.
local function is_cut_off(action)
  local broken = document_end.of(action.report)
  local plan = plan_tree.at_or_above(action, "action_plan")
  local last = broken and plan_tree.at_or_above(broken.text.node, "action_plan")
  return last ~= nil and plan ~= nil and last.line == plan.line
end

---@type toets.Rule
return {
  id = "CO12",
  name = "booked-money-is-evaluated",
  title = {
    nl = "Een actie waarop in het boekjaar geboekt is, heeft een evaluatie",
    en = "An action with bookings in the fiscal year has an evaluation",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Beleidsevaluatie bij de jaarrekening: wat gedaan en bereikt is, met de ontvangsten en uitgaven.",
    en = "Policy evaluation of the annual account: what was done and achieved, with its receipts and expenditure.",
  },
  applies = { kinds = { "annual_account", "policy_evaluation" } },
  subjects = { kind = "node", of = "action", where = { part = { "note", "body" } } },
  group_by = { "report" },
  message = {
    nl = "{name}: in {year} is {amount} geboekt ({row}), maar bij het actieplan staat geen evaluatie van deze actie.",
    en = "{name}: in {year} {amount} is booked ({row}), but the plan holds no evaluation of this action.",
  },
  summary = {
    nl = "Acties met boekingen in het boekjaar die niet geëvalueerd worden: {count}.",
    en = "Actions with bookings in the fiscal year that are not evaluated: {count}.",
  },
  reasons = {
    no_fiscal_year = { nl = "het rapport noemt geen boekjaar", en = "the report states no fiscal year" },
    breaks_off = {
      nl = "het rapport breekt af in de evaluatie van dit actieplan",
      en = "the report breaks off in the evaluation of this plan",
    },
  },
  why = {
    nl = "Wie geld uitgeeft aan een actie, zegt de raad wat ermee gedaan is.",
    en = "Who spends money on an action tells the council what was done with it.",
  },
  fix = {
    nl = "Voeg de evaluatie toe, of schrijf bij welke andere actie ze staat.",
    en = "Add the evaluation, or write at which other action it is.",
  },
  evaluate = function(action)
    if #action:tables() == 0 or #action:texts("evaluation") > 0 then return not_applicable end
    local others = evaluations.of_plan(action)
    if not others then return not_applicable end
    local year = action.report.fiscal_year
    if not year then return not_evaluable("no_fiscal_year") end
    if counterparts.find(action, counterparts.index(others)) then return nil end
    local booked = spending.booked(action, year)
    if #booked == 0 then return nil end
    if is_cut_off(action) then return not_evaluable("breaks_off") end
    for _, odd in ipairs(title_owners.misplaced(action.report)) do
      if odd.other.code == action.code and counterparts.find(odd.node, counterparts.index(others)) then return nil end
    end
    return finding {
      at = booked[#booked],
      args = {
        name = labels.quoted(action), year = tostring(year), amount = booked[#booked], row = term(booked[#booked].row),
      },
    }
  end,
}
