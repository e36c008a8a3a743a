local means = use("means")
local results = use("result_texts")

---Half a unit of the last printed digit of the mean, for every occasion.
local function slack(mean)
  local half = decimal("0." .. ("0"):rep(mean.stated.value.decimals) .. "5")
  return (half * mean.divisor.value).text
end

---What the sentence tells: the mean that is stated, and what the numbers give to one digit more.
local function told(mean, numbers, total, divisor)
  local stated = mean.stated.value
  local outcome, is_exact = means.quotient(total, divisor, stated.decimals + 1)
  if not outcome then return { mean = stated, numbers = numbers, is = "", outcome = "" } end
  return { mean = stated, numbers = numbers, is = is_exact and "=" or "≈", outcome = decimal(outcome) }
end

---@type toets.Rule
return {
  id = "TN4",
  name = "stated-mean-is-recomputed-mean",
  title = {
    nl = "Een vermeld gemiddelde volgt uit de vermelde aantallen",
    en = "A stated mean follows from the stated numbers",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een gemiddelde en de getallen waarvan het genomen is, staan in dezelfde tekst.",
    en = "Practice: a mean and the numbers it is taken from stand in the same text.",
  },
  subjects = { kind = "text", where = { name = results, empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: de tekst vermeldt gemiddeld {mean}; {numbers} {is} {outcome}.",
    en = "{node}: the text states a mean of {mean}; {numbers} {is} {outcome}.",
  },
  summary = {
    nl = "{node}: {count} vermelde gemiddelden volgen niet uit de vermelde aantallen.",
    en = "{node}: {count} stated means do not follow from the stated numbers.",
  },
  reasons = {
    no_parts = {
      nl = "de tekst vermeldt de aantallen niet waaruit het gemiddelde volgt",
      en = "the text does not state the numbers that the mean follows from",
    },
    other_parts = {
      nl = "de lijst onder het gemiddelde is niet volledig of van een andere periode",
      en = "the list below the mean is not complete or of another period",
    },
    several_divisors = {
      nl = "meer dan een aantal kan de deler van het gemiddelde zijn",
      en = "more than one number may be what the mean is divided by",
    },
    approximate = {
      nl = "het gemiddelde is bij benadering vermeld",
      en = "the mean is stated as an approximation",
    },
  },
  why = {
    nl = "Een gemiddelde dat niet bij de aantallen past, is verkeerd berekend, of een van de aantallen is niet "
      .. "bijgewerkt.",
    en = "A mean that does not fit its numbers was miscalculated, or one of the numbers was not brought up to date.",
  },
  fix = {
    nl = "Reken het gemiddelde na, met hetzelfde aantal cijfers. Afgekapte cijfers (1 voor 1,6) vragen een afronding.",
    en = "Recompute the mean to the same number of digits. Digits that were cut off (1 for 1.6) should be rounded.",
  },
  evaluate = function(text)
    local found = means.find(text.value, text:mentions())
    if #found == 0 then return not_applicable end
    local stated = {}
    for i, mean in ipairs(found) do
      if mean.reason then
        stated[i] = not_evaluable(mean.reason)
      elseif mean.parts then
        local raws, parts, total = {}, {}, decimal("0")
        for k, number in ipairs(mean.parts) do
          raws[k], parts[k], total = number.mention.raw, number.mention, total + number.value
        end
        stated[i] = relation.mean {
          mean.stated.mention, parts,
          at = mean.stated.mention, key = "parts/" .. i,
          args = told(mean, "(" .. table.concat(raws, " + ") .. ") : " .. #raws, total, decimal(tostring(#raws))),
        }
      else
        stated[i] = relation.product {
          mean.total.mention, mean.stated.mention, mean.divisor.mention,
          at = mean.stated.mention, key = "total/" .. i, tolerance = slack(mean),
          args = told(mean, mean.total.mention.raw .. " : " .. mean.divisor.mention.raw, mean.total.value,
            mean.divisor.value),
        }
      end
    end
    return stated
  end,
}
