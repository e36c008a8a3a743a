local number_ranges = use("number_ranges")

---@type toets.Rule
return {
  id = "TN32",
  name = "range-runs-upward",
  title = {
    nl = "Een vermeld bereik loopt van laag naar hoog",
    en = "A stated range runs from low to high",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Volgt uit de woorden: “tussen 10 en 20” heeft het laagste getal vooraan.",
    en = "Follows from the words: “between 10 and 20” has the lower number first.",
  },
  subjects = { kind = "text", where = { empty = false } },
  group_by = { "node" },
  message = {
    nl = "{node}: in “{quote}” staat het hoogste getal vooraan. Zijn de twee getallen juist?",
    en = "{node}: in “{quote}” the higher number stands first. Are the two numbers right?",
  },
  summary = {
    nl = "{node}: {count} keer staat van een bereik het hoogste getal vooraan.",
    en = "{node}: {count} times the higher number of a range stands first.",
  },
  why = {
    nl = "Een omgekeerd bereik wijst op een cijfer te veel of te weinig, of op twee getallen die van plaats wisselden.",
    en = "A range the other way round points to a digit too many or too few, or to two numbers that changed places.",
  },
  fix = {
    nl = "Ga na welke grenzen bedoeld zijn.",
    en = "See which bounds are meant.",
  },
  evaluate = function(text)
    local reversed, count = number_ranges.reversed(text.value)
    if count == 0 then return not_applicable end
    local findings = {}
    for i, range in ipairs(reversed) do
      findings[i] = finding {
        at = text:at(range.first, range.last), key = text.name .. "/" .. i, args = { quote = range.quote },
      }
    end
    return findings[1] and findings or nil
  end,
}
