local function nodes(codes, kind, priority)
  local list = {}
  for i, code in ipairs(codes) do
    list[i] = { kind = kind or "action", code = code, title = "Titel", priority = priority }
  end
  return list
end

local function report(list) return { kind = "annual_account", fiscal_year = 2023, nodes = list } end

local function actions(...)
  local list = {}
  for i, number in ipairs { ... } do list[i] = "01/11/SAP/02/" .. number end
  return nodes(list)
end

local function not_meant(name, list)
  return { name = name, report = report(list), expect = {}, outcomes = { evaluated = 0, not_applicable = 1 } }
end

return {
  {
    name = "a number left out of a row is noted",
    report = report(actions("01", "02", "04", "05")),
    expect = { { rule = "PC8", severity = "note" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "two numbers left out of a long row are two",
    report = report(actions("08", "09", "11", "12", "13", "15", "16", "17")),
    expect = { { rule = "PC8" }, { rule = "PC8" } },
  },
  {
    name = "a row without gaps, in any order",
    report = report(actions("09", "10", "12", "11")),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a number that stands elsewhere in the report is not missing",
    report = report {
      { kind = "action_plan", code = "01/11/SAP/02", title = "Plan", children = actions("01", "02", "04", "05") },
      { kind = "item", code = "01/11/SAP/02/03", title = "Elders" },
    },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a number in whose place another stands is told by its place",
    report = report(actions("01", "02", "03", "09", "05", "06", "07", "08")),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  not_meant("objectives of the body are another rule's", nodes({ "1", "2", "4", "5" }, "ambition")),
  not_meant("three numbers are no row", actions("01", "03", "04")),
  not_meant("numbers that are not handed out in a row", actions("01", "05", "07", "12", "20")),
  not_meant("numbers printed twice do not hide that many are missing", actions("01", "01", "01", "01", "09", "09")),
  not_meant("codes without a number", nodes { "A", "B", "C", "D" }),
  not_meant("plans without priority are not printed one by one",
    nodes({ "01/11/SAP/01", "01/11/SAP/02", "01/11/SAP/04", "01/11/SAP/05" }, "action_plan", true)),
}
