local plan_counts = use("plan_counts")

local function case(value, expected)
  return {
    name = value,
    check = function()
      local told = {}
      for i, count in ipairs(plan_counts.find(value)) do told[i] = count.kind .. " " .. count.stated end
      local found = table.concat(told, ", ")
      assert(found == expected, found)
    end,
  }
end

return {
  case("Dit plan telt 2 ambities, 4 doelstellingen en 9 acties.", "ambition 2, objective 4, action 9"),
  case("Het beleidsplan bestaat uit veertien ambities.", "ambition 14"),
  case("Het plan telt 2 ambities. Wij bevroegen 4 acties.", "ambition 2"),
  case("Vrij te verdelen over de 5 prioriteiten", "action 5"),
  case("Verlenging van onze vier acties", "action 4"),
  case("De 22 acties van het Vlaamse plan", ""),
  case("De 3 acties die stopten", ""),
  case("De 2 acties werken samen", ""),
  case("Elk kwartaal bekijkt de stuurgroep 6 acties.", ""),
  case("Een plan met doelen", ""),
}
