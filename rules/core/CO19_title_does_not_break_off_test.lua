local function report(title, options)
  local node = { kind = "action", code = "A1", title = title }
  for key, value in pairs(options or {}) do node[key] = value end
  return { kind = "annual_account", fiscal_year = 2023, nodes = { node } }
end

local function breaks_off(title)
  return {
    name = title, report = report(title), outcomes = { evaluated = 1, failed = 1 },
    expect = { { rule = "CO19", severity = "note", node = "A1" } },
  }
end

local function described(failed, title, description)
  return {
    name = title .. " / " .. description, report = report(title, { texts = { description = description } }),
    outcomes = { evaluated = 1, failed = failed }, expect = failed == 1 and { { rule = "CO19", node = "A1" } } or {},
  }
end

local function whole(title)
  return { name = title, report = report(title), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  breaks_off("Brugfiguren in het"),
  breaks_off("De gemeente ondersteunt ouders bij de"),
  breaks_off("Sport, jeugd en "),
  breaks_off("Het verhogen van"),
  described(1, "Meten: de gemeente onderzoekt de impact op",
    "De gemeente onderzoekt de impact op gezinnen en scholen."),
  described(1, "De stad overlegt met de scholen in het kader",
    "De stad overlegt met de scholen\nin het kader van zorg."),
  described(0, "De gemeente maakt een plan van aanpak op", "De gemeente maakt een plan van aanpak op met de scholen."),
  described(0, "De gemeente onderzoekt de impact op", "Hoe groot de impact is, weet niemand."),
  described(0, "Wat de gemeente doet, heeft impact op", "Wat de gemeente doet, heeft impact op. Dat is zo."),
  described(0, "Zicht op", "Zicht op de wijken van de gemeente."),
  whole("Extra aandacht voor"),
  whole("Brugfiguren in het onderwijs"),
  whole("De stad bouwt de werking verder uit"),
  whole("De gemeente stelt een plan voor"),
  whole("Extra middelen VIA"),
  whole("Samen doen we het"),
  whole("De stad biedt hulp aan."),
  {
    name = "a node of which no heading is printed has no title of its own", expect = {},
    report = report("Brugfiguren in het", { implied = true }), outcomes = { not_applicable = 1 },
  },
}
