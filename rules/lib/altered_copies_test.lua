local altered_copies = use("altered_copies")

local function finds(name, expected, ...)
  local texts = {}
  for i, value in ipairs { ... } do texts[i] = { name = "block" .. i, value = value } end
  return {
    name = name,
    check = function()
      local got, compared = altered_copies.find(texts)
      assert(#got .. " of " .. compared == expected, #got .. " of " .. compared)
    end,
  }
end

local nights = "In totaal verbleven de gezinnen 120 nachten in de opvang en 45 nachten in een studio van de stad."

return {
  finds("a changed number", "1 of 1", nights, "In totaal verbleven de gezinnen 120 nachten in de opvang en 46 nachten "
    .. "in een studio van de stad."),
  finds("the same numbers, printed otherwise", "0 of 1",
    "De stad gaf in dat jaar in totaal 12.500 euro aan de werking van de buurthuizen en de clubs.",
    "De stad gaf in dat jaar, in totaal, 12500 euro aan de werking van de buurthuizen en de clubs"),
  finds("as an item of a list", "1 of 1", "Zo ging het:\n\n- " .. nights, "Veel gezinnen kwamen.\n" ..
    "In totaal verbleven de gezinnen 120 nachten in de opvang en 54 nachten in een studio van de stad."),
  finds("the numbers of two years", "0 of 1",
    "In 2022 verbleven de gezinnen 120 nachten in de opvang en in een studio van de stad.",
    "In 2023 verbleven de gezinnen 134 nachten in de opvang en in een studio van de stad."),
  finds("the same numbers in two years", "1 of 1",
    "In 2022 verbleven de gezinnen 120 nachten in de opvang en in een studio van de stad.",
    "In 2023 verbleven de gezinnen 120 nachten in de opvang en in een studio van de stad."),
  finds("only a year", "0 of 1", "Het aanbod voor de gezinnen en de jongeren bleef in 2022 even groot als voordien.",
    "Het aanbod voor de gezinnen en de jongeren bleef in 2023 even groot als voordien."),
  finds("a changed date", "1 of 1",
    "Het college keurde het voorstel van de partners met een bijlage goed op 03/05/2022 in zitting.",
    "Het college keurde het voorstel van de partners met een bijlage goed op 03/06/2022 in zitting."),
  finds("below the head of a period", "0 of 0", "Kwartaal 1:\n\n- " .. nights, "Kwartaal 2:\n\n- "
    .. "In totaal verbleven de gezinnen 90 nachten in de opvang en 45 nachten in een studio van de stad."),
  finds("a sentence that a block has several times", "0 of 0", nights .. " " .. nights, nights),
  finds("another word", "0 of 0", nights, "In totaal sliepen de gezinnen 121 nachten in de opvang en 45 nachten in een "
    .. "studio van de stad."),
  finds("short sentences", "0 of 0", "Er waren 12 deelnemers.", "Er waren 13 deelnemers."),
}
