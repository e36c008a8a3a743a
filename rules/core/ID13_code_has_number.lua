local code_deviations = use("code_deviations")

---@type toets.Rule
return {
  id = "ID13",
  name = "code-has-its-number",
  title = {
    nl = "Een code bestaat niet alleen uit letters",
    en = "A code is more than its letters",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een bron geeft haar codes één patroon.",
    en = "Practice: a source gives its codes one pattern.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: er staat “{code}” zonder nummer. Andere codes zien eruit als {usual}.",
    en = "{node}: “{code}” is printed without a number. Other codes look like {usual}.",
  },
  summary = {
    nl = "Van {count} codes ontbreekt het nummer.",
    en = "The number of {count} codes is missing.",
  },
  reasons = {
    no_pattern = {
      nl = "het rapport toont te weinig codes van een soort om er een patroon in te zien",
      en = "the report shows too few codes of a kind to see a pattern in them",
    },
  },
  why = {
    nl = "Zonder nummer weet niemand welke post van het meerjarenplan bedoeld is.",
    en = "Without its number nobody knows which item of the multi-year plan is meant.",
  },
  fix = {
    nl = "Vul de code aan.",
    en = "Complete the code.",
  },
  evaluate = function(report)
    local odd, has_pattern = code_deviations.of(report, "number")
    if has_pattern == nil then return not_applicable end
    if not has_pattern then return not_evaluable("no_pattern") end
    local findings = {}
    for i, found in ipairs(odd) do
      findings[i] = finding {
        at = found.at, severity = found.is_minor and "note" or nil,
        args = { code = found.args.code, usual = found.args.usual },
      }
    end
    return findings[1] and findings or nil
  end,
}
