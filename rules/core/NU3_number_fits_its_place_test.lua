local function actions(stem, ...)
  local list = {}
  for i, number in ipairs { ... } do list[i] = { kind = "action", code = stem .. number, title = "Titel " .. i } end
  return list
end

local function plan(code, ...)
  return { kind = "action_plan", code = code, title = "Plan", children = actions(code .. "/", ...) }
end

local function report(...) return { kind = "annual_account", fiscal_year = 2023, nodes = { ... } } end

local function holds(name, ...)
  return { name = name, report = report(...), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

local function fires(name, severity, code, ...)
  return {
    name = name, report = report(...), expect = { { rule = "NU3", severity = severity, node = code } },
    outcomes = { evaluated = 1, failed = 1 },
  }
end

return {
  fires("a number far too high between two that follow each other", "warning", "02/14/44",
    plan("02/14", "01", "02", "44", "04", "05")),
  fires("a number too low", "warning", "02/14/01", plan("02/14", "02", "03", "01", "05", "06")),
  fires("a first number behind which the row goes on with two", "warning", "02/14/31",
    plan("02/14", "31", "02", "03", "04")),
  fires("a last number that goes dozens too far is a note", "note", "02/14/45",
    plan("02/14", "01", "02", "03", "04", "45")),
  fires("a row that does not begin with 1 where the others do", "note", "02/16/31",
    plan("02/14", "01", "02", "03"), plan("02/15", "01", "02"), plan("02/16", "31")),
  fires("one number left out of a short row, where no other row has gaps", "note", "02/14/03",
    plan("02/14", "01", "03"), plan("02/15", "01", "02", "03", "04", "05", "06"),
    plan("02/16", "01", "02", "03", "04", "05", "06")),
  fires("a code without marks is numbered below its plan", "warning", "A0141", {
    kind = "action_plan", code = "AP01", title = "Plan", children = actions("A0", "101", "141", "103", "104"),
  }, { kind = "action_plan", code = "AP02", title = "Plan", children = actions("A0", "201") }),
  fires("a plan between its neighbours", "warning", "02/45",
    { kind = "action_plan", code = "02/14", title = "Plan" }, { kind = "action_plan", code = "02/45", title = "Plan" },
    { kind = "action_plan", code = "02/16", title = "Plan" }, { kind = "action_plan", code = "02/17", title = "Plan" }),
  fires("a number of two levels that is too high for its place", "warning", "A1302",
    table.unpack(actions("A", "0103", "0112", "0402", "0501", "0604", "1302", "0702", "0704", "0802"))),
  holds("numbers of two levels in order",
    table.unpack(actions("A", "0101", "0102", "0103", "0104", "0105", "0106", "0201", "0202", "0203"))),
  holds("ambitions of the body are another rule's", plan("02/14", "01", "02", "03", "04"),
    { kind = "ambition", part = "body", code = "7", title = "Ambitie" },
    { kind = "ambition", part = "body", code = "3", title = "Andere ambitie" }),
  holds("a row in order", plan("02/14", "01", "02", "03", "04")),
  holds("one number left out is another rule's", plan("02/14", "01", "02", "04", "05")),
  holds("one number left out of a short row of a small report", plan("02/14", "01", "03"),
    plan("02/15", "01", "02", "03", "04", "05")),
  holds("a number twice is another rule's", plan("02/14", "01", "02", "02", "03", "04")),
  holds("rows that begin with any number", plan("02/14", "05", "06"), plan("02/15", "03", "04")),
  holds("two that are printed in another order", plan("02/14", "01", "03", "02", "04", "05", "06")),
  holds("numbers that stand elsewhere in the report", plan("02/14", "01", "02", "07", "08", "09", "10"),
    { kind = "item", code = "02/14/03", title = "Elders" }),
  {
    name = "numbers of two levels without a heading", expect = {}, outcomes = { not_evaluable = 1 },
    report = report(table.unpack(actions("A", "0201", "0202", "0101", "0102"))),
  },
  {
    name = "actions in another order than their numbers", expect = {}, outcomes = { not_evaluable = 1 },
    report = report(plan("02/14", "09", "04", "07", "01", "12", "02", "20")),
  },
  {
    name = "codes without a number", expect = {}, outcomes = { not_applicable = 1 },
    report = report { kind = "action", code = "A", title = "Titel" },
  },
}
