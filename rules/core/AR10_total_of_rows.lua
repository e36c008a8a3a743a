local totals = use("totals")

---@type toets.Rule
return {
  id = "AR10",
  name = "total-of-rows-and-columns",
  title = {
    nl = "De rij of kolom “Totaal” is de som van de andere",
    en = "The row or column “Totaal” is the sum of the others",
  },
  severity = "error",
  since = "0.2.0",
  basis = {
    nl = "Vorm van de tabel: de laatste rij of kolom heet “Totaal”.",
    en = "Form of the table: the last row or column is called “Totaal”.",
  },
  subjects = { kind = "table" },
  group_by = { "node" },
  message = {
    nl = "{node}: het totaal in de tabel is {actual}, de som van de andere getallen {expected} (verschil {delta}).",
    en = "{node}: the total in the table is {actual}, the sum of the other numbers {expected} (difference {delta}).",
  },
  summary = {
    nl = "{node}: {count} totalen in de tabel zijn niet de som van de andere getallen.",
    en = "{node}: {count} totals in the table are not the sum of the other numbers.",
  },
  reasons = {
    unknown_part = {
      nl = "een getal dat in het totaal zit, is leeg of onleesbaar",
      en = "a number that is part of the total is blank or cannot be read",
    },
  },
  why = {
    nl = "Wie het totaal overneemt, neemt een bedrag over dat niet uit de tabel volgt.",
    en = "Who copies the total copies an amount that does not follow from the table.",
  },
  fix = {
    nl = "Tel de getallen opnieuw op. Staan er rijen niet in de tabel, noem het totaal dan anders.",
    en = "Add the numbers up again. If rows are not in the table, give the total another name.",
  },
  evaluate = function(tbl)
    local sums, is_unknown = {}, false
    for _, total in ipairs(totals.of(tbl) or {}) do
      is_unknown = is_unknown or not total.is_known
      if total.is_known then
        sums[#sums + 1] = relation.identity { total.stated, "=", sum(total.parts), at = total.stated, key = total.key }
      end
    end
    if sums[1] then return sums end
    return is_unknown and not_evaluable("unknown_part") or not_applicable
  end,
}
