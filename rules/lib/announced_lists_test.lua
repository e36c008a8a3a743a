local announced_lists = use("announced_lists")

---Each list as "stated: fewest-most".
local function finds(value, expected)
  return {
    name = value,
    check = function()
      local got = {}
      for i, list in ipairs(announced_lists.find(value)) do
        got[i] = list.stated .. ": " .. list.fewest .. "-" .. list.most
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("Er antwoordden 5 lokale actoren en 6 diensten. Wat de actoren betreft ging het om volgende organisaties: "
    .. "aPart vzw, GO! Atheneum, Kind & Gezin, de parochie Sint-Jan en Welzijnshuis vzw.\n\nDaarna volgde een overleg.",
    "5: 5-5"),
  finds("Met vier partners is overlegd. De partners zijn de volgende organisaties: Asse vzw, Lier en Halle.", "4: 3-3"),
  finds("Met 4 partners is overlegd. Daarna volgden volgende stappen: Asse, Lier en Halle.", ""),
  finds("Er zijn 4 partners en 3 nieuwe partners. De partners zijn volgende organisaties: Asse, Lier en Halle.", ""),
  finds("Er zijn 4 partners. De partners zijn volgende organisaties: onder meer Asse, Lier en Halle.", ""),
  finds("Er zijn 4 partners: Asse, Lier en Halle.", ""),
}
