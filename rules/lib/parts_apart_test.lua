local marked_prose = use("marked_prose")
local parts_apart = use("parts_apart")
local passages = use("passages")

---Each as "whole > one + other".
local function finds(name, written, expected)
  return {
    name = name,
    check = function()
      local got = {}
      for i, found in ipairs(parts_apart.find(passages.read(marked_prose.read(written)))) do
        got[i] = found.whole.mention.raw .. " > " .. found.one.mention.raw .. " + " .. found.other.mention.raw
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("approved and refused", "Van de {12 aanvragen} werden er {8 goedgekeurd} en {4 geweigerd}.", "12 > 8 + 4"),
  finds("done and running", "Van de {9 acties} zijn er {5 afgerond}, {4 lopen} nog.", "9 > 5 + 4"),
  finds("twice the same may be told of one", "Van de {12 leden} waren er {8 aanwezig} in mei en {5 aanwezig} in juni.",
    ""),
  finds("three numbers of which one is rounded", "Van de {12 aanvragen} werden er ongeveer {8 goedgekeurd} en "
    .. "{4 geweigerd}.", ""),
  finds("no whole", "Er werden {8 aanvragen} goedgekeurd en {5 geweigerd}.", ""),
}
