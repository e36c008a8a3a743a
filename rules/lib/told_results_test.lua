local marked_prose = use("marked_prose")
local told_results = use("told_results")

local function finds(written, expected, name)
  return {
    name = written,
    check = function()
      local _, mentions = marked_prose.read(written)
      local text = { mentions = function() return mentions end }
      local node = { texts = function(_, wanted) return wanted == (name or "state") and { text } or {} end }
      local counted, has_any = told_results.of(node)
      local got = #counted .. (has_any and " of some" or " of none")
      assert(got == expected, "got " .. got)
    end,
  }
end

return {
  finds("Er waren {22 lessen} en {62 leerlingen}.", "2 of some"),
  finds("Er werd {1.200 euro} besteed, {80%} van het budget.", "0 of some"),
  finds("Het duurde {2 jaar} met {1,5 VTE}.", "0 of some"),
  finds("De lessen gaan door in {2024}.", "0 of none"),
  finds("Er komen {22 lessen}.", "0 of none", "description"),
}
