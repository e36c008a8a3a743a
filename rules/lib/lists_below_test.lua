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

local item = "We geven elk kind de kans om te spelen en te leren"

return {
  {
    name = "a full line that ends a sentence may go on or end its item",
    check = function()
      local list = lists_below.find("Er zijn drie doelstellingen:\n\n" .. item .. ".\n" .. item .. ",\nwaar ook.\n"
        .. item .. ".\nVoor allen.", {})[1]
      assert(list.fewest <= 3 and list.most >= 3, list.fewest .. " to " .. list.most)
    end,
  },
  finds("Er zijn drie groepen in de werking van dit jaar en\ner komen er met deze middelen nog drie groepen:\n"
    .. "taal, sport en werk, elk met een eigen trekker\nen een eigen lokaal in de buurt.", ""),
  finds("Er zijn 6 straten:\n3 in het centrum\n2 in de dorpen\n1 aan het station\nElk kind krijgt een kaart.", ""),
  finds("Er zijn 3 doelen:\n1 Wonen voor ieder\n2 Werk voor ieder", "3: 2"),
  {
    name = "a sentence below items that are none may be what goes on behind the list",
    check = function()
      local list = lists_below.find("Er zijn drie groepen:\nTaal\nSport\nWerk\nZij zijn samen in één huis.", {})[1]
      assert(list.fewest == 3 and list.most == 4, list.fewest .. " to " .. list.most)
      list = lists_below.find("Er zijn drie groepen:\nTaal\nSport\nWerk\nWonen\nZij zijn samen in één huis.", {})[1]
      assert(list.fewest == 4, list.fewest)
    end,
  },
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
