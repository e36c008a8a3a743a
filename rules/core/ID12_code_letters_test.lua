local function report(codes, kind)
  local nodes = {}
  for i, code in ipairs(codes) do nodes[i] = { kind = kind or "action", code = code, title = "Actie " .. i } end
  return { kind = "annual_account", fiscal_year = 2023, nodes = nodes }
end

local function odd(name, codes, node)
  return {
    name = name, report = report(codes), expect = { { rule = "ID12", severity = "warning", node = node } },
    outcomes = { evaluated = 1, failed = 1 },
  }
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
  budget("small letters and a space are another notation",
    { "AC000224", "Ac000235", "AC 000225", "AC000224", "AC000161", "AC000160" },
    { { severity = "note", node = "Actie 2" }, { severity = "note", node = "Actie 3" } }),
  budget("a code of another series", { "AC000224", "AC000219", "MJP003627", "AC000225", "AC000161" },
    { { severity = "note", node = "Actie 3" } }),
  odd("one letter differs",
    { "01/11/SAP/01", "01/11/SAP/02", "01/11/SAQ/03", "01/11/SAP/04", "01/11/SAP/05", "01/11/SAP/06" }, "01/11/SAQ/03"),
  budget("a space in each code is the notation of the report",
    { "GBB 00142", "GBB 00149", "GBB 00153", "GBB 00160", "GBB 00169" }, {}),
  budget("a code without the space that the others have",
    { "GBB 00142", "GBB 00149", "GBB00153", "GBB 00160", "GBB 00169" }, { { severity = "note", node = "Actie 3" } }),
  budget("the odd one is the most frequent", { "GBB 00142", "GBB 00149", "GBB00153", "GBB 00160", "GBB00153" },
    { { severity = "note", node = "Actie 3" }, { severity = "note", node = "Actie 5" } }),
  budget("codes of another series that stands there more often",
    { "AC000224", "AC000219", "MJP003627", "AC000225", "AC000161", "MJP003628", "AC000163" }, {}),
  budget("one of another series that a text names too",
    { "AC000224", "AC000219", "MJP003627", "AC000225", "AC000161", "AC000163" }, {}, "MJP000470"),
  budget("a digit too few is another matter", { "AC000224", "AC000224", "AC000219", "AC00219", "AC000161" }, {}),
  constant("all alike", { "AC000221", "AC000222", "AC000224", "AC000225", "AC000226" }),
  unclear("four codes are too few", { "AC000221", "AC000222", "Ac000224", "AC000225" }),
  {
    name = "a report without codes is not meant",
    report = { kind = "annual_account", nodes = { { kind = "action", title = "Actie" } } },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
