local percentages = use("percentages")

local function gives(name, part, whole, decimals, expected)
  return {
    name = name,
    check = function()
      local found = percentages.of(decimal(part), decimal(whole), decimals)
      assert(found == decimal(expected), found and found.text)
    end,
  }
end

return {
  gives("two decimals, rounded up", "44500.00", "45000.00", 2, "98.89"),
  gives("two decimals, rounded down", "100", "300", 2, "33.33"),
  gives("half a unit", "125", "1000", 0, "13"),
  gives("without decimals", "120", "160", 0, "75"),
  gives("more than all", "2222.00", "2.00", 0, "111100"),
  gives("two negatives", "-40.00", "-40.00", 1, "100"),
  gives("one negative", "-10.00", "40.00", 1, "-25"),
  {
    name = "of nothing there is no share",
    check = function() assert(percentages.of(decimal("5"), decimal("0"), 2) == nil) end,
  },
}
