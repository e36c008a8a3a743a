local code_deviations = use("code_deviations")

local function report(...)
  local nodes = {}
  for i, raw in ipairs { ... } do
    nodes[i] = {
      line = i, kind = "action", part = "body",
      mentions = function() return { { raw = raw } } end,
      texts = function() return {} end,
    }
  end
  return { nodes = function() return nodes end }
end

local usual = { "AC000224", "AC000225", "AC000226", "AC000227", "AC000228", "AC000229" }

---@param expected string? the code with this deviation
local function case(name, sort, code, expected)
  return {
    name = name,
    check = function()
      local odd, has_pattern = code_deviations.of(report(code, table.unpack(usual)), sort)
      assert(has_pattern and (odd[1] and odd[1].args.code) == expected, odd[1] and odd[1].args.code or "none")
    end,
  }
end

return {
  case("a digit too few", "digits", "AC00224", "AC00224"),
  case("it has its letters", "letters", "AC00224", nil),
  case("a small letter", "letters", "Ac000225", "Ac000225"),
  case("it has its digits", "digits", "Ac000225", nil),
  case("a letter for a digit", "letters", "AC00O225", "AC00O225"),
  case("it stands behind the digits", "letters", "AC000225O", "AC000225O"),
  case("it has a number", "number", "AC000225O", nil),
  case("letters alone", "number", "AC", "AC"),
  case("they are no matter of digits", "digits", "AC", nil),
  {
    name = "no codes",
    check = function()
      local odd, has_pattern = code_deviations.of({ nodes = function() return {} end }, "digits")
      assert(#odd == 0 and has_pattern == nil)
    end,
  },
}
