local printed_amounts = use("printed_amounts")

local function amount(raw, expected, read)
  return {
    name = "the amount of " .. raw,
    check = function() assert(printed_amounts.of { raw = raw, read = read }.text == expected) end,
  }
end

return {
  amount("-34.517", "-34517"),
  amount("1.234,50", "1234.50"),
  amount("(120)", "-120"),
  amount("\u{2212}178", "-178"),
  amount("\u{2013} 1.178", "-1178"),
  amount("178\u{2212}", "-178"),
  amount("178\u{20AC}", "178"),
  amount("120-", "-120"),
  amount("4,200", "4200"),
  amount("4O0", "400", "400"),
}
