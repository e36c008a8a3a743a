local measurements = use("measurements")

---@type toets.Rule
return {
  id = "CO14",
  name = "measurement-has-value",
  title = {
    nl = "Bij de datum van een meting staat een gemeten waarde",
    en = "At the date of a measurement there is a measured value",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Audit Vlaanderen, thema-audit over de opvolging van het meerjarenplan, vaststelling 1: doelen zijn "
      .. "meetbaar.",
    en = "Audit Vlaanderen, theme audit on following up the multi-year plan, finding 1: goals are to be measurable.",
  },
  applies = { kinds = { "annual_account", "policy_evaluation", "half_year_report" } },
  subjects = { kind = "mention", of = "indicator", where = { kind = "date" } },
  group_by = { "report" },
  message = {
    nl = "{node}: als waarde van de meting van {moment} staat er geen getal ({found}).",
    en = "{node}: the value of the measurement of {moment} is not a number ({found}).",
  },
  summary = {
    nl = "Bij {count} indicatoren staat een datum van meting zonder getal als gemeten waarde.",
    en = "{count} indicators have a date of measurement without a number as the measured value.",
  },
  why = {
    nl = "Een meting zonder waarde zegt niet of de doelstelling dichterbij komt.",
    en = "A measurement without a value does not say whether the goal comes nearer.",
  },
  fix = {
    nl = "Vul de gemeten waarde in, ook naast een uitleg in woorden, of schrijf waarom er geen is.",
    en = "Fill in the measured value, also beside an explanation in words, or write why there is none.",
  },
  evaluate = function(mention)
    -- A date in prose or in a field of the plan is no measurement.
    if mention.text or mention.field or mention.invalid then return not_applicable end
    if measurements.is_measured(mention) then return nil end
    local has_prose = measurements.has_prose(mention.node, mention)
    return finding { at = mention, args = { moment = mention.raw, found = term(has_prose and "text" or "blank") } }
  end,
}
