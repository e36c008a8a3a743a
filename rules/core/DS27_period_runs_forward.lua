local backward_periods = use("backward_periods")

---@type toets.Rule
return {
  id = "DS27",
  name = "period-runs-forward",
  title = {
    nl = "Een periode, uur of leeftijd “van … tot …” eindigt na het begin",
    en = "A period, time or age “from … to …” ends after it begins",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Volgt uit de woorden: wat van het ene tot het andere loopt, eindigt na zijn begin.",
    en = "Follows from the words: what runs from one to the other ends after it begins.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: “{quote}” eindigt vóór het begin. Zijn beide omgewisseld, of is er een verschreven?",
    en = "{node}: “{quote}” ends before it begins. Were the two swapped, or is one of them a slip?",
  },
  summary = {
    nl = "{node}: {count} keer eindigt iets vóór het begin.",
    en = "{node}: {count} times something ends before it begins.",
  },
  why = {
    nl = "De lezer weet niet wanneer het begint of eindigt, of voor wie het bedoeld is.",
    en = "A reader cannot tell when it begins or ends, or whom it is meant for.",
  },
  fix = {
    nl = "Verbeter het begin of het einde; loopt een periode over de jaarwisseling, schrijf dan beide jaren.",
    en = "Correct the begin or the end; where a period runs over the turn of the year, write both years.",
  },
  evaluate = function(text)
    local found, compared = backward_periods.find(text.value)
    if compared == 0 then return not_applicable end
    local findings = {}
    for i, span in ipairs(found) do
      findings[i] = finding {
        at = text:at(span.first, span.last), key = text.name .. "/" .. i, args = { quote = span.quote },
      }
    end
    return findings[1] and findings or nil
  end,
}
