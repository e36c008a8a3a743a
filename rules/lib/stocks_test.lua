local stocks = use("stocks")

local function named(title, expected)
  return {
    name = title or "no title",
    check = function() assert(stocks.is_named(title) == expected) end,
  }
end

local function table_of(...)
  local tbl = { columns = { ... } }
  function tbl.figure_at(_, column) return column end
  return tbl
end

local account_2022, plan_2022 = { measure = "actual", year = 2022 }, { measure = "plan", year = 2022 }
local account_2023, plan_2023 = { measure = "actual", year = 2023 }, { measure = "plan", year = 2023 }

return {
  named("Reserve 31/12/2019 reserve 31/12/2024", true),
  named("Gecumuleerd budgettair resultaat", true),
  named("Overgedragen overschot", true),
  named("Budgettair resultaat van het boekjaar", false),
  named("Reservering van zalen", false),
  named(nil, false),
  {
    name = "a plan starts from the account of the year before",
    check = function()
      local tbl = table_of(plan_2022, account_2022, account_2023, plan_2023)
      assert(stocks.before(tbl, plan_2023, "value") == account_2022)
      assert(stocks.before(tbl, account_2023, "value") == account_2022)
    end,
  },
  {
    name = "or else from the plan of the year before; an account does not",
    check = function()
      local tbl = table_of(plan_2022, plan_2023, account_2023)
      assert(stocks.before(tbl, plan_2023, "value") == plan_2022)
      assert(stocks.before(tbl, account_2023, "value") == nil)
    end,
  },
}
