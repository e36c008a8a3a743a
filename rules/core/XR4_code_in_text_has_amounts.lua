local budget_codes = use("budget_codes")

---The codes of each node, at its headings and in its texts.
local function group_by_node(entries)
  local groups, order = {}, {}
  for _, entry in ipairs(entries) do
    local key = entry.node.line
    if not groups[key] then
      groups[key] = { node = entry.node, headings = {}, in_text = {} }
      order[#order + 1] = groups[key]
    end
    if entry.in_text then
      table.insert(groups[key].in_text, entry)
    else
      groups[key].headings[entry.code] = true
    end
  end
  return order
end

---@type toets.Rule
return {
  id = "XR4",
  name = "code-in-text-has-amounts",
  title = {
    nl = "Een budgetcode die de tekst van een actie noemt, staat ook bij haar bedragen",
    en = "A budget code that the text of an action names stands at its amounts too",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: de tabel van een actie geeft de bedragen per budgetcode.",
    en = "Form of the schema: the table of an action gives the amounts by budget code.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: de tekst noemt {code}, maar de tabel heeft geen bedragen op die code. Ontbreken ze?",
    en = "{node}: the text names {code}, but the table has no amounts on that code. Are they missing?",
  },
  summary = {
    nl = "{count} budgetcodes staan in de tekst van een actie en niet bij haar bedragen.",
    en = "{count} budget codes are in the text of an action and not at its amounts.",
  },
  why = {
    nl = "Volgens de tekst wordt een deel van de actie op een andere code betaald; de tabel toont dat geld niet.",
    en = "By the text a part of the action is paid on another code; the table does not show that money.",
  },
  fix = {
    nl = "Voeg de bedragen op die code toe, of schrijf dat ze elders staan.",
    en = "Add the amounts on that code, or write that they stand elsewhere.",
  },
  evaluate = function(report)
    local entries = budget_codes.read(report)
    local usual = budget_codes.usual_form(entries)
    local findings, is_judged = {}, false
    for _, group in ipairs(usual and group_by_node(entries) or {}) do
      for _, entry in ipairs(next(group.headings) and group.in_text or {}) do
        if budget_codes.is_whole(entry.code, usual) then
          is_judged = true
          if not group.headings[entry.code] then
            findings[#findings + 1] = finding {
              at = entry.mention, key = entry.code, args = { node = entry.node, code = entry.printed },
            }
          end
        end
      end
    end
    if not is_judged then return not_applicable end
    return findings[1] and findings or nil
  end,
}
