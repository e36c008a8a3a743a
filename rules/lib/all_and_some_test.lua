local all_and_some = use("all_and_some")

---Each group, all of it and some of it.
local function finds(value, expected)
  return {
    name = value,
    check = function()
      local whole, part = all_and_some.all { value = value }, all_and_some.some { value = value }
      local got = {}
      for _, mention in ipairs(whole) do
        got[#got + 1] = "all " .. mention.group .. (mention.missing > 0 and " but " .. mention.missing or "")
      end
      for _, mention in ipairs(part) do got[#got + 1] = "some " .. mention.group end
      assert(table.concat(got, ", ") == expected, "got " .. table.concat(got, ", "))
    end,
  }
end

return {
  finds("Alle gemeenten uit de Vlaamse rand doen mee.", "all gemeenten uit de vlaamse rand"),
  finds("16 van de 19 gemeenten uit de Vlaamse rand deden mee.", "some gemeenten uit de vlaamse rand"),
  finds("Bijna alle gemeenten uit de Vlaamse rand doen mee.", ""),
  finds("Bijna alle gemeenten uit de streek (behalve Asse) doen mee.", "all gemeenten uit de streek but 1"),
  finds("Alle gemeenten uit de streek doen mee, behalve Asse en Halle.", ""),
  finds("Alle gemeenten uit de streek, met uitzondering van Asse, Halle en Meise.",
    "all gemeenten uit de streek but 3"),
  finds("Alle gemeenten uit de streek op Asse na doen mee.", "all gemeenten uit de streek but 1"),
  finds("Bijna alle gemeenten uit de streek (behalve onder meer Asse) doen mee.", ""),
  finds("Bijna alle gemeenten uit de streek, behalve de kleine.", ""),
  finds("19 van de 19 gemeenten uit de streek deden mee.", ""),
  finds("Alle gemeenten doen mee.", ""),
  finds("Sport: iedereen\nVorig jaar deden 16 van de 19 gemeenten uit de streek mee.", ""),
  finds("3 van de 4 scholen van de stad doen mee, alle scholen van de stad weten het.",
    "all scholen van de stad, some scholen van de stad"),
}
