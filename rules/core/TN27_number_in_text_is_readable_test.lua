local function case(name, mentions, outcomes, expected)
  return {
    name = name, outcomes = outcomes, expect = expected or {},
    report = {
      kind = "progress_slides",
      nodes = {
        {
          kind = "action", code = "1", title = "Taal", part = "slide", texts = { state = "Goed voor 1,234.50." },
          mentions = mentions,
        },
      },
    },
  }
end

local damaged = { kind = "count", label = "KPI", raw = "1.2.0", invalid = "no groups of three" }
local amount = { kind = "amount", text = "state", raw = "1,234.50", unit = "EUR", invalid = "a point behind it" }

return {
  case("a target that cannot be read", { damaged }, { evaluated = 1, failed = 1 },
    { { rule = "TN27", severity = "warning", node = "1" } }),
  case("an amount in a text that cannot be read", { amount }, { evaluated = 1, failed = 1 }, { {} }),
  case("both are one matter", { damaged, amount }, { evaluated = 2, failed = 2 }, { {}, {} }),
  case("numbers that can be read", { { kind = "count", raw = "120", value = "120" } }, { evaluated = 1, failed = 0 }),
  case("a date that no calendar has is told elsewhere",
    { { kind = "date", raw = "31/09/2023", invalid = "no such day" } }, { evaluated = 0, not_applicable = 1 }),
}
