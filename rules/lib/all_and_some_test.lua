local all_and_some = use("all_and_some")

---Each group, all of it and some of it.
local function finds(value, expected)
  return {
    name = value,
    check = function()
      local whole, part = all_and_some.find { value = value }
      local got = {}
      for _, mention in ipairs(whole) do got[#got + 1] = "all " .. mention.group end
      for _, mention in ipairs(part) do got[#got + 1] = "some " .. mention.group end
      assert(table.concat(got, ", ") == expected, "got " .. table.concat(got, ", "))
    end,
  }
end

local function same(a, b, expected)
  return {
    name = a .. " and " .. b,
    check = function() assert(all_and_some.same_group({ group = a }, { group = b }) == expected) end,
  }
end

return {
  finds("Alle gemeenten uit de Vlaamse rand doen mee.", "all gemeenten uit de vlaamse rand"),
  finds("16 van de 19 gemeenten uit de Vlaamse rand deden mee.", "some gemeenten uit de vlaamse rand"),
  finds("Bijna alle gemeenten uit de Vlaamse rand doen mee.", ""),
  finds("19 van de 19 gemeenten uit de streek deden mee.", ""),
  finds("Alle gemeenten doen mee.", ""),
  same("scholen van de stad", "scholen van de stad", true),
  same("scholen van de stad", "scholen van de stad tekenden", true),
  same("scholen van de stad", "scholen van de stadsrand", false),
  same("scholen van de stad", "crèches van de stad", false),
}
