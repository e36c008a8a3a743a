local function report(fields)
  return { kind = "annual_account", fiscal_year = 2023, fields = fields, nodes = {} }
end

local function officer(role, value) return { name = "officer", role = role, value = value } end

local function same(name, fields)
  return { name = name, report = report(fields), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "another director on a later page is reported",
    report = report {
      officer("Financieel Directeur", "Jan Claes"), officer("Financieel directeur", "Jan Claes"),
      officer("Financieel Directeur", "Piet Maes"), officer("Financieel Directeur", "Piet Maes"),
    },
    expect = { { rule = "ID8", severity = "warning" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "another journal number and another code are two",
    report = report {
      { name = "journal_number", value = "387085" }, { name = "nis_code", value = "12021" },
      { name = "journal_number", value = "387086" }, { name = "nis_code", value = "12025" },
    },
    expect = { { rule = "ID8" }, { rule = "ID8" } },
  },
  {
    name = "another municipality on a later page",
    report = report {
      { name = "entity_name", value = "Stad en OCMW Lier" }, { name = "entity_name", value = "Stad en OCMW Mechelen" },
    },
    expect = { { rule = "ID8" } },
  },
  same("capitals, points and spaces are no difference", {
    { name = "entity_name", value = "Stad en OCMW Lier" }, { name = "entity_name", value = "STAD EN  OCMW LIER." },
  }),
  same("a city with and without its social centre", {
    { name = "entity_name", value = "Stad en OCMW Lier" }, { name = "entity_name", value = "Stad Lier" },
  }),
  same("each office has its own name", {
    officer("Algemeen Directeur", "An Peeters"), officer("Financieel Directeur", "Jan Claes"),
    officer("Algemeen Directeur", "An Peeters"),
  }),
  {
    name = "two journals in one block are two journals",
    report = report {
      { name = "nis_code", value = "12021" }, { name = "journal_number", value = "387085" },
      { name = "journal_number", value = "4044" }, { name = "nis_code", value = "12021" },
      { name = "journal_number", value = "387085" }, { name = "journal_number", value = "4044" },
    },
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "an office of several people has several names",
    report = report { officer("Bevoegde schepen", "An Peeters"), officer("Bevoegde schepen", "Jan Claes") },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "another year on a later page",
    report = report {
      { name = "fiscal_year", value = "2023" }, { name = "entity_name", value = "Stad Lier" },
      { name = "fiscal_year", value = "2022" },
    },
    expect = { { rule = "ID8" } },
  },
  {
    name = "an enterprise number of which two digits are others",
    report = report {
      { name = "enterprise_number", value = "0207499430" }, { name = "enterprise_number", value = "0207494930" },
    },
    expect = { { rule = "ID8" } },
  },
  same("a municipality and its social centre have a number each", {
    { name = "enterprise_number", value = "0207499430" }, { name = "enterprise_number", value = "0212204213" },
    { name = "enterprise_number", value = "0207499430" }, { name = "enterprise_number", value = "0207.499.430" },
  }),
  {
    name = "an address with another number",
    report = report { { name = "address", value = "Dorp 17" }, { name = "address", value = "Dorp 71" } },
    expect = { { rule = "ID8" } },
  },
  same("lines of an address are no repetition", {
    { name = "address", value = "Dorp 1" }, { name = "address", value = "2500 Lier" },
    { name = "address", value = "DORP 1" },
  }),
  {
    name = "a report without a title block", report = report {}, expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
