local goal_counts = use("goal_counts")

local spaces = re.compile([[\s+]])

---Each count as "stated kind of owner", with a plus where it counts those with priority alone.
local function finds(value, expected)
  return {
    name = value,
    check = function()
      local got = {}
      for i, count in ipairs(goal_counts.find(value)) do
        got[i] = count.stated .. (count.is_priority and "+ " or " ") .. count.kind
          .. (count.owner and " of " .. count.owner or "")
        assert(spaces:replace(value:sub(count.first, count.last), " ") == count.words, count.words)
      end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("De beleidsdoelstelling telt 2 prioritaire actieplannen en 6 prioritaire acties.",
    "2+ action_plan of goal; 6+ action of goal"),
  finds("Deze doelstelling bestaat uit twee prioritaire actieplannen, met in totaal zes acties.",
    "2+ action_plan of goal; 6+ action of goal"),
  finds("Het actieplan bevat samen\n3 acties.", "3 action of plan"),
  finds("Dit prioritaire actieplan had één prioritaire actie.", "1+ action of plan"),
  finds("De drie prioritaire actieplannen bleven binnen het budget.", "3+ action_plan"),
  finds("Alle drie de actieplannen lopen.", "3 action_plan"),
  finds("De vijf prioritaire acties zijn klaar.", "5+ action"),
  finds("De vijf acties waren druk bezocht.", ""),
  finds("De 2 actieplannen van Wonen lopen.", ""),
  finds("De eerste twee en de andere drie actieplannen.", ""),
  finds("De 3 prioritaire acties die klaar zijn.", ""),
  finds("Er kwamen 3 acties bij.", ""),
  finds("De beleidsdoelstelling telt 120 deelnemers.", ""),
}
