-- Each case: what the text says with the day in it, and the fields beside it.
local function report(sentence, day, options)
  options = options or {}
  return {
    kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31",
    nodes = {
      {
        kind = "action", code = "01/11/SAP/01/02", title = "Actie", status = options.status or "near_end",
        start = "2020-01-01", ["end"] = not options.no_end and "2022-12-31" or nil,
        texts = { time = sentence, state = options.state }, mentions = {
          { text = "time", kind = options.kind or "date", raw = day, value = options.value },
          options.told and { text = "state", kind = "date", raw = options.told, value = "2022-12-31" } or nil,
        },
      },
    },
  }
end

local held, failed = { evaluated = 1, failed = 0 }, { evaluated = 1, failed = 1 }

local function fires(name, sentence, day, options)
  return {
    name = name, report = report(sentence, day, options),
    expect = { { rule = "DS6", severity = "warning", node = "01/11/SAP/01/02" } }, outcomes = failed,
  }
end

---What a description says beside 1 January 2020 and 31 December 2022.
local function intended(name, sentence, raw, options, severity)
  local case = report("Het werk loopt.", "", options)
  local node = case.nodes[1]
  node.texts = { description = sentence }
  node.mentions = {
    { text = "description", kind = #raw == 4 and "year" or "date", raw = raw, value = options and options.value },
  }
  return {
    name = name, report = case, outcomes = severity and failed or held,
    expect = severity and { { rule = "DS6", severity = severity, node = "01/11/SAP/01/02" } } or {},
  }
end

local function silent(name, sentence, day, options)
  return { name = name, report = report(sentence, day, options), expect = {}, outcomes = held }
end

return {
  intended("a description that aims at a day after the end", "De gemeente maakt zes plaatsen tegen 31/12/2024.",
    "31/12/2024", { value = "2024-12-31" }, "warning"),
  intended("a description that aims at the end", "De gemeente maakt zes plaatsen tegen 31/12/2022.", "31/12/2022",
    { value = "2022-12-31" }),
  intended("a description of what there is in a year after the end", "In 2024 zijn er zes plaatsen.", "2024", nil,
    "note"),
  intended("by a year may be before it begins", "De gemeente maakt zes plaatsen tegen 2023.", "2023"),
  intended("by a later year", "De gemeente maakt zes plaatsen tegen 2024.", "2024", nil, "note"),
  intended("what there is in the year of the end", "In 2022 zijn er zes plaatsen.", "2022"),
  intended("an aim before the end", "De gemeente maakt zes plaatsen tegen 30/06/2021.", "30/06/2021",
    { value = "2021-06-30" }),
  intended("a description of work that begins in another year", "De gemeente maakt vanaf 2021 plaatsen.", "2021",
    nil, "note"),
  intended("a description of work that begins in the year", "De gemeente maakt vanaf 2020 plaatsen.", "2020"),
  intended("a description of work that is older than the plan", "De gemeente maakt vanaf 2015 plaatsen.", "2015"),
  intended("a description says that the action runs longer", "De actie loopt tot 30/06/2023.", "30/06/2023",
    { value = "2023-06-30" }, "warning"),
  {
    name = "an aim without a day beside it is another rule's", expect = {}, outcomes = { not_applicable = 1 },
    report = {
      kind = "annual_account", fiscal_year = 2023,
      nodes = { {
        kind = "action", code = "A1", title = "Actie", texts = { description = "Zes plaatsen tegen 31/12/2024." },
        mentions = { { text = "description", kind = "date", raw = "31/12/2024", value = "2024-12-31" } },
      } },
    },
  },
  fires("over a year after the end date", "Het project is afgelopen op 31/12/2023.", "31/12/2023",
    { value = "2023-12-31" }),
  silent("over on the end date", "Het project is afgelopen op 31/12/2022.", "31/12/2022", { value = "2022-12-31" }),
  silent("until the first of January is the day before", "De actie loopt tot 1/1/2023.", "1/1/2023",
    { value = "2023-01-01" }),
  fires("runs longer than the end date", "De actie loopt tot 30/06/2023.", "30/06/2023", { value = "2023-06-30" }),
  fires("runs shorter than the end date", "De actie loopt tot 30/06/2022.", "30/06/2022", { value = "2022-06-30" }),
  fires("a year that is another one", "De actie loopt tot eind 2023.", "2023", { kind = "year" }),
  silent("the year of the end date", "De actie loopt tot eind 2022.", "2022", { kind = "year" }),
  silent("until a year may mean until it begins", "De actie loopt tot 2023.", "2023", { kind = "year" }),
  fires("a month that is another one", "De actie loopt tot mei 2023.", "mei 2023",
    { kind = "period", value = "2023-05-01/2023-05-31" }),
  silent("the month of the end date", "De actie loopt tot december 2022.", "december 2022",
    { kind = "period", value = "2022-12-01/2022-12-31" }),
  fires("done before the end date, and under way", "De actie is afgerond op 30/06/2022.", "30/06/2022",
    { value = "2022-06-30", status = "halfway" }),
  {
    name = "stopped for a while", expect = {}, outcomes = { not_applicable = 1 },
    report = report("De actie werd op 30/06/2021 stopgezet en daarna hervat.", "30/06/2021",
      { value = "2021-06-30", status = "halfway" }),
  },
  silent("done before the end date", "De actie is afgerond op 30/06/2022.", "30/06/2022", { value = "2022-06-30" }),
  fires("done after the end date", "De actie is afgerond op 30/06/2023.", "30/06/2023", { value = "2023-06-30" }),
  fires("over before the end date, and not closed", "De actie liep tot 30/06/2022.", "30/06/2022",
    { value = "2022-06-30" }),
  silent("stopped before the end date", "De actie liep tot 30/06/2022.", "30/06/2022",
    { value = "2022-06-30", status = "stopped" }),
  silent("the end date is told elsewhere in the text", "De actie loopt tot 30/06/2023.", "30/06/2023",
    { value = "2023-06-30", state = "Het contract eindigt op 31/12/2022.", told = "31/12/2022" }),
  silent("the start date", "De actie ging van start op 01/01/2020.", "01/01/2020", { value = "2020-01-01" }),
  fires("started before the start date", "De actie is gestart in 2019.", "2019", { kind = "year" }),
  fires("started on a later day", "De actie ging van start op 01/03/2021.", "01/03/2021", { value = "2021-03-01" }),
  silent("started in a later year may be what could be seen", "De actie is gestart in 2021.", "2021",
    { kind = "year" }),
  {
    name = "an end that is told beside no end date is not evaluable",
    report = report("De actie loopt tot 30/06/2023.", "30/06/2023", { value = "2023-06-30", no_end = true }),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a part of the action is not meant",
    report = report("De tweede groep loopt tot 30/06/2023.", "30/06/2023", { value = "2023-06-30" }),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
