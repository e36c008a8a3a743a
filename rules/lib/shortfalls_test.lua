local shortfalls = use("shortfalls")

local function says(value, expected)
  return {
    name = value,
    check = function()
      local found = shortfalls.of({ value = value }, 2023)
      assert((found and found.quote or "") == expected, found and found.quote or "nothing")
    end,
  }
end

return {
  says("Er waren 20 lessen. Dat is lager dan het vooropgestelde aantal van 30.",
    "Dat is lager dan het vooropgestelde aantal van 30"),
  says("Er waren 20 lessen, wat minder is dan beoogd.", "Er waren 20 lessen, wat minder is dan beoogd"),
  says("De vooropgestelde doelstellingen werden niet gehaald.", "De vooropgestelde doelstellingen werden niet gehaald"),
  says("Voorjaar 2022:\n\nDat is lager dan vooropgesteld.\n\nVoorjaar 2023:\n\nDat is minder dan vooropgesteld.",
    "Dat is minder dan vooropgesteld"),
  says("Voorjaar 2022:\n\nDat is lager dan vooropgesteld.", ""),
  says("In 2022 waren er minder lessen dan vooropgesteld.", ""),
  says("De kosten lagen lager, minder dan vooropgesteld.", ""),
  says("De lessen waren niet minder dan vooropgesteld.", ""),
  says("De lessen waren hoger dan vooropgesteld.", ""),
  says("De lessen kunnen lager zijn, of minder dan vooropgesteld.", ""),
  says("Er waren 20 lessen.", ""),
}
