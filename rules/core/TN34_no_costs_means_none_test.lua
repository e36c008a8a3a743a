local function case(name, written, outcomes, options)
  options = options or {}
  local fails = outcomes.failed == 1
  return {
    name = name,
    report = {
      kind = "annual_account", fiscal_year = not options.no_year and 2023 or nil, as_of = "2023-12-31",
      nodes = {
        {
          kind = options.kind or "action", code = "01/11/SAP/01/02", title = "Noodwoningen",
          texts = { [options.text or "state"] = written },
          columns = not options.no_table and { "actual 2023", "budget 2023" } or nil,
          rows = not options.no_table and {
            { "operating", "receipts", "80.00", "80.00" },
            { "operating", "expenditure", options.spent or "55000.00", "100.00" },
          } or nil,
        },
      },
    },
    expect = fails and { { rule = "TN34", severity = "warning", node = "01/11/SAP/01/02" } } or {},
    outcomes = outcomes,
  }
end

local holds, fails = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }
local silent, open = { not_applicable = 1 }, { not_evaluable = 1 }
local money = { text = "money" }

return {
  case("no costs, beside expenditure", "Er werden geen kosten gemaakt.", fails, money),
  case("no expenditure in the year", "In 2023 waren er geen uitgaven.", fails, money),
  case("nothing but the remark", "Geen uitgaven in 2023.", fails, money),
  case("no costs in a text about something else than the money may be those of a part of it",
    "De studie is uitgesteld. Er werden geen kosten gemaakt.", silent),
  case("no costs of this action", "Voor deze actie werden in 2023 geen kosten gemaakt.", fails),
  case("no costs go with it", "Aan deze actie zijn geen kosten verbonden.", fails),
  case("the action had none", "Deze actie had geen uitgaven, omdat vrijwilligers helpen.", fails),
  case("it cost nothing", "Deze actie kostte niets.", fails),
  case("without a budget", "Deze actie werd zonder budget uitgevoerd.", fails),
  case("for nothing", "De actie is volledig kosteloos gerealiseerd.", fails),
  case("a plan", "Er werden voor dit actieplan geen uitgaven gedaan.", fails, { kind = "action_plan" }),
  case("a table of zeros agrees", "Deze actie kostte niets.", holds, { spent = "0.00" }),
  case("no further costs are not none", "Er werden geen extra kosten gemaakt.", silent, money),
  case("no costs of a part", "Er werden geen kosten gemaakt voor de folder.", silent, money),
  case("costs that are excepted", "Er werden geen kosten gemaakt, behalve voor de zaal.", silent, money),
  case("costs of another year", "In 2022 werden er geen kosten gemaakt.", silent, money),
  case("for whom it costs nothing", "Deze actie is kosteloos voor gezinnen.", silent),
  case("no amounts to look at", "Deze actie kostte niets.", open, { no_table = true }),
  case("a report without a year", "Deze actie kostte niets.", open, { no_year = true }),
  case("another text", "De actie loopt.", silent),
}
