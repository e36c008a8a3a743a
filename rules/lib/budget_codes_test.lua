local budget_codes = use("budget_codes")

local function entries(...)
  local found = {}
  for i, code in ipairs { ... } do found[i] = { code = code, printed = code, in_text = false } end
  return found
end

local usual = budget_codes.usual_form(entries("AC000224", "AC000219", "AC000224", "AC000242", "AC00224"))

local function nearest(code, expected)
  return {
    name = "nearest to " .. code,
    check = function() assert(budget_codes.nearest(code, usual) == expected) end,
  }
end

return {
  nearest("AC00224", "AC000224"),
  nearest("AC00219", "AC000219"),
  nearest("AC0002224", "AC000224"),
  nearest("AC", "AC000224"),
  {
    name = "the usual form is that of two in three",
    check = function()
      assert(usual.form == "AC#6" and usual.letters == "AC" and #usual.whole == 3 and usual.frequent == "AC000224")
      assert(budget_codes.usual_form(entries("A1", "A2", "A3", "A4")) == nil)
      assert(budget_codes.usual_form(entries("A1", "A2", "A3", "A04", "A05")) == nil)
    end,
  },
}
