local function action(code, title, options)
  options = options or {}
  return {
    kind = options.kind or "action", code = code, title = title, part = options.part, start = options.start,
    status = options.status, texts = options.text and { evaluation = options.text } or nil,
  }
end

local function report(nodes) return { kind = "annual_account", fiscal_year = 2023, nodes = nodes } end

local function silent(name, nodes)
  return { name = name, report = report(nodes), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

return {
  {
    name = "one code for two actions is reported",
    report = report { action("01/11/SAP/01/01", "Jobatelier"), action("01/11/SAP/01/01", "Schoolcoaching") },
    expect = { { rule = "PC7", severity = "error", node = "01/11/SAP/01/01" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "one action that is printed whole twice is a warning",
    report = report {
      action("A1", "Jobatelier", { start = "2020-01-01" }), action("A1", "JOBATELIER.", { status = "started" }),
    },
    expect = { { severity = "warning", node = "A1" } },
  },
  {
    name = "one action that is evaluated twice in the same words",
    report = report {
      action("A1", "Jobatelier", { part = "evaluation", text = "Het atelier is open." }),
      action("A1", "Jobatelier", { part = "evaluation", text = "Het atelier\nis open." }),
    },
    expect = { { severity = "warning", node = "A1" } },
  },
  {
    name = "a heading twice with nothing below it",
    report = report { action("A1", "Jobatelier"), action("A1", "Jobatelier") },
    expect = { { severity = "warning", node = "A1" } },
  },
  silent("an evaluation that goes on below a second heading", {
    action("A1", "Jobatelier", { part = "evaluation", text = "Het atelier is open." }),
    action("A1", "Jobatelier", { part = "evaluation", text = "Er kwamen bezoekers." }),
  }),
  silent("sections of two chapters may have one letter", {
    { kind = "item", code = "I", title = "Aanpak", children = { { kind = "item", code = "A", title = "Opmaak" } } },
    { kind = "item", code = "II", title = "Doelen", children = { { kind = "item", code = "A", title = "Noden" } } },
  }),
  {
    name = "two sections of one chapter may not",
    report = report {
      { kind = "item", code = "I", title = "Aanpak", children = {
        { kind = "item", code = "A", title = "Opmaak" }, { kind = "item", code = "A", title = "Noden" },
      } },
    },
    expect = { { node = "A" } },
  },
  silent("numbers of objectives in the body are another rule's", {
    action("A1", "Jobatelier"), action("1.1", "Wonen", { kind = "objective", part = "body" }),
    action("1.1", "Werk", { kind = "objective", part = "body" }),
  }),
  silent("codes that differ", { action("A1", "Jobatelier"), action("A2", "Jobatelier") }),
  silent("a heading that is repeated where its text goes on", {
    action("A1", "Jobatelier", { start = "2020-01-01" }), action("A1", "Jobatelier"),
  }),
  silent("a title that is cut off or has lost a letter", {
    action("A1", "Financi\u{EB}le steun aan gezinnen"), action("A1", "Financi?le steun"),
  }),
  silent("another part of the report speaks of the same action", {
    action("A1", "Jobatelier"), action("A1", "Jobatelier 2023", { part = "note" }),
  }),
  silent("an action and a plan may be numbered alike", {
    action("1", "Plan", { kind = "action_plan" }), action("1", "Actie"),
  }),
  {
    name = "a report without codes is not meant",
    report = report { { kind = "action", title = "Jobatelier" } },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
