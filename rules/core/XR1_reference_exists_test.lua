local whole = "In dit jaar werd het overleg met de scholen voortgezet."

local function action(code, options)
  options = options or {}
  return {
    kind = "action", part = "note", code = code, title = options.title or "Actie " .. code,
    texts = { description = options.text or whole },
    references = options.target and { { kind = options.kind or "code", target = options.target } } or nil,
  }
end

local function report(options, last)
  local nodes = { action("A0501", options) }
  for i = 2, 6 do nodes[i] = action("A050" .. i) end
  nodes[7] = last and action("A0507", { text = last }) or nil
  return { kind = "policy_evaluation", fiscal_year = 2024, nodes = nodes }
end

local holds, open = { evaluated = 1, failed = 0 }, { evaluated = 0, not_evaluable = 1 }

return {
  {
    name = "a code that is not there",
    report = report { target = "A0999" },
    expect = { { rule = "XR1", severity = "warning", node = "A0501" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a number of an objective that is not there",
    report = {
      kind = "social_plan",
      nodes = {
        { kind = "objective", code = "9.1", title = "Wonen", children = {
          {
            kind = "action", title = "Advies", texts = { notes = "Samen met doelstelling 9.4." },
            references = { { kind = "number", target = "9.4" } },
          },
        } },
        { kind = "objective", code = "9.2", title = "Huren" },
      },
    },
    expect = { { rule = "XR1", severity = "error", node = "Advies" } },
  },
  { name = "a code that is there", report = report { target = "A0503" }, expect = {}, outcomes = holds },
  { name = "a code of another document", report = report { target = "WSE-LR1" }, expect = {}, outcomes = open },
  {
    name = "a title that the description holds in full",
    report = report { kind = "title", target = "In dit jaar werd het overleg met de scholen" },
    expect = {}, outcomes = holds,
  },
  {
    name = "a title that is given freely", report = report { kind = "title", target = "de werking van de scholen" },
    expect = {}, outcomes = open,
  },
  {
    name = "a report that breaks off may have held it",
    report = report({ target = "A0999" }, "In het najaar werd de samenwerking met de partners verder op"),
    expect = {}, outcomes = open,
  },
  {
    name = "but not a code before those that it shows",
    report = report({ target = "A0499" }, "In het najaar werd de samenwerking met de partners verder op"),
    expect = { { rule = "XR1", node = "A0501" } },
  },
  {
    name = "a report without references is not meant", report = report {}, expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
