local over_time = use("over_time")

local function node(line, others)
  return { line = line, same_as = function() return others or {} end }
end

local function parent(...)
  local children = { ... }
  return { children = function() return children end }
end

return {
  {
    name = "a report is called by its day, else by its year",
    check = function()
      assert(over_time.day_of { as_of = date("2023-12-31"), fiscal_year = 2023 } == date("2023-12-31"))
      assert(over_time.day_of { fiscal_year = 2023 } == "2023")
      assert(over_time.day_of {} == "…")
    end,
  },
  {
    name = "of one thing in several parts the first counts",
    check = function()
      assert(over_time.is_first(node(3)))
      assert(over_time.is_first(node(3, { node(9) })))
      assert(not over_time.is_first(node(9, { node(3) })))
    end,
  },
  {
    name = "an amount in whole euros and the same in cents may differ by half a euro",
    check = function()
      local whole, cents, tenths = { value = decimal("5") }, { value = decimal("5.00") }, { value = decimal("5.0") }
      assert(over_time.rounding(whole, cents) == "0.5")
      assert(over_time.rounding(cents, tenths) == "0.05")
      assert(over_time.rounding(cents, cents) == nil and over_time.rounding(whole, {}) == nil)
    end,
  },
  {
    name = "only a node that shows others of its kind would show this one too",
    check = function()
      local like = { kind = "action", priority = true }
      assert(over_time.shows_others(parent({ priority = true }), like))
      assert(not over_time.shows_others(parent({ priority = false }, { priority = true, aggregate = true }), like))
      assert(not over_time.shows_others(parent(), like))
    end,
  },
}
