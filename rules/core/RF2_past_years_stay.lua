local over_time = use("over_time")
local stocks = use("stocks")

-- The account of a year is known when the report speaks of a day after its end.
local function is_closed(year, report)
  if report.as_of then return report.as_of >= date(year .. "-12-31") end
  return report.fiscal_year ~= nil and year < report.fiscal_year
end

---@type toets.Rule
return {
  id = "RF2",
  name = "past-years-stay-as-they-were-told",
  title = {
    nl = "De rekening van een voorbij jaar blijft wat het vorige rapport vermeldt",
    en = "The account of a past year stays what the earlier report states",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een rekening die vastgesteld is, verandert niet meer. Een verbetering wordt uitgelegd.",
    en = "Practice: an account that was adopted does not change. A correction is explained.",
  },
  subjects = { kind = "counterpart", where = { fate = over_time.one_thing } },
  group_by = { "node" },
  message = {
    nl = "{node}, {section} {row}, {column}: hier staat {actual}, in het vorige rapport (toestand {day}) "
      .. "{expected} (verschil {delta}). Is het bedrag rechtgezet?",
    en = "{node}, {section} {row}, {column}: {actual} stands here, {expected} in the earlier report (as of {day}) "
      .. "(difference {delta}). Was the amount corrected?",
  },
  summary = {
    nl = "{node}: {count} bedragen van voorbije jaren verschillen van die in het vorige rapport (toestand {day}).",
    en = "{node}: {count} amounts of past years differ from those in the earlier report (as of {day}).",
  },
  why = {
    nl = "Een jaarrekening is vastgesteld. Staat er nadien een ander bedrag, dan is het ene of het andere rapport niet "
      .. "wat de raad te lezen kreeg.",
    en = "An annual account is adopted. If another amount stands there later, one of the reports is not what the "
      .. "council read.",
  },
  fix = {
    nl = "Ga na welk bedrag in de vastgestelde rekening staat en licht een rechtzetting toe.",
    en = "See which amount the adopted account has, and explain a correction.",
  },
  evaluate = function(counterpart)
    if stocks.is_named(counterpart.node.title) then return not_applicable end
    local stated = {}
    for _, pair in ipairs(counterpart:figures { measure = "actual" }) do
      local figure = pair.figure
      if is_closed(figure.year, counterpart.earlier_report) then
        stated[#stated + 1] = relation.plausibility {
          figure, "=", pair.earlier, at = figure, tolerance = over_time.rounding(figure, pair.earlier),
          args = { day = over_time.day_of(counterpart.earlier_report) },
        }
      end
    end
    if #stated == 0 then return not_applicable end
    return stated
  end,
}
