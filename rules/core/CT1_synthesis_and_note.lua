local twins = use("twins")

local rows = { "receipts", "expenditure", "balance" }
local others = { "investment", "financing" }

-- A synthesis may take investments into the line of their action: then it is the sum of the sections that it repeats.
local function all_sections(node, column, stated, other)
  local parts, total = { other }, other.value
  if not stated.value or not total or twins.agree(stated.value, total) then return other end
  for _, section in ipairs(others) do
    local more = twins.figure(node, column, { section = section, row = other.row })
    if more and more.value then
      parts[#parts + 1], total = more, total + more.value
      if twins.agree(stated.value, total, #parts + 1) then return sum(parts) end
    end
  end
  return other
end

---@type toets.Rule
return {
  id = "CT1",
  name = "synthesis-repeats-note",
  title = {
    nl = "De synthese en de nota vermelden hetzelfde bedrag",
    en = "The synthesis and the note state the same amount",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het rapport: de synthese herhaalt de bedragen van de strategische nota per code en jaar.",
    en = "Form of the report: the synthesis repeats the amounts of the strategic note by code and year.",
  },
  subjects = { kind = "table" },
  group_by = { "node" },
  message = {
    nl = "{node}, {column}, {section} {row}: de synthese vermeldt {actual}, de nota {expected} (verschil {delta}).",
    en = "{node}, {column}, {section} {row}: the synthesis states {actual}, the note {expected} (difference {delta}).",
  },
  summary = {
    nl = "{node}: {count} bedragen van de synthese verschillen van die in de nota.",
    en = "{node}: {count} amounts of the synthesis differ from those in the note.",
  },
  reasons = {
    code_twice = {
      nl = "de code komt meer dan eens met bedragen voor",
      en = "the code occurs with amounts more than once",
    },
    no_common_column = {
      nl = "de twee delen hebben geen kolom of rubriek gemeen",
      en = "the two parts have no column or section in common",
    },
  },
  why = {
    nl = "Wie enkel de synthese leest, moet dezelfde bedragen zien als wie de nota leest.",
    en = "Who reads the synthesis alone must see the same amounts as who reads the note.",
  },
  fix = {
    nl = "Ga in de boekhouding na welk van de twee bedragen juist is en neem het in beide delen over.",
    en = "See in the accounts which of the two amounts is right, and use it in both parts.",
  },
  evaluate = function(tbl)
    local node = tbl.node
    if node.part ~= "synthesis" then return not_applicable end
    local found = twins.of(node)
    if #found == 0 then return not_applicable end
    if #found > 1 then return not_evaluable("code_twice") end
    local stated = {}
    for _, at in ipairs(twins.columns(tbl, found[1])) do
      for _, row in ipairs(rows) do
        local pair = at.pairs[row]
        -- CT7 speaks of receipts and expenditure that are both as much higher.
        if pair and not (at.gross and row ~= "balance") then
          stated[#stated + 1] = relation.identity {
            pair.stated, "=", all_sections(found[1], at.column, pair.stated, pair.other), at = pair.stated,
          }
        end
      end
    end
    if #stated == 0 then return not_evaluable("no_common_column") end
    return stated
  end,
}
