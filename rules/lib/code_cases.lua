-- Reports for the tests of the rules about codes that are built otherwise than most.
local code_cases = {}

---@param codes string[]
---@param kind? string
function code_cases.report(codes, kind)
  local nodes = {}
  for i, code in ipairs(codes) do nodes[i] = { kind = kind or "action", code = code, title = "Actie " .. i } end
  return { kind = "annual_account", fiscal_year = 2023, nodes = nodes }
end

---@param rule string its id
function code_cases.odd(rule, name, codes, node)
  return {
    name = name, report = code_cases.report(codes),
    expect = { { rule = rule, severity = "warning", node = node } },
    outcomes = { evaluated = 1, failed = 1 },
  }
end

function code_cases.constant(name, codes)
  return { name = name, report = code_cases.report(codes), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

function code_cases.unclear(name, codes)
  return {
    name = name, report = code_cases.report(codes), expect = {}, outcomes = { evaluated = 0, not_evaluable = 1 },
  }
end

function code_cases.with_budget_codes(list, text)
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

function code_cases.budget(name, list, expect, text)
  return {
    name = name, report = code_cases.with_budget_codes(list, text), expect = expect,
    outcomes = { evaluated = math.max(1, #expect), failed = #expect },
  }
end

return code_cases
