local repairs = use("repairs")

local function case(printed, read, expected)
  return {
    name = printed .. " as " .. read,
    check = function()
      local got = repairs.of(printed, read)
      assert(got == expected, got)
    end,
  }
end

return {
  case("APO1", "AP01", "O → 0"),
  case("AO501", "A0501", "O → 0"),
  case("A Q704", "A Q0704", " → 0"),
  case("AQ0704", "A0704", "Q → "),
  case("0]", "O", "0] → O"),
  case("41,941", "41.941", ", → ."),
}
