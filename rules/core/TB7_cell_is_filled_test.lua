local slash = { raw = "/", absent = "slash" }

local function action(title, ...)
  return { kind = "action", title = title, columns = { "plan 2026", "plan 2027" }, rows = { { false, "value", ... } } }
end

local function report(...)
  local nodes = { ... }
  for i = 1, 3 do nodes[#nodes + 1] = action("Andere " .. i, "12", slash) end
  return { kind = "social_plan", nodes = nodes }
end

local function silent(name, ...)
  return { name = name, report = report(action("Bus", ...)), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "the last year is blank", report = report(action("Bus", "12", false)),
    expect = { { rule = "TB7", severity = "warning", node = "Bus" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "one blank among many numbers", expect = { { node = "Bus" } }, outcomes = { evaluated = 1, failed = 1 },
    report = {
      kind = "annual_account",
      nodes = {
        {
          kind = "action", title = "Bus", columns = { "actual 2023", "budget 2023" },
          rows = {
            { "operating", "receipts", "1", "2" }, { "operating", "expenditure", "3", false },
            { "operating", "balance", "4", "5" }, { "investment", "receipts", "6", "7" },
            { "investment", "expenditure", "8", "9" }, { "investment", "balance", "10", "11" },
            { false, "total", "12", "13" },
          },
        },
      },
    },
  },
  {
    name = "the table of an objective is filled in as those of its plans", expect = { { node = "1" } },
    report = {
      kind = "annual_account",
      nodes = {
        {
          kind = "policy_objective", code = "1", title = "Doel", columns = { "plan 2026", "plan 2027" },
          rows = { { "operating", "receipts", "5", false } },
        },
        action("Gids", "1", "2"), action("Huis", "1", "2"), action("Tuin", "1", "2"), action("Plein", "1", "2"),
        action("Park", "1", "2"), action("Bus", "1", "2"),
      },
    },
  },
  {
    name = "zeros are signs", expect = { { node = "Bus" } }, outcomes = { evaluated = 1, failed = 1 },
    report = {
      kind = "annual_account",
      nodes = { action("Bus", "12", false), action("Gids", "0.00", "0.00"), action("Huis", "0.00", "7.00") },
    },
  },
  {
    name = "blanks that are as usual as zeros", expect = {}, outcomes = { not_evaluable = 1 },
    report = {
      kind = "annual_account",
      nodes = {
        action("Bus", "12", false), action("Gids", false, "0.00"), action("Huis", "0.00", "7.00"),
        action("Tuin", "0.00", "7.00"), action("Plein", "5", "7"), action("Park", "5", "7"),
      },
    },
  },
  silent("a sign for the last year", "12", slash),
  silent("a row without any amount is another rule's", false, false),
  {
    name = "a report without blanks needs no signs", expect = {}, outcomes = { evaluated = 1, failed = 0 },
    report = { kind = "social_plan", nodes = { action("Bus", "12", "13"), action("Gids", "1", "2") } },
  },
  {
    name = "a report without signs", expect = {}, outcomes = { not_evaluable = 1 },
    report = { kind = "social_plan", nodes = { action("Bus", "12", false), action("Gids", "1", "2") } },
  },
  {
    name = "a report without tables is not meant", expect = {}, outcomes = { not_applicable = 1 },
    report = { kind = "social_plan", nodes = { { kind = "action", title = "Bus" } } },
  },
}
