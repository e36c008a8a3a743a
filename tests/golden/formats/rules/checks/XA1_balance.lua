-- An error with two occurrences, each with its sum.
return {
  id = "XA1",
  name = "balance-is-right",
  title = { nl = "Het saldo klopt", en = "The balance is right" },
  severity = "error",
  since = "0.1.0",
  basis = "Form of the schema.",
  subjects = { kind = "figure", where = { row = "balance" } },
  group_by = { "node" },
  message = {
    nl = "{node}, {column}: de tabel vermeldt {actual}, nagerekend is het {expected}.",
    en = "{node}, {column}: the table states {actual}, recomputed it is {expected}.",
  },
  summary = { nl = "{node}: {count} saldi wijken af.", en = "{node}: {count} balances differ." },
  why = { nl = "Het saldo volgt uit de bedragen erboven.", en = "The balance follows from the amounts above it." },
  fix = { nl = "Verbeter het bedrag dat afwijkt.", en = "Correct the amount that differs." },
  evaluate = function(balance)
    return relation.identity {
      balance, "=", balance:sibling { row = "receipts" } - balance:sibling { row = "expenditure" },
    }
  end,
}
