local function report(...)
  local fields = {}
  for i, name in ipairs { ... } do fields[i] = { name = "party", role = "Samenwerking met", value = name } end
  return { kind = "social_plan", nodes = { { kind = "action", title = "Speelplein", fields = fields } } }
end

local function fires(name, party)
  return {
    name = name, report = report("Sport vzw", party),
    expect = { { rule = "CO15", severity = "note", node = "Speelplein" } }, outcomes = { evaluated = 1, failed = 1 },
  }
end

local function silent(name, party)
  return { name = name, report = report(party), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  fires("a party that has yet to be chosen", "Te bepalen via oproep"),
  fires("the same in other words", "Nog nader te bepalen"),
  fires("the same in short", "n.t.b."),
  fires("a question mark", "?"),
  silent("a name", "Hulp bij bepalen vzw"),
  silent("a name with a remark", "Sport vzw (aandeel nog te bepalen)"),
  {
    name = "an action without parties is not meant", report = report(), expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
