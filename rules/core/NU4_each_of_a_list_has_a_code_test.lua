---Actions with these codes; false is one without.
local function actions(codes, options)
  local list = {}
  for i, code in ipairs(codes) do
    list[i] = { kind = "action", part = "synthesis", code = code or nil, title = "Actie " .. i }
    if not code then
      for key, value in pairs(options or {}) do list[i][key] = value end
    end
  end
  return list
end

local function report(nodes) return { kind = "policy_evaluation", fiscal_year = 2024, nodes = nodes } end

local holds = { evaluated = 1, failed = 0 }

return {
  {
    name = "one of five without a code", report = report(actions { "A01", "A02", "A03", "A04", false }),
    expect = { { rule = "NU4", severity = "note", node = "Actie 5" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "one without a number below a heading", expect = { { node = "Actie 1" } },
    report = report {
      { kind = "item", part = "slide", title = "Indicatoren", children = actions { false, "2", "3", "4", "5" } },
    },
  },
  {
    name = "all have a code", report = report(actions { "A01", "A02", "A03", "A04" }), expect = {}, outcomes = holds,
  },
  {
    name = "what stands for several has no code", expect = {}, outcomes = holds,
    report = report(actions({ "A01", "A02", "A03", "A04", false }, { aggregate = true })),
  },
  {
    name = "a heading without a code is no action", expect = {}, outcomes = holds,
    report = report(actions({ "A01", "A02", "A03", "A04", false }, { kind = "item" })),
  },
  {
    name = "a list in which more have no code", report = report(actions { "A01", "A02", "A03", false }), expect = {},
    outcomes = { not_evaluable = 1 },
  },
  {
    name = "a report without codes is not meant", report = report(actions { false, false }), expect = {},
    outcomes = { not_applicable = 1 },
  },
}
