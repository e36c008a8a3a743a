local function report(codes, kind)
  local nodes = {}
  for i, code in ipairs(codes) do nodes[i] = { kind = kind or "action", code = code, title = "Actie " .. i } end
  return { kind = "annual_account", fiscal_year = 2023, nodes = nodes }
end

local function constant(name, codes)
  return { name = name, report = report(codes), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

local function unclear(name, codes)
  return { name = name, report = report(codes), expect = {}, outcomes = { evaluated = 0, not_evaluable = 1 } }
end

local function with_budget_codes(list, text)
  local nodes = {}
  for i, raw in ipairs(list) do
    nodes[i] = {
      kind = "action", title = "Actie " .. i, mentions = { { kind = "code", raw = raw, value = raw, label = "MJP" } },
    }
  end
  nodes[#nodes + 1] = {
    kind = "action", code = "A1", title = "Laatste", texts = { description = text or "Geen." },
    mentions = text and { { text = "description", kind = "code", raw = text } } or nil,
  }
  return { kind = "social_plan", nodes = nodes }
end

local function budget(name, list, expect, text)
  return {
    name = name, report = with_budget_codes(list, text), expect = expect,
    outcomes = { evaluated = math.max(1, #expect), failed = #expect },
  }
end

return {
  budget("a budget code without digits", { "AC000224", "AC000224", "AC000219", "AC", "AC000161", "AC000224" },
    { { rule = "ID13", severity = "warning", node = "Actie 4" } }),
  budget("the letters of another series", { "AC000224", "AC000224", "AC000219", "MJP", "AC000161", "AC000224" },
    { { severity = "note", node = "Actie 4" } }),
  budget("one with a digit too few", { "AC000224", "AC000224", "AC000219", "AC00219", "AC000161" }, {}),
  constant("all alike", { "AC000221", "AC000222", "AC000224", "AC000225", "AC000226" }),
  unclear("four codes are too few", { "AC000221", "AC000222", "Ac000224", "AC000225" }),
  {
    name = "a report without codes is not meant",
    report = { kind = "annual_account", nodes = { { kind = "action", title = "Actie" } } },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
