local function report(...)
  local fields = {}
  for i, number in ipairs { ... } do fields[i] = { name = "enterprise_number", value = number } end
  return { kind = "annual_account", fiscal_year = 2023, fields = fields, nodes = {} }
end

local function valid(name, number)
  return { name = name, report = report(number), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

local function invalid(name, number)
  return {
    name = name, report = report(number), expect = { { rule = "ID2", severity = "error" } },
    outcomes = { evaluated = 1, failed = 1 },
  }
end

return {
  invalid("one digit is another", "0207504181"),
  invalid("two digits changed places", "0270504180"),
  invalid("a digit too few", "020750418"),
  invalid("a digit too many", "02075041800"),
  invalid("a letter", "02O7504180"),
  valid("ten digits", "0207504180"),
  valid("points between the groups", "0207.504.180"),
  valid("a country before it", "BE 0207.504.180"),
  valid("nine digits, as they once were", "207.504.180"),
  valid("a new number begins with one", "1000.000.021"),
  valid("the rest may be none", "0207007797"),
  {
    name = "a number that is repeated is reported once, another one too",
    report = report("0207504181", "0212000032", "0207504181", "0207504182"),
    expect = { { rule = "ID2" }, { rule = "ID2" } },
  },
  {
    name = "a report without a number is not meant",
    report = report(),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
