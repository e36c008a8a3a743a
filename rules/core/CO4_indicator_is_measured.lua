local completeness = use("completeness")
local measurements = use("measurements")

---@type toets.Rule
return {
  id = "CO4",
  name = "indicator-is-measured",
  title = {
    nl = "Bij elke indicator staat een gemeten waarde met een datum of jaar",
    en = "Each indicator has a measured value with a date or year",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan, vaststelling 1: doelen zijn "
      .. "meetbaar.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan, finding 1: goals are to be measurable.",
  },
  applies = { kinds = { "annual_account", "policy_evaluation" } },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: in de tekst staat geen gemeten waarde met een datum of jaar. Een grafiek komt niet mee in de tekst.",
    en = "{node}: the text holds no measured value with a date or year. A chart does not come along with the text.",
  },
  summary = {
    nl = "Bij {count} indicatoren staat in de tekst geen gemeten waarde met een datum of jaar. Een grafiek komt niet "
      .. "mee in de tekst.",
    en = "At {count} indicators the text holds no measured value with a date or year. A chart does not come along with "
      .. "the text.",
  },
  reasons = {
    values_elsewhere = {
      nl = "van geen enkele indicator staat een gemeten waarde in de tekst; ze kunnen in grafieken staan",
      en = "the text holds a measured value of no indicator; they may be in charts",
    },
  },
  why = {
    nl = "Een indicator zonder gemeten waarde zegt niet of de doelstelling dichterbij komt, en wat alleen in een "
      .. "grafiek staat, kan niemand nazoeken of narekenen.",
    en = "An indicator without a measured value does not say whether the goal comes nearer, and what is only in a "
      .. "chart nobody can search or check.",
  },
  fix = {
    nl = "Vermeld de laatste meting met haar jaar ook als tekst of tabel.",
    en = "State the last measurement with its year as text or in a table too.",
  },
  evaluate = function(report)
    local findings, count, measured = {}, 0, 0
    for _, indicators in ipairs(completeness.groups(report, "indicator")) do
      local bare = {}
      for _, indicator in ipairs(indicators) do
        if not measurements.has_value(indicator) then bare[#bare + 1] = indicator end
      end
      count, measured = count + #indicators, measured + #indicators - #bare
      -- Where most lack it, the values are likely to be in charts: not a matter of one indicator.
      local severity = 2 * #bare > #indicators and "note" or nil
      for _, indicator in ipairs(bare) do
        findings[#findings + 1] = finding { at = indicator, severity = severity }
      end
    end
    if count == 0 then return not_applicable end
    if measured == 0 then return not_evaluable("values_elsewhere") end
    return findings[1] and findings or nil
  end,
}
