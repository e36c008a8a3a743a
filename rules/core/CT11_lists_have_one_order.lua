local numbered_lists = use("numbered_lists")

---@type toets.Rule
return {
  id = "CT11",
  name = "action-has-one-number",
  title = {
    nl = "Een actie heeft in elke lijst hetzelfde nummer",
    en = "An action has the same number in each list",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het rapport: de lijsten nummeren dezelfde acties.",
    en = "Form of the report: its lists number the same actions.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "“{title}” heeft in een lijst het nummer {listed}; de actie zelf (“{action}”) heeft nummer {code}.",
    en = "“{title}” has the number {listed} in a list; the action itself (“{action}”) has number {code}.",
  },
  summary = {
    nl = "{count} acties hebben in een lijst een ander nummer: de lijsten staan niet in dezelfde volgorde.",
    en = "{count} actions have another number in a list: the lists are not in the same order.",
  },
  why = {
    nl = "Wie een actie met haar nummer opzoekt, komt bij een andere actie terecht.",
    en = "Whoever looks up an action by its number finds another one.",
  },
  fix = {
    nl = "Zet de lijsten in dezelfde volgorde.",
    en = "Put the lists in the same order.",
  },
  evaluate = function(report)
    local both = numbered_lists.of(report)
    if #both == 0 then return not_applicable end
    local findings = {}
    for _, pair in ipairs(both) do
      local main, other = pair.main, pair.other
      if main.code ~= other.code then
        findings[#findings + 1] = finding {
          at = other:at("code") or other, related = { main:at("code") or main },
          key = other.part .. "/" .. other.kind .. "/" .. main.code,
          args = { title = other.title, listed = other.code, action = main.title, code = main.code },
        }
      end
    end
    return findings[1] and findings or nil
  end,
}
