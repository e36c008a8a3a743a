local marked_prose = use("marked_prose")
local passages = use("passages")
local told_targets = use("told_targets")

---Each as "reached|not reached: result of target".
local function finds(name, written, expected)
  return {
    name = name,
    check = function()
      local got = {}
      for i, told in ipairs(told_targets.find(passages.read(marked_prose.read(written)))) do
        got[i] = (told.is_denied and "not reached: " or "reached: ") .. told.result.mention.raw .. " of "
          .. told.target.mention.raw
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("reached with", "Het streefcijfer van {100} werd ruim gehaald met {112 deelnemers}.", "reached: 112 of 100"),
  finds("reached, behind a colon", "Het doel van {100 deelnemers} is bereikt: {112 deelnemers}.",
    "reached: 112 of 100"),
  finds("not reached", "De norm van {100 deelnemers} werd niet gehaald: er waren er {88}.", "not reached: 88 of 100"),
  finds("the result first", "Met {112 deelnemers} is het doel van {100} gehaald.", "reached: 112 of 100"),
  finds("of another thing", "Het doel van {100 deelnemers} is gehaald met {12 lessen}.", ""),
  finds("nearly", "Het doel van {100 deelnemers} is bijna gehaald met {95}.", ""),
  finds("an intention", "Het doel van {100 deelnemers} moet gehaald worden met {12} lesgevers.", ""),
  finds("of another year", "Het doel van {100 deelnemers} voor {2025} is niet gehaald, met {120} in {2023} wel.", ""),
  finds("at another pace", "Het doel van {100 deelnemers} per jaar is gehaald met {30} per kwartaal.", ""),
  finds("three numbers", "Het doel van {100 deelnemers} is gehaald met {60} in mei en {50} in juni.", ""),
  finds("no word of a target", "Er werden {100 euro} gehaald met {12 lessen}.", ""),
  {
    name = "a text that tells of no target",
    check = function()
      assert(not told_targets.may_tell "Er waren 240 gezinnen.")
      assert(told_targets.may_tell "Het streefcijfer van 10 is gehaald.")
    end,
  },
}
