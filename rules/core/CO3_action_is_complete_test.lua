---Actions that are whole but for what `without` takes away from the last one.
local function report(count, change)
  local actions = {}
  for i = 1, count do
    actions[i] = {
      kind = "action", code = "A0" .. i, title = "Actie " .. i, status = "started", start = "2020-01-01",
      ["end"] = "2025-12-31", texts = { description = "Wat we doen.", state = "Wat we deden.", time = "Op schema." },
      columns = { "actual 2023" }, rows = { { "operating", "expenditure", "1.00" } }, omitted_row = "zero",
    }
  end
  if change then change(actions[count]) end
  return { kind = "annual_account", fiscal_year = 2023, as_of = "2023-12-31", nodes = actions }
end

local function lacks(name, change, node)
  return {
    name = name, report = report(5, change), expect = { { rule = "CO3", severity = "warning", node = node or "A05" } },
    outcomes = { evaluated = 1, failed = 1 },
  }
end

local function slides(change)
  local actions = {}
  for i = 1, 4 do
    actions[i] = {
      kind = "action", part = "slide", code = tostring(i), title = "Actie " .. i, texts = { state = "Wat we deden." },
      mentions = {
        { kind = "count", raw = "30", value = "30", label = "Behaalde KPI" },
        { kind = "count", raw = "28", value = "28", label = "KPI" },
      },
    }
  end
  change(actions[4], actions)
  return { kind = "progress_slides", as_of = "2023-09-30", nodes = actions }
end

return {
  lacks("an empty explanation of time", function(action) action.texts.time = "" end),
  lacks("an explanation that is a dash", function(action) action.texts.time = "-" end),
  lacks("a block that is not there", function(action) action.texts.state = nil end),
  lacks("no end date", function(action) action["end"] = nil end),
  lacks("no status", function(action) action.status = nil end),
  lacks("no figures", function(action)
    action.columns, action.rows, action.omitted_row = nil, nil, nil
  end),
  {
    name = "an action that says that it has no figures",
    report = report(5, function(action)
      action.columns, action.rows, action.omitted_row = nil, nil, nil
      action.texts.money = "Geen financiële gegevens"
    end),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "a result that the other actions have",
    report = slides(function(action) action.mentions = nil end),
    expect = { { rule = "CO3", severity = "warning", node = "4" } },
  },
  {
    name = "a result that is not known yet is told",
    report = slides(function(action) action.mentions, action.texts.notes = nil, "nog niet gekend" end), expect = {},
  },
  {
    name = "a result in per cent is one", expect = {},
    report = slides(function(action) action.mentions[1].kind, action.mentions[2] = "percentage", nil end),
  },
  {
    name = "a result that only some actions have is no habit",
    report = slides(function(_, actions) actions[1].mentions, actions[2].mentions = nil, nil end), expect = {},
  },
  {
    name = "an action of which nothing but the title is printed lacks each part",
    report = report(5, function(action)
      action.texts, action.status, action.start, action["end"] = nil, nil, nil, nil
    end),
    expect = { {}, {}, {}, {}, {}, {} },
  },
  lacks("an action that has begun early has something to tell", function(action)
    action.start, action.texts.state = "2024-01-01", ""
  end),
  {
    name = "of an action that has yet to begin there is nothing to tell",
    report = report(5, function(action)
      action.start, action.status, action.texts.state, action.texts.time = "2024-01-01", "not_started", "", nil
    end),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "it has a description all the same",
    report = report(5, function(action)
      action.start, action.status, action.texts.description = "2024-01-01", "not_started", ""
    end),
    expect = { { node = "A05" } },
  },
  {
    name = "what no action states is no matter of one action",
    report = report(5),
    expect = {},
    outcomes = { evaluated = 1, failed = 0 },
  },
  {
    name = "one action shows no habit",
    report = report(1),
    expect = {},
    outcomes = { evaluated = 0, not_evaluable = 1 },
  },
  {
    name = "a report without actions is not meant",
    report = { kind = "annual_account", nodes = { { kind = "action_plan", code = "AP1", title = "Plan" } } },
    expect = {},
    outcomes = { evaluated = 0, not_applicable = 1 },
  },
}
