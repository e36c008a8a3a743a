local synthesis_basis = use("synthesis_basis")

---@type toets.Rule
return {
  id = "CT9",
  name = "synthesis-counts-the-same-each-year",
  title = {
    nl = "De synthese telt in elk jaar hetzelfde op",
    en = "The synthesis adds up the same in each year",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: jaren die naast elkaar staan, worden vergeleken; dat vraagt totalen van dezelfde dingen.",
    en = "Practice: years beside each other are compared, which needs totals of the same things.",
  },
  subjects = { kind = "report" },
  message = {
    nl = "{node}: de investeringen van de nota zijn voor {without} niet meegeteld, voor {with} wel. De totalen naast "
      .. "elkaar zijn dus niet vergelijkbaar.",
    en = "{node}: the investments of the note are not counted for {without}, but they are for {with}. So the totals "
      .. "beside each other cannot be compared.",
  },
  reasons = {
    unknown = {
      nl = "in geen enkele kolom is te zien of de investeringen zijn meegeteld",
      en = "no column shows whether the investments are counted",
    },
  },
  why = {
    nl = "Het saldo lijkt van het ene jaar op het andere te dalen of te stijgen, terwijl enkel de samenstelling van "
      .. "het totaal veranderde.",
    en = "The balance seems to fall or rise from one year to the next, while it is what the total is made of that "
      .. "changed.",
  },
  fix = {
    nl = "Toon de investeringen in alle jaren apart, of in alle jaren bij de acties.",
    en = "Show the investments apart in all years, or with the actions in all years.",
  },
  evaluate = function(report)
    local found, entries = synthesis_basis.of(report)
    if #entries == 0 then return not_applicable end
    local labels = { operating = {}, investment = {} }
    for _, entry in ipairs(entries) do
      local list = labels[entry.is]
      if list then list[#list + 1] = entry.column.label end
    end
    local without, with = labels.operating, labels.investment
    if #without + #with == 0 then return not_evaluable("unknown") end
    if #without == 0 or #with == 0 then return nil end
    return finding {
      at = found.total,
      args = { without = table.concat(without, ", "), with = table.concat(with, ", ") },
    }
  end,
}
