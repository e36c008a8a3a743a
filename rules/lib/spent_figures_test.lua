local spent_figures = use("spent_figures")

local function node(...)
  local list = {}
  for i, measures in ipairs { ... } do
    list[i] = { figures = function(_, filter) return measures[filter.measure] or {} end }
  end
  return { tables = function() return list end }
end

return {
  {
    name = "what is actual goes before what is booked",
    check = function() assert(spent_figures.of(node { actual = { 1 }, booked = { 2 } }, 2023)[1] == 1) end,
  },
  {
    name = "none, and more than one",
    check = function()
      assert(select(2, spent_figures.of(node {}, 2023)) == "no_expenditure")
      assert(select(2, spent_figures.of(node({ actual = { 1 } }, { booked = { 2 } }), 2023)) == "several_tables")
    end,
  },
  {
    name = "half a euro for each amount without cents",
    check = function()
      local slack = spent_figures.tolerance { { value = decimal("5") }, { value = decimal("5.10") } }
      assert(decimal(slack) == decimal("0.5"))
    end,
  },
}
