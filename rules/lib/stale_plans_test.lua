local stale_plans = use("stale_plans")

---@param expected string "sure", "soft" or "none"
local function reads(value, expected)
  return {
    name = value,
    check = function()
      local found = stale_plans.in_value(value, 2026)[1]
      local got = not found and "none" or found.is_sure and "sure" or "soft"
      assert(got == expected, "got " .. got)
    end,
  }
end

return {
  reads("Het loket krijgt tegen 2024 een nieuwe brochure.", "sure"),
  reads("Een eerste buurt is klaar (tegen eind 2024).", "sure"),
  reads("De start van de bouw wordt verwacht in de zomer 2025.", "sure"),
  reads("De start is gepland op 1/9/2025.", "sure"),
  reads("Het proefproject dat nog loopt in 2025 wordt ge\u{EB}valueerd.", "sure"),
  reads("Vanaf 2024 vermindert de toelage.", "soft"),
  reads("Samenwerking met een vereniging t.e.m. 2023, nieuwe oproep vanaf 2024", "soft"),
  reads("Na de evaluatie in 2025 zal de werking in 2027 groeien.", "none"),
  reads("Vanaf 2026 vermindert de toelage.", "none"),
  reads("Tegen 2028 zijn er 100 woningen.", "none"),
  reads("De vereniging startte vanaf 2024 met een werking.", "none"),
  reads("Het project werd tegen 2024 afgerond.", "none"),
  reads("Het project loopt sinds 2021.", "none"),
  reads("In 2023 had 8 % van de inwoners geen werk.", "none"),
  reads("Vanaf het schooljaar 2025-2026 wordt dit anders.", "none"),
  reads("De overeenkomst loopt tot 2025.", "soft"),
}
