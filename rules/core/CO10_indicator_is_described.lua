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
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan: indicatoren zijn goed omschreven.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan: indicators are to be well defined.",
  },
  subjects = { kind = "report" },
  group_by = { "report", "args.part" },
  message = {
    nl = "{node}: “{part}” is niet ingevuld. Van de {total} indicatoren vermelden {filled} het wel.",
    en = "{node}: “{part}” is not filled in. Of the {total} indicators {filled} state it.",
  },
  summary = {
    nl = "Bij {count} indicatoren is “{part}” niet ingevuld, bij {others} andere wel.",
    en = "At {count} indicators “{part}” is not filled in, at {others} others it is.",
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
    local lacks, is_judged = completeness.lacks(report, "indicator", parts)
    if not lacks then return not_applicable end
    if not is_judged then return not_evaluable("no_habit") end
    local findings = {}
    for i, lack in ipairs(lacks) do findings[i] = completeness.finding_of(lack) end
    return findings[1] and findings or nil
  end,
}
