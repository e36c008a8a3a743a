local named_ends = use("named_ends")

---@param expected string? name and year
local function case(sentence, expected)
  return {
    name = sentence,
    check = function()
      local found = named_ends.of { value = sentence }[1]
      local got = found and found.name .. " " .. found.year
      assert(got == expected, tostring(got))
    end,
  }
end

return {
  case("Het project Wijkbus eindigde in 2021.", "wijkbus 2021"),
  case("Het project ‘Samen  op stap’ eindigt eind 2021.", "samen op stap 2021"),
  case("Het proefproject wijkbus wordt in 2020 afgerond, een vervolg komt later.", "wijkbus 2020"),
  case("Het traject Wijkbus is afgesloten in het jaar 2022.", "wijkbus 2022"),
  case("De campagne Wijkbus loopt tot en met 2023.", "wijkbus 2023"),
  case("De campagne Wijkbus liep af eind 2023.", "wijkbus 2023"),
  case("De eerste fase van het project Wijkbus eindigde in 2021.", nil),
  case("Het project dat wij steunen eindigde in 2021.", nil),
  case("Het project in de wijk eindigde in 2021.", nil),
  case("Het project Wijkbus zou eindigen in 2021.", nil),
  case("Als het project Wijkbus eindigt in 2021?", nil),
  case("Het project eindigde in 2021.", nil),
  case("Het project Wijkbus begon in 2021.", nil),
}
