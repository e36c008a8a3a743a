local function report(entity, code, year, fields)
  return {
    kind = "annual_account", fiscal_year = year or 2023, entity_name = entity, nis_code = code, fields = fields,
    nodes = { { kind = "action_plan", code = "AP01", title = "Plan" } },
  }
end

local function silent(name, entity, code, year)
  return {
    name = name, report = report(entity, code, year), expect = {}, outcomes = { evaluated = 1, failed = 0 },
  }
end

local function not_evaluable(name, entity, code, year)
  return {
    name = name, report = report(entity, code, year), expect = {}, outcomes = { evaluated = 0, not_evaluable = 1 },
  }
end

return {
  {
    name = "the code of another municipality is reported",
    report = report("Stad en OCMW Lier", "12025"),
    expect = { { rule = "ID1", severity = "error" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a name that is a part of another name is not excused",
    report = report("Stad Tielt", "24135", 2022),
    expect = { { severity = "error" } },
  },
  {
    name = "the code of before a merger is a warning",
    report = report("Stad Lokeren", "46014", 2027),
    expect = { { severity = "warning" } },
  },
  {
    name = "a code that came years later is too",
    report = report("Gemeente Aalter", "44084", 2015),
    expect = { { severity = "warning" } },
  },
  {
    name = "an association with the name of another municipality is a warning",
    report = report("Welzijnsvereniging KORTRIJK", "34025"),
    expect = { { rule = "ID1", severity = "warning" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  silent("an association with the code of its municipality", "Welzijnsvereniging Kortrijk", "34022"),
  silent("a city and its social centre", "Stad en OCMW Lier", "12021"),
  silent("a name in capitals", "GEMEENTE SINT-PIETERS-LEEUW", "23077"),
  silent("a legal form behind the name", "Aalst (Stad)", "41002"),
  silent("the account of the year before a merger may show either code", "Stad Lokeren", "46029", 2024),
  silent("the old name of a merged municipality", "Gemeente Puurs", "12041", 2021),
  silent("an agency that carries the name of its municipality", "Autonoom gemeentebedrijf Boom", "11005"),
  {
    name = "without a year every code a name has had will do",
    report = { kind = "multi_year_plan", entity_name = "Stad Lokeren", nis_code = "46014", nodes = {} },
    expect = {},
    outcomes = { evaluated = 1 },
  },
  not_evaluable("an association has no municipality in its name", "Welzijnsvereniging Rivierenland", "12025"),
  not_evaluable("a code out of use with a name that is no municipality of the year", "Gemeente Puurs", "12030", 2022),
  not_evaluable("a code that is not listed is looked at elsewhere", "Stad Lier", "12099"),
  {
    name = "a code that is no code is looked at elsewhere",
    report = report("Stad Lier", nil, nil, { { name = "nis_code", raw = "1202", invalid = "five digits" } }),
    expect = {},
    outcomes = { not_evaluable = 1 },
  },
  not_evaluable("no entity is named", nil, "12021"),
  {
    name = "a report without a code is not meant",
    report = report("Stad Lier"),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
