local function case(name, outcomes, remark, cell, more, expected)
  local node = {
    kind = "action", code = "1.1", title = "Advies", texts = { notes = remark }, columns = { "plan 2026", "plan 2027" },
    rows = { { false, "value", cell, "2800" } },
  }
  for field, value in pairs(more or {}) do node[field] = value end
  return {
    name = name, report = { kind = "social_plan", nodes = { node } }, outcomes = outcomes, expect = expected or {},
  }
end

local holds, silent = { evaluated = 1, failed = 0 }, { not_applicable = 1 }
local remark = "* uit het fonds"

return {
  case("an asterisk that stands at no amount", { evaluated = 1, failed = 1 }, remark, "2800", nil,
    { { rule = "TB15", severity = "note", node = "1.1" } }),
  case("one that stands at an amount", holds, remark, { value = "2800", footnotes = { ["*"] = "notes" } }),
  case("one that stands for an amount", holds, remark, { absent = "asterisk", raw = "*" }),
  case("one that stands in the title", holds, remark, "2800", { title = "Advies*" }),
  case("one that stands with who does it", holds, remark, "2800",
    { fields = { { name = "party", role = "Partner", value = "Gids vzw*" } } }),
  case("one that stands in the description", holds, remark, "2800",
    { texts = { notes = remark, description = "Advies* aan huis." } }),
  case("one that may stand at the code", { not_evaluable = 1 }, remark, "2800",
    { mentions = { { kind = "code", raw = "AC000224", label = "MJP" } } }),
  case("a code without amounts", { failed = 1 }, remark, { absent = "slash", raw = "/" }, {
    mentions = { { kind = "code", raw = "AC000224", label = "MJP" } }, columns = { "plan 2026" },
    rows = { { false, "value", { absent = "slash", raw = "/" } } },
  }, { {} }),
  case("a remark without an asterisk", silent, "Uit het fonds*", "2800"),
  {
    name = "an action without a table",
    report = { nodes = { { kind = "action", code = "1.1", title = "Advies", texts = { notes = remark } } } },
    expect = {}, outcomes = silent,
  },
}
