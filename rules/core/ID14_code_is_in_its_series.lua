local budget_codes = use("budget_codes")
local codes = use("codes")

-- Of few codes nobody knows how far a series goes.
local enough_codes = 10
local far = 5

---@type toets.Rule
return {
  id = "ID14",
  name = "code-is-in-its-series",
  title = {
    nl = "Een code ligt niet ver buiten de reeks van de andere codes",
    en = "A code does not lie far outside the series of the others",
  },
  severity = "note",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: een bron nummert haar codes in één reeks. Geen juridische bron; een latere code kan een veel hoger "
      .. "nummer hebben.",
    en = "Practice: a source numbers its codes in one series. No legal source; a later code may have a far higher "
      .. "number.",
  },
  subjects = { kind = "report" },
  message = {
    nl = "{node}: {code} ligt ver buiten de reeks: de hoogste van de andere codes is {next}. Is ze juist overgenomen?",
    en = "{node}: {code} lies far outside the series: the highest of the other codes is {next}. Was it copied rightly?",
  },
  reasons = {
    no_pattern = {
      nl = "het rapport toont te weinig codes van een soort om er een reeks in te zien",
      en = "the report shows too few codes of a kind to see a series in them",
    },
  },
  why = {
    nl = "Met een cijfer te veel of te weinig verwijst de code naar niets, of naar iets anders.",
    en = "With a digit too many or too few the code refers to nothing, or to something else.",
  },
  fix = { nl = "Vergelijk de code met het meerjarenplan.", en = "Compare the code with the multi-year plan." },
  evaluate = function(report)
    local entries = budget_codes.read(report)
    if #entries == 0 then return not_applicable end
    local usual = budget_codes.usual_form(entries)
    if not usual or #usual.whole < enough_codes then return not_evaluable("no_pattern") end
    local highest, next_one, is_alone
    for _, entry in ipairs(entries) do
      local _, number = codes.last_number(entry.code)
      if number and budget_codes.is_whole(entry.code, usual) then
        local one = { entry = entry, number = number }
        if not highest or number > highest.number then
          highest, next_one, is_alone = one, highest, true
        elseif number == highest.number then
          is_alone = false
        elseif not next_one or number > next_one.number then
          next_one = one
        end
      end
    end
    if not highest or not next_one or not is_alone or highest.number <= far * next_one.number then return nil end
    return finding {
      at = highest.entry.mention, related = { next_one.entry.mention },
      args = { node = highest.entry.node, code = highest.entry.code, next = next_one.entry.code },
    }
  end,
}
