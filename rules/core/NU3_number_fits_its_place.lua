local codes = use("codes")
local numbering = use("numbering")

---@type toets.Rule
return {
  id = "NU3",
  name = "number-fits-its-place",
  title = {
    nl = "Het nummer van een actie of actieplan past bij zijn plaats in de rij",
    en = "The number of an action or plan fits its place in the row",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Praktijk: de delen van een plan zijn doorlopend genummerd en staan in die volgorde.",
    en = "Practice: the parts of a plan are numbered in a row and printed in that order.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node} staat op de plaats van {expected}. Is het nummer juist, of ontbreekt er iets?",
    en = "{node} stands where {expected} is expected. Is the number right, or is something missing?",
  },
  summary = {
    nl = "{count} nummers passen niet bij hun plaats in de rij.",
    en = "{count} numbers do not fit their place in the row.",
  },
  reasons = {
    not_in_a_row = {
      nl = "de nummers worden niet op een rij toegekend",
      en = "the numbers are not handed out in a row",
    },
  },
  why = {
    nl = "Met een verkeerd nummer wordt een actie niet teruggevonden in het meerjarenplan of de boekhouding.",
    en = "With a wrong number an action is not found again in the multi-year plan or the books.",
  },
  fix = {
    nl = "Vergelijk het nummer met het meerjarenplan.",
    en = "Compare the number with the multi-year plan.",
  },
  evaluate = function(report)
    local nodes, known = {}, {}
    for _, node in ipairs(codes.printed(report)) do
      known[node.code] = true
      if not codes.is_heading_number(node) then nodes[#nodes + 1] = node end
    end
    local rows = numbering.rows(nodes)
    if #rows == 0 then return not_applicable end
    local odd, is_judged = numbering.odd(rows, known)
    if not is_judged then return not_evaluable("not_in_a_row") end
    local findings = {}
    for i, entry in ipairs(odd) do
      local node = entry.node
      findings[i] = finding {
        at = node:at("code") or node, related = { node.parent },
        -- A number that is passed over may have been left out on purpose.
        severity = entry.sort ~= "order" and "note" or nil,
        args = { node = node, expected = entry.expected },
      }
    end
    return findings[1] and findings or nil
  end,
}
