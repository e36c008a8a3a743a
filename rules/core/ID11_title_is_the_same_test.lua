local function node(part, code, title)
  return { kind = code and "objective" or "item", part = part, code = code, title = title }
end

local same = "De gemeente ondersteunt verenigingen"

---A report of which the last objective has other titles.
local function report(listed, worked_out, code, usual)
  local nodes = { node("contents", "1.1", usual or same), node("contents", "1.2", usual or same .. " en clubs") }
  nodes[3] = node("contents", code, listed)
  nodes[4], nodes[5] = node("body", "1.1", same), node("body", "1.2", same .. " en clubs")
  nodes[6] = node("body", code, worked_out)
  return { kind = "social_plan", entity_name = "Gemeente Beek", nodes = nodes }
end

local function silent(name, listed, worked_out)
  return {
    name = name, report = report(listed, worked_out, "1.3"), expect = {}, outcomes = { evaluated = 1, failed = 0 },
  }
end

local function action(part, code, title) return { kind = "action", part = part, code = code, title = title } end

---Three actions in two parts.
local function coded(name, one, other, expect, note)
  local nodes = {
    action("synthesis", "A1", "Hulp aan gezinnen met kinderen"), action("synthesis", "A2", "Onthaal"),
    action("synthesis", "A3", one), { kind = "item", part = "note", title = "Inleiding" },
    action("note", "A1", note or "Hulp aan gezinnen met kinderen: er is hulp"), action("note", "A2", "Onthaal"),
    action("note", "A3", other),
  }
  return {
    name = name, report = { kind = "policy_evaluation", nodes = nodes }, expect = expect or {},
    outcomes = { evaluated = 1, failed = expect and 1 or 0 },
  }
end

local a3 = { { rule = "ID11", severity = "note", node = "A3" } }

---Three numbered actions in the contents and on slides; the last has other titles.
local function numbered(name, one, other, second, expect)
  local report_nodes = {
    action("contents", "1", "Brugfiguren"), action("contents", "2", "Oefenkansen"), action("contents", "3", one),
    action("slide", "1", "Brugfiguren"), action("slide", "2", second or "Oefenkansen"), action("slide", "3", other),
  }
  return {
    name = name, report = { kind = "progress_slides", nodes = report_nodes }, expect = expect or {},
    outcomes = { evaluated = 1, failed = expect and 1 or 0 },
  }
end

return {
  numbered("another title at one number", "Toeleiden naar sport", "Toeleiden naar werk", nil,
    { { rule = "ID11", severity = "warning", node = "3" } }),
  numbered("a title that is spelled in full", "Toeleiden naar sport", "Toeleiden van jongeren naar sport"),
  numbered("another word for the same", "Toeleiden naar sport", "Toeleiding van jongeren naar sport"),
  numbered("other titles at several numbers", "Toeleiden naar sport", "Toeleiden naar werk", "Lessen"),
  coded("a word that the synthesis lost", "Duo", "Blijde duo: twee gezinnen helpen elkaar", a3),
  coded("a description behind a short title", "Blijde", "Blijde duo: twee gezinnen helpen elkaar"),
  coded("a description that repeats the title", "KLIK Online", "KLIK: KLIK-online wordt uitgerold"),
  coded("a word that the note lost", "Sociale economie", "Economie", a3),
  coded("a title that is shortened word by word", "Soc. economie", "Sociale economie"),
  coded("a title that is cut off", "Hulp aan alle mensen in huizen", "Hulp aan alle mensen in huizen van de stad"),
  coded("other words", "Brugfiguren", "Onderwijs"),
  {
    name = "a synthesis that gives all titles in short", expect = {}, outcomes = { not_evaluable = 1 },
    report = {
      kind = "policy_evaluation",
      nodes = {
        action("synthesis", "A1", "Hulp"), action("synthesis", "A2", "Onthaal"),
        action("synthesis", "A3", "Een brede blik"),
        action("note", "A1", "Hulp aan gezinnen"), action("note", "A2", "Warm onthaal"),
        action("note", "A3", "Een brede blik"),
      },
    },
  },
  {
    name = "a target group that dropped out",
    report = report("Steun voor gezinnen en jonge ouders", "Steun voor gezinnen", "1.3"),
    expect = { { rule = "ID11", severity = "warning", node = "1.3" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "another word", report = report("Aangepaste woonzorgvormen", "Aangepaste zorgvormen", "1.3"),
    expect = { { severity = "warning", node = "1.3" } },
  },
  {
    name = "words in brackets are an aside, also at a heading without a number",
    report = report("Opleiding en activering", "Opleiding en (sociale) activering"),
    expect = { { severity = "note" } },
  },
  silent("case, marks and hyphens", "De toegankelijkheids-toets.", "DE TOEGANKELIJKHEIDSTOETS"),
  silent("a slip of the pen is told elsewhere", "Steun voor verenigingen", "Steun voor verenigngen"),
  silent("the name of the entity adds nothing", "De gemeente Beek steunt gezinnen", "De gemeente steunt gezinnen"),
  silent("short words", "Steun van en voor gezinnen", "Steun voor gezinnen"),
  {
    name = "contents that give all titles in short",
    report = report("Gezinnen", "Steun voor gezinnen", "1.3", "Verenigingen"), expect = {},
    outcomes = { not_evaluable = 1 },
  },
  {
    name = "a report without contents is not meant",
    report = { kind = "social_plan", nodes = { node("body", "1.1", same) } }, expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
