local lists_below = use("lists_below")

---Each list as "stated: length".
local function finds(value, expected)
  return {
    name = value,
    check = function()
      local got = {}
      for i, list in ipairs(lists_below.find(value, {})) do got[i] = list.stated .. ": " .. list.most end
      assert(table.concat(got, "; ") == expected, "got " .. table.concat(got, "; "))
    end,
  }
end

return {
  finds("Er zijn drie doelstellingen:\n\nWe helpen kinderen.\nWe helpen ouders.\nWe helpen scholen.\n\n"
    .. "Daarna volgt een evaluatie.", "3: 3"),
  finds("Er zijn 3 doelgroepen:\n\n1. Kinderen. Voor hen is er een kamp.\n\n2. Ouders.\n\nWe volgen dit op.", "3: 2"),
  finds("Drie doelstellingen:\n\nEen loket</li> <li>- Een netwerk</li> <li>- Een aanpak", "3: 3"),
  finds("Er zijn 2 doelstellingen:\n\n- een loket\n- een netwerk\n- een aanpak", "2: 3"),
  finds("Er zijn onder meer 3 doelstellingen:\n\nEen loket.\nEen netwerk.", ""),
  finds("Er zijn 3 doelstellingen:\n\nEen loket.\nEen netwerk.\n...", ""),
  finds("Er zijn 3 doelstellingen:\n\nEen loket voor\nalle inwoners.\nEen netwerk.", ""),
  finds("Er zijn 3 doelstellingen:\n\nEen loket.\n1. voor kinderen\n2. voor ouders", ""),
  finds("De opening is op 4 mei:\n\nEen loket.\nEen netwerk.", ""),
  finds("Er zijn 3 doelstellingen: een loket.\n\nEen netwerk.", ""),
  finds("We doen 1 ding:\n\nEen loket.\nEen netwerk.", ""),
  finds("In 2023 gebeurde dit:\n\nEen loket.\nEen netwerk.", ""),
}
