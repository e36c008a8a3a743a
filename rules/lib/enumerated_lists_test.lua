local enumerated_lists = use("enumerated_lists")

---Each list as "stated: length".
local function finds(value, expected)
  return {
    name = value,
    check = function()
      local got = {}
      for i, list in ipairs(enumerated_lists.find(value)) do got[i] = list.stated .. ": " .. list.most end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("Er zijn drie grote groepen: (1) jongeren, die nog leren, (2) ouderen, (3) gezinnen.", "3: 3"),
  finds("Er zijn drie soorten: (a) warm, (b) koud.", "3: 2"),
  finds("Het plan heeft 4 pijlers: (1) zorg, (2) werk en (3) wonen.", "4: 3"),
  finds("Er zijn twee groepen: ouders (1) en kinderen (2).", ""),
  finds("Er zijn drie groepen (1) en 5 thema's: (1) zorg (3) werk.", ""),
  finds("Daarvoor gelden vier voorwaarden. Wie aan minstens 2 voorwaarden voldoet, krijgt steun.\n\n1. Inkomen.\n"
    .. "2. Woning.\n3. Gezin.", "4: 3"),
  finds("Dit zijn de drie stappen\n\n1. Vragen.\n\n2. Zoeken.\n\nEn dan:\n\n3. Vinden.", "3: 3"),
  finds("Er zijn drie stappen en twee fases.\n1. Vragen.\n2. Zoeken.", ""),
  finds("Er zijn vier stappen, waaronder deze:\n1. Vragen.\n2. Zoeken.", ""),
  finds("Er zijn drie stappen.\n1. Vragen.\n2. Zoeken.\n1. Vinden.\n2. Kiezen.", ""),
  finds("Er zijn drie lessen.\n1. Vragen.\n2. Zoeken.", ""),
  finds("Er zijn drie stappen.\n\nVeel later.\n\n1. Vragen.\n2. Zoeken.", ""),
  finds("Er zijn drie stappen:\n1. Vragen.\n2. Zoeken.", ""),
  finds("1. Vragen.\n2. Zoeken.", ""),
}
