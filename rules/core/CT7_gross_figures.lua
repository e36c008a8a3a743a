local twins = use("twins")

---One amount; those of several columns in the order of the columns.
local function listed(gross, row, side)
  local texts = {}
  for i, at in ipairs(gross) do texts[i] = at.pairs[row][side].value.text end
  return #gross == 1 and gross[1].pairs[row][side].value or table.concat(texts, " / ")
end

---What the sentence on all columns says.
local function amounts_of(gross)
  if #gross == 0 then return {} end
  local labels = {}
  for i, at in ipairs(gross) do labels[i] = at.column.label end
  return {
    columns = table.concat(labels, " / "),
    receipts = listed(gross, "receipts", "stated"), note_receipts = listed(gross, "receipts", "other"),
    expenditure = listed(gross, "expenditure", "stated"), note_expenditure = listed(gross, "expenditure", "other"),
  }
end

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
  basis = {
    nl = "Vorm van het rapport: de synthese herhaalt de bedragen van de strategische nota per code en jaar.",
    en = "Form of the report: the synthesis repeats the amounts of the strategic note by code and year.",
  },
  subjects = { kind = "table" },
  group_by = { "node", "column" },
  message = {
    nl = "{node}, {column}, {row}: de synthese vermeldt {actual}, de nota {expected} (verschil {delta}); het saldo is "
      .. "gelijk.",
    en = "{node}, {column}, {row}: the synthesis states {actual}, the note {expected} (difference {delta}); the "
      .. "balance is the same.",
  },
  summary = {
    nl = "{node}, {columns}: de synthese vermeldt {receipts} ontvangsten en {expenditure} uitgaven, de nota "
      .. "{note_receipts} ontvangsten en {note_expenditure} uitgaven; het saldo is gelijk.",
    en = "{node}, {columns}: the synthesis states receipts of {receipts} and expenditure of {expenditure}, the note "
      .. "receipts of {note_receipts} and expenditure of {note_expenditure}; the balance is the same.",
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
    local columns, gross, stated = twins.columns(tbl, found[1]), {}, {}
    for _, at in ipairs(columns) do gross[#gross + 1] = at.gross and at or nil end
    local common = amounts_of(gross)
    for _, at in ipairs(gross) do
      for _, row in ipairs { "receipts", "expenditure" } do
        local pair, args = at.pairs[row], { column = at.column.label, row = term(row) }
        for name, value in pairs(common) do args[name] = value end
        stated[#stated + 1] = relation.identity { pair.stated, "=", pair.other, at = pair.stated, args = args }
      end
    end
    if #stated > 0 then return stated end
    return #columns == 0 and not_applicable or nil
  end,
}
