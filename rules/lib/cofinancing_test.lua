local cofinancing = use("cofinancing")
local marked_prose = use("marked_prose")

---As "share % of cost beside grant".
local function finds(written, expected)
  return {
    name = written,
    check = function()
      local found = cofinancing.find(marked_prose.read(written))
      local got = found and found.share.mention.raw .. " of " .. found.cost.mention.raw .. " beside "
        .. found.grant.mention.raw or "nothing"
      assert(got == expected, "got " .. got)
    end,
  }
end

return {
  finds("→ totale pot = {900 euro}\n\n- Te verantwoorden na {3 jaar} = {1.800 euro} ({50%} cofinanciering)",
    "50% of 1.800 beside 900"),
  finds("Te verantwoorden middelen na {3 jaar} = {1.800 euro} ({50%} cofinanciering), totale som = {900 euro}",
    "50% of 1.800 beside 900"),
  finds("De totale projectkost is {2.000 euro}, met een cofinanciering van {20%} en een subsidie van {1.600 euro}.",
    "20% of 2.000 beside 1.600"),
  finds("De subsidie is {900 euro}. Een cofinanciering van {50%} is nodig.", "nothing"),
  finds("Een cofinanciering van {50%} of {20%} cofinanciering: subsidie {9 euro}, te verantwoorden {18 euro}.",
    "nothing"),
  finds("De subsidie is {300 euro} per jaar, in totaal {900 euro}. Te verantwoorden: {1.800 euro} ({50 %} "
    .. "cofinanciering)",
    "50 % of 1.800 beside 900"),
  finds("De subsidie is {900 euro}, de loonkost {500 euro}. Te verantwoorden: {1.800 euro} ({50%} cofinanciering)",
    "nothing"),
  finds("De subsidie is {900 euro}, te verantwoorden is {1.800 euro}.", "nothing"),
}
