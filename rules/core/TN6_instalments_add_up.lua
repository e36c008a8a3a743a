local instalments = use("instalments")

local trailing_zeros = re.compile([[^[1-9]\d*?(0{2,})$]])

---A total in round terms stands for all amounts that are rounded to it; when the parts are round themselves, it is
---no rounding.
---@return string?
local function tolerance(found)
  local total, rate = found.total.value, found.rate.value
  local _, _, zeros = trailing_zeros:find(total.text)
  if total.decimals > 0 or not zeros or trailing_zeros:test(rate.text) then return nil end
  return "5" .. zeros:sub(2)
end

---@type toets.Rule
return {
  id = "TN6",
  name = "instalments-add-up-to-total",
  title = {
    nl = "Een bedrag dat meermaals wordt betaald, geeft samen het vermelde totaal",
    en = "An amount that is paid several times adds up to the stated total",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een jaarbedrag of een schijf, hoe vaak die komt en het totaal staan in dezelfde tekst.",
    en = "Practice: a yearly amount or an instalment, how often it comes and the total stand in the same text.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: uit de tekst {told} volgen {times} betalingen van {rate}, samen {expected}; als totaal vermeldt de "
      .. "tekst {actual}. Zijn niet alle betalingen even groot?",
    en = "{node}: from the text {told} follow {times} payments of {rate}, together {expected}; as the total the text "
      .. "states {actual}. Are the payments not all alike?",
  },
  reasons = {
    approximate = {
      nl = "een van de bedragen is bij benadering vermeld",
      en = "one of the amounts is stated as an approximation",
    },
  },
  why = {
    nl = "Een totaal dat niet bij de betalingen past, wijst op een vergeten of gewijzigde betaling of op een tikfout.",
    en = "A total that does not fit its payments points to one that was forgotten or changed, or to a slip.",
  },
  fix = {
    nl = "Vergelijk met de toekenning van het bedrag, en schrijf hoeveel elke betaling bedraagt.",
    en = "Compare with the decision that granted the amount, and write how much each payment is.",
  },
  evaluate = function(text)
    if #text:mentions("amount") < 2 then return not_applicable end
    local outcomes = {}
    for i, found in ipairs(instalments.find(text.value, text:mentions(), text.report.fiscal_year)) do
      if found.rate.hedged or found.total.hedged then
        outcomes[i] = not_evaluable("approximate")
      else
        outcomes[i] = relation.claim {
          found.total.mention, "=", found.times * found.rate.mention,
          at = text:at(found.first, found.last), key = text.name .. "/" .. i, tolerance = tolerance(found),
          args = { times = found.times, rate = found.rate.mention, told = found.told },
        }
      end
    end
    return outcomes[1] and outcomes or not_applicable
  end,
}
