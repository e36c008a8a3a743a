local spending = use("spending")

local function figure(row, measure, value, options)
  options = options or {}
  return {
    row = row, section = options.section or "operating", measure = measure, year = options.year or 2023,
    value = value and decimal(value),
    column = { label = measure .. " " .. (options.version or ""), version = options.version },
  }
end

local function table_of(figures)
  return {
    figures = function(_, filter)
      local found = {}
      for _, one in ipairs(figures) do
        local fits = true
        for key, wanted in pairs(filter) do fits = fits and one[key] == wanted end
        if fits then found[#found + 1] = one end
      end
      return found
    end,
  }
end

local function node(figures)
  return { tables = function() return { table_of(figures) } end }
end

return {
  {
    name = "the last version of a budget goes before the first",
    check = function()
      local tbl = table_of {
        figure("expenditure", "budget", "10.00", { version = "initial" }),
        figure("expenditure", "budget", "20.00", { version = "final" }),
      }
      local filter = { row = "expenditure", year = 2023 }
      local found = spending.in_best_column(tbl, spending.estimated, filter)
      assert(#found == 1 and found[1].value == decimal("20.00"))
      found = spending.in_best_column(tbl, spending.estimated, filter, "initial")
      assert(#found == 1 and found[1].value == decimal("10.00"))
      assert(spending.in_best_column(tbl, spending.realised, filter) == nil)
    end,
  },
  {
    name = "pairs join the amounts of one section and count those without a value",
    check = function()
      local found, without_value = spending.pairs(table_of {
        figure("expenditure", "actual", "1.00"), figure("expenditure", "budget", "2.00"),
        figure("expenditure", "actual", "3.00", { section = "investment" }),
        figure("expenditure", "budget", nil, { section = "investment" }),
        figure("receipts", "actual", "4.00"), figure("receipts", "budget", "5.00"),
      }, "expenditure", 2023)
      assert(#found == 1 and without_value == 1)
      assert(found[1].realised.value == decimal("1.00") and found[1].estimated.value == decimal("2.00"))
    end,
  },
  {
    name = "booked are the amounts of the year that are not zero",
    check = function()
      local found = spending.booked(node {
        figure("receipts", "booked", "0.00"), figure("expenditure", "booked", "7.00"),
        figure("expenditure", "budget", "8.00"), figure("expenditure", "booked", "9.00", { year = 2022 }),
        figure("balance", "booked", "-7.00"),
      }, 2023)
      assert(#found == 1 and found[1].value == decimal("7.00"))
    end,
  },
}
