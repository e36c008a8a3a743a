local no_money = use("no_money")

local function states(name, value, expected, tables)
  return {
    name = name,
    check = function()
      local node = {
        tables = function() return tables or {} end,
        texts = function(_, wanted) return wanted == "money" and { { value = value } } or {} end,
      }
      assert(no_money.is_stated(node) == expected, value)
    end,
  }
end

return {
  states("in full", "Geen financiële gegevens", true),
  states("with a full stop", "Geen financiële gegevens.", true),
  states("with another accent", "Geen financiéle gegevens", true),
  states("without the accent", "geen financiele gegevens", true),
  states("with a lost accent", "Geen financi?le gegevens", true),
  states("neither receipts nor expenditure", "Er zijn geen ontvangsten en uitgaven.", true),
  states("other words follow", "Geen financiële gegevens voor 2023, wel voor 2024: zie tabel.", false),
  states("something else", "Geen gegevens", false),
  states("a table speaks for itself", "Geen financiële gegevens", false, { {} }),
  {
    name = "beside a table it is said all the same",
    check = function()
      local text = { value = "Geen financiële gegevens" }
      local node = { tables = function() return { {} } end, texts = function() return { text } end }
      assert(no_money.said_by(node) == text)
      assert(no_money.said_by({ texts = function() return { { value = "Zie de tabel." } } end }) == nil)
    end,
  },
}
