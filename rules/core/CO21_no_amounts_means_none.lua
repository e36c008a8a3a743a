local labels = use("labels")
local no_money = use("no_money")

local adds_up = {
  strategic_goal = true, policy_objective = true, objective = true, action_plan = true, action = true,
}
local zero = decimal("0")

---The first amount that a node prints and that is not zero.
local function amount_of(node)
  for _, figure in ipairs(node:figures {}) do
    local is_money = figure.column and figure.column.measure ~= "measured" and figure.row ~= "value"
    if is_money and figure.printed and figure.value and figure.value ~= zero then return figure end
  end
  return nil
end

---The first amount of the node, or else of what it adds up in the same part of the report.
local function amount_at_or_below(node)
  local found = amount_of(node)
  if found then return found end
  for _, child in ipairs(node:children()) do
    if child.part == node.part and adds_up[child.kind] then
      found = amount_at_or_below(child)
      if found then return found end
    end
  end
  return nil
end

---@type toets.Rule
return {
  id = "CO21",
  name = "no-amounts-means-none",
  title = {
    nl = "Waar “geen financiële gegevens” staat, staan geen bedragen",
    en = "Where “no financial data” is stated there are no amounts",
  },
  severity = "error",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: de vermelding komt in de plaats van de tabel.",
    en = "Form of the schema: the remark stands in the place of the table.",
  },
  subjects = { kind = "node" },
  group_by = { "node" },
  message = {
    nl = "{node}: er staat “{words}”, maar de tabel van {holder} vermeldt bedragen ({column}, {row}: {amount}).",
    en = "{node}: it states “{words}”, but the table of {holder} states amounts ({column}, {row}: {amount}).",
  },
  summary = {
    nl = "{node}: {count} keer staat er dat er geen bedragen zijn, terwijl ze er zijn.",
    en = "{node}: it says {count} times that there are no amounts, while there are.",
  },
  why = {
    nl = "De vermelding en de tabel spreken elkaar tegen: ofwel ontbreekt een tabel, ofwel staat de vermelding op de "
      .. "verkeerde plaats.",
    en = "The remark and the table contradict each other: a table is lost, or the remark stands in the wrong place.",
  },
  fix = {
    nl = "Laat de vermelding weg en toon de tabel, of ga na bij welk onderdeel de bedragen horen.",
    en = "Leave out the remark and show the table, or see to which part the amounts belong.",
  },
  evaluate = function(node)
    local text = no_money.said_by(node)
    if not text then return not_applicable end
    local figure = amount_at_or_below(node)
    if not figure then return nil end
    return finding {
      at = text, related = { figure },
      args = {
        words = text.value, holder = labels.quoted(figure.node), amount = figure,
        column = figure.column.label, row = figure.label or term(figure.row),
      },
    }
  end,
}
