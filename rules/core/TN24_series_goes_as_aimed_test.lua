local halving = "Het plan wil een halvering van de jeugdwerkloosheid vergeleken met 01/01/2020."

local function mention(kind, raw, value) return { text = "description", kind = kind, raw = raw, value = value } end

local first_of_2020 = { mention("date", "01/01/2020", "2020-01-01") }

---A plan with a description and an indicator that was measured in three years.
local function case(name, outcomes, description, mentions, values, expected, title)
  return {
    name = name, outcomes = outcomes, expect = expected or {},
    report = {
      kind = "annual_account", fiscal_year = 2023,
      nodes = {
        {
          kind = "action_plan", code = "AP01", title = "Kansen", texts = { description = description },
          mentions = mentions,
          children = {
            {
              kind = "indicator", title = title or "Werkloosheid (jaarlijks)",
              columns = { "measured 2019", "measured 2020", "measured 2022" },
              rows = { { false, "value", table.unpack(values, 1, 3) } },
            },
          },
        },
      },
    },
  }
end

local holds, fails = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }
local open, silent = { evaluated = 0, not_evaluable = 1 }, { evaluated = 0, not_applicable = 1 }
local hit = { rule = "TN24", severity = "note", actual = "8.25", expected = "7.10" }

return {
  case("a series that rises where less is aimed at", fails, halving, first_of_2020, { "6.80", "7.10", "8.25" },
    { hit }),
  case("a series that falls", holds, halving, first_of_2020, { "6.80", "7.10", "5.00" }),
  case("of the first of January the end of the year before may be meant", holds, halving, first_of_2020,
    { "9.00", "7.10", "8.25" }),
  case("a year is a year", fails, "Doel is de werkloosheid te verlagen ten opzichte van 2020.",
    { mention("year", "2020", "2020") }, { "9.00", "7.10", "8.25" }, { hit }),
  case("a series that falls where more is aimed at", fails,
    "Een stijging van de werkloosheid vergeleken met 01/01/2020.", first_of_2020, { "10.00", "11.00", "8.25" },
    { { actual = "8.25", expected = "10.00" } }),
  case("a day in the year has one year", fails, "Een daling van de werkloosheid sinds 30/06/2020.",
    { mention("date", "30/06/2020", "2020-06-30") }, { "9.00", "7.10", "8.25" }, { hit }),
  case("an indicator of something else", open, halving, first_of_2020, { "1", "2", "3" }, {}, "Tevredenheid"),
  case("no value of the year", open, halving, first_of_2020, { false, false, "8.25" }),
  case("an aim without a year to compare with", silent, "Het plan wil een halvering van de jeugdwerkloosheid.", {},
    { "6.80", "7.10", "8.25" }),
  {
    name = "two rows for a year",
    report = {
      nodes = {
        {
          kind = "action_plan", title = "Kansen", texts = { description = halving }, mentions = first_of_2020,
          children = {
            {
              kind = "indicator", title = "Werkloosheid", columns = { "measured 2020", "measured 2022" },
              rows = { { false, "value", "1", "2" }, { false, "value", "1", "2" } },
            },
          },
        },
      },
    },
    expect = {}, outcomes = open,
  },
  {
    name = "what an action intends",
    report = {
      nodes = { { kind = "action", title = "Kansen", texts = { description = halving }, mentions = first_of_2020 } },
    },
    expect = {}, outcomes = { evaluated = 0 },
  },
}
