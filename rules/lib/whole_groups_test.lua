local marked_prose = use("marked_prose")
local whole_groups = use("whole_groups")

local function text_of(written)
  local value, mentions = marked_prose.read(written)
  return {
    value = value,
    mentions = function(_, kind)
      local list = {}
      for _, mention in ipairs(mentions) do
        if mention.kind == kind then list[#list + 1] = mention end
      end
      return list
    end,
  }
end

local function finds(written, expected, count)
  return {
    name = written,
    check = function()
      local above, seen = whole_groups.find(text_of(written))
      assert((above[1] and above[1].quote or "") == expected, above[1] and above[1].quote)
      assert(seen == count, tostring(seen))
    end,
  }
end

return {
  finds("In onze stad zit {127%} van de Gentse inwoners in schuldbemiddeling.", "127% van de Gentse inwoners", 1),
  finds("{105 %} van de leerlingen nam deel.", "105 % van de leerlingen", 1),
  finds("{105%} van alle niet-werkende werkzoekenden en {12,7%} van hen.",
    "105% van alle niet-werkende werkzoekenden", 2),
  finds("{95%} van de leerlingen nam deel.", "", 1),
  finds("{120%} van het budget is besteed.", "", 0),
  finds("{120%} van de beoogde gezinnen kwam langs.", "", 1),
  finds("{120%} van de gezinnen van 2022 kwam langs.", "", 1),
  finds("Een stijging met {120%} van de gezinnen.", "", 1),
  finds("Er werden {12 gezinnen} bereikt. {120%} van de gezinnen kent ons.", "120% van de gezinnen", 1),
  finds("We haalden {120} gezinnen.", "", 0),
}
