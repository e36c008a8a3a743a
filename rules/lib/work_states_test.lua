local work_states = use("work_states")

local function says(value, expected)
  return {
    name = value,
    check = function()
      local got = {}
      local text = { value = value, node = { kind = "action" } }
      for i, state in ipairs(work_states.of(text)) do got[i] = state.is_over and "over" or "runs" end
      assert(table.concat(got, " ") == expected, "got " .. table.concat(got, " "))
    end,
  }
end

return {
  says("De actie loopt zoals voorzien.", "runs"),
  says("Het project is nog volop lopende.", "runs"),
  says("De actie is volledig afgerond.", "over"),
  says("De werken werden voltooid in oktober.", "over"),
  says("De actie loopt af.", ""),
  says("De actie loopt, de selectie is afgerond.", "runs"),
  says("De actie zal worden stopgezet.", ""),
  says("Zodra de actie afgerond is, volgt een verslag.", ""),
  says("Is de actie afgerond?", ""),
  says("De wandeling loopt door het park.", ""),
}
