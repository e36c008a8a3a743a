local names_behind = use("names_behind")

local function finds(written, expected)
  return {
    name = written,
    check = function()
      local got = {}
      for i, list in ipairs(names_behind.find(written)) do got[i] = list.words .. " = " .. list.fewest end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("Samen met de 6 gemeenten Noord, Oost, Zuid, Midden en West.", "6 gemeenten = 5"),
  finds("De drie scholen Sint-Jan, De Linde en Heist-op-den-Berg doen mee.", "drie scholen = 3"),
  finds("De 4 gemeenten\nNoord, Oost aan Zee,\nZuid en West doen mee.", "4 gemeenten = 4"),
  finds("De 6 gemeenten Noord, Oost en Zuid, en andere.", ""),
  finds("De 6 gemeenten Noord en Oost.", ""),
  finds("De 6 gemeenten werken samen met Noord, Oost en Zuid.", ""),
  finds("Van de 300 leerlingen Noord, Oost en Zuid.", ""),
  finds("Op 6 maanden Noord, Oost en Zuid.", ""),
}
