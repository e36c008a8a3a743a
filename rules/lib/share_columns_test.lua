local share_columns = use("share_columns")

local function is(label, measure, expected)
  return {
    name = label .. (measure and " of a measure" or ""),
    check = function()
      local got = share_columns.of_execution { label = label, measure = measure }
      assert(got == expected, tostring(got))
    end,
  }
end

local function holds(name, label, unit, expected)
  local tbl = {}
  local figure = { unit = "EUR", row = "balance", column = { label = label }, table = tbl }
  function tbl.figures() return { figure, { unit = unit, column = { label = label } } } end
  return { name = name, check = function() assert(share_columns.hold(figure) == expected) end }
end

return {
  is("Realisatiegraad", nil, "named"),
  is("Uitvoeringspercentage 2023", nil, "named"),
  is("Realisatie (%)", nil, "named"),
  is("%", nil, "share"),
  is("Aandeel", nil, "share"),
  is("Verschil", nil, nil),
  is("Realisatiegraad", "actual", nil),
  holds("by its head", "Aandeel", "EUR", true),
  holds("by the sign behind another number", "Evolutie", "%", true),
  holds("a difference in euros", "Verschil", "EUR", false),
}
