local tables_alike = use("tables_alike")

local function labels_of(columns)
  local labels = {}
  for i, column in ipairs(columns) do labels[i] = column.label end
  return table.concat(labels, ", ")
end

---@type toets.Rule
return {
  id = "TB1",
  name = "table-has-amounts",
  title = {
    nl = "Een tabel met jaren vermeldt bedragen, of een teken dat er geen zijn",
    en = "A table with years states amounts, or a sign that there are none",
  },
  severity = "warning",
  since = "0.2.0",
  basis = {
    nl = "Vorm van het schema: elk jaar van een tabel heeft een bedrag of een teken dat er geen is.",
    en = "Form of the schema: each year of a table has an amount or a sign that there is none.",
  },
  subjects = { kind = "report" },
  group_by = { "report" },
  message = {
    nl = "{node}: onder {columns} staat geen enkel bedrag{code}, en ook geen teken dat er geen is.",
    en = "{node}: below {columns} there is no amount{code}, and no sign that there is none.",
  },
  summary = {
    nl = "{count} tabellen hebben kolommen maar geen enkel bedrag, terwijl de andere tabellen ze wel invullen.",
    en = "{count} tables have columns but no amount, while the other tables fill them in.",
  },
  reasons = {
    no_habit = {
      nl = "te weinig tabellen van het rapport zijn ingevuld om een lege op te merken",
      en = "too few tables of the report are filled in to notice an empty one",
    },
  },
  why = {
    nl = "Een lege tabel kan een vergeten bedrag zijn. Een schuine streep of 0 zegt dat er geen is.",
    en = "An empty table may be an amount that was forgotten. A slash or 0 says that there is none.",
  },
  fix = {
    nl = "Vul de bedragen in, of vermeld dat er geen zijn.",
    en = "Fill in the amounts, or say that there are none.",
  },
  evaluate = function(report)
    local findings, has_tables, is_judged = {}, false, false
    for _, group in ipairs(tables_alike.read(report)) do
      local empty = {}
      for _, entry in ipairs(group.list) do
        if not tables_alike.is_filled(entry.figures) then empty[#empty + 1] = entry end
      end
      has_tables = true
      local is_habit = tables_alike.is_habit(#group.list - #empty, #empty)
      is_judged = is_judged or is_habit
      for _, entry in ipairs(is_habit and empty or {}) do
        local code = tables_alike.codes_of(entry.node)
        findings[#findings + 1] = finding {
          at = entry.table,
          args = {
            node = entry.node, columns = labels_of(entry.table.columns), code = code and " (" .. code .. ")" or "",
          },
        }
      end
    end
    if not has_tables then return not_applicable end
    if not is_judged then return not_evaluable("no_habit") end
    return findings[1] and findings or nil
  end,
}
