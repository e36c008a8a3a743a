local function node(kind, code, children, part)
  return { kind = kind, code = code, title = "Titel", children = children, part = part }
end

local function report(nodes) return { kind = "annual_account", fiscal_year = 2023, nodes = nodes } end

local function actions(codes, part)
  local list = {}
  for i, code in ipairs(codes) do list[i] = node("action", code, nil, part) end
  return list
end

local function plan(code, codes, part) return node("action_plan", code, actions(codes, part), part) end

local function silent(name, nodes)
  return { name = name, report = report(nodes), expect = {}, outcomes = { evaluated = 1, failed = 0 } }
end

local function not_meant(name, nodes)
  return { name = name, report = report(nodes), expect = {}, outcomes = { evaluated = 0, not_applicable = 1 } }
end

return {
  {
    name = "an action of one plan below the heading of another",
    report = report {
      plan("01/11/SAP/01", { "01/11/SAP/01/01" }), plan("01/11/SAP/02", { "01/11/SAP/02/01", "01/11/SAP/01/02" }),
    },
    expect = { { rule = "PC5", severity = "warning", node = "01/11/SAP/01/02" } },
    outcomes = { evaluated = 1, failed = 1 },
  },
  {
    name = "a plan below the heading of another objective",
    report = report {
      node("policy_objective", "01/11", { node("action_plan", "01/11/SAP/01"), node("action_plan", "01/12/SAP/02") }),
    },
    expect = { { node = "01/12/SAP/02" } },
  },
  {
    name = "a heading stays open while another part of the report comes between",
    report = report {
      plan("01/11/SAP/01", { "01/11/SAP/01/01" }, "note"), node("action", "01/11/SAP/01/01", nil, "evaluation"),
      node("action", "01/11/SAP/02/01", nil, "note"),
    },
    expect = { { node = "01/11/SAP/02/01" } },
  },
  {
    name = "an action of another plan is seen also where the codes of plans do not continue that of their objective",
    report = report {
      node("policy_objective", "OD1", {
        plan("AP01", { "A0101", "A0102", "A0103", "A0201" }), plan("AP02", { "A0202", "A0203" }),
        plan("AP03", { "A0301" }), plan("AP04", { "A0401" }), plan("AP05", { "A0501" }),
      }),
    },
    expect = { { node = "A0201" } },
  },
  {
    name = "a code without marks that does not share the digits of its plan",
    report = report {
      plan("AP05", { "A0501", "A0502", "A0503" }), plan("AP06", { "A0601", "A0701", "A0602" }),
    },
    expect = { { node = "A0701" } },
  },
  {
    name = "an objective below the heading of another ambition",
    report = report {
      node("ambition", "8", { node("objective", "8.1"), node("objective", "8.2"), node("objective", "9.4") }),
    },
    expect = { { node = "9.4" } },
  },
  {
    name = "a slip in the code of an objective, below which all plans begin alike",
    report = report {
      node("policy_objective", "31/11", { plan("01/11/SAP/01", { "01/11/SAP/01/01" }), plan("01/11/SAP/02", {}) }),
    },
    expect = { { node = "31/11" } },
  },
  {
    name = "a character too few in the code of an objective",
    report = report {
      node("policy_objective", "1/11", { node("action_plan", "01/11/SAP/01"), node("action_plan", "01/11/SAP/02") }),
      node("policy_objective", "01/12", { node("action_plan", "01/12/SAP/01"), node("action_plan", "01/12/SAP/02") }),
    },
    expect = { { node = "1/11" } },
  },
  {
    name = "a slip in the code of a plan without marks",
    report = report {
      plan("AP35", { "A0501", "A0502" }), plan("AP06", { "A0601", "A0602", "A0603" }),
      plan("AP07", { "A0701", "A0702", "A0703" }),
    },
    expect = { { node = "AP35" } },
  },
  not_meant("all plans below the heading of another objective are no slip", {
    node("policy_objective", "01/11", {}),
    node("policy_objective", "01/12", { node("action_plan", "01/11/SAP/01"), node("action_plan", "01/11/SAP/02") }),
    node("policy_objective", "01/11", { node("action_plan", "01/11/SAP/03") }),
  }),
  not_meant("plans below an objective whose code has other digits", {
    node("policy_objective", "OD1", { node("action_plan", "AP02"), node("action_plan", "AP03") }),
  }),
  silent("objectives that begin with their ambition", {
    node("ambition", "1", { node("objective", "1.1") }), node("ambition", "11", { node("objective", "11.1") }),
  }),
  silent("every code begins with that of its heading", {
    node("policy_objective", "01/11", { plan("01/11/SAP/01", { "01/11/SAP/01/01", "01/11/SAP/01/02" }) }),
  }),
  silent("an action right below its objective", {
    node("policy_objective", "01/11", { plan("01/11/SAP/01", {}) }),
    node("policy_objective", "01/12", actions { "01/12/SAP/03/01" }),
  }),
  not_meant("a report that lists all its plans first and the actions after them", {
    plan("01/11/SAP/01", {}), plan("01/11/SAP/02", {}), plan("01/11/SAP/03", {
      "01/11/SAP/01/01", "01/11/SAP/01/02", "01/11/SAP/02/01", "01/11/SAP/03/01",
    }),
  }),
  {
    name = "an indicator with another code than its plan",
    report = report {
      node("action_plan", "AP01", { node("indicator", "AP01") }),
      node("action_plan", "AP04", { node("indicator", "AP02") }),
    },
    expect = { { rule = "PC5", node = "AP02" } },
  },
  silent("indicators with the codes of their plans", {
    node("action_plan", "AP01", { node("indicator", "AP01") }),
    node("action_plan", "AP02", { node("indicator", "AP02") }),
  }),
  not_meant("indicators with codes of their own", {
    node("action_plan", "AP01", { node("indicator", "I1"), node("indicator", "I2") }),
  }),
  not_meant("codes that are running numbers", { plan("AP0001", { "AC0017", "AC0018", "AC0019" }) }),
  not_meant("a few codes without marks show no habit", { plan("AP05", { "A0501", "A0601" }) }),
  not_meant("a page that opens without a printed heading", {
    { kind = "action_plan", code = "01/11/SAP/02", implied = true, children = actions { "01/11/SAP/02/01" } },
  }),
  not_meant("another part of the report opens no headings for this one", {
    plan("01/11/SAP/01", {}), node("action", "01/11/SAP/02/01", nil, "note"),
  }),
}
