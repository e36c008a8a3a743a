local short_titles = use("short_titles")

local function lacking(title, other, expected)
  return {
    name = title .. " beside " .. other,
    check = function() assert(table.concat(short_titles.lacking(title, other), " ") == expected) end,
  }
end

local function node(part, title) return { part = part, title = title } end

return {
  lacking("Blijde duo: twee gezinnen helpen elkaar", "Blijde", "duo"),
  lacking("HR sociaal werk", "HR sociaal", "werk"),
  lacking("Sociale economie en werk", "soc eco en werk", ""),
  lacking("Food Act 13", "FoodAct13", ""),
  lacking("KLIK Online", "KLIK: KLIK-online wordt in de streek uitgerold", ""),
  lacking("Contactopsporing", "lokale contactops", ""),
  lacking("lokale contactops", "Contactopsporing", "lokale"),
  lacking("Hulp voor gezinnen", "Hulp gezinnen", ""),
  lacking("Aanpak viuchtelingen", "Aanpak vluchtelingen", ""),
  {
    name = "of two titles the longer one tells, unless the shorter begins it or was cut off",
    check = function()
      local longest = { synthesis = 20, note = 40 }
      local function words(a, b)
        return table.concat(short_titles.only_in_one(node("synthesis", a), node("note", b), longest), " ")
      end
      assert(words("Duo", "Blijde duo") == "blijde" and words("Blijde duo", "Duo") == "blijde")
      assert(words("Blijde", "Blijde duo") == "" and words("Blijde duo in de stad", "Blijde-duo") == "")
      assert(words("Hulp aan mensen alom", "Hulp aan mensen alom in de stad") == "")
      assert(words("Brugfiguren", "Onderwijs") == "" and words("Onderwijs", "Onderwijs") == "")
    end,
  },
}
