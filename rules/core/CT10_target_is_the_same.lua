local numbered_lists = use("numbered_lists")
local result_tables = use("result_tables")
local results_and_targets = use("results_and_targets")

local function target_of(node)
  local found = results_and_targets.of(node)
  return found and found.target and found.target.value and found.target or nil
end

---@type toets.Rule
return {
  id = "CT10",
  name = "target-is-the-same-in-list-and-action",
  title = {
    nl = "Een streefcijfer of resultaat is in het overzicht en bij de actie hetzelfde",
    en = "A target or result is the same in the overview and at the action",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het rapport: het overzicht herhaalt de doelen van de acties.",
    en = "Form of the report: the overview repeats the targets of the actions.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "“{title}”: het overzicht vermeldt {actual} bij “{label}”, de actie {expected}. Gaat het om dezelfde periode?",
    en = "“{title}”: the overview states {actual} at “{label}”, the action {expected}. Are they of the same period?",
  },
  summary = {
    nl = "{count} streefcijfers of resultaten zijn in het overzicht en bij de actie niet hetzelfde.",
    en = "{count} targets or results are not the same in the overview and at the action.",
  },
  why = {
    nl = "Aan het streefcijfer wordt gemeten of een resultaat behaald is.",
    en = "The target decides whether a result was reached.",
  },
  fix = {
    nl = "Neem het streefcijfer over uit de goedgekeurde aanvraag of het plan.",
    en = "Take the target from the application or plan that was approved.",
  },
  evaluate = function(report)
    local listings, stated = result_tables.of(report), {}
    for _, pair in ipairs(numbered_lists.of(report)) do
      local own, listed = target_of(pair.main), target_of(pair.other)
      if own and listed then
        listings[#listings + 1] = {
          listed = listed, own = own, title = pair.main.title, label = listed.label,
          key = pair.other.part .. "/" .. pair.other.kind .. "/" .. pair.main.code,
        }
      end
    end
    for i, listing in ipairs(listings) do
      stated[i] = relation.identity {
        listing.listed, "=", listing.own, at = listing.listed, key = listing.key,
        args = { title = listing.title, label = listing.label },
      }
    end
    if #stated == 0 then return not_applicable end
    return stated
  end,
}
