local long = "De stad bouwt samen met de scholen aan een nieuw aanbod voor kinderen en jongeren, dat in het voorjaar "
  .. "werd voorgesteld en in september van start ging."

local function action(code, texts, kind)
  return { kind = kind or "action", code = code, title = "Actie " .. code, texts = texts }
end

local function twice(texts, kind) return { action("A1", texts, kind), action("A2", texts, kind) } end

---Two actions that tell the same at length, but for how they end.
local function pair(one, other)
  local told = long .. " Alle scholen van de stad doen eraan mee, met hun leerkrachten en met de ouders. "
  return { action("A1", { state = told .. one }), action("A2", { state = told .. other }) }
end

local function report(nodes) return { kind = "annual_account", fiscal_year = 2023, nodes = nodes } end

local function silent(name, nodes)
  return { name = name, report = report(nodes), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "one explanation at two actions is noted at the second",
    report = report(twice { time = long }),
    expect = { { rule = "DC2", severity = "note", node = "A2" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a paragraph among others, wrapped in another way",
    report = report {
      action("A1", { state = "Eerst dit.\n\n" .. long }),
      action("A2", {
        time = "De stad bouwt\nsamen met de scholen aan een nieuw aanbod voor kinderen en jongeren, dat in het voorjaar"
          .. "\nwerd voorgesteld en in september van start ging\n\nDan dat.",
      }),
    },
    expect = { { node = "A2" } },
  },
  {
    name = "two paragraphs of one action are one matter",
    report = report(twice { state = long .. "\n\nOok dit: " .. long }),
    expect = { { node = "A2" }, { node = "A2" } },
  },
  {
    name = "one word of a long one is another",
    report = report(
      pair("Dat werd toegelicht op de RVB van juni 2023.", "Dat werd toegelicht op de raad van juni 2023.")),
    expect = { { node = "A2" } },
  },
  silent("one number of it is another",
    pair("Dat werd toegelicht op de raad van juni 2022.", "Dat werd toegelicht op de raad van juni 2023.")),
  silent("more words of it are others",
    pair("Dat werd toegelicht op de raad van juni 2023.", "Niemand vroeg in 2023 nog wat het moest kosten.")),
  silent("the same beginning, another end", {
    action("A1", { time = long }), action("A2", { time = long .. " Dat was later dan gepland." }),
  }),
  silent("two blocks of one action", { action("A1", { state = long, time = long }) }),
  silent("a text that many actions have is a stock phrase", {
    action("A1", { time = long }), action("A2", { time = long }), action("A3", { time = long }),
    action("A4", { time = long }),
  }),
  silent("a plan and its action", {
    {
      kind = "action_plan", code = "P1", title = "Plan", texts = { description = long },
      children = { action("P1/1", { description = long }) },
    },
  }),
  silent("the same action in another part", {
    action("A1", { time = long }), {
      kind = "action", code = "A1", title = "Actie", part = "note", texts = { time = long },
    },
  }),
  {
    name = "short sentences say the same everywhere",
    report = report(twice { time = "De actie zit op schema." }),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "an action is described as its plan is, which has others",
    report = report {
      {
        kind = "action_plan", code = "P1", title = "Plan", texts = { description = long },
        children = { action("P1/1", { description = long }), action("P1/2", { description = "Iets anders." }) },
      },
    },
    expect = { { rule = "DC2", node = "P1/1" } },
  },
  silent("a plan repeats a part of what one of its actions says", {
    {
      kind = "action_plan", code = "P1", title = "Plan", texts = { description = long },
      children = { action("P1/1", { description = long .. "\n\nMeer hierover." }), action("P1/2", {}) },
    },
  }),
  silent("indicators may be defined alike", twice({ description = long }, "indicator")),
  {
    name = "an indicator is defined with the words of an action",
    report = report { action("A1", { description = long }), action("I1", { description = long }, "indicator") },
    expect = { { node = "I1" } },
  },
  {
    name = "another action in another part of the report",
    report = report {
      action("A1", { time = long }),
      { kind = "action", code = "A2", title = "Actie", part = "note", texts = { time = long } },
    },
    expect = { { node = "A2" } },
  },
  {
    name = "a remark that says that it is for both",
    report = report(twice {
      notes = "De vereniging krijgt elk jaar een toelage voor de bibliotheek en de ludotheek samen; zij beslist zelf "
        .. "hoe zij die verdeelt.",
    }),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
}
