local codes = use("codes")

-- A row of a few numbers shows no habit, and a row with many gaps shows that numbers are not handed out in a row.
local shortest_row = 4
local gaps_in = 4

---The siblings that are numbered in a row, by what stands before their number.
local function rows_of(nodes)
  local rows, order, known = {}, {}, {}
  for _, node in ipairs(nodes) do
    local stem, number, width = codes.last_number(node.code)
    known[node.code] = true
    -- Plans without priority are added up in one row, so that their numbers are not seen.
    local is_hidden = node.kind == "action_plan" and node.priority
    if stem and not is_hidden and not codes.is_heading_number(node) then
      local key = node.part .. " " .. node.kind .. " " .. stem
      if not rows[key] then
        rows[key] = { stem = stem, width = width, first = node, numbers = {}, low = number, high = number }
        order[#order + 1] = rows[key]
      end
      local row = rows[key]
      row.numbers[#row.numbers + 1] = number
      row.low, row.high = math.min(row.low, number), math.max(row.high, number)
      row.width = math.min(row.width, width)
    end
  end
  return order, known
end

local function padded(number, width)
  return ("0"):rep(width - #tostring(number)) .. number
end

---@return string[]? missing codes; nil when so many are missing that numbers are not handed out in a row
local function missing_in(row, known)
  local most = #row.numbers // gaps_in
  if row.high - row.low + 1 - #row.numbers > most then return nil end
  local missing = {}
  for number = row.low, row.high do
    local code = row.stem .. padded(number, row.width)
    if not known[code] then missing[#missing + 1] = code end
  end
  return #missing <= most and missing or nil
end

---@type toets.Rule
return {
  id = "PC8",
  name = "numbering-has-no-gap",
  title = {
    nl = "In de nummering van acties ontbreekt geen nummer",
    en = "No number is missing in the numbering of actions",
  },
  severity = "note",
  since = "0.2.0",
  basis = "Practice: the parts of a plan are numbered in a row.",
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "In de reeks van {first} tot {last} ontbreekt {code}. Werd het weggelaten of hernummerd?",
    en = "In the row from {first} to {last}, {code} is missing. Was it left out or renumbered?",
  },
  summary = {
    nl = "In de nummering ontbreken {count} nummers.",
    en = "{count} numbers are missing in the numbering.",
  },
  why = {
    nl = "Een ontbrekend nummer kan een actie zijn die uit het rapport is gevallen, of een die werd stopgezet.",
    en = "A missing number may be an action that dropped out of the report, or one that was stopped.",
  },
  fix = {
    nl = "Ga na of de actie in het meerjarenplan nog bestaat.",
    en = "See whether the action still exists in the multi-year plan.",
  },
  evaluate = function(report)
    local rows, known = rows_of(codes.printed(report))
    local findings, looked_at = {}, false
    for _, row in ipairs(rows) do
      local missing = #row.numbers >= shortest_row and missing_in(row, known)
      looked_at = looked_at or missing
      for _, code in ipairs(missing or {}) do
        findings[#findings + 1] = finding {
          at = row.first.parent or row.first, key = code,
          args = {
            first = row.stem .. padded(row.low, row.width), last = row.stem .. padded(row.high, row.width), code = code,
          },
        }
      end
    end
    if not looked_at then return not_applicable end
    return findings[1] and findings or nil
  end,
}
