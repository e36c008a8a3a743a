local held_against_target = use("held_against_target")
local marked_prose = use("marked_prose")

---Each claim as "below 30 of 45", with "?" where the text states no target.
local function finds(name, written, expected)
  return {
    name = name,
    check = function()
      local value, mentions = marked_prose.read(written)
      local got, text = {}, { value = value, mentions = function() return mentions end }
      for i, claim in ipairs(held_against_target.find(text)) do
        got[i] = (claim.is_below and "below " or "above ") .. claim.result.raw .. " of "
          .. (claim.target and claim.target.raw or "?")
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

local target = "In het voorjaar lag dit lager dan het vooropgestelde aantal van {45} per maand.\n"

return {
  finds("what is lower",
    target .. "- Er kwamen {30,3 bezoekers}, hetgeen lager is dan gepland.", "below 30,3 of 45"),
  finds("what is more", target .. "Er waren {50 trajecten}, meer dan gepland.", "above 50 of 45"),
  finds("against a figure to aim at",
    "Het streefcijfer is {20 plaatsen}.\nEr zijn {12 plaatsen}, wat lager is dan de norm.", "below 12 of 20"),
  finds("without a target", "Er waren {50 trajecten}, meer dan gepland.", "above 50 of ?"),
  finds("two targets",
    target .. "Vanaf mei is het streefcijfer {50}.\nEr waren {48 trajecten}, minder dan gepland.", "below 48 of ?"),
  finds("the target of something else", "Het streefcijfer is {20 scholen}.\nEr zijn {12 lessen}, minder dan gepland.",
    "below 12 of ?"),
  finds("the cost of it", target .. "De {3 lessen} kostten meer dan gepland.", ""),
  finds("a denial", target .. "Er waren {50 trajecten}, niet lager dan gepland.", ""),
  finds("nothing is compared", target, ""),
}
