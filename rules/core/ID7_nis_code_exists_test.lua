local function report(fields, year)
  return { kind = "annual_account", fiscal_year = year or 2023, entity_name = "Stad Lier", fields = fields, nodes = {} }
end

local function code(value) return { name = "nis_code", value = value } end

return {
  {
    name = "a code that is not in the list is a warning",
    report = report { code("12099") },
    expect = { { rule = "ID7", severity = "warning" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a code with a digit too few is an error",
    report = report { { name = "nis_code", raw = "1202", invalid = "a NIS code has five digits" } },
    expect = { { rule = "ID7", severity = "error" } },
  },
  {
    name = "a code that is repeated is reported once, another one too",
    report = report { code("12099"), code("12021"), code("12099"), code("12098") },
    expect = { { rule = "ID7" }, { rule = "ID7" } },
  },
  {
    name = "a listed code exists",
    report = report { code("12021") },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  { name = "a code of before a merger exists too", report = report { code("46014") }, expect = {} },
  { name = "a province has a code of its own", report = report { code("10000"), code("20001") }, expect = {} },
  {
    name = "the next merger may bring codes that the list does not have",
    report = report({ code("12044") }, 2031),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a code that is no code is wrong in any year",
    report = report({ { name = "nis_code", raw = "1202", invalid = "a NIS code has five digits" } }, 2031),
    expect = { { rule = "ID7" } },
  },
  {
    name = "a report without a code is not meant",
    report = report {},
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
