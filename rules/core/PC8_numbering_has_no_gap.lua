local codes = use("codes")
local numbering = use("numbering")

---The nodes that are numbered in a row, and every code that the report prints.
local function read(report)
  local nodes, known = {}, {}
  for _, node in ipairs(codes.printed(report)) do
    known[node.code] = true
    -- Plans without priority are added up in one row, so that their numbers are not seen.
    local is_hidden = node.kind == "action_plan" and node.priority
    if not is_hidden and not codes.is_heading_number(node) then nodes[#nodes + 1] = node end
  end
  return nodes, known
end

local function bounds(row)
  local low, high = row[1].number, row[1].number
  for _, entry in ipairs(row) do low, high = math.min(low, entry.number), math.max(high, entry.number) end
  return low, high
end

---@return string[]? missing codes; nil when so many are missing that numbers are not handed out in a row
local function missing_in(row, low, high, known)
  local most = numbering.most_gaps(row)
  if high - low + 1 - #row > most then return nil end
  local missing = {}
  for number = low, high do
    local code = numbering.code(row, number)
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
  basis = {
    nl = "Praktijk: de delen van een plan zijn doorlopend genummerd.",
    en = "Practice: the parts of a plan are numbered in a row.",
  },
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
    local nodes, known = read(report)
    local rows, findings, looked_at = numbering.rows(nodes), {}, false
    -- Where another number stands in its place, NU3 tells it.
    for _, odd in ipairs((numbering.odd(rows, known))) do known[odd.expected] = true end
    for _, row in ipairs(rows) do
      local low, high = bounds(row)
      local missing = #row >= numbering.shortest_row and missing_in(row, low, high, known)
      looked_at = looked_at or missing
      for _, code in ipairs(missing or {}) do
        findings[#findings + 1] = finding {
          at = row[1].node.parent or row[1].node, key = code,
          args = { first = numbering.code(row, low), last = numbering.code(row, high), code = code },
        }
      end
    end
    if not looked_at then return not_applicable end
    return findings[1] and findings or nil
  end,
}
