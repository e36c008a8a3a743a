local share_columns = use("share_columns")

---@type toets.Rule
return {
  id = "AR1",
  name = "balance-is-receipts-minus-expenditure",
  title = {
    nl = "Het saldo is de ontvangsten min de uitgaven",
    en = "The balance is the receipts minus the expenditure",
  },
  severity = "error",
  since = "0.1.0",
  basis = {
    nl = "Vorm van het schema: elke sectie van een tabel drukt ontvangsten, uitgaven en hun verschil af.",
    en = "Form of the schema: each section of a table prints receipts, expenditure and their difference.",
  },
  subjects = { kind = "figure", where = { row = "balance" } },
  group_by = { "node" },
  message = {
    nl = "{node}, {column}, {section} {row}: de tabel vermeldt {actual}; de ontvangsten min de uitgaven "
      .. "geven {expected} (verschil {delta}).",
    en = "{node}, {column}, {section} {row}: the table states {actual}; the receipts minus the expenditure "
      .. "give {expected} (difference {delta}).",
  },
  summary = {
    nl = "{node}: {count} saldi wijken af van de ontvangsten min de uitgaven.",
    en = "{node}: {count} balances differ from the receipts minus the expenditure.",
  },
  why = {
    nl = "Het saldo volgt rechtstreeks uit de twee bedragen die erboven staan. Klopt de som niet, dan is minstens een "
      .. "van de drie bedragen anders dan bedoeld.",
    en = "The balance follows directly from the two amounts above it. If the sum does not hold, at least one of the "
      .. "three amounts is not what was meant.",
  },
  fix = {
    nl = "Vergelijk de drie bedragen met de boekhouding en verbeter het bedrag dat afwijkt.",
    en = "Compare the three amounts with the accounts and correct the one that differs.",
  },
  evaluate = function(balance)
    if share_columns.hold(balance) then return not_applicable end
    return relation.identity {
      balance, "=", balance:sibling { row = "receipts" } - balance:sibling { row = "expenditure" },
    }
  end,
}
