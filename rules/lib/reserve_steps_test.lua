local reserve_steps = use("reserve_steps")

local function amount(raw, expected, read)
  return {
    name = "the amount of " .. raw,
    check = function() assert(reserve_steps.amount { raw = raw, read = read }.text == expected) end,
  }
end

return {
  amount("-34.517", "-34517"),
  amount("1.234,50", "1234.50"),
  amount("(120)", "-120"),
  amount("120-", "-120"),
  amount("4,200", "4200"),
  amount("4O0", "400", "400"),
}
