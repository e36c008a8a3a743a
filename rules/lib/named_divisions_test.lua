local named_divisions = use("named_divisions")

---Each list as "words: length".
local function finds(value, expected)
  return {
    name = value,
    check = function()
      local got = {}
      for i, list in ipairs(named_divisions.find(value)) do got[i] = list.words .. ": " .. list.most end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("5 van de 7 gemeenten tekenden in\nAsse, Halle dienden een dossier in\nDe andere via een IGS: "
    .. "(Sint-Genesius-Rode,\nLier en De Panne)\nMol en Geel dienden niet in", "7 gemeenten: 7"),
  finds("5 van de 7 gemeenten tekenden in\nAsse, Halle, Lier en De Panne dienden in\nMol en Geel dienden niet in",
    "5 van de 7 gemeenten: 4"),
  finds("5 van de 7 gemeenten tekenden in\nAsse, Halle, Lier, Aalst en De Panne dienden in\nMol, Geel en Ath niet",
    "7 gemeenten: 8"),
  finds("5 van de 19 gemeenten tekenden in\nAsse, Halle dienden in\nMol en Geel dienden niet in", ""),
  finds("5 van de 7 gemeenten tekenden in\nAsse, Halle, Lier en De Panne dienden in", ""),
  finds("5 van de 7 gemeenten tekenden in\nOnder meer Asse, Halle en Lier dienden in\nMol en Geel dienden niet in", ""),
  finds("5 van de 7 gemeenten en 3 van de 4 scholen tekenden in\nAsse, Halle en Lier\nMol en Geel niet", ""),
  finds("Asse, Halle en Lier dienden in", ""),
}
