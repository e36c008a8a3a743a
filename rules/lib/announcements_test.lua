local announcements = use("announcements")
local marked_prose = use("marked_prose")

---@param expected string
local function reads(written, expected)
  local value, mentions = marked_prose.read(written)
  return {
    name = value,
    check = function()
      local found = announcements.of { value = value, mentions = function() return mentions end }[1]
      local got = found and found.sort .. " " .. found.year .. (found.is_inside and " inside" or "") or "none"
      assert(got == expected, "got " .. got)
    end,
  }
end

return {
  reads("De publieke opening wordt verwacht in de zomer van {2027}.", "opening 2027 inside"),
  reads("Start uitbating verwacht in {2027}.", "opening 2027"),
  reads("Het huis gaat eind {2027} open.", "opening 2027 inside"),
  reads("In {2027} moet de woning sluiten.", "closing 2027"),
  reads("De werking wordt eind {2027} stopgezet.", "closing 2027 inside"),
  reads("Het proefproject (loopt tot en met {2027}) helpt scholen.", "closing 2027"),
  reads("Het project loopt van 1 januari 2026 tot en met {2027}.", "closing 2027"),
  reads("Vanaf {2026} loopt het project in de scholen.", "none"),
  reads("De overeenkomst loopt tot {2027}.", "none"),
  reads("Dit sluit in {2027} nauw aan bij het plan.", "none"),
  reads("In {2027} zijn er cursussen stoppen met roken.", "none"),
  reads("In {2027} sluiten we een nieuwe overeenkomst.", "none"),
  reads("Het centrum opende in {2027}.", "none"),
  reads("Er is in {2027} een wekelijks openingsmoment.", "none"),
  reads("In {2027} komen er woningen bij.", "none"),
  {
    name = "a day, a month and a period of years",
    check = function()
      local value = "De opening is op 1/1/2027, in mei 2027 of in 2027-2028."
      local mentions = {
        { kind = "date", from = 18, value = date("2027-01-01"), raw = "1/1/2027" },
        { kind = "period", from = 31, value = "2027-05-01/2027-05-31", raw = "mei 2027" },
        { kind = "period", from = 45, value = "2027-01-01/2028-12-31", raw = "2027-2028" },
        { kind = "year", from = 45, raw = "2O27", invalid = "letter O" },
      }
      local found = announcements.of { value = value, mentions = function() return mentions end }
      assert(#found == 2 and not found[1].is_inside and found[2].is_inside)
    end,
  },
}
