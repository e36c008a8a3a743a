local code_deviations = use("code_deviations")

---@type toets.Rule
return {
  id = "ID12",
  name = "code-letters-are-constant",
  title = {
    nl = "De codes van een soort zijn met dezelfde letters geschreven",
    en = "The codes of a kind are written with the same letters",
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
    nl = "{node}: {code} heeft “{before}” waar andere codes, zoals {usual}, “{usual_before}” hebben.",
    en = "{node}: {code} has “{before}” where other codes, such as {usual}, have “{usual_before}”.",
  },
  summary = {
    nl = "{count} codes zijn met andere letters, hoofdletters of spaties geschreven dan de andere codes.",
    en = "{count} codes are written with other letters, capitals or spaces than the other codes.",
  },
  reasons = {
    no_pattern = {
      nl = "het rapport toont te weinig codes van een soort om er een patroon in te zien",
      en = "the report shows too few codes of a kind to see a pattern in them",
    },
  },
  why = {
    nl = "Wie de code opzoekt zoals ze er staat, vindt ze in een ander rapport of in de boekhouding niet terug.",
    en = "Who looks the code up as it is printed does not find it in another report or in the books.",
  },
  fix = {
    nl = "Schrijf de code zoals in het meerjarenplan.",
    en = "Write the code as in the multi-year plan.",
  },
  evaluate = function(report)
    local odd, has_pattern = code_deviations.of(report, "letters")
    if has_pattern == nil then return not_applicable end
    if not has_pattern then return not_evaluable("no_pattern") end
    local findings = {}
    for i, found in ipairs(odd) do
      findings[i] = finding { at = found.at, severity = found.is_minor and "note" or nil, args = found.args }
    end
    return findings[1] and findings or nil
  end,
}
