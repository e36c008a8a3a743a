local number_ranges = use("number_ranges")

local function finds(written, expected)
  return {
    name = written,
    check = function()
      local got = {}
      for i, range in ipairs(number_ranges.reversed(written)) do got[i] = range.quote end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("Er kwamen tussen 10 en 1 kinderen.", "tussen 10 en 1 kinderen"),
  finds("Er kwamen tussen 40 en 20 deelnemers.", "tussen 40 en 20 deelnemers"),
  finds("Tussen 1.200 en 900 gezinnen.", "Tussen 1.200 en 900 gezinnen"),
  finds("Tussen 2,5 % en 1,5 % van de kosten.", "Tussen 2,5 % en 1,5 %"),
  finds("Tussen 1 en 10 kinderen.", ""),
  finds("Jongeren tussen 20 en 10 jaar, tussen 26 en 15 jarigen.", ""),
  finds("Tussen 22 en 6 uur, tussen 15 december en 5 januari.", ""),
  finds("De huizen tussen 20 en 10.", ""),
  finds("Tussen 90 en 2 miljoen euro.", ""),
  finds("Tussen 30 minuten en 2 uren.", ""),
}
