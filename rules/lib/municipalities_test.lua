local municipalities = use("municipalities")

local function code_of(name, year)
  local codes = {}
  for i, found in ipairs(municipalities.named(name, year)) do codes[i] = found.code end
  return table.concat(codes, " ")
end

local function expect(got, expected)
  assert(got == expected, "got " .. tostring(got) .. ", expected " .. tostring(expected))
end

local function named_by(entity, expected)
  return {
    name = "the name in " .. entity,
    check = function() expect(municipalities.name_of(entity), expected) end,
  }
end

return {
  {
    name = "a code gives its municipality",
    check = function()
      expect(municipalities.with_code("12021").name, "Lier")
      expect(municipalities.with_code("11001").name, "Aartselaar")
      expect(municipalities.with_code("73111").name, "Tongeren-Borgloon")
      expect(municipalities.with_code("45041").name, "Ronse")
    end,
  },
  {
    name = "what is no code of a Flemish municipality gives none",
    check = function()
      for _, code in ipairs { "12022", "1202", "120211", "21004", "62063", "12.21", "" } do
        expect(municipalities.with_code(code), nil)
      end
    end,
  },
  {
    name = "there are 308 until 2018, 300 until 2024 and 285 since",
    check = function()
      local count = { [2018] = 0, [2021] = 0, [2026] = 0 }
      local function add(found)
        for year, so_far in pairs(count) do
          local is_later, is_over = found.first and found.first > year, found.last and found.last < year
          if not is_later and not is_over then count[year] = so_far + 1 end
        end
      end
      for _, found in ipairs(municipalities.all()) do
        add(found)
        expect(municipalities.with_code(found.code).name, found.name)
      end
      expect(count[2018] .. " " .. count[2021] .. " " .. count[2026], "308 300 285")
    end,
  },
  {
    name = "a name gives the code of its year",
    check = function()
      expect(code_of("Lier", 2023), "12021")
      expect(code_of("Lokeren", 2023), "46014")
      expect(code_of("Lokeren", 2027), "46029")
      expect(code_of("Lokeren"), "46014 46029")
      expect(code_of("Puurs", 2022), "")
      expect(code_of("Tielt", 2022), "37015")
      expect(code_of("Tielt-Winge", 2022), "24135")
    end,
  },
  {
    name = "around a merger both codes are in use",
    check = function()
      expect(code_of("Deinze", 2018), "44011 44083")
      expect(code_of("Deinze", 2020), "44083")
      expect(code_of("Hasselt", 2025), "71022 71072")
    end,
  },
  {
    name = "capitals and a space for a hyphen do not matter, other words do",
    check = function()
      expect(code_of("SINT-PIETERS-LEEUW"), "23077")
      expect(code_of("Sint Pieters Leeuw"), "23077")
      expect(code_of("Puurs (oud)"), "")
      expect(code_of("L.er"), "")
      expect(code_of(("Lier-"):rep(2000) .. "Lier"), "")
      expect(code_of("Sint"), "")
      expect(code_of("Amands"), "")
    end,
  },
  named_by("Stad en OCMW Lier", "Lier"),
  named_by("Gemeente Kapelle-op-den-Bos", "Kapelle-op-den-Bos"),
  named_by("Gemeente- en OCMW-bestuur De Panne", "De Panne"),
  named_by("Aalst (Stad)", "Aalst"),
  named_by("Stad Herk-de-Stad", "Herk-de-Stad"),
  named_by("Gemeente Bornem / OCMW Bornem", "Bornem"),
  named_by("Lokaal bestuur Sint-Niklaas", "Sint-Niklaas"),
  named_by("GEMEENTEBESTUUR VAN WOMMELGEM", "WOMMELGEM"),
  named_by("Openbaar centrum voor maatschappelijk welzijn van Mol", "Mol"),
  named_by("2500 LIER", "LIER"),
  named_by("Stad Lier en gemeente Nijlen", nil),
  named_by("Lokaal bestuur", nil),
  named_by("Autonoom gemeentebedrijf Boom", "Autonoom gemeentebedrijf Boom"),
  {
    name = "a name stands in another as whole words only",
    check = function()
      assert(municipalities.holds("Puurs-Sint-Amands", "puurs"))
      assert(municipalities.holds("Autonoom gemeentebedrijf Sint Niklaas", "Sint-Niklaas"))
      assert(not municipalities.holds("Hamme", "Ham"))
      assert(not municipalities.holds("Hamme", "(Ham"))
    end,
  },
}
