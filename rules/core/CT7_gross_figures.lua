local twins = use("twins")

---@type toets.Rule
return {
  id = "CT7",
  name = "synthesis-is-as-gross-as-note",
  title = {
    nl = "De synthese en de nota tellen dezelfde ontvangsten en uitgaven mee",
    en = "The synthesis and the note count the same receipts and expenditure",
  },
  severity = "warning",
  since = "0.2.0",
  basis = "Form of the report: the synthesis repeats the amounts of the strategic note by code and year.",
  subjects = { kind = "table" },
  group_by = { "node", "column" },
  message = {
    nl = "{node}, {column}, {row}: de synthese vermeldt {actual}, de nota {expected} (verschil {delta}); het saldo is "
      .. "gelijk.",
    en = "{node}, {column}, {row}: the synthesis states {actual}, the note {expected} (difference {delta}); the "
      .. "balance is the same.",
  },
  summary = {
    nl = "{node}, {column}: ontvangsten en uitgaven verschillen tussen de synthese en de nota met hetzelfde bedrag "
      .. "({delta}), terwijl het saldo gelijk is.",
    en = "{node}, {column}: receipts and expenditure differ between the synthesis and the note by the same amount "
      .. "({delta}), while the balance agrees.",
  },
  why = {
    nl = "Een bedrag dat de ene keer een lagere ontvangst is en de andere keer een uitgave, of dat aan beide kanten "
      .. "wegvalt, verandert het saldo niet, maar wel wat de lezer als ontvangsten en uitgaven ziet.",
    en = "An amount that is once a lower receipt and once expenditure, or that drops out on both sides, leaves the "
      .. "balance as it is, but not what the reader sees as receipts and expenditure.",
  },
  fix = {
    nl = "Boek of toon het bedrag in beide delen op dezelfde manier.",
    en = "Book or show the amount in the same way in both parts.",
  },
  evaluate = function(tbl)
    local node = tbl.node
    local found = node.part == "synthesis" and twins.of(node) or {}
    if #found ~= 1 then return not_applicable end -- CT1 says why
    local stated, looked = {}, false
    for _, at in ipairs(twins.columns(tbl, found[1])) do
      looked = true
      for _, row in ipairs { "receipts", "expenditure" } do
        local pair = at.gross and at.pairs[row]
        if pair then
          stated[#stated + 1] = relation.identity { pair.stated, "=", pair.other, at = pair.stated }
        end
      end
    end
    if #stated > 0 then return stated end
    return not looked and not_applicable or nil
  end,
}
