local work_states = use("work_states")

local function says(value, expected)
  return {
    name = value,
    check = function()
      local text = { value = value }
      local got = (work_states.running(text) and "runs" or "") .. (work_states.over(text) and "over" or "")
      assert(got == expected, "got " .. got)
    end,
  }
end

return {
  says("De actie loopt zoals voorzien.", "runs"),
  says("Het project is nog volop lopende.", "runs"),
  says("In 2023 loopt de werking. Het project loopt.", "runs"),
  says("De actie is volledig afgerond.", "over"),
  says("De werken werden voltooid in oktober.", "over"),
  says("De actie loopt. De uitvoering is beëindigd.", "runsover"),
  says("De actie loopt af.", ""),
  says("De actie zal worden stopgezet.", ""),
  says("De actie is afgerond voor 2023.", ""),
  says("De eerste fase van de actie is afgerond.", ""),
  says("Zodra de actie afgerond is, volgt een verslag.", ""),
  says("Is de actie afgerond?", ""),
  says("De wandeling loopt door het park.", ""),
}
