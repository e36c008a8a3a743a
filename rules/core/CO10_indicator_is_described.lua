local completeness = use("completeness")

---@type CompletenessPart[]
local parts = {
  { name = "description", is = "text" }, { name = "source", is = "field" }, { name = "frequency", is = "field" },
}

---@type toets.Rule
return {
  id = "CO10",
  name = "indicator-is-described",
  title = {
    nl = "Elke indicator heeft een omschrijving, een bron en een frequentie",
    en = "Each indicator has a description, a source and a frequency",
  },
  severity = "warning",
  since = "0.2.0",
  basis = "Audit Vlaanderen, theme audit on following up the multi-year plan: indicators are to be well defined.",
  subjects = { kind = "report" },
  group_by = { "report", "args.part" },
  message = {
    nl = "{node}: “{part}” is leeg of ontbreekt. Van de {total} indicatoren vermelden {filled} het wel.",
    en = "{node}: “{part}” is empty or missing. Of the {total} indicators {filled} state it.",
  },
  summary = {
    nl = "Bij {count} indicatoren is “{part}” leeg of ontbreekt het, terwijl andere indicatoren het vermelden.",
    en = "At {count} indicators “{part}” is empty or missing, while other indicators state it.",
  },
  reasons = {
    no_habit = {
      nl = "het rapport toont te weinig indicatoren met dezelfde onderdelen om er een te missen",
      en = "the report shows too few indicators with the same parts to miss one",
    },
  },
  why = {
    nl = "Zonder omschrijving en bron weet de lezer niet wat er gemeten wordt en of twee metingen vergelijkbaar zijn.",
    en = "Without a description and a source a reader does not know what is measured, nor whether two measurements "
      .. "compare.",
  },
  fix = {
    nl = "Vul het onderdeel in voor elke indicator.",
    en = "Fill in the part for each indicator.",
  },
  evaluate = function(report)
    local groups = completeness.groups(report, "indicator")
    if #groups == 0 then return not_applicable end
    local findings, judged = {}, false
    for _, indicators in ipairs(groups) do
      local missing, is_judged = completeness.missing(indicators, parts)
      judged = judged or is_judged
      for _, lack in ipairs(missing) do
        findings[#findings + 1] = finding {
          at = lack.at, key = lack.part, args = { part = term(lack.part), total = lack.count, filled = lack.filled },
        }
      end
    end
    if not judged then return not_evaluable("no_habit") end
    return findings[1] and findings or nil
  end,
}
