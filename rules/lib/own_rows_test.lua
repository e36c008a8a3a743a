local own_rows = use("own_rows")

local function plain(name, expected)
  return {
    name = name, check = function() assert(own_rows.plain(name) == expected, own_rows.plain(name)) end,
  }
end

return {
  plain("Stad Lier", "lier"),
  plain("Stad en OCMW Sint-Niklaas", "sint niklaas"),
  plain("Gemeente Sint Pieters Leeuw", "sint pieters leeuw"),
  plain("De Panne", "panne"),
  { name = "a report without a name has no row of its own", check = function()
    assert(#own_rows.find {} == 0)
  end },
}
