local told_durations = use("told_durations")

---Each as "years: from-to", with an exclamation mark where these do not fit.
local function finds(text, expected)
  return {
    name = "durations in: " .. text,
    check = function()
      local got = {}
      for i, told in ipairs(told_durations.find(text)) do
        got[i] = told.years .. ": " .. told.from .. "-" .. told.to .. (told_durations.fits(told) and "" or "!")
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("Een looptijd van 3 jaar (2022-2024).", "3: 2022-2024"),
  finds("Een looptijd van 3 jaar (2022-2025).", "3: 2022-2025"),
  finds("Een looptijd van 2 jaar (2022-2025).", "2: 2022-2025!"),
  finds("De actie loopt drie jaar, van 2022 tot en met 2023.", "3: 2022-2023!"),
  finds("Het convenant geldt van 2022 t.e.m. 2024 (vier jaar).", "4: 2022-2024!"),
  finds("Een driejarige overeenkomst (2022-2023).", "3: 2022-2023!"),
  finds("Een 3-jarig project (2022-2026).", "3: 2022-2026!"),
  finds("De eerste 2 jaar (2022-2026) zijn een proef.", ""),
  finds("Voor kinderen vanaf 3 jaar (2022-2026).", ""),
  finds("Kinderen van 4-6 jaar (2022-2026).", ""),
  finds("Na 2 jaar, in 2022-2026.", ""),
  finds("Elke 2 jaar (2020-2026) is er een feest.", ""),
  finds("Er waren 3 jaren. In 2022-2026 waren er meer.", ""),
}
