local counterparts = use("counterparts")

local function node(code, title, kind) return { code = code, title = title, kind = kind or "action" } end

local function shares(title, other, expected)
  return {
    name = title .. " / " .. other,
    check = function()
      local words = counterparts.words(title)
      local got = counterparts.shared(words, counterparts.words(other)) .. " of " .. #words.list
      assert(got == expected, "got " .. got)
    end,
  }
end

local others = {
  node("A0403", "Rollend fonds: lenen aan kopers"), node("A0404", "BIZ"), node("A0405", "Fonds voor kopers"),
}

---@param expected string? a code
local function finds(name, wanted, expected)
  return {
    name = name,
    check = function()
      local found = counterparts.find(wanted, counterparts.index(others))
      assert((found and found.code) == expected, "got " .. tostring(found and found.code))
    end,
  }
end

return {
  shares("Taalstimulerende activiteiten", "Taalstimulerende ac: taal voor iedereen", "1 of 2"),
  shares("lokale contactops", "Lokale contactopsporing", "2 of 2"),
  shares("Aanpak vluchtelingen", "Aanpak vluchteling", "2 of 2"),
  shares("Energiehuis", "Duo", "0 of 1"),
  shares("BIZ", "BIZ", "0 of 0"),
  finds("the same code", node("A0404", "Budget in zicht"), "A0404"),
  finds("the same code of another kind is something else", node("A0404", "Budget", "action_plan"), nil),
  finds("a title without a code", node(nil, "Rollend fonds"), "A0403"),
  finds("a title that two have", node(nil, "Kopers"), nil),
  finds("a title that none has", node(nil, "Huis van het kind"), nil),
  {
    name = "a code that is left out on the other side",
    check = function()
      local bare = counterparts.index { node(nil, "Rollend fonds") }
      local found = counterparts.find(node("A0403", "Rollend fonds: lenen"), bare)
      assert(found and found.title == "Rollend fonds")
    end,
  },
}
