local function report(year, title, description, mentions)
  for _, mention in ipairs(mentions or {}) do mention.text = "description" end
  return {
    kind = "annual_account", fiscal_year = year,
    nodes = {
      {
        kind = "action_plan", code = "AP01", title = title, mentions = mentions,
        texts = description and { description = description } or nil,
      },
    },
  }
end

local function count(raw)
  return { kind = "count", raw = raw, unit = "plaatsen" }
end

local before = report(2022, "Werk", "Tegen 2025 zijn er 50 plaatsen.", { { kind = "year", raw = "2025" }, count("50") })

return {
  {
    name = "another target is told with both",
    report = report(2023, "Werk", "Tegen 2025 zijn er 45 plaatsen.", { { kind = "year", raw = "2025" }, count("45") }),
    earlier = before,
    expect = { { rule = "RF6", severity = "note", node = "AP01" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "the same target in other words is not",
    report = report(2023, "Werk", "We realiseren 50 plaatsen tegen 2025.",
      { count("50"), { kind = "year", raw = "2025" } }),
    earlier = before,
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a sentence on a later year that is the same but for its number names a target",
    report = report(2023, "Werk", "In 2030 zijn er permanent 60 plaatsen.", { count("60") }),
    earlier = report(2022, "Werk", "In 2030 zijn er permanent 50 plaatsen.", { count("50") }),
    expect = { { rule = "RF6", severity = "note", node = "AP01" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "half that became double is told",
    report = report(2023, "Werk", "Verdubbeling van de armoede tegen 2025.", { { kind = "year", raw = "2025" } }),
    earlier = report(2022, "Werk", "Halvering van de armoede tegen 2025.", { { kind = "year", raw = "2025" } }),
    expect = { { rule = "RF6", severity = "note", node = "AP01" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "half in another form is not",
    report = report(2023, "Werk", "De armoede halveren tegen 2025.", { { kind = "year", raw = "2025" } }),
    earlier = report(2022, "Werk", "Halvering van de armoede tegen 2025.", { { kind = "year", raw = "2025" } }),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a target that is gone, or came, is told",
    report = report(2023, "Werk", "De stad zorgt voor werk."),
    earlier = before,
    expect = { { rule = "RF6" } },
  },
  {
    name = "a baseline that came is told",
    report = report(2023, "Werk", "Halvering vergeleken met 01/01/2020.",
      { { kind = "date", raw = "01/01/2020", value = "2020-01-01" } }),
    earlier = report(2022, "Werk", "Halvering van de armoede."),
    expect = { { rule = "RF6" } },
  },
  {
    name = "a number that is no target may change, and a day that does not exist is none",
    report = report(2023, "Werk", "De dienst telt 12 mensen. Klaar tegen 31/09/2023.",
      { { kind = "count", raw = "12" }, { kind = "date", raw = "31/09/2023", invalid = "no such day" } }),
    earlier = report(2022, "Werk", "De dienst telt 10 mensen.", { { kind = "count", raw = "10" } }),
    expect = {},
    outcomes = { not_applicable = 1 },
  },
  {
    name = "a report without descriptions names no targets",
    report = report(2023, "Werk", nil),
    earlier = before,
    expect = {},
    outcomes = { not_applicable = 1 },
  },
  {
    name = "a target that is repeated counts once",
    report = report(2023, "Werk", "Tegen 2025 zijn er 50 plaatsen. Zo realiseren we 50 plaatsen.",
      { { kind = "year", raw = "2025" }, count("50"), count("50") }),
    earlier = before,
    expect = {},
    outcomes = { evaluated = 1 },
  },
}
