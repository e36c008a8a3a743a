local function node(part, title, kind, code)
  return { kind = kind or "action_plan", part = part, code = code or "AP02", title = title }
end

local function report(...) return { kind = "policy_evaluation", fiscal_year = 2024, nodes = { ... } } end

local function silent(name, one, other)
  return {
    name = name, report = report(node("note", one), node("evaluation", other)), expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  }
end

local function fires(name, one, other)
  return {
    name = name, report = report(node("note", one), node("evaluation", other, "indicator")),
    expect = { { rule = "ID10", severity = "note", node = "AP02" } },
    outcomes = { evaluated = 1, failed = 1 },
  }
end

local function described(title, description, options)
  local one = node("note", title)
  one.texts, one.implied = { description = description }, options and options.implied
  return { kind = "policy_evaluation", fiscal_year = 2024, nodes = { one } }
end

return {
  {
    name = "the description opens with the title, spelled otherwise",
    report = described("De stad steunt jongesen in hun wijk", "De stad steunt jongeren in hun wijk."),
    expect = { { rule = "ID10", severity = "note", node = "AP02" } }, outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "the description repeats the title", expect = {}, outcomes = { evaluated = 1, failed = 0 },
    report = described("De stad steunt jongeren in hun wijk", "De stad steunt jongeren in hun wijk."),
  },
  {
    name = "a title without a heading is compared with nothing", expect = {}, outcomes = { not_applicable = 1 },
    report = described(
      "De stad steunt jongesen in hun wijk", "De stad steunt jongeren in hun wijk.", { implied = true }),
  },
  fires("a letter too many", "Armoedepact", "Ardmoedepact"),
  fires("another letter", "Aanpak vluchtelingen", "Aanpak viuchtelingen"),
  fires("a letter that is missing among other words", "Gezamenlijke vorming", "gezamelijke vorming: leren in groep"),
  fires("a letter with a mark", "Co\u{F6}rdinatie van zorg", "Coordinatie van zorg"),
  {
    name = "a heading without a code that the contents spell otherwise",
    report = report({ kind = "item", part = "contents", title = "ZORG EN ONDERWIJS" },
      { kind = "item", part = "body", title = "ZORG EN ONDERWJS" }),
    expect = { { rule = "ID10" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "the second of two contents spells an objective otherwise",
    report = report(node("contents", "Wonen in de stad", "objective", "1.1"),
      node("contents", "Werken in de stad", "objective", "1.2"),
      node("contents", "Wonen in de stad", "objective", "1.1"),
      node("contents", "Werkin in de stad", "objective", "1.2"), node("body", "Wonen in de stad", "objective", "1.1"),
      node("body", "Werken in de stad", "objective", "1.2")),
    expect = { { rule = "ID10", node = "1.2" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "the spelling that no other word shares is the slip",
    report = report(node("note", "Toeleden naar werk"), node("evaluation", "toeleiden naar werk", "indicator"),
      node("note", "Toeleiding", "action", "A0201")),
    expect = { { rule = "ID10", node = "AP02" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "the slip stands in a text too",
    report = report(node("note", "Armoedepact"), node("evaluation", "Ardmoedepact"),
      {
        kind = "action", part = "note", code = "A0201", title = "Overleg",
        texts = { state = "Het ardmoedepact is getekend." },
      }),
    expect = { { rule = "ID10", node = "AP02" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  silent("a capital", "ARMOEDEPACT", "Armoedepact"),
  silent("a plural or a cut", "Taalstimulering", "Taalstimulerin"),
  silent("another word", "Preventief werken", "Preventie en werken"),
  fires("a letter in a short word, where the rest is alike", "Wonen in Beek", "Wanen in Beek: de woningen"),
  silent("short words", "Werk", "Werf"),
  {
    name = "two codes in one part are two titles",
    report = report(node("note", "Armoedepact"), node("note", "Ardmoedepact", "action", "A0201")),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "an action that a list of indicators spells otherwise",
    report = {
      kind = "progress_slides",
      nodes = {
        node("slide", "Toeleden naar sport", "indicator", "2"), node("slide", "Toeleden naar werk", "indicator", "1"),
        node("slide", "Toeleiden naar sport", "action", "1"), node("slide", "Toeleden naar werk", "action", "2"),
      },
    },
    expect = { { rule = "ID10", node = "2" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a goal and an action with one number",
    report = report(node("contents", "Gemeenschap", "objective", "1"), node("slide", "Gemeenschep", "action", "1")),
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
  {
    name = "an action of the contents is compared once",
    report = {
      kind = "progress_slides",
      nodes = {
        node("contents", "Toeleden naar sport", "action", "1"), node("contents", "Werken", "action", "2"),
        node("slide", "Toeleiden naar sport", "action", "1"), node("slide", "Werken", "action", "2"),
      },
    },
    expect = { { rule = "ID10", node = "1" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
}
