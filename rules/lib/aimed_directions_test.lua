local aimed_directions = use("aimed_directions")
local marked_prose = use("marked_prose")

---Each aim as "less armoederisico+vergeleken 2020".
local function finds(written, expected)
  return {
    name = written,
    check = function()
      local value, mentions = marked_prose.read(written)
      local got = {}
      local text = { value = value, mentions = function() return mentions end }
      for i, aim in ipairs(aimed_directions.of(text)) do
        got[i] = (aim.is_down and "less " or "more ") .. table.concat(aim.object, "+") .. " " .. aim.since.raw
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("Tegen {2026} een halvering van de armoederisico vergeleken met {2020}.", "less armoederisico+vergeleken 2020"),
  finds("We willen de werkloosheid verminderen ten opzichte van {2019}.", "less werkloosheid 2019"),
  finds("Een toename van het aantal vrijwilligers t.o.v. {2020}.", "more vrijwilligers 2020"),
  finds("Tegen {2026} een halvering van de armoederisico.", ""),
  finds("Een daling van de werkloosheid en een stijging van de inkomens sinds {2020}.", ""),
  finds("De werking is uitgebreid sinds {2020}.", ""),
  {
    name = "a title is about the object where a word ends in it",
    check = function()
      local aim = { object = { "jeugdwerkloosheid" } }
      assert(aimed_directions.is_about(aim, "Werkloosheid per wijk"))
      assert(not aimed_directions.is_about(aim, "Index van de armere gezinnen"))
    end,
  },
}
