local marked_prose = use("marked_prose")
local passages = use("passages")
local rounding = use("rounding")

local function read(written)
  return passages.read(marked_prose.read(written))[1].numbers
end

local function slack(written, expected)
  return {
    name = written,
    check = function()
      local got = rounding.tolerance(read(written))
      assert(decimal(got) == decimal(expected), got)
    end,
  }
end

return {
  slack("Er zijn {1200 leden}.", "0"),
  slack("Het kostte {229.841,47 euro}.", "0"),
  slack("Het kostte {229.841 euro}.", "0.5"),
  slack("Het kostte {60 euro}.", "0"),
  slack("Het kostte {1,96 miljoen euro}.", "5000"),
  slack("Het kostte {2 miljoen euro}.", "500000"),
  slack("Het kostte {213,5 duizend euro}.", "50"),
  slack("Het was {5,3%}.", "0.05"),
  slack("Van {1,2 miljoen euro} naar {15.000 euro}.", "50000.5"),
  {
    name = "a scale is printed, a word that only begins like one is not",
    check = function()
      assert(rounding.all_printed(read("{1,96 miljoen euro} en {3 miljoenen}, {20 leden}"), " + ")
        == "1,96 miljoen + 3 + 20")
    end,
  },
}
