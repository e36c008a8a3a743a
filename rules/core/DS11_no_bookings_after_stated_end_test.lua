local function report(text, ...)
  return {
    kind = "policy_evaluation", fiscal_year = 2024,
    nodes = {
      {
        kind = "action", part = "note", code = "A0403", title = "Fonds",
        columns = { "actual 2021", "actual 2022", "actual 2024", "plan 2024" },
        rows = { { "operating", "expenditure", ... } },
      },
      { kind = "action", part = "evaluation", code = "A0403", title = "Fonds", texts = { evaluation = text } },
    },
  }
end

local function fires(name, text, ...)
  return {
    name = name, report = report(text, ...), expect = { { rule = "DS11", severity = "warning" } },
    outcomes = { evaluated = 1, failed = 1 },
  }
end

local function silent(name, text)
  return {
    name = name, report = report(text, "5", "7", "9", "1"), expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  }
end

---A text with the code of one action and the title of another one, which spent these amounts.
local function misplaced(text, ...)
  local made = report(text, "5", "7", "9", "1")
  made.nodes[2].title = "Moestuinen"
  made.nodes[3] = {
    kind = "action", part = "note", code = "A0404", title = "Moestuinen aanleggen",
    columns = made.nodes[1].columns, rows = { { "operating", "expenditure", ... } },
  }
  return made
end

return {
  fires("an amount of a later year", "Het project rollend fonds eindigde in 2021.", "5", "7", "0", "0"),
  fires("another way to say it", "De actie werd in 2022 afgesloten.", "5", "7", "3", "0"),
  fires("and another", "Het project is afgerond in 2022. Alle partners zijn tevreden.", "5", "7", "3", "0"),
  {
    name = "amounts up to the end, and an estimate behind it",
    report = report("Het project eindigde in 2021.", "5", "0", "0", "8"),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "the amounts of the action whose title it is",
    report = misplaced("Het project eindigde in 2022.", "5", "7", "3", "0"),
    expect = { { rule = "DS11", node = "A0404" } },
  },
  {
    name = "not those of the code",
    report = misplaced("Het project eindigde in 2022.", "5", "7", "0", "0"),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  silent("a part of it", "Het project rond de eerste groep werd in 2021 afgerond."),
  silent("what is to come", "Het project zou in 2021 afgerond moeten zijn."),
  silent("no year", "Het project is afgerond."),
}
