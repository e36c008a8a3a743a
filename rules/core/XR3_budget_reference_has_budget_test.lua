local function target(options)
  options = options or {}
  return {
    kind = "action", part = options.part or "note", code = "A0502", title = "economie: De regie brengt alle partn",
    texts = { description = "De regie brengt alle partners van de sociale economie samen.\nDat gebeurt elk jaar." },
    columns = options.spent ~= nil and { "actual 2024" } or nil,
    rows = options.spent ~= nil and { { "operating", "expenditure", options.spent } } or nil,
  }
end

local function report(text, ...)
  return {
    kind = "policy_evaluation", fiscal_year = 2024,
    nodes = { { kind = "action", part = "note", code = "A0503", title = "MVO", texts = { description = text } }, ... },
  }
end

local function fires(name, text, ...)
  return {
    name = name, report = report(text, ...), expect = { { rule = "XR3", severity = "warning", node = "A0503" } },
    outcomes = { evaluated = 1, failed = 1 },
  }
end

local function silent(name, outcomes, text, ...)
  return { name = name, report = report(text, ...), expect = {}, outcomes = outcomes }
end

local with_title = "Voor budget zie actie ‘De regie brengt alle partners van de sociale economie samen’."
local with_code = "Voor het budget: zie actie A0502."
local holds, open = { evaluated = 1, failed = 0 }, { evaluated = 0, not_evaluable = 1 }

return {
  fires("an action without amounts, named by its title", with_title, target()),
  fires("one named by its code", with_code, target { spent = "0" }),
  silent("an action with amounts", holds, with_title, target { spent = "12" }),
  silent("its amounts are in another part", holds, with_code, target(), target { part = "synthesis", spent = "12" }),
  silent("an amount of which the column is not certain", holds, with_code,
    target { spent = { value = "12", assigned = "no" } }),
  silent("which action is meant is not clear", open, "Voor budget zie actie ‘Mobiliteit voor allen’.", target()),
  silent("a reference for something else", { evaluated = 0 }, "Voor meer uitleg zie actie A0502.", target()),
}
