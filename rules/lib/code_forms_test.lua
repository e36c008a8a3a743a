local code_forms = use("code_forms")

local function odd(expected, ...)
  local members, pieces = {}, {}
  for i, code in ipairs { ... } do members[i] = code_forms.of { code = code } end
  local found = code_forms.odd(members)
  for i, one in ipairs(found or {}) do pieces[i] = one.node.code .. " as " .. one.usual.node.code end
  return {
    name = table.concat({ ... }, " "),
    check = function() assert((found and table.concat(pieces, "; ") or "no pattern") == expected) end,
  }
end

return {
  odd("", "A0101", "A0102", "A0103", "A0104", "A0105"),
  odd("A13O2 as A1301", "A1301", "A13O2", "A1304", "A1309", "A1310"),
  odd("APO1 as AP02", "APO1", "AP02", "AP03"),
  odd("A103 as A0101", "A0101", "A0102", "A103", "A0104", "A0105"),
  odd("no pattern", "A01", "B/1", "C-2", "D"),
  odd("no pattern", "A01", "AO2"),
}
