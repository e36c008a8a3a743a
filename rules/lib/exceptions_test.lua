local exceptions = use("exceptions")

local function takes(name, clause, ...)
  local expected = table.concat({ ... }, "|")
  return {
    name = name,
    check = function()
      local rest, found = exceptions.take(clause)
      local got = table.concat(found, "|")
      assert(got == expected, "got " .. got .. ", expected " .. expected)
      assert(#rest == #clause)
    end,
  }
end

return {
  takes("no exception", "Alle acties lopen zoals voorzien"),
  takes("at the end", "Alle acties lopen zoals voorzien, met uitzondering van de bouw.", "de bouw"),
  takes("in front", "Behalve SAP/02 lopen alle acties zoals voorzien", "SAP/02"),
  takes("in the middle", "Alle acties bleven, uitgezonderd de bouw, binnen het budget", "de bouw"),
  takes("all but", "Alle acties lopen op de bouw na zoals voorzien", "de bouw"),
  takes("all but, in front", "Op de bouw na lopen alle acties zoals voorzien", "de bouw"),
  takes("what is told about it is left out", "Alle acties lopen, behalve de bouw, die later begon", "de bouw"),
}
