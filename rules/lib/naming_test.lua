local naming = use("naming")

local function node(code, title)
  return { code = code, printed_code = code, title = title, label = (code or "") .. " " .. (title or "") }
end

local plans = {
  node("01/11/SAP/01", "Werkervaring kansengroepen"),
  node("01/11/SAP/02", "Kinderarmoede"),
  node("01/11/SAP/03", "Sociaal restaurant en sociale kruidenier"),
  node("01/11/SAP/02/01", "\u{C9}cole buissonni\u{E8}re"),
}

local function codes(nodes)
  if not nodes then return "nothing" end
  local list = {}
  for i, found in ipairs(nodes) do list[i] = found.code end
  return table.concat(list, " ")
end

local function described(title, description)
  return {
    title = title,
    texts = function(_, wanted) return wanted == "description" and { { value = description } } or {} end,
  }
end

local function resolves(name, list, expected)
  return {
    name = name,
    check = function()
      local got = codes(naming.resolve(list, plans))
      assert(got == expected, "got " .. got .. ", expected " .. expected)
    end,
  }
end

return {
  {
    name = "what a text may mean is looked up in the description too",
    check = function()
      local house = described("Site den Hof", "Een beter gebouw voor het Huis van het Kind.")
      local other = described("Zomerschool", "Lessen in de vakantie.")
      local found = naming.may_mean("de verbouwing van het Huis van het Kind", { house, other })
      assert(#found == 1 and found[1] == house)
      assert(#naming.may_mean("de actie", { house, other }) == 0)
      assert(#naming.may_mean("de fietsen, het Huis van het Kind en de zomerschool", { house, other }) == 2)
    end,
  },
  resolves("a whole code", "actieplan 01/11/SAP/02", "01/11/SAP/02"),
  resolves("the end of a code from its letters on", "SAP/02", "01/11/SAP/02"),
  resolves("the code of an action is not that of its plan", "01/11/SAP/02/01", "01/11/SAP/02/01"),
  resolves("a full stop after a code", "01/11/SAP/02.", "01/11/SAP/02"),
  resolves("a title", "het actieplan Kinderarmoede", "01/11/SAP/02"),
  resolves("half of a title with another ending", "werkervaringen", "01/11/SAP/01"),
  resolves("a title with a list in it", "het sociaal restaurant en de kruidenier", "01/11/SAP/03"),
  resolves("two titles", "Kinderarmoede en Werkervaring kansengroepen", "01/11/SAP/01 01/11/SAP/02"),
  resolves("a code and a title", "SAP/01, Kinderarmoede", "01/11/SAP/01 01/11/SAP/02"),
  resolves("capitals beyond ASCII", "\u{C9}COLE", "01/11/SAP/02/01"),
  resolves("a number is no code", "2 en 11", "nothing"),
  resolves("common words name nothing", "deze actie", "nothing"),
  resolves("an unknown part leaves the list unresolved", "Kinderarmoede en de nieuwbouw", "nothing"),
  resolves("an empty list", "", "nothing"),
}
