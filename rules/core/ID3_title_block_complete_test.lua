local general = { name = "officer", role = "Algemeen Directeur", value = "An Peeters" }
local financial = { name = "officer", role = "Financieel Directeur", value = "Jan Claes" }
local journal = { name = "journal_number", value = "387085" }

local function report(fields, kind)
  return { kind = kind or "annual_account", fiscal_year = 2023, entity_name = "Stad Lier", fields = fields, nodes = {} }
end

local function complete(name, fields, kind)
  return { name = name, report = report(fields, kind), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

local function incomplete(name, fields, count)
  local expect = {}
  for i = 1, count do expect[i] = { rule = "ID3", severity = "warning" } end
  return { name = name, report = report(fields), expect = expect, outcomes = { evaluated = count, failed = count } }
end

return {
  complete("both directors and a number", { general, financial, journal }),
  complete("the mayor may stand between them",
    { { name = "officer", role = "Burgemeester", value = "Els Maes" }, general, financial, journal }),
  complete("an acting director is a director", {
    { name = "officer", role = "Waarnemend algemeen directeur", value = "An Peeters" }, financial, journal,
  }),
  complete("the older names of both offices", {
    { name = "officer", role = "Secretaris", value = "An Peeters" },
    { name = "officer", role = "Financieel beheerder", value = "Jan Claes" }, journal,
  }),
  complete("several journal numbers", {
    general, financial, { name = "journal_number", value = "JR Budg. 133008 / EK 38930" },
  }),
  complete("a follow-up needs no journal", { general, financial }, "half_year_report"),
  {
    name = "a region of several municipalities has one director",
    report = {
      kind = "annual_account", fiscal_year = 2023, entity_name = "Welzijnsregio Voorbeeld",
      fields = { { name = "officer", role = "Directeur", value = "An Peeters" }, journal }, nodes = {},
    },
    expect = {}, outcomes = { evaluated = 1, failed = 0 },
  },
  incomplete("one director is not named", { financial, journal }, 1),
  incomplete("a deputy does not stand for the director", {
    { name = "officer", role = "Adjunct-algemeen directeur", value = "An Peeters" }, financial, journal,
  }, 1),
  incomplete("a heading without a name", {
    general, { name = "officer", role = "Financieel directeur", raw = "-" }, journal,
  }, 1),
  incomplete("a journal number that is none", {
    general, financial, { name = "journal_number", raw = "38708S", invalid = "a journal number has digits only" },
  }, 1),
  incomplete("no journal number in an account", { general, financial }, 1),
  incomplete("a mayor alone", { { name = "officer", role = "Burgemeester", value = "Els Maes" }, journal }, 2),
  incomplete("a bad number where no one is named", {
    { name = "journal_number", raw = "x", invalid = "no digits" },
  }, 1),
  {
    name = "a block that names no one may be a short one",
    report = report { journal },
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a report without such a block is not meant",
    report = report({}),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
