local code_deviations = use("code_deviations")

---@type toets.Rule
return {
  id = "ID4",
  name = "code-pattern-is-constant",
  title = {
    nl = "De codes van een soort hebben evenveel cijfers",
    en = "The codes of a kind have the same number of digits",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een bron geeft haar codes één patroon.",
    en = "Practice: a source gives its codes one pattern.",
  },
  subjects = { kind = "report" },
  group_by = { "report", "args.code" },
  message = {
    nl = "{node}: in {code} is het aantal cijfers na “{before}” {digits}; in andere codes, zoals {usual}, is het na "
      .. "“{usual_before}” {usual_digits}.",
    en = "{node}: the number of digits after “{before}” in {code} is {digits}; in others, such as {usual}, it is "
      .. "{usual_digits} after “{usual_before}”.",
  },
  summary = {
    nl = "De code {code} staat er {count} keer; het aantal cijfers na “{before}” is {digits}, in andere codes, zoals "
      .. "{usual}, is het na “{usual_before}” {usual_digits}. Is ze juist overgenomen?",
    en = "The code {code} is there {count} times; the number of digits after “{before}” is {digits}, in others, such "
      .. "as {usual}, it is {usual_digits} after “{usual_before}”. Was it copied rightly?",
  },
  reasons = {
    no_pattern = {
      nl = "het rapport toont te weinig codes van een soort om er een patroon in te zien",
      en = "the report shows too few codes of a kind to see a pattern in them",
    },
  },
  why = {
    nl = "Een code met een teken te veel of te weinig wordt in een ander rapport of in de boekhouding niet "
      .. "teruggevonden.",
    en = "A code with a character too many or too few is not found again in another report or in the books.",
  },
  fix = {
    nl = "Vergelijk de code met het meerjarenplan.",
    en = "Compare the code with the multi-year plan.",
  },
  evaluate = function(report)
    local odd, has_pattern = code_deviations.of(report, "digits")
    if has_pattern == nil then return not_applicable end
    if not has_pattern then return not_evaluable("no_pattern") end
    local findings = {}
    for i, found in ipairs(odd) do
      findings[i] = finding { at = found.at, severity = found.is_minor and "note" or nil, args = found.args }
    end
    return findings[1] and findings or nil
  end,
}
