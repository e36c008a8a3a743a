local marked_prose = use("marked_prose")
local unit_prices = use("unit_prices")

---Prices as "price noun", with "+" where they are for a time too, and quantities as "amount for count".
local function finds(written, expected)
  return {
    name = written,
    check = function()
      local prices, quantities = unit_prices.find(marked_prose.read(written))
      local got = {}
      for _, price in ipairs(prices) do
        got[#got + 1] = price.number.mention.raw .. " " .. price.noun .. (price.per_time and "+" or "")
      end
      for _, entry in ipairs(quantities) do
        got[#got + 1] = entry.amount.mention.raw .. " for " .. entry.count.mention.raw
      end
      assert(table.concat(got, ", ") == expected, "got " .. table.concat(got, ", "))
    end,
  }
end

return {
  finds("De subsidie is {45 euro} per kind per dag, plus {20 euro} per kind.\n\n"
    .. "- Zomer: {9.000 euro} ({20 lln}) + {400 euro}\n- Herfst: {4.500 euro} extra ({10 lln})",
    "45 kind+, 20 kind, 9.000 for 20, 400 for 20, 4.500 for 10"),
  finds("We betalen {5 euro} per jaar. Zomer: {9.000 euro} ({20 kinderen}).", "9.000 for 20"),
  finds("We betalen {5 euro} per kind. Zomer: {9.000 euro} en {20 kinderen}.", ""),
  finds("We betalen {5 euro} per kind. Zomer: {9.000 euro} (in {2021}).", ""),
  finds("We betalen {5 euro} per kind. Zomer: {100 euro} ({20 kinderen}) + {30 euro} voor drukwerk.",
    "5 kind, 100 for 20"),
  finds("Zomer: {9.000 euro} ({20 kinderen}).", ""),
  finds("We betalen {5 euro} per kind. Zomer: {100 euro} ({20 kinderen}) en {30 euro} voor drukwerk.",
    "5 kind, 100 for 20"),
}
