local reached_claims = use("reached_claims")

---"reached", "denied" or nothing, with "all" where it is about all targets.
local function finds(value, expected)
  return {
    name = value,
    check = function()
      local got = {}
      for i, claim in ipairs(reached_claims.find(value, {})) do
        local counted = claim.count and claim.count .. "/" .. claim.of .. " " or ""
        got[i] = counted .. (claim.of_all and "all " or "") .. (claim.is_denied and "denied" or "reached")
      end
      assert(table.concat(got, ", ") == expected, "got " .. table.concat(got, ", "))
    end,
  }
end

return {
  finds("De KPI is behaald. De werking loopt goed.", "reached"),
  finds("Aanwerving sinds 1 mei\nDe KPI is behaald\nNa de zomer volgt een nieuwe selectie", "reached"),
  finds("Het streefcijfer werd nog niet gehaald.", "denied"),
  finds("Alle KPI's zijn bereikt.", "all reached"),
  finds("Bijna alle KPI's zijn bereikt.", ""),
  finds("Alle KPI's zijn behaald, behalve die voor sport.", ""),
  finds("De middelen worden verlengd als de KPI behaald is.", ""),
  finds("De KPI werd niet enkel behaald maar ook overtroffen.", ""),
  finds("Alle acties behaalden hun KPI.", "all reached"),
  finds("Bijna alle acties behaalden hun KPI.", ""),
  finds("Geen enkele actie behaalde haar KPI.", "denied"),
  finds("3 van de 4 acties behaalden hun KPI.", "3/4 reached"),
  finds("Vier van de vijf KPI's zijn bereikt.", "4/5 reached"),
  finds("Eén van de vier KPI's werd niet behaald.", "1/4 denied"),
  finds("3 van de 4 acties zijn gestart.", ""),
  finds("Behaalde KPI", ""),
  finds("Middelen worden toegekend op basis van de KPI.", ""),
}
