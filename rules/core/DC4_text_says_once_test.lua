local one = "Het netwerk streeft naar een volwaardige en duurzame deelname van alle nieuwkomers. "
local two = "Het werkt drempels weg en zet in op de kracht van de mensen zelf, in elke gemeente. "
local long = "Het netwerk streeft naar een volwaardige en duurzame deelname van alle nieuwkomers aan de samenleving, "
  .. "en werkt met alle partners in de regio samen om hun netwerk te versterken. "

local function report(text)
  return {
    kind = "policy_evaluation", fiscal_year = 2024,
    nodes = { { kind = "action", code = "A1", title = "Open", texts = { description = text } } },
  }
end

local function silent(name, text)
  return { name = name, report = report(text), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "two sentences that are there twice",
    report = report(one .. two .. "\n\nDe regio groeit. " .. one .. two),
    expect = { { rule = "DC4", severity = "note", node = "A1" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a long one, with its lines wrapped otherwise",
    report = report(long .. "De regio groeit. Het netwerk\n" .. long:sub(13)),
    expect = { { node = "A1" } },
  },
  silent("one sentence of each quarter", one .. "Er waren 12 deelnemers. " .. one .. "Er waren er 14. " .. one),
  silent("sentences that differ", one .. two .. "Het netwerk streeft naar een plan met alle partners van de regio, "
    .. "en naar een overleg met alle scholen."),
  silent("sentences that begin alike", long .. "Het netwerk streeft naar een volwaardige en duurzame deelname."),
  silent("short sentences", ("Dat liep goed. "):rep(20)),
  {
    name = "a short text is not meant",
    report = report("Dat liep goed."),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
