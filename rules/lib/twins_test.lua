local twins = use("twins")

local function column(measure, year, version) return { measure = measure, year = year, version = version } end

local function agrees(a, b, count, expected)
  return {
    name = a .. " and " .. b .. " of " .. count,
    check = function() assert(twins.agree(decimal(a), decimal(b), count) == expected) end,
  }
end

return {
  agrees("10", "11", 2, true),
  agrees("10", "12", 2, false),
  agrees("12", "10", 4, true),
  agrees("10.00", "10.01", 2, false),
  agrees("10.00", "10.00", 2, true),
  {
    name = "a column of the version that is asked for, or the only one of the year",
    check = function()
      local first, adapted = column("plan", 2023, "initial"), column("plan", 2023, "adapted")
      local both, one = { columns = { first, adapted } }, { columns = { first } }
      assert(twins.column(both, column("plan", 2023, "adapted")) == adapted)
      assert(twins.column(both, column("plan", 2023)) == nil)
      assert(twins.column(one, column("plan", 2023)) == first)
      assert(twins.column(one, column("plan", 2022)) == nil)
    end,
  },
}
